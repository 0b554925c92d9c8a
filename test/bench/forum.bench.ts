// A meeting to which 10,000 have replied: what its members, its chair and one more reply wait for, beside reading everything that happened each time.
import { placesAfter } from '@think-carer/gatherings';
import { dateIdIn, manyReplies, newForum } from '../../packages/server/src/forum/forum.fixture.ts';
import { northbridge } from '../../packages/server/src/gatherings/gatherings.fixture.ts';
import { placeEventOf } from '../../packages/server/src/gatherings/places.ts';
import { withTenant } from '../../packages/server/src/store/tenant.ts';
import { openTestApp } from '../../packages/server/src/testing.ts';
import { atLeast, atMost, median, type BenchResult } from './result.ts';

const many = 10_000, turns = 25;
async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export async function run(): Promise<BenchResult[]> {
  const test = await openTestApp();
  try {
    const { id, chair } = await newForum(test, { capacity: { room: 200, link: null } }), date = dateIdIn(test, id, 20), me = await test.signIn('bench-member');
    const get = async (who: Record<string, string>, path: string): Promise<void> => { const { status } = await test.call('GET', path, who); if (status !== 200) throw new Error(`${path}: ${status}`); };
    const put = async (turn: number): Promise<void> => { const { status } = await test.call('PUT', `/v1/forum-dates/${date}/reply`, me, { kind: 'count', way: turn % 2 ? 'room' : 'link' }); if (status !== 200) throw new Error(`reply: ${status}`); };
    await put(0);
    await manyReplies(test, id, many);
    const everything = (): Promise<unknown> => withTenant(test.database, northbridge, async (store) => placesAfter((await store.selectFrom('gathering_event').select(['seq', 'at', 'event', 'by_key', 'body']).where('gathering_id', '=', id).orderBy('seq').execute()).map(placeEventOf)));
    const first = await timed(() => get(me, `/v1/forum-dates/${date}`)), member: number[] = [], dates: number[] = [], chairs: number[] = [], replies: number[] = [], anew: number[] = [];
    for (let turn = 1; turn <= turns; turn += 1) {
      member.push(await timed(() => get(me, `/v1/forum-dates/${date}`)));
      dates.push(await timed(() => get(me, `/v1/forums/${id}/dates`)));
      chairs.push(await timed(() => get(chair, `/v1/forum-dates/${date}`)));
      replies.push(await timed(() => put(turn)));
      anew.push(await timed(everything));
    }
    return [{
      name: `a meeting with ${many.toLocaleString('en-GB')} replies`, unit: 'ms',
      values: { 'read for the first time by a process': first, 'read by a member': median(member), 'the list of dates, read by a member': median(dates), 'read by the chair': median(chairs), 'one more reply, answered': median(replies), 'everything that happened, read and counted anew': median(anew) },
      ratios: [atLeast('read anew / read by a member', median(anew) / median(member), 2), atMost('one more reply, ms', median(replies), 200)],
      note: `Whole calls on PostgreSQL, without a network; median of ${turns}, turn by turn.`,
    }];
  } finally {
    await test.close();
  }
}
