// Guests of the invented council's forum: a nurse whom the demonstration signs in by her key, colleagues of her trust whom nobody names, and a working group with people from outside.
import { createHmac } from 'node:crypto';
import { guestKeyUntil, guestKnownUntil, type MemberWay } from '@think-carer/contract';
import { uuidv7 } from 'uuidv7';
import { addressKey, codeKey, newCode, sealAddress } from '../guest/proof.ts';
import { insertInvitation, type Invitation } from '../guest/rows.ts';
import type { Database } from '../store/database.ts';
import { hashOfSecret } from '../store/sealed.ts';
import { type TenantStore, withTenant } from '../store/tenant.ts';
import { demoForumId, demoGroupId, demoPartner } from './forum.ts';

export const demoGuest = { name: 'Amina Diallo', email: `amina.diallo@${demoPartner.domains[0]}` };
const hospice = 'Eastmere Hospice';

export interface GuestTenant { readonly id: string; readonly pseudonymSecret: string }
/** The nurse's key, made from the tenant's secret so that every process of one database has the same. */
const keyOf = ({ pseudonymSecret }: GuestTenant): string => `gk_${createHmac('sha256', pseudonymSecret).update('demo guest').digest('base64url')}`;

const memberRow = (tenant: GuestTenant, gathering: string, person: string, organisation: string | null, name: string | null, how: MemberWay, at: string, knownUntil: string | null, invitation: string | null = null) =>
  ({ tenant_id: tenant.id, id: uuidv7(), gathering_id: gathering, person_key: person, organisation, name, how, invitation_id: invitation, joined_at: at, known_until: knownUntil });

/** Lets the nurse in, unless she is; answers her key. Whoever tried out leaving as her finds her back. */
export async function admitDemoGuest(store: TenantStore, tenant: GuestTenant, now: Date): Promise<string> {
  const key = keyOf(tenant), person = addressKey(tenant, demoGuest.email), at = now.toISOString(), until = guestKeyUntil(at, now), knownUntil = guestKnownUntil('address', until, now);
  await store.insertInto('guest').values({ tenant_id: tenant.id, person_key: person, organisation: demoPartner.name, name: demoGuest.name, how: 'address', joined_at: at, known_until: knownUntil })
    .onConflict((c) => c.columns(['tenant_id', 'person_key']).doUpdateSet({ known_until: knownUntil })).execute();
  await store.insertInto('guest_key').values({ tenant_id: tenant.id, key_hash: hashOfSecret(key), person_key: person, sealed: sealAddress(key, tenant.id, demoGuest.email), made_at: at, until_at: until })
    .onConflict((c) => c.columns(['tenant_id', 'key_hash']).doUpdateSet({ made_at: at, until_at: until })).execute();
  await store.insertInto('gathering_member').values([memberRow(tenant, demoForumId, person, demoPartner.name, demoGuest.name, 'address', at, knownUntil), memberRow(tenant, demoGroupId, person, demoPartner.name, demoGuest.name, 'code', at, knownUntil)])
    .onConflict((c) => c.columns(['tenant_id', 'gathering_id', 'person_key']).doUpdateSet({ known_until: knownUntil })).execute();
  return key;
}

/** Once: where somebody was invited, all were. `colleague`: the key of one of the council's own people, by account. */
export async function seedGuests(owner: Database, tenant: GuestTenant, now: Date, colleague: (account: string) => string): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString(), day = (days: number) => daysAgo(-days).slice(0, 10), knownUntil = daysAgo(-300);
  await withTenant(owner, tenant.id, async (store) => {
    const isThere = await store.selectFrom('guest_invitation').select('id').where('gathering_id', '=', demoGroupId).limit(1).executeTakeFirst();
    if (!isThere) {
      const invitation = async (gathering: string, organisation: string, kind: Invitation['kind'], uses: number, used: number, days: number, more: Partial<Invitation> = {}): Promise<string> => {
        const id = uuidv7();
        await insertInvitation(store, tenant, { id, gathering, kind, organisation, to: null, uses, used: 0, untilOn: day(days), createdAt: daysAgo(60), endedAt: null, ...more }, kind === 'code' ? newCode() : null);
        if (used > 0 || more.endedAt) await store.updateTable('guest_invitation').set({ used, ended_at: more.endedAt ?? null }).where('id', '=', id).execute();
        return id;
      };
      const toGroup = await invitation(demoGroupId, hospice, 'code', 4, 2, 45), toTrust = await invitation(demoGroupId, demoPartner.name, 'code', 5, 3, 45);
      const toForum = await invitation(demoForumId, hospice, 'code', 20, 4, 90);
      await invitation(demoForumId, 'Northbridge Carers Hub', 'email', 1, 1, 20, { to: 'k…@carershub.example' });
      await invitation(demoForumId, hospice, 'code', 10, 0, 30, { endedAt: daysAgo(20) });
      const outside = (name: string) => codeKey(tenant, `demo ${name}`);
      await store.insertInto('gathering_member').values([
        ...[['Joanne Brook', hospice, toGroup], ['Lewis Tate', hospice, toGroup]].map(([name, organisation, by]) => memberRow(tenant, demoGroupId, outside(name!), organisation!, name!, 'code', daysAgo(50), knownUntil, by!)),
        memberRow(tenant, demoGroupId, colleague('sam.okafor'), null, 'Sam Okafor', 'code', daysAgo(48), null, toTrust),
        memberRow(tenant, demoGroupId, colleague('grace.adeyemi'), null, 'Grace Adeyemi', 'code', daysAgo(47), null, toTrust),
        memberRow(tenant, demoGroupId, colleague('robin.whitfield'), 'Northbridge Carers Hub', 'Robin Whitfield', 'code', daysAgo(46), null, toTrust),
        ...Array.from({ length: 23 }, (_, i) => memberRow(tenant, demoForumId, outside(`of the trust ${i}`), demoPartner.name, null, 'address', daysAgo(200 - i * 7), knownUntil)),
        ...Array.from({ length: 4 }, (_, i) => memberRow(tenant, demoForumId, outside(`of the hospice ${i}`), hospice, null, 'code', daysAgo(40 - i), knownUntil, toForum)),
      ]).onConflict((c) => c.columns(['tenant_id', 'gathering_id', 'person_key']).doNothing()).execute();
    }
    // The centre's own worker, whom the forum's chair asked in.
    await store.insertInto('gathering_member').values(memberRow(tenant, demoForumId, colleague('robin.whitfield'), 'Northbridge Carers Hub', 'Robin Whitfield', 'invitation', daysAgo(46), null)).onConflict((c) => c.columns(['tenant_id', 'gathering_id', 'person_key']).doNothing()).execute();
    await admitDemoGuest(store, tenant, now);
  });
}
