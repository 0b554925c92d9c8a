// What carer-desk says about one request and its decision, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ItemMessages } from './item.messages.ts';

const who = (by: string): string => (by === 'person' ? 'y person' : by === 'hr' ? 'Adnoddau Dynol' : by === 'organiser' ? 'drefnydd y cyfarfod' : 'y rheolwr');

const messages: Translation<ItemMessages> = {
  facts: {
    kind: 'Math o absenoldeb', days: 'Diwrnodau y gofynnwyd amdanynt', held: 'Diwrnodau sy’n sefyll', asked: 'Gofynnwyd ar', reference: 'Cyfeirnod', team: 'Tîm', sentTo: 'Anfonwyd at', hrOnly: 'Adnoddau Dynol',
    note: 'Nodyn preifat i chi', noteGone: (day) => `Ni ddangosir i neb arall, mewn unrhyw restr na chalendr, a chaiff ei ddileu ar ôl ${day}.`, state: 'Cyflwr',
  },
  owner: { statutory: 'hawl yn ôl y gyfraith', employer: 'cynllun eich cyflogwr ei hun' },
  paid: { paid: 'â thâl', unpaid: 'di-dâl', 'part-paid': 'rhannol â thâl' },
  part: { 'full-day': 'drwy’r dydd', morning: 'bore', afternoon: 'prynhawn' },
  hours: (n) => `${n} awr`,
  partOf: (day, part) => `${day}, ${part}`,
  lateNotice: (day) => `Roedd y rhybudd yn fyr: y diwrnod diogel olaf oedd ${day}. Cewch gytuno yr un fath.`,
  clocks: 'Erbyn pryd',
  duties: {
    title: 'Beth y mae’n rhaid i chi, y cewch, ac na chewch ei wneud',
    must: 'Rhaid i chi', may: 'Cewch', cannot: 'Ni chewch', none: 'Dim byd penodol.',
    basis: { law: 'Y gyfraith', code: 'Cod ymarfer', policy: 'Polisi eich cyflogwr' },
    by: (day) => `Erbyn ${day}`,
    past: (day) => `Y diwrnod oedd ${day}`,
    checked: (day) => `gwiriwyd ar ${day}`,
  },
  guide: { title: 'Cyn siarad: tri pheth i’w dweud, tri i beidio â’u gofyn', say: 'Gallech ddweud', avoid: 'Peidiwch â gofyn', next: 'Wedyn' },
  history: { title: 'Beth sydd wedi digwydd', by: (what, by) => `${what} gan ${who(by)}`, reason: 'Rheswm', dates: 'Dyddiadau' },
  events: {
    asked: 'Gofynnwyd', agreed: 'Cytunwyd', postponed: 'Gohiriwyd', declined: 'Gwrthodwyd', 'other-date-offered': 'Cynigiwyd dyddiad arall', accepted: 'Derbyniwyd y dyddiad arall', 'kept-asking': 'Nid yw’r dyddiad arall yn bosibl: gofynnwyd eto',
    refused: 'Ni dderbyniwyd y dyddiad arall', withdrawn: 'Tynnwyd yn ôl', appealed: 'Apeliwyd',
  },
  answer: {
    title: 'Eich ateb', label: 'Beth hoffech chi ei wneud?', required: 'Dewiswch beth hoffech chi ei wneud',
    none: 'Nid oes dim i chi ei benderfynu yma nawr.', appeal: 'Mae’r person wedi apelio. Bydd Adnoddau Dynol yn penderfynu eto.', continue: 'Parhau', back: 'Yn ôl i’r cais', sending: 'Yn anfon…',
  },
  verbs: {
    agree: { choose: 'Cytuno', hint: 'Cânt wybod ar unwaith, gyda’r diwrnodau.', title: 'Cytuno i’r absenoldeb', intro: 'Dyma’r diwrnodau rydych yn cytuno iddynt. Ni ellir tynnu hyn yn ôl yma.', send: 'Cytuno', done: 'Rydych wedi cytuno. Mae’r ateb ar eu tudalen, gyda dyddiad heddiw.' },
    postpone: {
      choose: 'Ei ohirio', hint: 'Mae angen y rheswm yn ysgrifenedig, sgwrs am ddyddiadau newydd, a’r un faint o absenoldeb.', title: 'Gohirio’r absenoldeb', intro: 'Y dudalen hon yw’r hysbysiad ysgrifenedig. Caiff y person eich rheswm a’r dyddiadau newydd, air am air.', send: 'Anfon yr hysbysiad hwn', done: 'Mae’r absenoldeb wedi’i ohirio. Mae gan y person eich rheswm a’r dyddiadau newydd.',
    },
    decline: { choose: 'Gwrthod', hint: 'Mae angen rheswm. Caiff y person wybod beth ydyw, a sut i apelio.', title: 'Gwrthod y cais', intro: 'Caiff y person eich rheswm, air am air.', send: 'Gwrthod', done: 'Rydych wedi gwrthod. Mae gan y person eich rheswm, a chaiff apelio.' },
    'offer-other-date': { choose: 'Cynnig dyddiad arall', hint: 'Mae’r person yn ei dderbyn, neu’n dal i ofyn am y cyntaf.', title: 'Cynnig dyddiad arall', intro: 'Ni phenderfynir dim nes i’r person ateb.', send: 'Cynnig y dyddiadau hyn', done: 'Mae’r dyddiadau eraill wedi’u cynnig. Fe welwch yr ateb yma.' },
  },
  fields: {
    reason: {
      postpone: { label: 'Sut byddai’n tarfu’n ormodol ar y gwaith?', hint: 'Dywedwch beth na ellir ei wneud, a pham na ellir ei gyflenwi. Peidiwch â sôn am iechyd neb.', errors: { required: 'Ysgrifennwch sut byddai’n tarfu’n ormodol ar y gwaith', invalid: 'Ysgrifennwch sut byddai’n tarfu’n ormodol ar y gwaith' } },
      decline: { label: 'Pam, yn eich geiriau eich hun?', hint: 'Bydd y person yn darllen hwn. Peidiwch â sôn am iechyd neb.', errors: { required: 'Ysgrifennwch pam rydych yn gwrthod', invalid: 'Ysgrifennwch pam rydych yn gwrthod' } },
      'offer-other-date': { label: 'Unrhyw beth i’w ddweud gydag ef?', hint: 'Bydd y person yn darllen hwn.', errors: {} },
    },
    reasonCode: { label: 'Pa reswm sy’n gweddu orau?', errors: { required: 'Dewiswch reswm', invalid: 'Dewiswch reswm' } },
    consultedOn: {
      label: 'Pryd siaradoch chi â nhw am ddyddiadau newydd?', hint: 'Mae’r gyfraith yn gofyn i chi siarad yn gyntaf.',
      errors: { required: 'Rhowch y diwrnod y siaradoch', invalid: 'Rhowch ddiwrnod go iawn, ar neu ar ôl y diwrnod y gofynnwyd a heb fod yn hwyrach na heddiw', early: 'Dim ond ar ôl iddynt ofyn y gallech fod wedi siarad', late: 'Mae’r diwrnod hwn eto i ddod: siaradwch yn gyntaf, yna anfonwch yr hysbysiad' },
    },
    newDate: (asked) => `Dyddiad newydd yn lle ${asked}`,
    otherDate: (asked) => `Dyddiad arall ar gyfer ${asked}`,
    dates: {
      required: (asked) => `Rhowch ddyddiad yn lle ${asked}`, invalid: 'Rhowch ddyddiad go iawn y gellir ei ddefnyddio', past: 'Ni all dyddiadau newydd fod yn y gorffennol', early: 'Gohirio’r absenoldeb yw hyn, nid ei ddwyn ymlaen: dewiswch ddiwrnod diweddarach',
      late: (day) => `Dewiswch ddiwrnod heb fod yn hwyrach na ${day}`, repeated: 'Dewiswch bob diwrnod unwaith', same: 'Dyma’r diwrnodau y gofynnwyd amdanynt: dewiswch rai eraill',
    },
  },
  newDates: (day) => `Yr un faint o absenoldeb, heb fod yn hwyrach na ${day}.`,
  shift: 'Symud y diwrnodau eraill yr un faint',
  chosen: 'Diwrnodau',
  elsewhere: (state) => `Mae rhywun arall wedi ateb yn y cyfamser: ${state}. Ni anfonwyd dim o’ch eiddo chi.`,
  gone: 'Nid yw’r ateb hwn yn bosibl mwyach, felly ni anfonwyd dim. Mae’r hyn sy’n bosibl nawr isod.',
  withdrawn: 'Mae’r person wedi’i dynnu’n ôl yn y cyfamser. Ni anfonwyd dim.',
  notThere: 'Nid yw’r cais hwn yno i chi mwyach. Efallai ei fod wedi’i anfon at rywun arall.',
  typed: 'Yr hyn roeddech wedi’i deipio',
};
export default messages;
