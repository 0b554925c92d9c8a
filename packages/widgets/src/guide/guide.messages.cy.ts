// What carer-guide says, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { GuideMessages } from './guide.messages.ts';

const words: Translation<GuideMessages> = {
  title: { staff: 'Beth gaiff gofalwyr', manager: 'Penderfynu dros ofalwyr', resident: 'Cymorth i ofalwyr' },
  from: (offer, version) => `${offer}, fersiwn ${version}, a’r gyfraith.`,
  views: { label: 'Darllen fel', staff: 'Aelod o staff', manager: 'Rheolwr' },
  easy: 'Hawdd ei ddarllen',
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
    duties: 'Yr hyn y mae’n rhaid i chi, y cewch ac na chewch ei wneud', conversation: 'Siarad amdano', 'time-off': 'Amser i ffwrdd', work: 'Ffyrdd o weithio, a mwy yn y gwaith', support: 'Cymorth', money: 'Arian', concessions: 'Consesiynau', law: 'Yr hyn y mae’r gyfraith yn ei ddweud', people: 'Pobl i’w holi',
  },
  promise: { statutory: 'Y gyfraith', employer: 'Cynllun y cyflogwr', discretionary: 'Gellir cytuno iddo', partner: 'Cynnig partner', council: 'Cynnig y cyngor' },
  talk: { leave: 'Cyn siarad am absenoldeb: tri pheth i’w dweud, tri i beidio â’u gofyn', working: 'Cyn siarad am oriau: tri pheth i’w dweud, tri i beidio â’u gofyn' },
  missed: 'Ni ellid nôl y rhan hon. Rhowch gynnig arall arni ymhen eiliad.',
};
export default words;
