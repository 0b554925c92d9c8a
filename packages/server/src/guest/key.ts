// A guest's key as a sign-in: whom it names, for as long as they belong somewhere; and by being used it lasts longer.
import { guestKeyPattern, partnerOf } from '@think-carer/contract';
import type { Person } from '../identity/identity-token.ts';
import { Refusal } from '../problem.ts';
import type { Following } from '../release/follow.ts';
import { partneredForums } from './handlers.ts';
import { membershipsOf, removeMember } from './members.ts';
import { heldKey, renewKey } from './rows.ts';

const refused = () => new Refusal('identity-token-invalid', { detail: 'The guest’s key is over, or was never given.', error: 'invalid_request' });

/** The guest whose key this is. Who came because of their organisation's domain goes when a forum no longer names it. */
export async function verifyGuestKey(setting: Following, guestKey: string): Promise<Person> {
  const { store, tenant, now } = setting;
  const held = guestKeyPattern.test(guestKey) ? await heldKey(store, tenant, guestKey, now) : undefined;
  if (!held) throw refused();
  const { guest: { personKey, organisation, name }, address } = held, memberships = await membershipsOf(store, personKey), forums = memberships.some(({ how }) => how === 'address') ? await partneredForums(store) : [];
  const gone = memberships.filter(({ how, gathering }) => how === 'address' && (address === null || !partnerOf(address, forums, gathering)));
  if (gone.length === memberships.length) throw refused();
  for (const member of gone) await removeMember(setting, member);
  await renewKey(store, guestKey, held, now);
  return { key: personKey, roles: ['guest'], organisation, ...(name !== null && { name }), ...(address !== null && { email: address }) };
}
