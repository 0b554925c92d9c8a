// A chair's forums before an example begins: two years of a forum with a draft of its last minutes, and a working group with notes and a question.
import type { ForumSeed, Persona } from '@think-carer/sdk/testing';

export const chairedForum = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41', chairedGroup = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e51';
export const lastDate = `${chairedForum}_20261110T1200`, nextDate = `${chairedForum}_20270209T1200`, groupDate = `${chairedGroup}_20261203T1000`;
const text = (english: string, welsh: string) => ({ 'en-GB': english, cy: welsh });

type Happened = NonNullable<NonNullable<ForumSeed['happened']>[string]>;
/** Of a day that is over: what happens today is told tomorrow. */
const onDay = (day: string, happened: Happened): Happened => happened.map((one) => ({ at: `${day}T09:00:00.000Z`, ...one }));
const replies = (count: number, way: 'room' | 'link', from: string): Happened => Array.from({ length: count }, (_, i) => ({ event: 'replied' as const, from: `${from}-${i}`, reply: { kind: 'count', way } }));
const asked = (count: number, state: string, from: string): Happened => Array.from({ length: count }, (_, i) => ({ event: 'release' as const, from: `${from}-${i}`, state }));
const held = (room: number, link: number): Happened => [...replies(room, 'room', 'r'), ...replies(link, 'link', 'l'), { event: 'held', heads: { room, link } }];

/** `busy`: so many have asked for the time that what became of it is told. */
const forums = (busy = false, members: readonly Persona[] = []): readonly ForumSeed[] => [
  {
    id: chairedForum, kind: 'forum', title: text('Staff carers forum', 'Fforwm gofalwyr staff'), about: text('Four times a year, for everybody who works for the council or for our NHS partner, carer or not.', 'Bedair gwaith y flwyddyn, i bawb sy’n gweithio i’r cyngor neu i’n partner GIG, yn ofalwyr neu beidio.'),
    room: text('Committee Room 2, Town Hall', 'Ystafell Bwyllgor 2, Neuadd y Dref'), link: 'https://meet.northbridge.example/forum', capacity: { room: 12, link: null }, page: '/carers/forum/',
    partners: [{ name: 'Eastmere Community NHS Trust', domains: ['eastmere-nhs.example'], privacyUrl: 'https://eastmere-nhs.example/privacy' }],
    schedule: { rule: { weekday: 'tue', weeks: [2], months: [2, 5, 8, 11], from: '2025-01-01', at: '12:00', minutes: 90, nation: 'england' } },
    happened: {
      '2027-02-09T12:00': onDay('2026-11-20', [
        ...replies(10, 'room', 'r'), { event: 'replied', from: 'robin', reply: { kind: 'alias', called: 'Robin', way: 'room', toChair: true, needs: ['step-free', 'hearing-loop'] } }, { event: 'replied', from: 'amina', reply: { kind: 'name', called: 'Amina Diallo', way: 'link', toChair: true, needs: ['captions'] } },
        { event: 'replied', from: 'seat', reply: { kind: 'count', way: 'room', needs: ['other'], needsText: 'A seat near the door' } }, ...replies(6, 'link', 'l'), ...replies(1, 'room', 'late'), ...(busy ? [...asked(14, 'released', 'a'), ...asked(11, 'refused', 'b'), ...asked(10, 'asked', 'c')] : asked(4, 'released', 'a')),
      ]),
      '2026-11-10T12:00': onDay('2026-11-02', [...replies(11, 'room', 'r'), ...replies(8, 'link', 'l')]), '2026-08-11T12:00': held(12, 7), '2026-05-12T12:00': held(5, 3), '2026-02-10T12:00': held(11, 5), '2025-11-11T12:00': held(9, 4),
    },
    meetings: {
      '2026-11-10T12:00': { agenda: [{ id: 'leave-rates', standing: 'leave-rates', minutes: 15 }, { id: 'loop', title: 'The hearing loop in Committee Room 2', minutes: 20, note: 'Facilities have two offers.', papers: [{ title: 'Two offers', url: 'https://northbridge.example/papers/loop' }] }, { id: 'open-actions', standing: 'open-actions', minutes: 20 }], draft: 'Nineteen replied. The loop is to be ordered.\n\n- Facilities order the loop\n- Human Resources bring the rota guidance' },
      '2026-08-11T12:00': { minutes: ['The rota guidance was read.', 'The rota guidance was read and agreed.'] },
    },
    actions: [
      { title: 'Order the hearing loop for Committee Room 2', owner: 'Facilities', dueOn: '2026-11-20', from: lastDate },
      { kind: 'question', title: 'May the time for the forum be taken from flexitime?', owner: 'Human Resources', dueOn: '2026-12-15', state: 'under-way', from: lastDate },
      { title: 'Put the forum’s dates into the induction pack', owner: 'Learning and development', dueOn: '2026-09-30', state: 'done', doneOn: '2026-09-18', changed: 'Everybody who starts here is told of the forum on the first day.', from: `${chairedForum}_20260811T1200` },
      { title: 'Ask the gym for a carers’ hour', owner: 'Inclusion', dueOn: '2026-06-01', state: 'dropped', because: 'The gym closes in the summer.' },
    ],
  },
  {
    id: chairedGroup, kind: 'group', title: text('Rota guidance group', 'Gweithgor canllawiau rota'), about: text('Six people who write the guidance on rotas.', 'Chwech o bobl sy’n ysgrifennu’r canllawiau ar rotâu.'), room: null, link: 'https://meet.northbridge.example/rota', capacity: { room: 0, link: null }, members,
    partners: [{ name: 'Northbridge Carers Hub', domains: ['carershub.example'], privacyUrl: null }],
    schedule: { rule: { weekday: 'thu', everyWeeks: 2, from: '2026-11-05', at: '10:00', minutes: 60, avoids: ['bank-holidays', 'school-holidays'], instead: 'skip', nation: 'england' } },
    meetings: { '2026-12-03T10:00': { agenda: [{ id: 'draft', title: 'The second draft', minutes: 40 }, { id: 'open-actions', standing: 'open-actions' }], notes: 'The second draft is two pages shorter.\n\n- Depots: what about nights?' } },
    actions: [{ kind: 'question', title: 'Do nights count as two shifts?', owner: 'Depot managers', dueOn: '2026-12-01' }],
  },
];

/** By the name that an example gives. */
export const chairSituations: Readonly<Record<string, () => readonly ForumSeed[]>> = {
  chair: () => forums(),
  'chair-busy': () => forums(true),
  /** Sam belongs to the group. */
  'chair-group': () => forums(false, [{ roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example' }]).slice(1),
};
