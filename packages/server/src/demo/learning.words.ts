// The briefings and trainings of the invented council and its carers' centres, and what people said of them. Nobody and nothing here exists.
import type { ActivityAudience, ActivityTopic, TimeOff } from '@think-carer/contract';
import type { Capacity, GatheringRule } from '@think-carer/gatherings';
import type { Text } from '@think-carer/rules';

export interface DemoSeries {
  /** Contact of the offer that gives it; null: the council's own learning and development. */
  readonly centre: string | null;
  readonly title: Text;
  readonly about: Text;
  readonly topic: ActivityTopic;
  readonly audiences: readonly ActivityAudience[];
  readonly timeOff: TimeOff;
  readonly area: string | null;
  readonly contact: string;
  readonly room: Text | null;
  readonly link: string | null;
  readonly rule: Omit<GatheringRule, 'from'>;
  readonly capacity: Capacity;
  /** How many come, as a rule. */
  readonly usual: number;
  readonly before?: string;
  readonly after: string;
}
const link = (room: string): string => `https://meet.example/northbridge/${room}`;

export const demoSeries: readonly DemoSeries[] = [
  {
    centre: 'carers-hub', title: { 'en-GB': 'Benefits: a morning for carers', cy: 'Budd-daliadau: bore i ofalwyr' },
    about: { 'en-GB': 'What you may be able to claim, how to ask for it, and what changes when you work more or less. Bring your letters; nobody else will see them.', cy: 'Yr hyn y gallech ei hawlio, sut i ofyn amdano, a’r hyn sy’n newid pan fyddwch yn gweithio mwy neu lai. Dewch â’ch llythyrau; ni fydd neb arall yn eu gweld.' },
    topic: 'benefits', audiences: ['carers', 'staff'], timeOff: 'own-time', area: 'northbridge', contact: 'carers-hub', room: { 'en-GB': 'The Old Library, Northbridge', cy: 'Yr Hen Lyfrgell, Northbridge' }, link: null,
    rule: { weekday: 'thu', weeks: [2], at: '10:00', minutes: 120, nation: 'england' }, capacity: { room: 24, link: 0 }, usual: 17, after: 'Slides: benefits and work',
  },
  {
    centre: 'carers-hub', title: { 'en-GB': 'Carers in your team: a briefing for managers', cy: 'Gofalwyr yn eich tîm: sesiwn i reolwyr' },
    about: { 'en-GB': 'What somebody who looks after a relative may need from you, what the law says, and whom to ask. Given by the carers’ hub.', cy: 'Yr hyn y gall rhywun sy’n gofalu am berthynas fod ei angen gennych, yr hyn a ddywed y gyfraith, a phwy i’w holi. Rhoddir gan hyb y gofalwyr.' },
    topic: 'awareness', audiences: ['managers'], timeOff: 'work-time', area: null, contact: 'manager-advice', room: null, link: link('managers'),
    rule: { weekday: 'tue', weeks: [2], months: [1, 3, 5, 7, 9, 11], at: '12:30', minutes: 60, nation: 'england' }, capacity: { room: 0, link: 60 }, usual: 31, before: 'Read first: three minutes on carer’s leave', after: 'Slides and the law behind them',
  },
  {
    centre: 'carers-hub', title: { 'en-GB': 'Working carers’ evening', cy: 'Noson gofalwyr sy’n gweithio' },
    about: { 'en-GB': 'People who work and look after somebody, in one room, with soup. No agenda.', cy: 'Pobl sy’n gweithio ac yn gofalu am rywun, mewn un ystafell, gyda chawl. Dim agenda.' },
    topic: 'caring-role', audiences: ['staff', 'carers'], timeOff: 'own-time', area: 'northbridge', contact: 'carers-hub', room: { 'en-GB': 'Northbridge Carers Hub, 1 Mill Street', cy: 'Hyb Gofalwyr Northbridge, 1 Mill Street' }, link: link('evening'),
    rule: { weekday: 'wed', weeks: [3], months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11], at: '17:30', minutes: 90, nation: 'england' }, capacity: { room: 18, link: null }, usual: 16, after: 'What we talked about, in a page',
  },
  {
    centre: 'carers-hub', title: { 'en-GB': 'Who does what: local organisations at one table', cy: 'Pwy sy’n gwneud beth: sefydliadau lleol wrth un bwrdd' },
    about: { 'en-GB': 'Twelve local organisations, ten minutes each, and time to ask.', cy: 'Deuddeg sefydliad lleol, deng munud yr un, ac amser i holi.' },
    topic: 'local-organisations', audiences: ['service-users', 'carers', 'staff'], timeOff: 'either', area: 'northbridge', contact: 'carers-hub', room: { 'en-GB': 'Market Hall, Northbridge', cy: 'Neuadd y Farchnad, Northbridge' }, link: null,
    rule: { weekday: 'fri', weeks: [2], months: [2, 6, 10], at: '10:00', minutes: 180, nation: 'england' }, capacity: { room: 80, link: 0 }, usual: 52, after: 'Who was there: names and numbers',
  },
  {
    centre: 'eastmere-carers', title: { 'en-GB': 'Concessions and the companion pass', cy: 'Consesiynau a’r tocyn cydymaith' },
    about: { 'en-GB': 'Buses, parking, swimming, the cinema: what costs less, and how to show that it does.', cy: 'Bysiau, parcio, nofio, y sinema: beth sy’n costio llai, a sut i ddangos hynny.' },
    topic: 'concessions', audiences: ['carers', 'service-users'], timeOff: 'own-time', area: 'eastmere', contact: 'eastmere-carers', room: { 'en-GB': 'The Quay Rooms, Eastmere', cy: 'The Quay Rooms, Eastmere' }, link: null,
    rule: { weekday: 'tue', weeks: [3], months: [1, 3, 4, 6, 7, 9, 10, 11], at: '14:00', minutes: 90, nation: 'england' }, capacity: { room: 30, link: 0 }, usual: 19, after: 'The list of concessions',
  },
  {
    centre: 'millhaven-carers', title: { 'en-GB': 'Council tax, blue badges and bus passes', cy: 'Treth gyngor, bathodynnau glas a thocynnau bws' },
    about: { 'en-GB': 'Three forms, filled in together.', cy: 'Tair ffurflen, wedi’u llenwi gyda’n gilydd.' },
    topic: 'concessions', audiences: ['carers', 'staff'], timeOff: 'either', area: 'millhaven', contact: 'millhaven-carers', room: { 'en-GB': 'Loom Court, Millhaven', cy: 'Loom Court, Millhaven' }, link: link('loom-court'),
    rule: { weekday: 'mon', weeks: [3], months: [2, 5, 9, 11], at: '13:00', minutes: 90, nation: 'england' }, capacity: { room: 16, link: 20 }, usual: 21, after: 'The three forms',
  },
  {
    centre: 'dyffryn-arlais-carers', title: { 'en-GB': 'Benefits morning, in Welsh and English', cy: 'Bore budd-daliadau, yn Gymraeg a Saesneg' },
    about: { 'en-GB': 'In whichever language you would rather ask.', cy: 'Ym mha bynnag iaith y byddai’n well gennych holi.' },
    topic: 'benefits', audiences: ['carers', 'service-users'], timeOff: 'own-time', area: 'dyffryn-arlais', contact: 'dyffryn-arlais-carers', room: { 'en-GB': 'Market Hall, Llanarlais', cy: 'Neuadd y Farchnad, Llanarlais' }, link: null,
    rule: { weekday: 'fri', weeks: [1], months: [3, 6, 9, 12], at: '10:00', minutes: 120, nation: 'wales' }, capacity: { room: 25, link: 0 }, usual: 18, after: 'Sleidiau / Slides',
  },
  {
    centre: 'strathlorn-carers', title: { 'en-GB': 'Your adult carer support plan', cy: 'Eich cynllun cymorth i ofalwr sy’n oedolyn' },
    about: { 'en-GB': 'What the law of Scotland gives you a right to, and how to write the plan.', cy: 'Yr hyn y mae cyfraith yr Alban yn rhoi hawl i chi iddo, a sut i ysgrifennu’r cynllun.' },
    topic: 'caring-role', audiences: ['carers'], timeOff: 'own-time', area: 'strathlorn', contact: 'strathlorn-carers', room: { 'en-GB': 'Lornside Village Hall', cy: 'Lornside Village Hall' }, link: link('lornside'),
    rule: { weekday: 'wed', weeks: [2], months: [2, 5, 8, 11], at: '10:00', minutes: 90, nation: 'scotland' }, capacity: { room: 20, link: 20 }, usual: 14, after: 'An example of a plan',
  },
  {
    centre: null, title: { 'en-GB': 'Valuing carers: awareness for all staff', cy: 'Gwerthfawrogi gofalwyr: ymwybyddiaeth i’r holl staff' },
    about: { 'en-GB': 'An hour on what carers do, what the council offers, and what to say to somebody who tells you. For everybody; nobody is asked whether they are one.', cy: 'Awr ar yr hyn y mae gofalwyr yn ei wneud, yr hyn y mae’r cyngor yn ei gynnig, a beth i’w ddweud wrth rywun sy’n dweud wrthych. I bawb; ni ofynnir i neb a ydynt yn un.' },
    topic: 'awareness', audiences: ['staff'], timeOff: 'work-time', area: null, contact: 'hr', room: { 'en-GB': 'Council chamber, Town Hall', cy: 'Siambr y cyngor, Neuadd y Dref' }, link: link('valuing-carers'),
    rule: { weekday: 'thu', weeks: [3], months: [2, 5, 9, 11], at: '11:00', minutes: 60, nation: 'england' }, capacity: { room: 60, link: null }, usual: 58, before: 'The induction card, if you have not read it', after: 'Recording and slides',
  },
  {
    centre: null, title: { 'en-GB': 'Managers: what you may agree, must agree, and by when', cy: 'Rheolwyr: yr hyn y cewch gytuno iddo, y mae’n rhaid cytuno iddo, ac erbyn pryd' },
    about: { 'en-GB': 'Leave, flexible working, and the four o’clock phone call: eight cases in an hour.', cy: 'Absenoldeb, gweithio hyblyg, a’r alwad ffôn am bedwar o’r gloch: wyth achos mewn awr.' },
    topic: 'awareness', audiences: ['managers'], timeOff: 'work-time', area: null, contact: 'manager-advice', room: { 'en-GB': 'Committee Room 2, Town Hall', cy: 'Ystafell Bwyllgor 2, Neuadd y Dref' }, link: link('may-and-must'),
    rule: { weekday: 'tue', weeks: [4], months: [2, 4, 6, 9, 11], at: '09:30', minutes: 60, nation: 'england' }, capacity: { room: 20, link: 40 }, usual: 27, after: 'The eight cases, and the rule behind each',
  },
  {
    centre: null, title: { 'en-GB': 'Moving and handling at home', cy: 'Symud a thrin yn y cartref' },
    about: { 'en-GB': 'How to help somebody up without hurting your back or theirs. Taught by an occupational therapist, with a bed and a hoist, so there are twelve places.', cy: 'Sut i helpu rhywun i godi heb frifo’ch cefn chi na’u cefn nhw. Dysgir gan therapydd galwedigaethol, gyda gwely a theclyn codi, felly mae deuddeg lle.' },
    topic: 'caring-role', audiences: ['staff'], timeOff: 'either', area: null, contact: 'hr', room: { 'en-GB': 'Training flat, Riverside House', cy: 'Fflat hyfforddi, Riverside House' }, link: null,
    rule: { weekday: 'wed', weeks: [2], months: [1, 3, 5, 7, 9, 12], at: '13:30', minutes: 150, nation: 'england' }, capacity: { room: 12, link: 0 }, usual: 12, before: 'What to wear', after: 'Film: the six lifts',
  },
];

export const comments: readonly string[] = [
  'Clear, and no jargon.', 'More time for questions, please.', 'The case about Fridays was mine.', 'I had no idea that I could ask for that.', 'The room was hard to find.', 'Good to hear it from the hub and not from HR.',
  'The link worked at the second try.', 'Please do this in the evening as well.', 'I will send my whole team.', 'Kind, and to the point.', 'The handout alone was worth it.', 'Too much law, too little tea.',
];
