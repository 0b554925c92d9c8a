// Words of the registration, in Welsh.
import type { Reader } from '@think-carer/contract';
import type { Translation } from '@think-carer/kit';
import type { LaterMessages } from './registration.later.messages.ts';
import type { RegistrationMessages } from './registration.messages.ts';

const people = (readers: readonly Reader[]): string => {
  const hr = readers.includes('hr');
  if (readers.includes('manager')) return hr ? 'chi, Adnoddau Dynol a’r rheolwr rydych yn ei enwi' : 'chi a’r rheolwr rydych yn ei enwi';
  return hr ? 'chi ac Adnoddau Dynol' : 'chi';
};

const noAnswer = 'Mae’n well gen i beidio â dweud';

const messages: Translation<RegistrationMessages & LaterMessages> = {
  start: {
    title: 'Ydych chi’n gofalu am rywun?',
    lead: 'Mae llawer o bobl yn gwneud hynny, heb erioed eu galw eu hunain yn ofalwyr. A yw unrhyw un o’r rhain yn swnio’n gyfarwydd?',
    signs: [
      'Rydych yn gwneud y siopa, y golchi neu’r llythyrau dros riant.',
      'Rydych yn gofalu am feddyginiaethau partner, neu’n mynd gydag ef neu hi i’r ysbyty.',
      'Rydych yn magu plentyn anabl, neu blentyn sy’n sâl am amser hir.',
      'Rydych yn trefnu ffurflenni ac arian dros ffrind neu gymydog.',
      'Rydych yn gwmni i rywun sy’n isel, yn ddryslyd neu heb fod yn ddiogel ar ei ben ei hun.',
    ],
    why: (employer) => `Os felly, rydych yn ofalwr. Os dywedwch wrth ${employer}, gall gynnig y cymorth cywir. Eich dewis chi ydyw.`,
    rights: 'Mae eich hawliau cyfreithiol, fel absenoldeb gofalwr, yn eiddo i chi p’un a ydych yn cofrestru ai peidio.',
    time: 'Mae’n cymryd tua dwy funud. Dim ond un cwestiwn y mae’n rhaid ei ateb.',
    yes: 'Ydw, rwy’n gofalu am rywun',
    notNow: 'Nid nawr',
    unsure: 'Dydw i ddim yn siŵr',
    unsureHelp: [
      'Gallech fod yn ofalwr os oes ar rywun angen eich help oherwydd salwch, anabledd, problem iechyd meddwl, dibyniaeth neu henaint.',
      'Mae ychydig oriau’r wythnos yn ddigon. Nid oes rhaid i chi fyw gyda’ch gilydd, na chael arian am wneud hynny.',
      'Nid yw gwaith gofal am dâl yn cyfrif yma. Nid yw gofalu am blentyn yn cyfrif chwaith, oni bai bod y plentyn yn anabl neu’n sâl am amser hir.',
    ],
    folded: 'Ydych chi’n gofalu am rywun? Gallwch gofrestru pryd bynnag y mynnwch.',
    signIn: 'Mewngofnodwch cyn dechrau',
    signInBody: 'Mae angen i chi fod wedi mewngofnodi yn y gwaith i gofrestru.',
    signedIn: 'Rwyf wedi mewngofnodi',
    notStaff: (employer) => `Mae’r gofrestr ar gyfer pobl sy’n gweithio i ${employer}.`,
  },
  whoSees: (readers) =>
    `${readers.length === 1 ? 'Dim ond chi sy’n gallu gweld hyn.' : `Dim ond ${people(readers)} sy’n gweld hyn.`}${readers.includes('statistics') ? ' Caiff ei gyfrif mewn cyfansymiau nad ydynt yn enwi neb.' : ''}`,
  trap: 'Gadewch y blwch hwn yn wag',
  fields: {
    level: {
      label: 'Faint ydych chi am ei rannu?',
      hint: 'Gallwch newid hyn unrhyw bryd, neu adael y gofrestr.',
      options: { count: 'Dim ond fy nghynnwys yn y cyfrif', confidential: 'Y gofrestr gyfrinachol', manager: 'Rhannu â’m rheolwr' },
      hints: {
        count: 'Nid yw eich enw na’ch cyfeiriad e-bost yn cael eu cadw.',
        confidential: 'Mae Adnoddau Dynol yn cadw eich enw, eich e-bost gwaith a’ch atebion yn gyfrinachol.',
        manager: 'Mae Adnoddau Dynol, ac un rheolwr rydych chi’n ei enwi, yn gweld eich enw, eich e-bost gwaith a’ch atebion. Nid yw’r rheolwr yn gweld ble mae’r person rydych yn gofalu amdano yn byw.',
      },
      errors: { required: 'Dewiswch faint rydych am ei rannu' },
    },
    managerEmail: {
      label: 'Beth yw cyfeiriad e-bost gwaith eich rheolwr?',
      hint: 'Er enghraifft, enw@cyflogwr.gov.uk',
      errors: { required: 'Rhowch gyfeiriad e-bost gwaith eich rheolwr', invalid: 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@cyflogwr.gov.uk' },
    },
    relationship: {
      label: 'Am bwy ydych chi’n gofalu?',
      hint: 'Nid ydym byth yn gofyn am enw’r person na beth sy’n bod.',
      options: {
        parent: 'Rhiant', partner: 'Gŵr, gwraig neu bartner', child: 'Fy mhlentyn, o unrhyw oedran', sibling: 'Brawd neu chwaer', grandparent: 'Mam-gu, nain, tad-cu neu daid',
        'other-relative': 'Perthynas arall', 'friend-or-neighbour': 'Ffrind neu gymydog', 'more-than-one': 'Mwy nag un person', 'prefer-not-to-say': noAnswer,
      },
      errors: {},
    },
    careFor: {
      label: 'Ai oedolyn neu blentyn yw’r person?',
      hint: 'Plentyn yw unrhyw un dan 18 oed.',
      options: { adult: 'Oedolyn', child: 'Plentyn', both: 'Y ddau', 'prefer-not-to-say': noAnswer },
      errors: {},
    },
    careHours: {
      label: 'Tua sawl awr yr wythnos ydych chi’n gofalu am rywun?',
      hint: 'Cyfrwch bopeth: bod yno, teithio, galwadau ffôn a ffurflenni. Mae amcan yn iawn.',
      options: { 'up-to-9': '9 awr neu lai', '10-to-19': '10 i 19 awr', '20-to-34': '20 i 34 awr', '35-to-49': '35 i 49 awr', '50-or-more': '50 awr neu fwy', 'prefer-not-to-say': noAnswer },
      errors: {},
    },
    area: {
      label: 'Ble mae’r person rydych yn gofalu amdano yn byw?',
      hint: 'Mae hyn yn penderfynu pa gyngor all helpu: cyngor yr ardal lle mae’r person yn byw, nid lle rydych chi’n byw.',
      options: { elsewhere: 'Dim un o’r lleoedd hyn' },
      errors: {},
    },
    team: {
      label: 'Ym mha dîm ydych chi’n gweithio?',
      hint: 'Mae’n dangos ble mae angen mwy o gymorth ar ofalwyr.',
      options: {},
      errors: {},
    },
  },
  names: {
    level: 'Beth sy’n cael ei rannu', managerEmail: 'E-bost y rheolwr', relationship: 'Am bwy rydych yn gofalu', careFor: 'Oedolyn neu blentyn',
    careHours: 'Oriau’r wythnos', area: 'Ble maen nhw’n byw', team: 'Eich tîm', name: 'Eich enw', email: 'Eich e-bost',
  },
  check: {
    title: 'Gwiriwch eich atebion',
    editTitle: 'Gwiriwch eich newidiadau',
    privacy: 'Sut y caiff eich atebion eu defnyddio',
    version: (version) => `Hysbysiad preifatrwydd, fersiwn ${version}`,
    privacyLink: 'Darllen yr hysbysiad preifatrwydd llawn (yn agor mewn tab newydd)',
    send: 'Cofrestru',
    save: 'Cadw’r newidiadau',
    sending: 'Yn anfon…',
    cancel: 'Ei gadw fel yr oedd',
    readers: 'Pwy sy’n gweld beth',
  },
  receipt: {
    title: 'Rydych ar y gofrestr',
    thanks: 'Diolch. Gallwch newid eich atebion neu adael unrhyw bryd.',
    reference: 'Cyfeirnod',
    date: 'Dyddiad',
    version: 'Hysbysiad preifatrwydd',
    next: (day) => `Byddwn yn gofyn i chi erbyn ${day} a yw hyn yn dal yn gywir.`,
    view: 'Gweld neu newid eich cofrestriad',
  },
  summary: {
    title: 'Eich cofrestriad',
    state: { active: 'Gweithredol', paused: 'Wedi’i oedi', unconfirmed: 'Heb ei gadarnhau' },
    lastConfirmed: (day) => `Cadarnhawyd ddiwethaf ar ${day}.`,
    due: (day) => `Byddwn yn gofyn eto erbyn ${day}.`,
    paused: 'Tra bydd wedi’i oedi, ni all neb arall ei weld, ac nid yw’n cael ei gyfrif.',
    unconfirmed: (day) => `Cadarnhawyd hyn gennych ddiwethaf ar ${day}. Ydych chi’n dal i ofalu am rywun?`,
    share: 'Rhannu’n wahanol',
    pause: 'Oedi',
    resume: 'Dechrau rhannu eto',
    confirm: 'Cadarnhau am flwyddyn arall',
    leave: 'Gadael y gofrestr',
    records: 'Cewch gopi o bopeth a gedwir amdanoch yma: eich cofrestriad, eich ceisiadau, a phwy sydd wedi edrych arnynt, yn ôl rôl.',
    save: 'Cadw’r copi fel ffeil',
    file: 'fy-nghofnodion',
  },
  said: {
    saved: 'Mae eich newidiadau wedi’u cadw.',
    paused: 'Mae eich cofrestriad wedi’i oedi.',
    resumed: 'Mae eich cofrestriad yn weithredol eto.',
    confirmed: 'Mae eich cofrestriad wedi’i gadarnhau am flwyddyn arall.',
    already: 'Rydych ar y gofrestr eisoes. Gwiriwch eich newidiadau.',
    elsewhere: 'Newidiwyd eich cofrestriad mewn man arall tra oeddech chi yma. Nid oes dim a deipioch wedi’i golli.',
    gone: 'Nid yw eich cofrestriad yno mwyach: gadawsoch y gofrestr mewn man arall.',
  },
  changed: (name, was, now) => `${name}: “${was}” o’r blaen, “${now}” nawr`,
  leave: {
    title: 'Gadael y gofrestr?',
    body: 'Byddwn yn dileu eich atebion ar unwaith. Nid oes dim arall yn newid: mae eich absenoldeb, eich hawliau a’ch cymorth yn aros fel y maent. Gallwch gofrestru eto pryd bynnag y mynnwch.',
    yes: 'Gadael y gofrestr',
    no: 'Aros ar y gofrestr',
  },
  proof: {
    title: 'Rydych wedi gadael y gofrestr',
    body: 'Dyma eich prawf. Argraffwch ef os ydych am ei gadw: ni chaiff ei ddangos eto.',
    erased: 'Wedi’i ddileu',
    kept: 'Yn dal i gael ei gadw',
    keptWords: {
      audit: 'Nodyn bod cofrestriad â’r rhif hwn wedi bod yma, heb atebion a heb enw. Mae’n dangos bod y gofrestr yn cael ei chadw’n iawn.',
      counts: 'Cyfansymiau a gyhoeddwyd eisoes. Nid ydynt yn enwi neb.',
      repeats: 'Am un diwrnod, eich bod wedi defnyddio’r gofrestr, heb atebion a heb enw. Mae’n atal copi hwyr rhag eich rhoi yn ôl arni.',
    },
  },
};
export default messages;
