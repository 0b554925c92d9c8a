// Sessions as they stand when an example begins: briefings and trainings of a carers' centre and of the employer, around Tuesday 24 November 2026.
import type { Fixture } from '@think-carer/kit';
import type { Persona, SessionSeed } from '@think-carer/sdk/testing';

export const now = '2026-11-24T10:30:00.000Z';
export const sam: Persona = { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example' };
const uuid = (n: number): string => `019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e0${n}`;
export const ids = { managers: `${uuid(1)}_20261208T1230`, benefits: `${uuid(2)}_20261203T1000`, online: `${uuid(3)}_20261210T1800`, today: `${uuid(4)}_20261124T1300`, over: `${uuid(4)}_20261117T1300`, moved: `${uuid(5)}_20261215T1400`, off: `${uuid(6)}_20261216T1000` } as const;
const two = (english: string, cy: string) => ({ 'en-GB': english, cy });
const link = 'https://meet.example/j/8f2c', at = '2026-11-20T09:00:00.000Z';

const named = (from: string, more: object = {}) => ({ event: 'replied' as const, from, at, reply: { kind: 'name' as const, called: from, way: 'room' as const, toChair: true, ...more } });
const head = (from: string, way: 'room' | 'link' = 'room') => ({ event: 'replied' as const, from, at, reply: { kind: 'count' as const, way } });
const sams = (more: object = {}) => ({ event: 'replied' as const, from: sam, at, reply: { kind: 'name' as const, called: 'Sam Okafor', way: 'room' as const, toChair: true, needs: ['hearing-loop' as const], ...more } });
const note = { from: sam, inWorkTime: true, remind: 'day-before' as const };
export const names = ['Aled Prys', 'Amina Diallo', 'Beth Evans', 'Chidi Nwosu', 'Dilys Rowlands', 'Farah Aziz', 'Gwen Pritchard', 'Hana Kovac', 'Ifor Davies', 'Jo Marsh', 'Kezia Brown', 'Liam Hart', 'Megan Wynne', 'Nia Powell'] as const;

/** `usual`: nothing of one's own; `booked`, `waiting`, `over`: one's own; `none`: no session at all. Left out: as `usual`. */
export function sessionSeedsOf({ sessions }: Pick<Fixture, 'sessions'> = {}): readonly SessionSeed[] {
  if (sessions === undefined || sessions === 'none') return [];
  const isBooked = sessions === 'booked', isWaiting = sessions === 'waiting', isOver = sessions === 'over';
  return [
    {
      id: uuid(1), owner: 'carers-hub', title: two('Carers in your team: a briefing for managers', 'Gofalwyr yn eich tîm: sesiwn friffio i reolwyr'), about: two('What somebody may need, what the law says, and whom to ask.', 'Beth y gall fod ei angen ar rywun, beth mae’r gyfraith yn ei ddweud, a phwy i’w holi.'),
      topic: 'awareness', audiences: ['managers'], timeOff: 'work-time', area: 'northbridge', contact: 'carers-hub', room: two('Committee Room 2, Town Hall', 'Ystafell Bwyllgor 2, Neuadd y Dref'), link, capacity: { room: 12, link: null },
      schedule: { rule: null, dates: [{ on: '2026-12-08', at: '12:30', minutes: 60 }] }, materials: { '2026-12-08T12:30': [{ title: 'Read this first', url: 'https://northbridge.example/briefing.pdf', when: 'before' }] },
      ...(isBooked && { happened: { '2026-12-08T12:30': [sams({ way: 'link' })] }, notes: { '2026-12-08T12:30': [note] } }),
    },
    {
      id: uuid(2), owner: 'carers-hub', title: two('Benefits at one table', 'Budd-daliadau wrth un bwrdd'), about: two('Bring your letters. We look at them together.', 'Dewch â’ch llythyrau. Edrychwn arnynt gyda’n gilydd.'), topic: 'benefits', audiences: ['staff', 'carers'], timeOff: 'either', area: 'northbridge', contact: 'carers-hub',
      room: two('The Old Library, High Street', 'Yr Hen Lyfrgell, Stryd Fawr'), capacity: { room: 2, link: null }, schedule: { rule: null, dates: [{ on: '2026-12-03', at: '10:00', minutes: 120 }] },
      happened: { '2026-12-03T10:00': [head('one'), head('two'), ...(isWaiting ? [head('three'), sams()] : [])] }, ...(isWaiting && { notes: { '2026-12-03T10:00': [note] } }),
    },
    {
      id: uuid(3), owner: 'eastmere-carers', title: two('Who helps near you', 'Pwy sy’n helpu yn agos atoch'), topic: 'local-organisations', audiences: [], timeOff: 'own-time', area: null, contact: 'eastmere-carers', room: null, link, schedule: { rule: null, dates: [{ on: '2026-12-10', at: '18:00', minutes: 60 }] },
    },
    {
      id: uuid(4), owner: null, title: two('New managers: carers in your team', 'Rheolwyr newydd: gofalwyr yn eich tîm'), topic: 'awareness', audiences: ['managers', 'staff'], timeOff: 'work-time', contact: 'hr', room: two('Training Room, Civic Centre', 'Ystafell Hyfforddi, y Ganolfan Ddinesig'), link, capacity: { room: 16, link: null },
      schedule: { rule: { weekday: 'tue', everyWeeks: 1, from: '2026-11-03', to: '2026-12-29', at: '13:00', minutes: 90 } },
      happened: {
        '2026-11-24T13:00': [...names.slice(0, 5).map((name, i) => named(name, i === 1 ? { needs: ['hearing-loop'] } : i === 2 ? { needs: ['step-free'], needsText: 'A seat near the door' } : {})), named('Quiet Heron', { kind: 'alias' }), head('six'), head('seven'), head('eight', 'link')],
        '2026-11-17T13:00': [...names.slice(0, 6).map((name) => named(name)), ...(isOver ? [sams()] : []), { event: 'attended' as const, from: names[0], isThere: true }, { event: 'held' as const, heads: { room: 9, link: 2 } }],
      },
      materials: { '2026-11-17T13:00': [{ title: 'The slides', url: 'https://northbridge.example/slides.pdf', when: 'after' }] }, ...(isOver && { notes: { '2026-11-17T13:00': [note] } }),
    },
    {
      id: uuid(5), owner: 'carers-hub', title: two('Looking after yourself', 'Gofalu amdanoch eich hun'), topic: 'caring-role', audiences: ['carers'], timeOff: 'own-time', contact: 'carers-hub', room: two('The Hub, Mill Lane', 'Yr Hyb, Lôn y Felin'),
      schedule: { rule: null, dates: [{ on: '2026-12-15', at: '14:00', minutes: 90 }], changes: [{ of: '2026-12-15T14:00', to: { on: '2026-12-17' }, because: two('The room is needed.', 'Mae angen yr ystafell.') }] },
    },
    {
      id: uuid(6), owner: 'carers-hub', title: two('Concession cards', 'Cardiau consesiwn'), topic: 'concessions', audiences: ['carers', 'service-users'], timeOff: 'own-time', contact: 'carers-hub', room: two('The Hub, Mill Lane', 'Yr Hyb, Lôn y Felin'),
      schedule: { rule: null, dates: [{ on: '2026-12-16', at: '10:00', minutes: 60 }], changes: [{ of: '2026-12-16T10:00', isCancelled: true, because: two('The trainer cannot come.', 'Ni all yr hyfforddwr ddod.') }] },
    },
  ];
}
