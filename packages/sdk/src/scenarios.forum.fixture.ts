// The stories of a forum: from its rule to its minutes, and who sees what on the way.
import assert from 'node:assert/strict';
import { readDateId } from '@think-carer/contract';
import type { ForumDate, ForumSetUp, ForumWhole } from '@think-carer/contract';
import { all, inDays, refused } from './scenarios.world.fixture.ts';
import type { Scenarios, World } from './scenarios.world.fixture.ts';

const link = 'https://meet.example/8f2c';
const setUp = (more: Partial<ForumSetUp> = {}): ForumSetUp => ({
  kind: 'forum', title: { 'en-GB': 'Staff carers forum', cy: 'Fforwm gofalwyr staff' }, room: 'Committee Room 2', link, audiences: ['staff'], page: '/carers/forum/', capacity: { room: 1, link: 5 },
  schedule: { rule: null, dates: [{ on: inDays(-7), at: '12:00', minutes: 90 }, { on: inDays(30), at: '12:00', minutes: 90 }, { on: inDays(120), at: '12:00', minutes: 90 }] },
  partners: [{ name: 'Eastmere Community NHS Trust', privacyUrl: 'https://eastmere-nhs.example/privacy', domains: ['eastmere-nhs.example', 'carershub.example'] }], ...more,
});
async function begun({ client }: World, more: Partial<ForumSetUp> = {}): Promise<{ forum: ForumWhole; next: ForumDate; past: ForumDate }> {
  const forum = await client('chair').forum.setUp(setUp(more)), { items: [next] } = await client('chair').forum.dates(forum.id), { items: [past] } = await client('chair').forum.dates(forum.id, { show: 'past' });
  return { forum, next: next!, past: past! };
}
const addressOf = async ({ client }: World, who: 'carer' | 'other-carer'): Promise<string> => (await client(who).session.read()).email!;

export const forumScenarios: Scenarios = (scenario) => {
  scenario('forum: anybody sees the next date, and nobody the link', async (world) => {
    const { client } = world, { forum } = await begun(world), listed = (await all(client('nobody').forum.list())).find(({ id }) => id === forum.id)!;
    assert.equal(listed.next!.on, inDays(30));
    assert.deepEqual(readDateId(listed.next!.id), { gathering: forum.id, occurrence: `${inDays(30)}T12:00` });
    assert.deepEqual([listed.ways, listed.room], [['room', 'link'], 'Committee Room 2']);
    assert.deepEqual(listed.organisations.map(({ privacyUrl }) => privacyUrl), ['https://northbridge.example/privacy/carers', 'https://eastmere-nhs.example/privacy'], 'both who hold what is said');
    assert.equal(listed.protectedTime?.hours === undefined, listed.protectedTime === null);
    assert.doesNotMatch(JSON.stringify(listed), /meet\.example/);
    await refused(client('carer').forum.setUp(setUp()), 'role-not-allowed');
    await refused(client('carer').forum.read(forum.id), 'role-not-allowed');
  });

  scenario('forum: set up without a word of whom it is for, it is for those who work here, and no guest finds it', async (world) => {
    const { client } = world, { audiences: _, ...silent } = setUp({ partners: [] }), chair = client('chair').forum, made = await chair.setUp(silent), { items: [next] } = await chair.dates(made.id);
    assert.deepEqual(made.audiences, ['staff']);
    assert.equal((await client('carer').forum.meeting(next!.id)).seenAs, 'member');
    await refused(client('partner').forum.meeting(next!.id), 'not-found');
    assert.ok((await all(client('partner').forum.mine())).every(({ id }) => id !== made.id));
    const open = await chair.change(made.id, { audiences: [] }, { ifMatch: made.etag });
    assert.deepEqual([open.audiences, (await client('partner').forum.meeting(next!.id)).seenAs], [[], 'member'], 'everybody is said in as many words');
    assert.deepEqual((await chair.setUp({ ...silent, kind: 'group' })).audiences, []);
  });

  scenario('forum: four dates a year come from one rule; a rule that is none names its fault', async ({ client }) => {
    const { forum } = client('chair'), rule = { weekday: 'tue' as const, weeks: [2], months: [2, 5, 8, 11], from: '2026-01-01', at: '12:00', minutes: 90, nation: 'england' as const };
    const made = await forum.setUp(setUp({ schedule: { rule } })), { items } = await forum.dates(made.id, { limit: 4 });
    assert.equal(items.length, 4);
    for (const { date } of items) assert.deepEqual([new Date(`${date.on}T12:00:00Z`).getUTCDay(), Math.ceil(Number(date.on.slice(8)) / 7), [2, 5, 8, 11].includes(Number(date.on.slice(5, 7))), date.at], [2, 2, true, '12:00']);
    const onwards = await all(forum.dates(made.id, { limit: 3 }));
    assert.deepEqual(onwards.slice(0, 4).map(({ id }) => id), items.map(({ id }) => id), 'page after page');
    assert.equal(new Set(onwards.map(({ id }) => id)).size, onwards.length);
    const faults = async (more: Partial<ForumSetUp>): Promise<unknown> => (await refused(forum.setUp(setUp(more)), 'invalid-request')).problem.errors?.map(({ pointer }) => pointer);
    assert.deepEqual(await faults({ schedule: { rule: { ...rule, everyWeeks: 2 } } }), ['/schedule/rule/everyWeeks']);
    assert.deepEqual(await faults({ schedule: { rule: null } }), ['/schedule']);
    assert.deepEqual(await faults({ schedule: { rule, timeZone: 'Northbridge' } }), ['/schedule/timeZone']);
    assert.deepEqual(await faults({ room: null, link: null }), ['/room']);
  });

  scenario('forum: a head and nothing else has a place by link, and the link; the chair a number and no name', async (world) => {
    const { client } = world, { forum, next } = await begun(world), mine = await client('carer').forum.reply(next.id, { kind: 'count', called: 'Sam Okafor', way: 'link', needs: ['captions'], needsText: ' Near the door ', toChair: true });
    assert.deepEqual(mine.mine, { reply: { kind: 'count', way: 'link', needs: ['captions'], needsText: 'Near the door' }, place: 'link', ahead: null, link, tell: null });
    const first = await client('carer').forum.reply(next.id, { kind: 'count', way: 'link', needs: ['captions'], needsText: 'Near the door' });
    assert.deepEqual(first, mine, 'the same again changes nothing');
    await client('other-carer').forum.reply(next.id, { kind: 'alias', called: 'Robin', way: 'room', toChair: true });
    await client('manager').forum.reply(next.id, { kind: 'name', way: 'link' });
    const { chair, mine: none, seenAs } = await client('chair').forum.meeting(next.id);
    assert.deepEqual([chair!.heads, chair!.needs, chair!.named, none, seenAs], [{ room: 1, link: 2, waiting: 0 }, { counts: { captions: 1 }, texts: ['Near the door'] }, [{ called: 'Robin', kind: 'alias', place: 'room' }], null, 'chair']);
    for (const who of ['carer', 'manager', 'commissioner', 'partner'] as const) {
      const seen = await client(who).forum.meeting(next.id);
      assert.equal(seen.chair, null, who);
      // Three replies, and said today: of neither is the commissioner told.
      assert.deepEqual(seen.counts, who === 'commissioner' ? { replied: null, repliedOn: null, attended: null, releases: { asked: null, askedOn: null, by: null, answeredOn: null } } : null, who);
      assert.doesNotMatch(JSON.stringify(seen), who === 'carer' ? /Robin/ : who === 'manager' ? /Robin|Near the door/ : /Robin|Near the door|meet\.example/, who);
    }
    await refused(client('hr').forum.meeting(`${forum.id}_20200101T1200`), 'not-found');
    await refused(client('administrator').forum.meeting(next.id), 'role-not-allowed');
    // What was said once is there to begin with at the next.
    const { items } = await client('carer').forum.dates(forum.id);
    assert.deepEqual(items[1]!.suggested, { needs: ['captions'], needsText: 'Near the door' });
    assert.deepEqual((await client('partner').forum.dates(forum.id)).items[1]!.suggested, { needs: [], needsText: null });
    assert.deepEqual((await refused(client('carer').forum.reply(next.id, { kind: 'alias', way: 'room' }), 'invalid-request')).problem.errors?.map(({ pointer, code }) => [pointer, code]), [['/called', 'missing']]);
  });

  scenario('forum: the waiting list moves by itself, and whoever asked to be told is told, in words that say nothing where they asked', async (world) => {
    const { client, mailTo } = world, { next } = await begun(world), other = await addressOf(world, 'other-carer');
    await client('carer').forum.reply(next.id, { kind: 'count', way: 'room' });
    const waits = await client('other-carer').forum.reply(next.id, { kind: 'count', way: 'room', tell: { byEmail: true } });
    assert.deepEqual([waits.mine?.place, waits.mine?.ahead, waits.isFull.room, waits.mine?.tell], [null, 0, true, { byEmail: true, isNeutral: true, locale: 'en-GB' }]);
    assert.equal((await client('manager').forum.reply(next.id, { kind: 'count', way: 'room' })).mine?.ahead, 1);
    const left = await client('carer').forum.withdraw(next.id);
    assert.equal(left.mine, null);
    assert.equal((await client('carer').forum.withdraw(next.id)).mine, null, 'twice is once');
    assert.equal((await client('other-carer').forum.meeting(next.id)).mine?.place, 'room');
    const [mail, ...others] = await mailTo(other);
    assert.deepEqual([mail!.subject, others], ['Appointment: you have a place', []]);
    assert.doesNotMatch(mail!.text, /forum|carer|Committee|https/i);
    assert.equal((await client('manager').forum.meeting(next.id)).mine?.ahead, 0);
  });

  scenario('forum: a cancelled meeting’s link is gone, and everybody who asked is told; nobody can reply any more', async (world) => {
    const { client, mailTo } = world, { next, forum } = await begun(world), carer = await addressOf(world, 'carer');
    assert.equal((await client('carer').forum.reply(next.id, { kind: 'name', way: 'link', tell: { byEmail: true, isNeutral: false, locale: 'cy' } })).mine?.link, link);
    assert.match(await client('carer').forum.calendar(next.id), /meet\.example/);
    assert.doesNotMatch(await client('carer').forum.calendar(next.id, { neutral: '1' }), /meet\.example|forum|Committee/i);
    assert.doesNotMatch(await client('other-carer').forum.calendar(next.id), /meet\.example/);
    await refused(client('carer').forum.changeDate(next.id, { isCancelled: true }), 'role-not-allowed');
    assert.deepEqual((await refused(client('chair').forum.changeDate(next.id, {}), 'invalid-request')).problem.errors?.map(({ pointer }) => pointer), ['/to']);
    const off = await client('chair').forum.changeDate(next.id, { isCancelled: true, because: 'The chair is ill.' });
    assert.deepEqual([off.date.isCancelled, off.closed, off.date.because], [true, 'cancelled', 'The chair is ill.']);
    const seen = await client('carer').forum.meeting(next.id);
    assert.deepEqual([seen.closed, seen.mine?.place, seen.mine?.link, seen.mine?.tell], ['cancelled', null, null, null]);
    const file = await client('carer').forum.calendar(next.id);
    assert.match(file, /METHOD:CANCEL/);
    assert.doesNotMatch(file, /meet\.example/);
    const [mail] = await mailTo(carer);
    assert.match(`${mail!.subject} ${mail!.text}`, /Fforwm gofalwyr staff: wedi’i ganslo.*The chair is ill\./s);
    await refused(client('other-carer').forum.reply(next.id, { kind: 'count', way: 'room' }), 'places-closed');
    await refused(client('chair').forum.changeDate(next.id, { to: { at: '13:00' } }), 'places-closed');
    assert.equal((await all(client('nobody').forum.list())).find(({ id }) => id === forum.id)!.next!.on, inDays(120));
  });

  scenario('forum: a meeting that moves takes its replies along, under the same id', async (world) => {
    const { client, mailTo } = world, { next } = await begun(world), carer = await addressOf(world, 'carer');
    await client('carer').forum.reply(next.id, { kind: 'count', way: 'room', tell: { byEmail: true, isNeutral: false } });
    const moved = await client('chair').forum.changeDate(next.id, { to: { on: inDays(31), at: '13:00' }, because: 'The room is taken.' });
    assert.deepEqual([moved.id, moved.date.on, moved.date.at, moved.date.movedFrom, moved.chair!.heads.room], [next.id, inDays(31), '13:00', inDays(30), 1]);
    assert.equal((await client('carer').forum.meeting(next.id)).mine?.place, 'room');
    const [mail, ...others] = await mailTo(carer);
    assert.match(`${mail!.subject} ${mail!.text}`, /Staff carers forum: another time.*13:00.*12:00.*The room is taken\..*\/carers\/forum\//s);
    assert.deepEqual(others, []);
    assert.deepEqual((await refused(client('chair').forum.changeDate(next.id, { to: { on: '2020-02-11' } }), 'invalid-request')).problem.errors?.map(({ pointer }) => pointer), ['/to/on']);
  });

  scenario('forum: a change of the forum needs what was last read; fewer places put whoever asked last on the waiting list; a date that goes is called off', async (world) => {
    const { client, mailTo } = world, { forum: room } = client('chair'), { forum, next } = await begun(world, { capacity: { room: 2, link: 5 } }), other = await addressOf(world, 'other-carer');
    await client('carer').forum.reply(next.id, { kind: 'count', way: 'room' });
    await client('other-carer').forum.reply(next.id, { kind: 'count', way: 'room', tell: { byEmail: true } });
    await refused(room.change(forum.id, { room: 'Council Chamber' }, { ifMatch: '"9"' }), 'etag-stale');
    const fewer = await room.change(forum.id, { capacity: { room: 1, link: 5 }, room: 'Council Chamber' }, { ifMatch: forum.etag });
    assert.deepEqual([fewer.room, fewer.etag], ['Council Chamber', '"2"']);
    assert.deepEqual((await room.meeting(next.id)).chair!.heads, { room: 1, link: 0, waiting: 1 });
    assert.match((await mailTo(other))[0]!.subject, /waiting list/);
    const later = await room.change(forum.id, { schedule: { rule: null, dates: [{ on: inDays(60), at: '12:00', minutes: 90 }] } }, { ifMatch: fewer.etag });
    assert.equal((await room.meeting(next.id)).closed, 'cancelled');
    assert.match((await mailTo(other))[1]!.subject, /cancelled/);
    assert.deepEqual((await all(room.dates(forum.id))).map(({ date }) => [date.on, date.isCancelled]), [[inDays(30), true], [inDays(60), false]]);
    assert.equal(later.schedule.revision, 2, 'the room, and then the rule');
  });

  scenario('forum: agenda, held, minutes that stay as they went out, actions, and the year they make', async (world) => {
    const { client } = world, { forum: room } = client('chair'), { forum, past, next } = await begun(world);
    const first = await room.meeting(past.id);
    assert.deepEqual(first.agenda.map(({ standing, title }) => [standing, title]), [['leave-rates', null], ['open-actions', null]], 'what every meeting begins with');
    const items = [{ id: 'leave-rates', standing: 'leave-rates' as const, minutes: 15 }, { id: 'loop', title: 'The hearing loop', papers: [{ title: 'Quotes', url: 'https://northbridge.example/papers/loop' }] }];
    const agenda = await room.saveAgenda(past.id, { items }, { ifMatch: first.etags.agenda });
    assert.deepEqual([agenda.agenda.map(({ id }) => id), agenda.has.agenda], [['leave-rates', 'loop'], true]);
    await refused(room.saveAgenda(past.id, { items: [] }, { ifMatch: first.etags.agenda }), 'etag-stale');
    const faults = await refused(room.saveAgenda(past.id, { items: [{ id: 'a' }, { id: 'a', title: 'Twice' }] }, { ifMatch: agenda.etags.agenda }), 'invalid-request');
    assert.deepEqual(faults.problem.errors?.map(({ pointer, code }) => [pointer, code]), [['/items/0/title', 'missing'], ['/items/1/id', 'repeated']]);
    await refused(client('carer').forum.saveAgenda(past.id, { items: [] }, { ifMatch: '*' }), 'not-found');
    await refused(room.hold(next.id, { heads: { room: 1, link: 1 } }), 'not-begun');
    assert.deepEqual((await room.hold(past.id, { heads: { room: 11, link: 8 } })).chair!.held, { room: 11, link: 8 });
    assert.equal((await room.hold(past.id, { heads: { room: 11, link: 9 } })).chair!.attended, 20, 'counted again, the last count holds');
    await refused(room.publishMinutes(past.id), 'nothing-new');
    const draft = await room.saveMinutes(past.id, { text: 'Twenty came.' }, { ifMatch: '"0"' });
    assert.deepEqual([draft.chair!.draft?.text, draft.minutes], ['Twenty came.', null]);
    assert.equal((await client('carer').forum.meeting(past.id)).minutes, null, 'a draft is the chair’s alone');
    assert.equal((await room.publishMinutes(past.id)).minutes?.version, 1);
    await refused(room.publishMinutes(past.id), 'nothing-new');
    await refused(room.publishMinutes(next.id), 'not-begun');
    await room.saveMinutes(past.id, { text: 'Twenty came. The loop is ordered.' }, { ifMatch: draft.etags.minutes });
    assert.equal((await client('carer').forum.meeting(past.id)).minutes?.text, 'Twenty came.', 'what is out stays as it is');
    await room.publishMinutes(past.id);
    const seen = await client('commissioner').forum.meeting(past.id);
    assert.deepEqual([seen.minutes?.version, seen.minutes?.text, seen.chair, seen.seenAs, seen.counts?.attended], [2, 'Twenty came. The loop is ordered.', null, 'commissioner', 20]);
    for (const who of ['commissioner', 'chair'] as const) await refused(client(who).registrations.list(), 'role-not-allowed');
    const action = await room.addAction(forum.id, { kind: 'action', title: 'Order the loop', owner: 'Facilities', dueOn: inDays(-1), from: past.id });
    assert.deepEqual([action.state, action.isLate, action.mayChange], ['open', true, true]);
    await refused(client('carer').forum.addAction(forum.id, { kind: 'question', title: 'May I?', owner: 'HR', dueOn: inDays(9) }), 'not-found');
    assert.deepEqual((await client('carer').forum.meeting(past.id)).actions.map(({ title, mayChange }) => [title, mayChange]), [['Order the loop', false]]);
    assert.deepEqual((await refused(room.changeAction(action.id, { state: 'dropped' }, { ifMatch: action.etag }), 'invalid-request')).problem.errors?.map(({ pointer }) => pointer), ['/because']);
    const done = await room.changeAction(action.id, { state: 'done', changed: 'There is a hearing loop.' }, { ifMatch: action.etag });
    assert.deepEqual([done.isLate, done.doneOn !== null], [false, true]);
    await refused(room.changeAction(action.id, { state: 'open' }, { ifMatch: action.etag }), 'etag-stale');
    assert.deepEqual([(await all(room.actions(forum.id, { state: 'open' }))).length, (await all(room.actions(forum.id))).length], [0, 1]);
    for (const who of ['chair', 'carer', 'commissioner', 'hr'] as const) {
      const year = await client(who).forum.year(forum.id, { year: inDays(-7).slice(0, 4) });
      assert.deepEqual([year.held, year.meetings, year.attended, year.releases.asked], [1, [{ on: inDays(-7), attended: 20 }], 20, null], who);
    }
    assert.deepEqual((await room.year(forum.id)).changes.map(({ changed }) => changed), ['There is a hearing loop.']);
  });

  scenario('forum: a working group is there for those who belong to it, its notes are written together, its questions are answered', async ({ client }) => {
    const { forum: room } = client('chair'), group = await room.setUp(setUp({ kind: 'group', title: 'Working group on breaks' }));
    const { items: [next] } = await room.dates(group.id), date = next!.id;
    for (const who of ['carer', 'partner', 'manager'] as const) {
      await refused(client(who).forum.meeting(date), 'not-found');
      await refused(client(who).forum.reply(date, { kind: 'count', way: 'room' }), 'not-found');
      assert.ok((await all(client(who).forum.mine())).every(({ id }) => id !== group.id), who);
    }
    assert.ok((await all(client('nobody').forum.list())).every(({ id }) => id !== group.id));
    assert.deepEqual((await all(client('chair').forum.mine())).filter(({ id }) => id === group.id).map(({ seenAs }) => seenAs), ['chair']);
    const noted = await room.saveNotes(date, { text: 'The centre brings figures.' }, { ifMatch: '"0"' });
    assert.deepEqual([noted.notes?.text, noted.etags.notes], ['The centre brings figures.', '"1"']);
    await refused(room.saveNotes(date, { text: 'Mine' }, { ifMatch: '"0"' }), 'etag-stale');
    assert.equal((await client('commissioner').forum.meeting(date)).notes, null);
    const question = await room.addAction(group.id, { kind: 'question', title: 'How many breaks were given?', owner: 'Carers Hub', dueOn: inDays(20) });
    assert.deepEqual((await refused(room.changeAction(question.id, { state: 'done' }, { ifMatch: question.etag }), 'invalid-request')).problem.errors?.map(({ pointer }) => pointer), ['/answer']);
    assert.equal((await room.changeAction(question.id, { state: 'done', answer: 'Forty in the spring.' }, { ifMatch: question.etag })).answer, 'Forty in the spring.');
  });

  scenario('forum: everything one replied is handed over, and erased', async (world) => {
    const { client } = world, { forum, next } = await begun(world), ours = (id: string): boolean => id.startsWith(forum.id);
    await client('carer').forum.reply(next.id, { kind: 'name', called: 'Sam', way: 'room', needs: ['step-free'], toChair: true, tell: { byEmail: true } });
    await client('other-carer').forum.reply(next.id, { kind: 'count', way: 'room' });
    const asked = await client('carer').releases.ask({ date: next.id, approverEmail: world.managerEmail });
    assert.equal((await client('carer').forum.meeting(next.id)).release, 'asked');
    const copy = (await client('carer').forum.replies()).items.find(({ id }) => ours(id))!;
    assert.deepEqual([copy.kind, copy.place, copy.tell?.byEmail, copy.history.map(({ event, reply, release }) => [event, reply?.called ?? release])], ['forum', 'room', true, [['replied', 'Sam'], ['release', 'asked']]]);
    assert.deepEqual((await client('carer').session.records()).replies.filter(({ id }) => ours(id)), [copy]);
    assert.deepEqual((await client('manager').forum.replies()).items.filter(({ id }) => ours(id)), []);
    const proof = await client('carer').forum.forget();
    assert.ok(proof.erased >= 1 && proof.withdrawn >= 1);
    assert.deepEqual(proof.kept.map(({ what }) => what), ['heads', 'counts']);
    assert.deepEqual((await client('carer').forum.replies()).items, []);
    assert.equal((await client('carer').releases.read(asked.id)).state, 'withdrawn', 'nobody waits for an answer that nobody needs');
    assert.deepEqual((await client('carer').forum.meeting(next.id)).suggested, { needs: [], needsText: null });
    assert.equal((await client('other-carer').forum.meeting(next.id)).mine?.place, 'room', 'whoever waited has the place');
    const { chair } = await client('chair').forum.meeting(next.id);
    assert.deepEqual([chair!.heads, chair!.needs, chair!.named], [{ room: 1, link: 0, waiting: 0 }, { counts: {}, texts: [] }, []]);
    assert.deepEqual(await client('carer').forum.forget().then(({ erased, withdrawn }) => [erased, withdrawn]), [0, 0]);
  });
};
