// Rulings on packs: what a draft begins with, what decided items leave behind, what is said of requests that are under way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import statutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { extendPack, forkPack, judgePack, parsePack } from '@think-carer/rules';
import { changesOf, decideUpstream, draftState, dueOf, faultsOfPack, inProgress, isUnderWay, kindsLost, openDraft, originOf, type PackRelease, pointerOf, publicationOf, upstreamOf } from './pack.policy.ts';
import type { LeaveRecord } from './leave.ts';

type Json = Readonly<Record<string, unknown>>;
const law = parsePack(statutory), file = northbridge as unknown as Json, offer = extendPack(parsePack(northbridge), [law]);
const release = (more: Partial<PackRelease> = {}): PackRelease => ({ version: '1', seq: 0, publishedAt: null, note: null, pack: file, base: null, ...more });
const contacts = northbridge.contacts as readonly { readonly id: string }[];
const withHub = (more: object): Json => ({ ...file, contacts: contacts.map((one, i) => (i === 0 ? { ...one, ...more } : one)) });

test('a draft begins with what is served; the file is then what later files are compared with', () => {
  const open = openDraft(undefined, release());
  assert.deepEqual([open.etag, open.isKept, open.base?.id, open.pack], ['"published-1"', false, 'northbridge', file]);
  assert.equal(openDraft(undefined, release({ seq: 2 })).base, null, 'a version made from nothing stays so');
  assert.deepEqual(openDraft({ revision: 'r', updatedAt: 'now', pack: {}, base: null }, release()), { etag: '"r"', isKept: true, updatedAt: 'now', pack: {}, base: null });
});

test('a draft says its faults, what its cases come to, and which contacts are still the neighbour’s', () => {
  const fork = { ...openDraft(undefined, release()), pack: forkPack(parsePack(northbridge), { id: 'mine', name: 'Mine' }) as unknown as Json }, state = draftState(fork, release(), judgePack(fork.pack, [law]));
  assert.deepEqual([state.faults, state.tests?.failed, state.differs], [[], [], 13]);
  assert.deepEqual(state.warnings[0], { path: 'privacy', message: 'is left out, for it was the one of Northbridge Council: write your own' });
  for (const line of ['schemes[0].next.phone', 'statements[3].next.url', 'contacts[0].phone']) assert.equal(state.warnings.find(({ path }) => path === line)?.message, 'is still the one of Northbridge Council');
  assert.deepEqual(draftState({ ...fork, pack: { schemes: 1 } }, release(), judgePack({ schemes: 1 }, [law])).tests, null);
});

test('a note promises no money either: everybody reads it', () => {
  const draft = { etag: '"r"', isKept: true, updatedAt: 'now', pack: withHub({ phone: '111' }), base: null };
  const noted = (note: string) => publicationOf(draft, release(), { version: '2', note }, [], (pack) => judgePack(pack, [law])).refused;
  assert.deepEqual([noted('You will get £500 a year for sure')?.code, noted('You will get £500 a year for sure')?.errors?.map(({ pointer, code }) => [pointer, code])], ['invalid-request', [['/note', 'promise']]]);
  assert.equal(noted('The breaks fund goes up to £300.'), undefined);
});

test('nobody publishes the privacy notice of the pack that theirs was made from, nor its stories', () => {
  const pack = { ...file, id: 'mine', stories: [{ id: 's', title: 'S', text: 'I drive.', consentOn: '2026-01-01', consentUntil: '2028-01-01' }] }, base = originOf({ ...pack, id: 'northbridge' }), open = { etag: '"r"', isKept: true, updatedAt: 'now', pack, base };
  const judge = (one: unknown) => judgePack(one, [law]), made = (more: object) => publicationOf({ ...open, pack: { ...pack, ...more } }, release(), { version: '2', note: 'New.' }, [], judge).refused;
  const places = ['/privacy/text/en-GB', '/privacy/text/cy', '/privacy/url', '/stories/0/consentOn'];
  assert.deepEqual([made({})?.code, made({})?.errors?.map(({ pointer }) => pointer)], ['pack-invalid', places]);
  assert.match(made({})!.errors![0]!.detail!, /is still the one of Northbridge Council: write what your own organisation does/);
  assert.deepEqual(draftState(open, release(), judge(pack)).faults.map(({ path }) => path), ['privacy.text.en-GB', 'privacy.text.cy', 'privacy.url', 'stories[0].consentOn']);
  assert.equal(made({ privacy: { version: '1', text: 'We look after it.' }, stories: [] }), undefined);
});

test('publication is refused for what is the same, for a name that is taken, and for what is broken', () => {
  const draft = (pack: Json) => ({ etag: '"r"', isKept: true, updatedAt: 'now', pack, base: null }), judge = (pack: unknown) => judgePack(pack, [law]), body = { version: '2', note: 'New.' };
  const code = (pack: Json, names: readonly string[] = [], isKept = true) => publicationOf({ ...draft(pack), isKept }, release(), body, names, judge).refused?.code;
  assert.deepEqual([code(file), code({ ...file, version: '9' }), code(withHub({ phone: '111' }), [], false)], ['nothing-new', 'nothing-new', 'nothing-new'], 'a number is nothing new');
  assert.deepEqual([code(withHub({ phone: '111' }), ['2']), code(withHub({ phone: '' })), code(withHub({ phone: '111' }))], ['version-exists', 'pack-invalid', undefined]);
  const made = publicationOf(draft(withHub({ phone: '111' })), release(), body, [], judge);
  assert.ok(!made.refused && made.pack['version'] === '2' && made.resolved.schemes.length > northbridge.schemes.length);
});

test('what is decided moves on, what is not waits, and the last decision brings the remembered pack up to date', () => {
  const theirs: Json = { ...withHub({ phone: '111', url: 'https://hub.example/' }), version: '2', watermark: 'Invented' }, base = originOf({ ...file, version: '1' }), start = { pack: withHub({ phone: '999' }), base };
  assert.deepEqual(upstreamOf(start, theirs).items.map(({ key, isConflict }) => [key, isConflict]), [['watermark', false], ['contacts/carers-hub', true]]);
  assert.deepEqual([upstreamOf(start, undefined).current, upstreamOf({ pack: file, base: null }, theirs).items], [null, []]);
  const first = decideUpstream(start, theirs, { decisions: [{ key: 'contacts/carers-hub', take: false }] });
  assert.ok(!first.refused);
  assert.deepEqual([first.base.version, first.pack, upstreamOf(first, theirs).items.map(({ key }) => key)], ['1', start.pack, ['watermark']]);
  const second = decideUpstream(first, theirs, { decisions: [{ key: 'watermark', take: true }] });
  assert.ok(!second.refused);
  assert.deepEqual([second.base, second.pack['watermark'], upstreamOf(second, theirs).items], [{ id: 'northbridge', version: '2', pack: theirs }, 'Invented', []]);
  for (const [draft, now] of [[second, theirs], [{ pack: file, base: null }, theirs], [start, undefined]] as const) assert.equal(decideUpstream(draft, now, { decisions: [{ key: 'watermark', take: true }] }).refused?.code, 'invalid-request');
});

test('changes are those of the offer: not its number, nor its cases', () => {
  assert.deepEqual(changesOf(file, { ...withHub({ phone: '111' }), version: '2', id: 'other', tests: [] }).map(({ key }) => key), ['contacts/carers-hub']);
});

test('what is due says whose it is', () => {
  const items = dueOf(offer, file, '2027-04-01', 30);
  assert.ok(items.some(({ isOwn, part }) => isOwn && part === 'contacts') && items.some(({ isOwn, part }) => !isOwn && part === 'parameters'));
});

test('kinds of request that go are named; a few requests are not counted out loud', () => {
  assert.deepEqual(kindsLost(offer, { ...offer, leaveTypes: offer.leaveTypes.filter(({ id }) => id !== 'special-leave') }), ['special-leave']);
  const { flexibleWorking: _, ...without } = offer;
  assert.deepEqual(kindsLost(offer, without), ['flexible-working']);
  assert.equal(inProgress({ 'special-leave': 0 }), undefined);
  for (const [count, said] of [[1, 'Fewer than ten'], [9, 'Fewer than ten'], [10, 'About 10'], [23, 'About 25']] as const) assert.ok(inProgress({ 'special-leave': count })!.errors![0]!.detail.startsWith(said), said);
  const record: LeaveRecord = { id: 'x', reference: 'x', personKey: 'p', name: null, email: null, type: 'special-leave', approverEmail: null, team: null, hoursAWeek: null, daysAWeek: null, createdAt: '2026-11-20T09:00:00.000Z', note: null, events: [{ seq: 1, at: '2026-11-20T09:00:00.000Z', event: 'asked', by: 'person', parts: [{ on: '2026-12-01', part: 'full-day' }] }] };
  const on = (day: string) => isUnderWay(record, offer, new Date(`${day}T09:00:00.000Z`));
  assert.deepEqual([on('2026-11-26'), on('2027-03-01')], [true, false]);
});

test('a fault’s path is a pointer into the pack', () => {
  assert.deepEqual(['', 'title', 'schemes[2].when.all[0].question'].map(pointerOf), ['', '/title', '/schemes/2/when/all/0/question']);
  assert.deepEqual(faultsOfPack([{ path: '', message: 'is missing' }])[0], { pointer: '', code: 'pack-fault', detail: 'The pack is missing.' });
});
