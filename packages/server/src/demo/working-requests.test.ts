// The demo's requests to work differently: believable on any day, with something of every kind to look at.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ukDay, workingGrounds, workingSeen, workingStates } from '@think-carer/contract';
import { loadPacks } from '../offer/packs.ts';
import { demoWorkingRequests } from './working-requests.ts';

const offer = loadPacks().get('northbridge')!;

for (const day of ['2026-11-26', '2027-03-01', '2028-02-29', '2029-12-31']) describe(`seeded on ${day}`, () => {
  const now = new Date(`${day}T12:00:00Z`), told = demoWorkingRequests(offer, now, 'northbridge.example');
  const seen = told.map(({ record }) => workingSeen(record, 'hr', { offer, now }));
  it('is two years of about sixty, none of it in the future, oldest first', () => {
    assert.ok(told.length >= 58 && told.length <= 62, String(told.length));
    const made = told.map(({ record }) => ukDay(record.createdAt)), first = made.toSorted()[0]!;
    assert.ok(first < new Date(now.getTime() - 700 * 86_400_000).toISOString().slice(0, 10));
    for (const { events } of seen) for (const { at } of events) assert.ok(ukDay(at) <= day);
  });
  it('has every state but none by a broken rule, and nearly every ground', () => {
    const states = new Set(seen.map(({ state }) => state));
    for (const state of workingStates) if (state !== 'alternative-offered') assert.ok(states.has(state), state);
    const grounds = new Set(seen.flatMap(({ events }) => events.flatMap((event) => event.grounds ?? [])));
    assert.ok(grounds.size >= workingGrounds.length - 1, [...grounds].join());
    assert.ok(seen.filter(({ state }) => state === 'accepted').length > seen.filter(({ state }) => state === 'refused').length);
  });
  it('leaves work for the demo manager and for HR', () => {
    const mine = seen.filter(({ approverEmail, isLive }) => approverEmail === 'priya.shah@northbridge.example' && isLive);
    assert.ok(mine.length >= 5, String(mine.length));
    assert.ok(seen.some(({ flags }) => flags.includes('overdue')) && seen.some(({ flags }) => flags.includes('decided-late')) && seen.some(({ flags }) => flags.includes('appeal-waiting')));
  });
  it('lets nobody have two open at a time, and gives Sam an old one', () => {
    const live = told.filter((_, i) => seen[i]!.isLive).map(({ account }) => account);
    assert.equal(new Set(live).size, live.length);
    assert.deepEqual(seen.filter(({ name }) => name === 'Sam Okafor').map(({ state }) => state), ['accepted']);
  });
});
