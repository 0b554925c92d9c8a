// What carer-guide says, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { GuideMessages } from './guide.messages.ts';

const words: Translation<GuideMessages> = {
  title: { staff: 'Beth gaiff gofalwyr', manager: 'Penderfynu dros ofalwyr', resident: 'Cymorth i ofalwyr' },
  from: (offer, version) => `${offer}, fersiwn ${version}, a’r gyfraith.`,
  views: { label: 'Darllen fel', staff: 'Aelod o staff', manager: 'Rheolwr' },
  easy: 'Hawdd ei ddarllen',
  easyMissing: 'Nid yw ar ffurf hawdd ei ddarllen eto',
  print: 'Argraffu’r canllaw',
  find: { label: 'Chwilio’r canllaw', hint: 'Yn ôl unrhyw air, fel seibiant, apêl neu hanner diwrnod.', clear: 'Clirio’r chwiliad', found: (n) => (n === 0 ? 'Dim wedi’i ganfod. Rhowch gynnig ar air arall, neu gofynnwch i un o’r bobl isod.' : n === 1 ? '1 rhan o’r canllaw' : `${n} rhan o’r canllaw`) },
  area: { label: 'Ble mae’r person rydych yn gofalu amdano yn byw?', any: 'Dangos popeth' },
  elsewhere: 'Ddim ar gyfer yr ardal hon',
  jump: 'Yn y canllaw hwn',
  ask: {
    staff: 'Beth gaf i?', staffHint: 'Dewiswch yr agosaf. Nid oes dim yn cael ei anfon na’i gadw.',
    manager: 'Beth y caf, beth y mae’n rhaid i mi, beth na chaf, ac erbyn pryd?', managerHint: 'Dewiswch yr hyn y gofynnwyd i chi amdano.',
    working: 'Oriau eraill neu fan gwaith arall',
    needs: { unforeseen: 'Amser i ffwrdd ar gyfer rhywbeth sydyn', planned: 'Amser i ffwrdd y gallaf ei gynllunio', child: 'Amser i ffwrdd ar gyfer fy mhlentyn', more: 'Mwy o amser na hynny', hours: 'Oriau eraill neu le arall', money: 'Arian', support: 'Rhywun i’m helpu' },
  },
  parts: {
    duties: 'Yr hyn y mae’n rhaid i chi, y cewch ac na chewch ei wneud', conversation: 'Siarad amdano', 'time-off': 'Amser i ffwrdd', work: 'Ffyrdd o weithio, a mwy yn y gwaith', support: 'Cymorth', money: 'Arian', law: 'Yr hyn y mae’r gyfraith yn ei ddweud', people: 'Pobl i’w holi',
  },
  promise: { statutory: 'Y gyfraith', employer: 'Cynllun y cyflogwr', discretionary: 'Gellir cytuno iddo', partner: 'Cynnig partner', council: 'Cynnig y cyngor' },
  promises: {
    title: 'Addewid pwy ydyw?',
    means: {
      statutory: 'Y gyfraith sy’n ei roi. Ni all unrhyw gyflogwr ei gymryd oddi arnoch.', employer: 'Polisi eich cyflogwr ei hun sy’n ei roi, i’r rhai y mae wedi’i fwriadu ar eu cyfer.', discretionary: 'Cewch ofyn; caiff pwy bynnag sy’n penderfynu ddweud na hefyd.',
      partner: 'Partner, fel yr hyb gofalwyr, sy’n ei gynnig.', council: 'Cyngor yr ardal lle mae’r person rydych yn gofalu amdano yn byw sy’n ei gynnig.',
    },
  },
  talk: { leave: 'Cyn siarad am absenoldeb: tri pheth i’w dweud, tri i beidio â’u gofyn', working: 'Cyn siarad am oriau: tri pheth i’w dweud, tri i beidio â’u gofyn', say: 'Gallech ddweud', avoid: 'Peidiwch â gofyn', next: 'Wedyn' },
  facts: {
    decidedBy: 'Pwy sy’n penderfynu', pay: 'Cyflog', limit: 'Ar y mwyaf, mewn deuddeg mis', units: 'Yn cael ei gymryd mewn', notice: 'Rhybudd', reply: 'Ateb o fewn', appeal: 'Apelio o fewn', postpone: 'Gellir ei ohirio am hyd at', suits: 'Da os', consider: 'Meddyliwch am',
    'effect-pay': 'Eich cyflog', 'effect-leave': 'Eich gwyliau', 'effect-pension': 'Eich pensiwn', warning: 'Gwybod yn gyntaf', fund: 'Y gronfa',
  },
  counted: { days: (n) => `${n} diwrnod`, weeks: (n) => `${n} wythnos`, months: (n) => `${n} mis` },
  words: { paid: 'Â thâl', unpaid: 'Di-dâl', 'part-paid': 'Â thâl neu hebddo', week: 'wythnosau', 'full-day': 'diwrnodau', 'half-day': 'hanner diwrnodau', hours: 'oriau' },
  fund: { open: (day) => `Ar agor ar ${day}`, closed: (day) => `Ar gau ar ${day}`, spent: (day) => `Wedi’i gwario am eleni ar ${day}` },
  next: { title: 'Beth i’w wneud', who: 'Gofynnwch i' },
  checking: (who) => `Mae hyn yn cael ei wirio, felly ni chaiff ei ddangos. Gofynnwch i: ${who}.`,
  upkeep: { checked: (day) => `Gwiriwyd ${day}`, review: (day) => `adolygiad nesaf erbyn ${day}`, due: (day) => `Roedd yr adolygiad i fod erbyn ${day}`, by: (who) => `cedwir yn gywir gan ${who}`, source: 'Ffynhonnell' },
  people: {
    phone: 'Ffôn', email: 'E-bost', hours: 'Oriau', person: 'Pwy', deputy: 'Dirprwy', page: 'Tudalen we',
    open: (until) => `Ar agor nawr, tan ${until}`, always: 'Ar agor bob awr', opens: (when) => `Ar gau nawr. Yn agor ${when}`, closed: 'Ar gau nawr', bankHoliday: 'Gŵyl y banc heddiw', mayDiffer: 'Gall yr oriau fod yn wahanol y diwrnod hwnnw.',
    today: (time) => `heddiw am ${time}`, on: (day, time) => `${day} am ${time}`,
    stale: (day) => `Nid oes neb wedi cadarnhau’r cyswllt hwn ers ei adolygiad ar ${day}, felly ni ddangosir ei fanylion.`, instead: 'Gofynnwch yn lle hynny i',
  },
  changes: 'Beth sydd wedi newid',
  missed: 'Ni ellid nôl y rhan hon. Rhowch gynnig arall arni ymhen eiliad.',
};
export default words;
