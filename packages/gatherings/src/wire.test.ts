// What the contract says of gatherings over the wire is what these functions take and give: held by the compiler, and by the lists.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { closedReasons, dateIdOf, gatheringNeeds, readDateId } from '@think-carer/contract';
import type { gatheringReleases, gatheringWays, replyKinds } from '@think-carer/contract';
import { accessNeeds, type AccessNeed, type ReleaseState, type ReplyKind, type Way } from './index.ts';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const sameWords: [Same<(typeof gatheringWays)[number], Way>, Same<(typeof replyKinds)[number], ReplyKind>, Same<(typeof gatheringNeeds)[number], AccessNeed>] = [true, true, true];
export const sameStates: Same<Exclude<(typeof gatheringReleases)[number], 'withdrawn'>, Exclude<ReleaseState, 'withdrawn'>> = true;

it('names needs, ways and states as the places do', () => {
  assert.deepEqual([...gatheringNeeds], [...accessNeeds]);
  assert.deepEqual([...closedReasons], ['cancelled', 'held', 'over']);
});

it('names a date in paths by its first start, and back', () => {
  const gathering = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e21', id = dateIdOf(gathering, '2027-05-11T12:00');
  assert.equal(id, `${gathering}_20270511T1200`);
  assert.deepEqual(readDateId(id), { gathering, occurrence: '2027-05-11T12:00' });
  for (const wrong of ['', gathering, `${gathering}_2027`, `${id}0`, id.toUpperCase()]) assert.equal(readDateId(wrong), null, wrong);
});
