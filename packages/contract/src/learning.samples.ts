// What the examples of learning are told with: one briefing for managers, booked by one person, given by one centre; and who may do what.
export const gathering = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e31', id = `${gathering}_20270112T1230`, params = { id };
export const date = { id: '2027-01-12T12:30', on: '2027-01-12', at: '12:30', minutes: 60, startsAt: '2027-01-12T12:30:00.000Z', endsAt: '2027-01-12T13:30:00.000Z', movedFrom: null, because: null, mayFallOn: [], isCancelled: false };
export const said = {
  title: 'Carers in your team: a briefing for managers', about: 'What somebody may need, what the law says, and whom to ask.', topic: 'awareness', audiences: ['managers'], timeOff: 'work-time', area: 'northbridge', contact: 'carers-hub',
  room: 'Committee Room 2, Town Hall',
};
export const session = { id, gathering, ...said, owner: { centre: 'carers-hub', name: 'Northbridge Carers Hub' }, ways: ['room', 'link'], date, isFull: { room: false, link: false } };
export const reply = { kind: 'name', called: 'Sam Okafor', way: 'room', needs: ['hearing-loop'], toChair: true };
export const mine = { reply, place: 'room', ahead: null, link: null, inWorkTime: true, remind: 'day-before', tell: { byEmail: true, isNeutral: true } };
export const seen = { ...session, seenAs: 'member', closed: null, mine, release: null, suggested: { needs: ['hearing-loop'], needsText: null }, mayTell: true, materials: [{ title: 'Read this first', url: 'https://northbridge.example/briefing.pdf', when: 'before' }], rating: null, mayRate: false, trainer: null };
export const atTrainer = {
  ...seen, seenAs: 'trainer', mine: null,
  trainer: { heads: { room: 9, link: 3, waiting: 0 }, needs: { counts: { 'hearing-loop': 1 }, texts: [] }, register: [{ by: 'q8Jx0Lm2', called: 'Sam Okafor', kind: 'name', place: 'room', isThere: true }], nextCursor: null, unnamed: 11, attended: 1, ratings: null },
};
export const schedule = { rule: { weekday: 'tue', weeks: [2], months: [1, 4, 7, 10], from: '2027-01-01', at: '12:30', minutes: 60 } };
export const capacity = { room: 12, link: null }, link = 'https://meet.example/j/8f2c';
export const series = { id: gathering, ...said, owner: session.owner, link, schedule, capacity, dates: [{ id, date }], createdAt: '2026-11-26T09:30:00.000Z' };
export const anybody = { anyOf: ['employee', 'manager', 'hr', 'equalities', 'analyst', 'chair', 'commissioner', 'partner', 'administrator', 'guest'] } as const;
export const bookers = { anyOf: ['employee', 'partner', 'guest'] } as const, givers = { anyOf: ['partner', 'hr', 'equalities', 'administrator'] } as const;
export const readLimits = { bodyBytes: 0, perMinute: 600 }, limits = { bodyBytes: 16_384, perMinute: 120 };
