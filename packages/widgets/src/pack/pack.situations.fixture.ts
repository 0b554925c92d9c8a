// Offers in the states in which an administrator meets them, made of the packs that come with Think Carer: for examples, stories and tests.
import { forkPack, type Pack } from '@think-carer/rules';
import type { PackSeed } from '@think-carer/sdk/testing';
import { toldOf } from '../versions.fixture.ts';

const at = '2026-11-20T09:30:00.000Z';
const edited = (pack: Pack, change: Partial<Pack>): Pack => ({ ...pack, ...change });
const raised = (pack: Pack): Pack => edited(pack, {
  parameters: pack.parameters.map((one) => (one.id === 'breaks-fund-family' ? { ...one, rows: one.rows.map((row, i, all) => (i === all.length - 1 ? { ...row, value: row.value + 50 } : row)) } : one)),
});

/** `fixture.situation` of an example: the state it begins in. */
export type Situation = 'published' | 'draft' | 'faulty' | 'failing' | 'forked' | 'upstream' | 'due' | 'neighbours' | 'history' | undefined;

export function packsFor(situation: string | undefined, own: Pack, law: Pack, others: readonly Pack[]): PackSeed {
  const neighbour = edited(own, { id: 'eastmere', title: 'Eastmere Council’s offer to carers', employer: { ...own.employer, name: 'Eastmere Council', phone: '01632 960200', email: 'carers@eastmere.example' } });
  const files = [law, ...others, neighbour], seed: PackSeed = { own, files };
  const draft = (pack: Pack, base?: Pack): PackSeed => ({ ...seed, draft: { pack: pack as unknown as Readonly<Record<string, unknown>>, updatedAt: at, ...(base && { base }) } });
  switch (situation) {
    case 'published': return { ...seed, versions: [{ version: '2026.10.1', publishedAt: '2026-10-05T09:30:00.000Z', note: 'The family limit of the breaks fund goes up.', pack: edited(raised(own), { version: '2026.10.1' }) }] };
    case 'history': return { ...seed, versions: toldOf(own) };
    case 'draft': return draft(raised(own));
    // A contact without a name, and an amount whose end comes before its beginning.
    case 'faulty': return draft(edited(own, {
      contacts: own.contacts.map((one, i) => (i === 0 ? { ...one, name: { 'en-GB': '' } } : one)),
      parameters: own.parameters.map((one, i) => (i === 0 ? { ...one, rows: one.rows.map((row, j) => (j === 0 ? { ...row, effectiveTo: '2020-01-01' } : row)) } : one)),
    }));
    case 'failing': return draft(edited(raised(own), { schemes: own.schemes.map((one) => (one.id === 'breaks-fund' && one.amounts ? { ...one, amounts: one.amounts.map((row) => ({ ...row, max: 650 })) } : one)) }));
    case 'forked': return draft(forkPack(neighbour, { id: own.id, name: 'Northbridge Council' }), neighbour);
    // The neighbour has changed since, in one thing that is ours too.
    case 'upstream': {
      const before = forkPack(neighbour, { id: own.id, name: 'Northbridge Council' }), after = edited(raised(neighbour), { version: '2026.11.1', contacts: neighbour.contacts.map((one, i) => (i === 0 ? { ...one, phone: '01632 960299' } : one)) });
      return { ...seed, files: [law, ...others, after], draft: { pack: edited(before, { contacts: before.contacts.map((one, i) => (i === 0 ? { ...one, phone: '01632 960111' } : one)) }) as unknown as Readonly<Record<string, unknown>>, base: neighbour, updatedAt: at } };
    }
    default: return seed;
  }
}
