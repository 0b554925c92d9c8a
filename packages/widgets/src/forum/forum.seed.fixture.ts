// Northbridge's invented forum and one working group, in each situation that an example names. Not part of any build.
import type { Fixture } from '@think-carer/kit';
import type { ForumSeed, Persona, ReleaseSeed } from '@think-carer/sdk/testing';
import { chairSituations } from './chair.seed.fixture.ts';

export const sam: Persona = { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example' };
export const forumId = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e21', groupId = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e22', nextAt = '2027-02-09T12:00', nextId = `${forumId}_20270209T1200`;
type Happened = NonNullable<ForumSeed['happened']>;
type Told = Happened[string][number];

const replied = (from: Persona | string, way: 'room' | 'link' = 'room', more: object = {}): Told => ({ event: 'replied', from, reply: { kind: 'count', way, ...more } });
const crowd = (count: number, way: 'room' | 'link' = 'room', from = 0): Told[] => Array.from({ length: count }, (_, i) => replied(`colleague ${from + i}`, way));
const own = { kind: 'alias', called: 'Night owl', needs: ['hearing-loop'] } as const;

const held = (room: number, link: number): Told => ({ event: 'held', heads: { room, link } });
const past: Happened = {
  '2026-11-10T12:00': [replied(sam, 'link', own), ...crowd(12), held(14, 9)], '2026-08-11T12:00': [...crowd(12), held(11, 12)], '2026-05-12T12:00': [...crowd(3), { event: 'cancelled' }],
};
const minutes = 'Present: 23, in the room and by link.\n\nLeave figures. The forum looked at the figures of July to September. Postponements are fewer than in spring.\n\nRotas. Human Resources will bring a draft by which rotas are known four weeks ahead.';
const base: ForumSeed = {
  id: forumId, kind: 'forum', title: { 'en-GB': 'Staff carers forum', cy: 'Fforwm gofalwyr staff' },
  about: { 'en-GB': 'Four meetings a year about working and looking after somebody. What is said there reaches the people who decide.', cy: 'Pedwar cyfarfod y flwyddyn am weithio a gofalu am rywun. Mae’r hyn a ddywedir yno yn cyrraedd y rhai sy’n penderfynu.' },
  room: { 'en-GB': 'The Guildhall, Committee Room 2, step-free from Bridge Street', cy: 'Neuadd y Dref, Ystafell Bwyllgor 2, heb risiau o Stryd y Bont' }, link: 'https://meet.northbridge.example/forum', page: '/carers/forum/',
  partners: [{ name: 'Eastmere Community NHS Trust', domains: ['eastmere-nhs.example'], privacyUrl: 'https://eastmere-nhs.example/privacy' }], audiences: ['staff'], capacity: { room: 40, link: null },
  organiser: { name: { 'en-GB': 'Forum support', cy: 'Cymorth y fforwm' }, email: 'forum@northbridge.example' },
  schedule: { rule: { weekday: 'tue', weeks: [2], months: [2, 5, 8, 11], from: '2026-02-01', at: '12:00', minutes: 90, nation: 'england' }, changes: [{ of: '2026-05-12T12:00', isCancelled: true, because: { 'en-GB': 'The room was flooded.', cy: 'Cafodd yr ystafell lifogydd.' } }] },
  happened: past,
  meetings: {
    '2026-11-10T12:00': { agenda: [{ id: 'leave-rates', standing: 'leave-rates' }, { id: 'rotas', title: 'Rotas known four weeks ahead', minutes: 30 }], minutes: [minutes] },
    [nextAt]: {
      agenda: [
        { id: 'welcome', title: 'Welcome', minutes: 5 }, { id: 'leave-rates', standing: 'leave-rates', minutes: 25 },
        { id: 'rotas', title: 'Rotas known four weeks ahead', minutes: 40, note: 'A draft from Human Resources. What would it change for you?', papers: [{ title: 'Draft rule on rotas', url: 'https://northbridge.example/papers/rotas.pdf' }] },
        { id: 'open-actions', standing: 'open-actions', minutes: 20 },
      ],
    },
  },
  actions: [
    { kind: 'action', title: 'Bring a draft by which rotas are known four weeks ahead', owner: 'Human Resources', dueOn: '2027-01-29', from: `${forumId}_20261110T1200` },
    { kind: 'question', title: 'May emergency leave be taken by the hour?', owner: 'Human Resources', dueOn: '2026-11-20', from: `${forumId}_20261110T1200` },
    { kind: 'action', title: 'A quiet room at Depot Road', owner: 'Estates', dueOn: '2026-10-31', state: 'done', changed: 'Crews at Depot Road have a quiet room for a telephone call.', doneOn: '2026-11-09' },
  ],
};
export const group: ForumSeed = {
  id: groupId, kind: 'group', title: { 'en-GB': 'Working group on rotas', cy: 'Gweithgor ar rotâu' }, about: { 'en-GB': 'Six people who write the draft.', cy: 'Chwe pherson sy’n ysgrifennu’r drafft.' }, room: null, link: 'https://meet.northbridge.example/rotas',
  partners: base.partners!, capacity: { room: null, link: 12 }, schedule: { rule: { weekday: 'thu', everyWeeks: 2, from: '2026-10-01', at: '16:00', minutes: 60, nation: 'england' } }, members: [sam],
  meetings: { '2026-11-26T16:00': { agenda: [{ id: 'draft', title: 'The draft, second reading', minutes: 45 }], notes: 'Four weeks ahead works for the depot. The night shift asks for six.' } },
};

const now = (told: readonly Told[], more: Partial<ForumSeed> = {}): ForumSeed[] => [{ ...base, ...more, happened: { ...past, [nextAt]: told } }];
const changed = (change: object, told: readonly Told[] = [replied(sam)]): ForumSeed[] => now(told, { schedule: { ...base.schedule, changes: [...base.schedule.changes!, { of: nextAt, ...change } as never] } });
const small = { capacity: { room: 2, link: 1 } } as const;
const situations: Readonly<Record<string, () => readonly ForumSeed[]>> = {
  ...chairSituations,
  usual: () => [base],
  none: () => [],
  'no-date': () => [{ ...base, schedule: { rule: { ...base.schedule.rule!, to: '2026-11-30' } } }],
  'room-alone': () => [{ ...base, link: null, partners: [], about: undefined } as ForumSeed],
  groups: () => [base, group],
  two: () => [base, { ...base, id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e23', title: { 'en-GB': 'Young carers’ parents forum', cy: 'Fforwm rhieni gofalwyr ifanc' }, happened: {}, meetings: {}, actions: [] }],
  'in-room': () => now([replied(sam)]),
  'by-link': () => now([replied(sam, 'link', { ...own, toChair: true })]),
  full: () => now([...crowd(2), ...crowd(1, 'link', 5)], small),
  'room-full': () => now(crowd(2), small),
  waiting: () => now([...crowd(2), ...crowd(1, 'link', 5), replied('early one'), replied('early two'), replied(sam)], small),
  'next-in-line': () => now([...crowd(2), ...crowd(1, 'link', 5), replied(sam)], small),
  'waiting-with-place': () => now([...crowd(2), replied(sam, 'link'), { event: 'changed', from: sam, change: { way: 'room' } }], small),
  moved: () => changed({ to: { on: '2027-02-11' }, because: { 'en-GB': 'The Guildhall is a polling station that day.', cy: 'Mae Neuadd y Dref yn orsaf bleidleisio y diwrnod hwnnw.' } }),
  cancelled: () => changed({ isCancelled: true, because: { 'en-GB': 'The Guildhall has no heating.', cy: 'Nid oes gwres yn Neuadd y Dref.' } }, [replied(sam, 'link'), { event: 'cancelled' }]),
  asked: () => now([replied(sam), { event: 'release', from: sam, state: 'asked' }]),
  released: () => now([replied(sam), { event: 'release', from: sam, state: 'asked' }, { event: 'release', from: sam, state: 'released' }]),
  refused: () => now([{ event: 'release', from: sam, state: 'refused' }]),
  'another-time': () => now([{ event: 'release', from: sam, state: 'another-time' }]),
};
/** What there is of forums when an example begins. */
export const forumSeedsOf = ({ forum = 'none' }: Pick<Fixture, 'forum'>): readonly ForumSeed[] => {
  const found = situations[forum];
  if (!found) throw new Error(`no situation of the forum is called ${forum}`);
  return found();
};

/** The request for the time of the next date, in the state that the situation has. */
export const asked = (events: ReleaseSeed['events'] = []): ReleaseSeed => ({ from: sam, date: nextId, hours: { on: '2027-02-09', from: '11:45', to: '13:45' }, approverEmail: sam.managerEmail!, createdAt: '2026-11-23T09:00:00.000Z', events });
