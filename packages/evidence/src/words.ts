// The fixed words of what is exported, in British English and in Welsh. A widget has words of its own.
import type { caveatKeys } from '@think-carer/contract';

type Caveat = (typeof caveatKeys)[number];
type Language = 'en-GB' | 'cy';
/** The language of a locale that we have words in. */
export const spoken = (locale: string): Language => (/^cy\b/.test(locale) ? 'cy' : 'en-GB');

const caveats: Readonly<Record<Language, Readonly<Record<Caveat, string>>>> = {
  'en-GB': {
    'cannot-be-attributed': 'A change cannot be directly attributed to any one policy or activity.',
    'small-numbers-hidden': 'Counts under ten are hidden, and so are counts that would give a hidden one away. Hidden does not mean none.',
    rounded: 'Counts are rounded to the nearest five, so parts may not add up to their total. Percentages are of rounded counts, where the base is 30 or more.',
    'stays-until-it-changes-by-ten': 'A figure stays as it was published before until the true number has changed by ten or more.',
    'only-who-said-so': 'The register holds only those who chose to say that they are carers. Many who care do not say so at work.',
    'counted-when-published': 'Requests are counted in the quarter in which they were made, with the outcome known on the day of publication. Paused registrations are left out.',
    'rows-rejected': 'Some rows of the imported files were not understood and are not counted.',
    'rows-without-reference': 'Some imported rows carry no reference of their own, so a request that was exported twice with different outcomes may be counted twice.',
    'both-sources': 'Requests made here and requests from imported files count together; one that is in both is counted once where the file has its number.',
    'directorate-not-known': 'Some requests name no directorate.',
    'totals-only': 'With fewer than fifty staff only totals are given.',
    'staff-not-known': 'The number of staff is not set, so only totals are given and no rate.',
  },
  cy: {
    'cannot-be-attributed': 'Ni ellir priodoli newid yn uniongyrchol i unrhyw un polisi neu weithgaredd.',
    'small-numbers-hidden': 'Mae cyfrifon o dan ddeg wedi’u cuddio, a hefyd gyfrifon a fyddai’n datgelu un cudd. Nid yw cudd yn golygu dim.',
    rounded: 'Mae cyfrifon wedi’u talgrynnu i’r pump agosaf, felly efallai na fydd rhannau’n adio i’w cyfanswm. Canrannau o gyfrifon wedi’u talgrynnu ydynt, lle mae’r sail yn 30 neu fwy.',
    'stays-until-it-changes-by-ten': 'Mae ffigur yn aros fel y’i cyhoeddwyd o’r blaen nes bod y gwir nifer wedi newid o ddeg neu fwy.',
    'only-who-said-so': 'Mae’r gofrestr yn cynnwys dim ond y rhai a ddewisodd ddweud eu bod yn ofalwyr. Nid yw llawer sy’n gofalu yn dweud hynny yn y gwaith.',
    'counted-when-published': 'Cyfrifir ceisiadau yn y chwarter y’u gwnaed, gyda’r canlyniad a oedd yn hysbys ar ddiwrnod y cyhoeddi. Nid yw cofrestriadau sydd wedi’u seibio yn cael eu cynnwys.',
    'rows-rejected': 'Ni ddeallwyd rhai rhesi o’r ffeiliau a fewnforiwyd ac nid ydynt yn cael eu cyfrif.',
    'rows-without-reference': 'Nid oes cyfeirnod gan rai rhesi a fewnforiwyd, felly gall cais a allforiwyd ddwywaith â chanlyniadau gwahanol gael ei gyfrif ddwywaith.',
    'both-sources': 'Mae ceisiadau a wnaed yma a cheisiadau o ffeiliau a fewnforiwyd yn cyfrif gyda’i gilydd; cyfrifir un sydd yn y ddau unwaith lle mae ei rif yn y ffeil.',
    'directorate-not-known': 'Nid yw rhai ceisiadau’n enwi cyfarwyddiaeth.',
    'totals-only': 'Gyda llai na hanner cant o staff dim ond cyfansymiau a roddir.',
    'staff-not-known': 'Nid yw nifer y staff wedi’i osod, felly dim ond cyfansymiau a roddir, a dim cyfradd.',
  },
};
export const caveatTexts = (locale: string): Readonly<Record<string, string>> => caveats[spoken(locale)];

const keys: Readonly<Record<string, readonly [english: string, welsh: string]>> = {
  agreed: ['agreed', 'cytunwyd'], declined: ['declined', 'gwrthodwyd'], postponed: ['postponed', 'gohiriwyd'], 'postponed-without-reason': ['postponed, no written reason', 'gohiriwyd, dim rheswm ysgrifenedig'],
  withdrawn: ['withdrawn', 'tynnwyd yn ôl'], pending: ['waiting, in time', 'yn aros, mewn pryd'], overdue: ['waiting, past its deadline', 'yn aros, heibio’r dyddiad cau'], lapsed: ['lapsed without a decision', 'daeth i ben heb benderfyniad'],
  accepted: ['accepted', 'derbyniwyd'], alternative: ['alternative offered', 'cynigiwyd dewis arall'], trial: ['trial', 'cyfnod prawf'], refused: ['refused', 'gwrthodwyd'],
  'additional-costs': ['refused: burden of additional costs', 'gwrthodwyd: baich costau ychwanegol'], 'customer-demand': ['refused: ability to meet customer demand', 'gwrthodwyd: gallu i ateb galw cwsmeriaid'],
  'reorganise-work': ['refused: cannot reorganise work among existing staff', 'gwrthodwyd: methu ad-drefnu gwaith ymhlith staff presennol'], 'recruit-staff': ['refused: cannot recruit additional staff', 'gwrthodwyd: methu recriwtio staff ychwanegol'],
  quality: ['refused: impact on quality', 'gwrthodwyd: effaith ar ansawdd'], performance: ['refused: impact on performance', 'gwrthodwyd: effaith ar berfformiad'],
  'insufficient-work': ['refused: too little work at the times proposed', 'gwrthodwyd: rhy ychydig o waith ar yr adegau a gynigiwyd'], 'structural-changes': ['refused: planned structural changes', 'gwrthodwyd: newidiadau strwythurol arfaethedig'],
  several: ['refused: more than one ground', 'gwrthodwyd: mwy nag un sail'], 'not-said': ['refused: no ground on record', 'gwrthodwyd: dim sail ar gofnod'], 'not-known': ['not known', 'anhysbys'],
  released: ['time given', 'rhoddwyd yr amser'], 'another-time': ['another time offered', 'cynigiwyd amser arall'], unanswered: ['not answered', 'heb ei ateb'],
  managers: ['managers', 'rheolwyr'], staff: ['staff', 'staff'], 'service-users': ['service users', 'defnyddwyr gwasanaeth'], everybody: ['everybody, or several of these', 'pawb, neu sawl un o’r rhain'],
  'meetings:held': ['forum meetings held', 'cyfarfodydd fforwm a gynhaliwyd'], 'meetings:cancelled': ['forum meetings cancelled', 'cyfarfodydd fforwm a ganslwyd'], 'meetings:sessions': ['sessions held', 'sesiynau a gynhaliwyd'],
  positive: ['positive', 'cadarnhaol'], other: ['other', 'arall'],
  carers: ['carers', 'gofalwyr'], age: ['age', 'oedran'], disability: ['disability', 'anabledd'], 'gender-reassignment': ['gender reassignment', 'ailbennu rhywedd'], 'marriage-and-civil-partnership': ['marriage and civil partnership', 'priodas a phartneriaeth sifil'],
  'pregnancy-and-maternity': ['pregnancy and maternity', 'beichiogrwydd a mamolaeth'], race: ['race', 'hil'], 'religion-or-belief': ['religion or belief', 'crefydd neu gred'], sex: ['sex', 'rhyw'], 'sexual-orientation': ['sexual orientation', 'cyfeiriadedd rhywiol'],
  'local-strand': ['local strand, not a protected characteristic in Great Britain (in Northern Ireland, section 75 covers persons with dependants)', 'llinyn lleol, nid nodwedd warchodedig ym Mhrydain Fawr (yng Ngogledd Iwerddon mae adran 75 yn cwmpasu pobl â dibynyddion)'],
  'protected-characteristic': ['protected characteristic; not counted here, see the workforce report', 'nodwedd warchodedig; nis cyfrifir yma, gweler adroddiad y gweithlu'],
  'of-staff': ['of {staff} staff', 'o {staff} o staff'], 'rejected-rows': ['rows of this quarter not understood', 'rhesi’r chwarter hwn na ddeallwyd'], 'undated-rows': ['rows not understood whose day is not known', 'rhesi na ddeallwyd heb ddyddiad hysbys'],
  hidden: ['fewer than 10, or hidden so that a small number cannot be worked out', 'llai na 10, neu wedi’i guddio fel na ellir cyfrifo rhif bach'],
  'directorates-changed': ['the directorates changed; not comparable with the quarter before', 'newidiodd y cyfarwyddiaethau; ni ellir cymharu â’r chwarter blaenorol'],
  'leave-types-changed': ['the kinds of leave changed; not comparable with the quarter before', 'newidiodd y mathau o absenoldeb; ni ellir cymharu â’r chwarter blaenorol'],
  'sources-changed': ['requests come from other sources than the quarter before', 'daw ceisiadau o ffynonellau gwahanol i’r chwarter blaenorol'],
};
/** A word of our own; a key we do not know stays as it is. */
export const keyText = (key: string, locale: string): string => keys[key]?.[spoken(locale) === 'cy' ? 1 : 0] ?? key;

/** `July to September 2026`. */
export function quarterText(startsOn: string, endsOn: string, locale: string): string {
  const month = (day: string, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(spoken(locale), { timeZone: 'UTC', month: 'long', ...options }).format(new Date(day));
  return `${month(startsOn, {})} ${spoken(locale) === 'cy' ? 'i' : 'to'} ${month(endsOn, { year: 'numeric' })}`;
}

const page: Readonly<Record<string, readonly [english: string, welsh: string]>> = {
  all: ['all', 'pawb'], figure: ['number', 'nifer'], published: ['Published on', 'Cyhoeddwyd ar'], directorate: ['directorate', 'cyfarwyddiaeth'], leaveType: ['kind of leave', 'math o absenoldeb'], decision: ['outcome', 'canlyniad'], release: ['answer', 'ateb'], audience: ['for whom', 'i bwy'], answer: ['answer', 'ateb'],
  'table:leave-by-directorate': ['Requests for leave, by directorate and outcome', 'Ceisiadau am absenoldeb, yn ôl cyfarwyddiaeth a chanlyniad'], 'table:leave-by-type': ['Requests for leave, by kind and outcome', 'Ceisiadau am absenoldeb, yn ôl math a chanlyniad'],
  'table:working-by-outcome': ['Flexible-working requests, by outcome; refusals by ground', 'Ceisiadau gweithio hyblyg, yn ôl canlyniad; gwrthodiadau yn ôl sail'], 'table:register-by-directorate': ['Carers on the register, by directorate', 'Gofalwyr ar y gofrestr, yn ôl cyfarwyddiaeth'],
  'table:referrals': ['Requests to a carers’ centre, sent from these pages', 'Ceisiadau i ganolfan gofalwyr, a anfonwyd o’r tudalennau hyn'],
  'table:forum-attendance': ['People who came to the forum', 'Pobl a ddaeth i’r fforwm'], 'table:releases-by-answer': ['Requests for time to go to a meeting, by answer', 'Ceisiadau am amser i fynd i gyfarfod, yn ôl ateb'], 'table:sessions-attendance': ['People who came to sessions, by whom they were for', 'Pobl a ddaeth i sesiynau, yn ôl i bwy yr oeddent'],
  meetings: ['Meetings and sessions', 'Cyfarfodydd a sesiynau'],
  'table:median-days': ['Days from request to decision, the middle one, by directorate', 'Dyddiau o gais i benderfyniad, yr un canol, yn ôl cyfarwyddiaeth'], 'table:median-days-by-type': ['Days from request to decision, the middle one, by kind of leave', 'Dyddiau o gais i benderfyniad, yr un canol, yn ôl math o absenoldeb'],
  register: ['Carers who said so, and the share of all staff', 'Gofalwyr a ddywedodd hynny, a’r gyfran o’r holl staff'], staff: ['staff', 'staff'], registered: ['on the register', 'ar y gofrestr'], share: ['share', 'cyfran'],
  survey: ['Staff survey', 'Arolwg staff'], question: ['question', 'cwestiwn'], answered: ['answered', 'atebwyd'], positive: ['positive', 'cadarnhaol'], 'no-survey': ['No survey falls in this quarter.', 'Nid oes arolwg yn y chwarter hwn.'], 'no-activities': ['No activities are noted.', 'Nid oes gweithgareddau wedi’u nodi.'],
  'add-yours': ['To be added by you:', 'I’w ychwanegu gennych chi:'], strands: ['Carers beside the protected characteristics', 'Gofalwyr ochr yn ochr â’r nodweddion gwarchodedig'], strand: ['strand', 'llinyn'], what: ['what it is', 'beth ydyw'],
  psed: ['In the order of a report under the public sector equality duty', 'Yn nhrefn adroddiad o dan ddyletswydd cydraddoldeb y sector cyhoeddus'], 'carer-confident': ['In the order of Carer Confident', 'Yn nhrefn Carer Confident'],
  'carer-confident-note': ['Carer Confident is a benchmark of Carers UK and Employers for Carers. The figures are above; this says which belong to which level.', 'Meincnod gan Carers UK ac Employers for Carers yw Carer Confident. Mae’r ffigurau uchod; dywed hyn pa rai sy’n perthyn i ba lefel.'],
};
/** Headings of the printed page. */
export const pageText = (key: string, locale: string): string => page[key]?.[spoken(locale) === 'cy' ? 1 : 0] ?? key;
