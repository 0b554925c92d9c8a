// The stories of learning: a centre's briefing is listed, booked and waited for, moved, cancelled and held; nobody of the employer sees who comes; completions go to a learning management system.
import assert from 'node:assert/strict';
import type { SessionAdd, SessionBook } from '@think-carer/contract';
import { all, inDays, refused } from './scenarios.world.fixture.ts';
import type { Scenarios, World } from './scenarios.world.fixture.ts';

const link = 'https://meet.example/j/8f2c';
const talk = (more: Partial<SessionAdd> = {}): SessionAdd => ({
  title: 'Benefits at one table', about: 'Bring your letters.', topic: 'benefits', audiences: ['staff', 'carers'], timeOff: 'work-time', area: 'northbridge', contact: 'carers-hub', room: 'The Old Library', link,
  schedule: { rule: null, dates: [{ on: inDays(30), at: '12:30', minutes: 60 }] }, capacity: { room: 1, link: null }, ...more,
});
const named: SessionBook = { kind: 'name', way: 'room', needs: ['hearing-loop'], toChair: true, inWorkTime: true, tell: { byEmail: true } }, head: SessionBook = { kind: 'count', way: 'room', inWorkTime: false };
const added = async ({ client }: World, more: Partial<SessionAdd> = {}, who: 'partner' | 'hr' | 'administrator' = 'partner') => {
  const series = await client(who).learning.add(talk(more));
  return { series, id: series.dates[0]!.id };
};

export const learningScenarios: Scenarios = (scenario) => {
  scenario('a centre’s session is listed to anybody by audience, topic and area, never with its link or how many come', async (world) => {
    const { id, series } = await added(world), anyone = world.client('nobody').learning, ids = async (filter: object): Promise<string[]> => (await all(anyone.list({ from: inDays(30), to: inDays(30), ...filter }))).map((one) => one.id);
    assert.deepEqual([series.owner.centre, series.link, series.capacity], ['carers-hub', link, { room: 1, link: null }]);
    for (const filter of [{}, { audience: 'carers' }, { topic: 'benefits' }, { area: 'northbridge' }]) assert.ok((await ids(filter)).includes(id), JSON.stringify(filter));
    for (const filter of [{ audience: 'managers' }, { topic: 'awareness' }, { area: 'eastmere' }, { from: inDays(31), to: inDays(32) }]) assert.ok(!(await ids(filter)).includes(id), JSON.stringify(filter));
    const one = (await all(anyone.list({ from: inDays(30), to: inDays(30) }))).find((session) => session.id === id)!;
    assert.deepEqual([one.title, one.ways, one.isFull, one.date.at, one.timeOff, one.owner.centre], ['Benefits at one table', ['room', 'link'], { room: false, link: false }, '12:30', 'work-time', 'carers-hub']);
    assert.ok(!JSON.stringify(one).includes('meet.example'));
    assert.equal((await world.raw(`/v1/sessions/${id}`)).status, 401);
    const pages = await all(anyone.list({ limit: 1, from: inDays(30), to: inDays(30) }));
    assert.deepEqual(pages.map((session) => session.id), await ids({}));
  });

  scenario('the last place has one owner; the other waits, moves up by itself and is told', async (world) => {
    const { id } = await added(world), carer = world.client('carer'), other = world.client('other-carer'), first = await carer.learning.book(id, head);
    assert.deepEqual([first.mine?.place, first.mine?.ahead, first.mine?.inWorkTime, first.trainer, first.isFull.room], ['room', null, false, null, true]);
    const waiting = await other.learning.book(id, { ...named, remind: 'day-before', tell: { byEmail: true, isNeutral: true } });
    assert.deepEqual([waiting.mine?.place, waiting.mine?.ahead, waiting.mine?.remind, waiting.mine?.tell?.isNeutral], [null, 0, 'day-before', true]);
    assert.deepEqual((await other.learning.book(id, { ...named, remind: 'day-before', tell: { byEmail: true, isNeutral: true } })).mine, waiting.mine, 'said twice, it is one booking');
    assert.equal((await carer.learning.withdraw(id)).mine, null);
    assert.equal((await carer.learning.withdraw(id)).mine, null, 'twice changes nothing');
    assert.equal((await other.learning.session(id)).mine?.place, 'room');
    const { email } = await other.session.read(), mails = await world.mailTo(email!);
    assert.equal(mails.length, 1);
    assert.ok(!/benefits|library|carer/i.test(mails[0]!.subject + mails[0]!.text), mails[0]!.text);
    assert.deepEqual((await world.mailTo(world.managerEmail)).length, 0, 'no manager is told');
    assert.deepEqual((await all(other.learning.mine())).map((one) => one.id), [id]);
    assert.deepEqual(await all(carer.learning.mine()), []);
    await refused(carer.learning.book(`${id.slice(0, 37)}20300101T0900`, head), 'not-found');
    const noName = await refused(carer.learning.book(id, { ...head, kind: 'alias' }), 'invalid-request');
    assert.deepEqual(noName.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/called missing']);
    await refused(world.client('manager').learning.register(id), 'role-not-allowed');
  });

  scenario('the link is there with a place by link, and nobody of the employer sees who comes to a centre’s session', async (world) => {
    const { id } = await added(world), carer = world.client('carer').learning, mine = await carer.book(id, { ...named, way: 'link' });
    assert.equal(mine.mine?.link, link);
    assert.match(await carer.calendar(id), /meet\.example/);
    assert.ok(!/meet\.example|Benefits/.test(await carer.calendar(id, { neutral: '1' })));
    assert.ok(!/meet\.example/.test(await world.client('other-carer').learning.calendar(id)));
    const seen = await world.client('partner').learning.session(id), { name } = await world.client('carer').session.read();
    assert.deepEqual([seen.seenAs, seen.trainer?.heads, seen.trainer?.needs.counts, seen.trainer?.unnamed], ['trainer', { room: 0, link: 1, waiting: 0 }, { 'hearing-loop': 1 }, 0]);
    assert.deepEqual(seen.trainer?.register.map(({ called, place, isThere }) => [called, place, isThere]), [[name, 'link', false]]);
    for (const who of ['hr', 'manager', 'administrator', 'other-carer', 'commissioner'] as const) {
      const theirs = await world.client(who).learning.session(id);
      assert.ok(theirs.trainer === null && !JSON.stringify(theirs).includes(name!), who);
    }
    for (const who of ['hr', 'administrator'] as const) await refused(world.client(who).learning.register(id), 'not-found');
    await refused(world.client('hr').learning.changeDate(id, { isCancelled: true }), 'not-found');
  });

  scenario('a centre gives its own sessions and no other’s; HR gives the employer’s', async (world) => {
    const error = await refused(world.client('partner').learning.add(talk({ centre: 'eastmere-carers' })), 'invalid-request');
    assert.deepEqual(error.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/centre not-yours']);
    const theirs = await added(world, { centre: 'eastmere-carers' }, 'administrator'), ours = await added(world, {}, 'hr'), partner = world.client('partner').learning;
    assert.equal(ours.series.owner.centre, null);
    for (const { series, id } of [theirs, ours]) {
      await refused(partner.read(series.id), 'not-found');
      await refused(partner.register(id), 'not-found');
      await refused(partner.attend(id, { by: 'anybody', isThere: true }), 'not-found');
      await refused(partner.saveMaterials(id, { items: [] }), 'not-found');
      assert.ok(!(await all(partner.given())).some((one) => one.id === id));
    }
    assert.ok((await all(world.client('hr').learning.given())).some(({ id }) => id === ours.id));
    assert.notEqual((await world.client('hr').learning.session(ours.id)).trainer, null);
    await refused(world.client('carer').learning.add(talk()), 'role-not-allowed');
  });

  scenario('a date that moves tells everybody who booked; a cancelled one stops its link and takes nobody', async (world) => {
    const { id } = await added(world), carer = world.client('carer'), partner = world.client('partner').learning, { email } = await carer.session.read();
    await carer.learning.book(id, { ...named, way: 'link', tell: { byEmail: true, isNeutral: false } });
    const moved = await partner.changeDate(id, { to: { on: inDays(31) }, because: 'The room is needed.' });
    assert.deepEqual([moved.date.on, moved.date.movedFrom, moved.id], [inDays(31), inDays(30), id]);
    assert.match((await world.mailTo(email!)).at(-1)!.text, /moved[^]*The room is needed/);
    const refusal = await refused(partner.changeDate(id, { because: 'Nothing.' }), 'invalid-request');
    assert.deepEqual(refusal.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/to missing']);
    assert.equal((await partner.changeDate(id, { isCancelled: true, because: 'The trainer is ill.' })).closed, 'cancelled');
    assert.match((await world.mailTo(email!)).at(-1)!.subject, /cancelled/);
    const after = await carer.learning.session(id);
    assert.deepEqual([after.closed, after.date.isCancelled, after.mine?.link, after.mine?.place], ['cancelled', true, null, null]);
    assert.match(await carer.learning.calendar(id), /METHOD:CANCEL/);
    await refused(world.client('other-carer').learning.book(id, head), 'not-waiting');
    await refused(partner.changeDate(id, { to: { on: inDays(40) } }), 'not-waiting');
  });

  scenario('more places move up who waits; a rule that would take a booked date away is refused', async (world) => {
    const { id, series } = await added(world), partner = world.client('partner').learning, { data, response } = await partner.read(series.id).withResponse();
    assert.deepEqual([data.id, data.schedule.dates?.length], [series.id, 1]);
    await world.client('carer').learning.book(id, head);
    assert.equal((await world.client('other-carer').learning.book(id, named)).mine?.place, null);
    const changed = await partner.change(series.id, { capacity: { room: 2, link: null }, title: 'Benefits, again' }, { ifMatch: response.etag! }).withResponse();
    assert.deepEqual([changed.data.title, changed.data.capacity.room, changed.data.about], ['Benefits, again', 2, 'Bring your letters.']);
    assert.equal((await world.client('other-carer').learning.session(id)).mine?.place, 'room');
    await refused(partner.change(series.id, { title: 'Late' }, { ifMatch: response.etag! }), 'etag-stale');
    const gone = await refused(partner.change(series.id, { schedule: { rule: null, dates: [{ on: inDays(50), at: '09:00', minutes: 60 }] } }, { ifMatch: changed.response.etag! }), 'invalid-request');
    assert.deepEqual(gone.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/schedule has-bookings']);
  });

  scenario('attendance is taken on the day, materials wait for the end, and what is over is rated by whoever was there', async (world) => {
    const today = await added(world, { schedule: { rule: null, dates: [{ on: inDays(0), at: '23:59', minutes: 720 }] }, capacity: { room: 20, link: 20 } }), { id } = today, carer = world.client('carer').learning, partner = world.client('partner').learning;
    await carer.book(id, named);
    const [one] = (await partner.register(id)).items;
    assert.equal((await partner.attend(id, { by: one!.by, isThere: true })).trainer?.attended, 1);
    assert.equal((await partner.attend(id, { by: one!.by, isThere: true })).trainer?.attended, 1);
    const nobody = await refused(partner.attend(id, { by: 'nobody', isThere: true }), 'invalid-request');
    assert.equal(nobody.problem.errors?.[0]?.pointer, '/by');
    await partner.saveMaterials(id, { items: [{ title: 'Before', url: 'https://hub.example/before', when: 'before' }, { title: 'Slides', url: 'https://hub.example/slides', when: 'after' }] });
    assert.deepEqual((await carer.session(id)).materials.map(({ title }) => title), ['Before']);
    await refused(carer.rate(id, { stars: 5 }), 'not-waiting');
    const held = await partner.hold(id, { heads: { room: 11, link: 3 } });
    assert.deepEqual([held.closed, held.trainer?.attended, held.trainer?.ratings], ['held', 14, null]);
    assert.deepEqual((await carer.session(id)).materials.map(({ title }) => title), ['Before', 'Slides']);
    await refused(carer.withdraw(id), 'not-waiting');
    const later = await added(world);
    await refused(partner.hold(later.id, { heads: { room: 1, link: 0 } }), 'not-waiting');
    await refused(partner.attend(later.id, { by: one!.by, isThere: true }), 'not-waiting');
  });

  scenario('what one booked is erased when one asks, and the place goes on', async (world) => {
    const { id } = await added(world), carer = world.client('carer').learning, other = world.client('other-carer').learning;
    await carer.book(id, named);
    await other.book(id, head);
    assert.deepEqual((await world.client('carer').session.records()).bookings.map((one) => [one.id, one.inWorkTime, one.remind, one.rating]), [[id, true, 'none', null]]);
    assert.deepEqual((({ bookings, ratings }) => [bookings, ratings])(await carer.forget()), [1, 0]);
    assert.deepEqual([(await all(carer.mine())).length, (await carer.session(id)).mine, (await other.session(id)).mine?.place], [0, null, 'room']);
    const { trainer } = await world.client('partner').learning.session(id);
    assert.deepEqual([trainer?.register, trainer?.needs.counts], [[], {}]);
    assert.equal((await carer.forget()).bookings, 0);
    assert.deepEqual((await world.client('carer').session.records()).bookings, []);
  });

  scenario('completions go to a learning management system as CSV and as statements', async ({ client }) => {
    const carer = client('carer'), { name, email } = await carer.session.read();
    await carer.guide.complete({ module: 'induction', packVersion: '2026.9.1' });
    for (const who of ['hr', 'administrator'] as const) {
      const csv = await client(who).learning.completions({ module: 'induction' }), { statements, more } = await client(who).learning.statements({ module: 'induction' });
      assert.match(csv, new RegExp(`^${name},${email},,induction,[^,]+,2026\\.9\\.1,\\d{4}-`, 'm'));
      const own = statements.find(({ actor }) => actor.mbox === `mailto:${email}`)!;
      assert.deepEqual([own.actor.name, own.verb.id, own.object.id.endsWith('/northbridge/modules/induction'), own.context.revision, more], [name, 'http://adlnet.gov/expapi/verbs/completed', true, '2026.9.1', '']);
      assert.ok(!/carer status|isCarer|registration/i.test(JSON.stringify(own)));
    }
    assert.ok(!(await client('hr').learning.completions({ module: 'equalities' })).includes(email!));
    for (const who of ['carer', 'manager', 'partner', 'commissioner'] as const) {
      await refused(client(who).learning.completions(), 'role-not-allowed');
      await refused(client(who).learning.statements(), 'role-not-allowed');
    }
  });
};
