// What Northbridge Council's intranet says, in English and Welsh. The council is invented; so is its news.
import { guideWords } from './guide.words.ts';
import { policiesWords } from './policies.words.ts';
import { mailboxWords } from './mailbox.words.ts';
import { snippetWords } from './snippet.words.ts';
import { themeWords } from './theme.words.ts';

export type Words = typeof english;

const english = {
  lang: 'en-GB',
  council: 'Northbridge Council',
  name: 'The Bridge',
  invented: 'An invented council, to show Think Carer at work.',
  skip: 'Skip to main content',
  menu: 'Main',
  searchLabel: 'Search The Bridge',
  search: 'Search',
  viewAs: 'View as',
  style: 'Style',
  styles: { council: 'Council', ward: 'Ward' },
  presets: 'Theme presets',
  otherLanguage: 'Cymraeg',
  personas: {
    visitor: 'Visitor, not signed in', carer: 'Sam, a member of staff', manager: 'Priya, a manager', hr: 'Jo, human resources', equalities: 'Dev, equalities lead', analyst: 'Nia, analyst',
    chair: 'Marta, forum chair', commissioner: 'Alex, carers commissioner', partner: 'Robin, carers’ centre', administrator: 'Chris, administrator',
  },
  nav: { home: 'Home', news: 'News', carers: 'Carers', desk: 'Requests', people: 'Registers', evidence: 'Figures', offer: 'The offer' },
  home: {
    title: 'Good morning, Northbridge',
    lead: 'News, help and the things you need today.',
    promoTitle: 'Do you look after someone?',
    promo: 'About one in seven of us does. See what may help, in two minutes, without giving your name.',
    promoLink: 'Go to Carers',
    newsTitle: 'News',
    quickTitle: 'For carers',
  },
  newsTitle: 'News',
  news: [
    { id: 'forum', on: '2026-11-16', title: 'Staff carers forum meets at the Guildhall', text: ['The staff carers forum is open to everyone who works for the council and for our NHS partners. You do not have to be a carer to come.', 'Managers are asked to make it possible for people to attend.'] },
    { id: 'depot', on: '2026-11-09', title: 'Depot Road site opens its new rest room', text: ['Crews at Depot Road have a warm room, lockers and a quiet corner for a telephone call.', 'Thank you to the crews who drew the plan.'] },
    { id: 'library', on: '2026-11-02', title: 'Central Library lends tablets', text: ['Anyone with a library card may now borrow a tablet for three weeks.', 'Staff at the desk can show how to make it easier to read.'] },
  ],
  carers: {
    title: 'Carers',
    lead: 'If you help someone who could not manage without you, this page is for you. Use as much or as little as you like.',
    here: 'In this section',
    phone: 'Rather talk? Northbridge Carers Hub, 01632 960 101.',
  },
  register: {
    title: 'Tell us you are a carer',
    lead: 'It is your choice, it takes about two minutes, and you decide who sees it.',
    card: 'Say that you look after someone. You choose who sees it.',
  },
  eligibility: {
    title: 'What you may be able to get',
    lead: 'Answer a few questions. Nothing is kept and you do not sign in.',
    card: 'Budgets, breaks, benefits and rights that may fit.',
  },
  hub: {
    title: 'Help near you',
    lead: 'A number that answers, then services by what you need. Nobody asks who you are.',
    card: 'Your carers centre’s number, and help near the person you look after.',
  },
  residents: {
    title: 'Help for carers in Northbridge',
    lead: 'For everyone who lives here, works here, or looks after somebody who does. You do not sign in.',
    link: 'Not working for the council? The page for residents',
  },
  directory: {
    title: 'The directory of services',
    lead: 'For administrators: where the services in “Help near you” come from, and how each source is.',
    link: 'The directory’s sources, for administrators',
  },
  leave: {
    title: 'Time off',
    lead: 'See which leave may fit, ask for the days you need, and see what became of it.',
    card: 'Find the leave that fits, paid kinds first, and ask for it.',
  },
  staffRoom: {
    title: 'On the computer in a staff room',
    card: 'Nothing is kept on a computer that several people use, and you can leave the page quickly.',
    lead: 'Several people use this computer. Nothing you type here is kept on it, and it is cleared when nobody uses the page for 5 minutes.',
  },
  working: {
    title: 'Ways of working',
    lead: 'Compare hours and pay side by side, ask for a change if you want to, and see what becomes of it.',
    card: 'Part-time, compressed hours, job share and more, compared.',
  },
  desk: {
    title: 'Requests to decide',
    lead: 'For managers and human resources: what was sent to you, by when it needs an answer, and what the law and our policy ask of you.',
  },
  people: {
    title: 'Registers',
    lead: 'A manager sees only what a person chose to share with them. Human resources sees the confidential register. Nobody else sees a registration.',
    waiting: 'Loading…',
    none: 'There is nothing here for you to see.',
    noAccess: 'Your role does not open any registration.',
    signIn: 'Choose who you are under “View as” to sign in.',
    failed: 'The register could not be read. Try again in a minute.',
    columns: { name: 'Name', team: 'Team', hours: 'Hours of care a week', state: 'State', seenAs: 'Why you see it' },
    hours: { 'up-to-9': 'Up to 9', '10-to-19': '10 to 19', '20-to-34': '20 to 34', '35-to-49': '35 to 49', '50-or-more': '50 or more', 'prefer-not-to-say': 'Prefers not to say' },
    states: { active: 'Active', paused: 'Paused', unconfirmed: 'Not confirmed for a year' },
    views: { manager: 'Shared with you', register: 'Confidential register' },
  },
  evidence: {
    title: 'Figures about carers',
    lead: 'One page each quarter, for the forum and for the council. Nobody can be picked out of it.',
  },
  offer: {
    title: 'The offer to carers',
    lead: 'For whoever keeps it: change it, test it, see it as others will, and publish it. HR can see what is due.',
    neighbour: { title: 'A neighbour begins', link: 'See how a neighbour begins from this offer', lead: 'As 5 Boroughs Partnership, which has an old offer and would like a new one: begin with Northbridge’s, make it your own, and publish it.' },
  },
  developers: { title: 'For developers', lead: 'Put these tools into your own pages, with your own look.' },
  theme: themeWords.en,
  snippet: snippetWords.en,
  mailbox: mailboxWords.en,
  guide: guideWords.en,
  policies: policiesWords.en,
  noScript: 'This tool needs JavaScript. You can ring the Northbridge Carers Hub on 01632 960 101 instead.',
  notFound: 'Page not found',
  notFoundText: 'Check the address, or start again from the home page.',
  results: (n: number) => (n === 1 ? '1 page found' : `${n} pages found`),
  footer: { made: 'Shown with Think Carer.', api: 'The API this page uses', contact: 'Switchboard 01632 960 100' },
};

const welsh: Words = {
  lang: 'cy',
  council: 'Cyngor Northbridge',
  name: 'Y Bont',
  invented: 'Cyngor dychmygol, i ddangos Think Carer ar waith.',
  skip: 'Neidio i’r prif gynnwys',
  menu: 'Prif ddewislen',
  searchLabel: 'Chwilio’r Bont',
  search: 'Chwilio',
  viewAs: 'Gweld fel',
  style: 'Arddull',
  styles: { council: 'Cyngor', ward: 'Ward' },
  presets: 'Themâu parod',
  otherLanguage: 'English',
  personas: {
    visitor: 'Ymwelydd, heb fewngofnodi', carer: 'Sam, aelod o staff', manager: 'Priya, rheolwr', hr: 'Jo, adnoddau dynol', equalities: 'Dev, arweinydd cydraddoldeb', analyst: 'Nia, dadansoddwr',
    chair: 'Marta, cadeirydd y fforwm', commissioner: 'Alex, comisiynydd gofalwyr', partner: 'Robin, canolfan gofalwyr', administrator: 'Chris, gweinyddwr',
  },
  nav: { home: 'Hafan', news: 'Newyddion', carers: 'Gofalwyr', desk: 'Ceisiadau', people: 'Cofrestrau', evidence: 'Ffigurau', offer: 'Y cynnig' },
  home: {
    title: 'Bore da, Northbridge',
    lead: 'Newyddion, help a’r pethau sydd eu hangen arnoch heddiw.',
    promoTitle: 'Ydych chi’n gofalu am rywun?',
    promo: 'Mae tua un o bob saith ohonom yn gwneud. Gwelwch beth allai helpu, mewn dwy funud, heb roi eich enw.',
    promoLink: 'Mynd i Gofalwyr',
    newsTitle: 'Newyddion',
    quickTitle: 'I ofalwyr',
  },
  newsTitle: 'Newyddion',
  news: [
    { id: 'forum', on: '2026-11-16', title: 'Fforwm staff sy’n ofalwyr yn cwrdd yn Neuadd y Dref', text: ['Mae’r fforwm yn agored i bawb sy’n gweithio i’r cyngor ac i’n partneriaid yn y GIG. Nid oes rhaid i chi fod yn ofalwr i ddod.', 'Gofynnir i reolwyr ei gwneud yn bosibl i bobl fynychu.'] },
    { id: 'depot', on: '2026-11-09', title: 'Safle Heol y Depo yn agor ei ystafell orffwys newydd', text: ['Mae gan griwiau Heol y Depo ystafell gynnes, loceri a chornel dawel ar gyfer galwad ffôn.', 'Diolch i’r criwiau a luniodd y cynllun.'] },
    { id: 'library', on: '2026-11-02', title: 'Y Llyfrgell Ganolog yn benthyca tabledi', text: ['Gall unrhyw un sydd â cherdyn llyfrgell fenthyca tabled am dair wythnos.', 'Gall staff wrth y ddesg ddangos sut i’w gwneud yn haws ei ddarllen.'] },
  ],
  carers: {
    title: 'Gofalwyr',
    lead: 'Os ydych yn helpu rhywun na allai ymdopi hebddoch, mae’r dudalen hon i chi. Defnyddiwch gymaint neu gyn lleied ag y mynnwch.',
    here: 'Yn yr adran hon',
    phone: 'Gwell gennych siarad? Hyb Gofalwyr Northbridge, 01632 960 101.',
  },
  register: {
    title: 'Dywedwch wrthym eich bod yn ofalwr',
    lead: 'Eich dewis chi ydyw, mae’n cymryd tua dwy funud, a chi sy’n penderfynu pwy sy’n ei weld.',
    card: 'Dywedwch eich bod yn gofalu am rywun. Chi sy’n dewis pwy sy’n ei weld.',
  },
  eligibility: {
    title: 'Beth y gallech ei gael',
    lead: 'Atebwch ychydig o gwestiynau. Ni chedwir dim ac nid ydych yn mewngofnodi.',
    card: 'Cyllidebau, seibiannau, budd-daliadau a hawliau a allai fod yn addas.',
  },
  hub: {
    title: 'Help yn agos atoch',
    lead: 'Rhif sy’n ateb, yna gwasanaethau yn ôl yr hyn sydd ei angen arnoch. Nid oes neb yn gofyn pwy ydych chi.',
    card: 'Rhif eich canolfan gofalwyr, a help yn agos at y person rydych yn gofalu amdano.',
  },
  residents: {
    title: 'Help i ofalwyr yn Northbridge',
    lead: 'I bawb sy’n byw yma, yn gweithio yma, neu’n gofalu am rywun sydd yma. Nid oes rhaid mewngofnodi.',
    link: 'Ddim yn gweithio i’r cyngor? Y dudalen i drigolion',
  },
  directory: {
    title: 'Y cyfeiriadur gwasanaethau',
    lead: 'I weinyddwyr: o ble y daw’r gwasanaethau yn “Help yn agos atoch”, a sut mae pob ffynhonnell.',
    link: 'Ffynonellau’r cyfeiriadur, i weinyddwyr',
  },
  leave: {
    title: 'Amser i ffwrdd',
    lead: 'Gwelwch pa absenoldeb a allai fod yn addas, gofynnwch am y diwrnodau sydd eu hangen arnoch, a gwelwch beth ddaeth ohono.',
    card: 'Dewch o hyd i’r absenoldeb sy’n addas, y mathau â thâl yn gyntaf, a gofynnwch amdano.',
  },
  staffRoom: {
    title: 'Ar y cyfrifiadur mewn ystafell staff',
    card: 'Does dim yn cael ei gadw ar gyfrifiadur y mae sawl person yn ei ddefnyddio, a gallwch adael y dudalen yn gyflym.',
    lead: 'Mae sawl person yn defnyddio’r cyfrifiadur hwn. Does dim o’r hyn rydych yn ei deipio yma yn cael ei gadw arno, a chaiff ei glirio pan nad oes neb yn defnyddio’r dudalen am 5 munud.',
  },
  working: {
    title: 'Ffyrdd o weithio',
    lead: 'Cymharwch oriau a chyflog ochr yn ochr, gofynnwch am newid os dymunwch, a gweld beth ddaw ohono.',
    card: 'Rhan-amser, oriau cywasgedig, rhannu swydd a mwy, wedi’u cymharu.',
  },
  desk: {
    title: 'Ceisiadau i’w penderfynu',
    lead: 'I reolwyr ac adnoddau dynol: yr hyn a anfonwyd atoch, erbyn pryd y mae angen ateb, a’r hyn y mae’r gyfraith a’n polisi yn ei ofyn gennych.',
  },
  people: {
    title: 'Cofrestrau',
    lead: 'Dim ond yr hyn y dewisodd person ei rannu â nhw y mae rheolwr yn ei weld. Mae adnoddau dynol yn gweld y gofrestr gyfrinachol. Nid oes neb arall yn gweld cofrestriad.',
    waiting: 'Yn llwytho…',
    none: 'Nid oes dim yma i chi ei weld.',
    noAccess: 'Nid yw eich rôl yn agor unrhyw gofrestriad.',
    signIn: 'Dewiswch pwy ydych chi o dan “Gweld fel” i fewngofnodi.',
    failed: 'Nid oedd modd darllen y gofrestr. Rhowch gynnig arall arni ymhen munud.',
    columns: { name: 'Enw', team: 'Tîm', hours: 'Oriau gofal yr wythnos', state: 'Cyflwr', seenAs: 'Pam rydych yn ei weld' },
    hours: { 'up-to-9': 'Hyd at 9', '10-to-19': '10 i 19', '20-to-34': '20 i 34', '35-to-49': '35 i 49', '50-or-more': '50 neu fwy', 'prefer-not-to-say': 'Gwell ganddo beidio â dweud' },
    states: { active: 'Gweithredol', paused: 'Wedi’i oedi', unconfirmed: 'Heb ei gadarnhau ers blwyddyn' },
    views: { manager: 'Wedi’i rannu â chi', register: 'Cofrestr gyfrinachol' },
  },
  evidence: {
    title: 'Ffigurau am ofalwyr',
    lead: 'Un dudalen bob chwarter, i’r fforwm ac i’r cyngor. Ni ellir adnabod neb ynddi.',
  },
  offer: {
    title: 'Y cynnig i ofalwyr',
    lead: 'I bwy bynnag sy’n ei gadw: ei newid, ei brofi, ei weld fel y bydd eraill, a’i gyhoeddi. Gall Adnoddau Dynol weld beth sydd i’w wirio.',
    neighbour: { title: 'Mae cymydog yn dechrau', link: 'Gweld sut mae cymydog yn dechrau o’r cynnig hwn', lead: 'Fel 5 Boroughs Partnership, sydd â hen gynnig ac a hoffai gael un newydd: dechreuwch gyda chynnig Northbridge, gwnewch ef yn eiddo i chi, a’i gyhoeddi.' },
  },
  developers: { title: 'I ddatblygwyr', lead: 'Rhowch yr offer hyn yn eich tudalennau eich hun, gyda’ch golwg eich hun.' },
  theme: themeWords.cy,
  snippet: snippetWords.cy,
  mailbox: mailboxWords.cy,
  guide: guideWords.cy,
  policies: policiesWords.cy,
  noScript: 'Mae angen JavaScript ar yr offeryn hwn. Gallwch ffonio Hyb Gofalwyr Northbridge ar 01632 960 101 yn lle hynny.',
  notFound: 'Heb ddod o hyd i’r dudalen',
  notFoundText: 'Gwiriwch y cyfeiriad, neu dechreuwch eto o’r hafan.',
  results: (n: number) => `Cafwyd hyd i ${n} tudalen`,
  footer: { made: 'Wedi’i ddangos gyda Think Carer.', api: 'Yr API y mae’r dudalen hon yn ei ddefnyddio', contact: 'Switsfwrdd 01632 960 100' },
};

export const words = { en: english, cy: welsh } as const;
export type Language = keyof typeof words;
