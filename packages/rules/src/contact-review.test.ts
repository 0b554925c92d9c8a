// Who stands for a contact past its review: deputies in turn, nobody twice, and never a detail that nobody has confirmed. The guide goes by the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reachable, standing } from './contact-review.ts';
import { contactOf } from './guide.contact.ts';
import type { Contact, Pack } from './pack.types.ts';

const contact = (id: string, reviewOn: string, deputy?: string): Contact => ({ id, name: id, role: 'To talk to', phone: '01632 960101', email: `${id}@northbridge.example`, url: 'https://northbridge.example/', hours: 'Mondays', openings: { times: [{ days: ['mon'], from: '09:00', to: '17:00' }] }, person: { title: 'Adviser', name: 'Lena Hart' }, assuredOn: '2025-10-01', reviewOn, owner: 'hr', ...(deputy && { deputy }) });
const on = '2026-11-24', late = '2026-10-01', fine = '2027-03-15';
const ids = (contacts: readonly Contact[], some = contacts): string[] => reachable(some, { contacts }, on).map(({ id }) => id);

test('a contact stands on the day of its review, and its deputy from the day after', () => {
  const contacts = [contact('a', '2026-11-24', 'b'), contact('b', fine)];
  assert.deepEqual([ids(contacts, [contacts[0]!]), reachable([contacts[0]!], { contacts }, '2026-11-25').map(({ id }) => id)], [['a'], ['b']]);
});

test('deputies are asked in turn, a ring of them once, and nobody is named twice', () => {
  const chain = [contact('a', late, 'b'), contact('b', late, 'c'), contact('c', fine)];
  assert.deepEqual([ids(chain, [chain[0]!]), ids(chain)], [['c'], ['c']]);
  const ring = [contact('a', late, 'b'), contact('b', late, 'a')];
  assert.equal(standing(ring[0]!, { contacts: ring }, on), undefined);
});

test('one that nobody stands for is left out beside others, and alone is shown without what nobody has confirmed', () => {
  const contacts = [contact('a', late), contact('b', fine)];
  assert.deepEqual(ids(contacts), ['b']);
  assert.deepEqual(reachable([contacts[0]!], { contacts }, on), [{ id: 'a', name: 'a', role: 'To talk to', url: 'https://northbridge.example/', assuredOn: '2025-10-01', reviewOn: late, owner: 'hr' }]);
  assert.deepEqual(reachable([], { contacts }, on), []);
});

test('the guide names the same deputy', () => {
  const contacts = [contact('a', late, 'b'), contact('b', late, 'c'), contact('c', fine)], pack = { contacts, employer: { name: 'Northbridge' } } as unknown as Pack;
  const { isStale, phone, instead } = contactOf(pack, 'a', on, { say: String } as never)!;
  assert.deepEqual([isStale, phone, instead?.id], [true, null, reachable([contacts[0]!], pack, on)[0]!.id]);
});
