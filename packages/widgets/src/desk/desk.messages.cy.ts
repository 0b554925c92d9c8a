// What carer-desk says in its list, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { DeskMessages } from './desk.messages.ts';

const days = (n: number): string => (n === 2 ? '2 ddiwrnod' : `${n} diwrnod`);

const messages: Translation<DeskMessages> = {
  title: 'Ceisiadau a anfonwyd atoch',
  titleHr: 'Pob cais',
  waiting: (n, isMore) => (isMore ? `Mwy na ${n} cais` : `${n} cais`),
  nearest: 'Y dyddiad cau agosaf sy’n dod gyntaf.',
  overdueFirst: 'Yr hyn sy’n hwyr sy’n dod gyntaf, yna’r dyddiad cau agosaf.',
  signedOut: 'Mewngofnodwch i weld yr hyn a anfonwyd atoch.',
  noRole: 'Tudalen i reolwyr ac Adnoddau Dynol yw hon. Mae’r hyn y gofynnoch chi amdano ar y dudalen absenoldeb.',
  empty: {
    title: 'Nid oes dim yn aros amdanoch',
    body: 'Pan fydd rhywun yn anfon cais atoch bydd yn ymddangos yma, gyda’r diwrnod y mae angen ateb erbyn. Nid ydych wedi colli dim.',
    filtered: 'Nid oes dim yn cyfateb i’r hyn a ddewisoch.',
  },
  kinds: { leave: 'Cais am absenoldeb', working: 'Cais i newid patrwm gwaith', release: 'Cais am amser i fynd i gyfarfod staff' },
  from: (name, title) => `${title} gan ${name}`,
  nobody: 'rhywun',
  asked: (day) => `Gofynnwyd ar ${day}`,
  days: 'Diwrnodau',
  starts: 'O',
  standIn: (email) => `Rydych yn gweithredu yn lle ${email}`,
  open: 'Agor',
  showMore: 'Dangos mwy',
  back: 'Yn ôl i’r rhestr',
  refresh: 'Edrych eto',
  away: 'Tra byddaf i ffwrdd',
  standIns: 'Pwy sy’n gweithredu yn lle pwy',
  noDeadline: 'Dim dyddiad cau',
  range: (from, to) => `${from} tan ${to}`,
  more: (some, n) => `${some} a ${n} arall`,
  clock: {
    left: (n, what, day) => `${days(n)} ar ôl: ${what} erbyn ${day}`,
    today: (what) => `Diwrnod olaf: ${what} heddiw`,
    late: (n, what, day) => `${days(n)} yn hwyr: ${what} erbyn ${day}`,
    what: {
      decide: { left: 'penderfynu', late: 'roedd i’w benderfynu' },
      hr: { left: 'bydd Adnoddau Dynol yn penderfynu', late: 'roedd Adnoddau Dynol i benderfynu' },
      'counter-notice': { left: 'cytuno, neu ysgrifennu i’w ohirio,', late: 'roedd i’w ohirio’n ysgrifenedig' },
      'allow-leave-by': { left: 'os gohirir, rhaid cymryd yr absenoldeb', late: 'roedd yr absenoldeb i’w gymryd' },
      appeal: { left: 'caiff y person apelio', late: 'gallai’r person apelio' },
      consult: { left: 'siarad â’r person', late: 'roeddech i siarad â’r person' },
    },
  },
  states: {
    waiting: 'Yn aros am benderfyniad', agreed: 'Cytunwyd', postponed: 'Gohiriwyd', declined: 'Gwrthodwyd', 'other-date-offered': 'Cynigiwyd dyddiad arall: yn aros am eu hateb',
    withdrawn: 'Tynnwyd yn ôl', lapsed: 'Aeth y diwrnodau heibio heb benderfyniad', appealed: 'Apeliwyd: bydd Adnoddau Dynol yn penderfynu eto',
    consulting: 'Wrthi’n siarad amdano', accepted: 'Derbyniwyd', 'alternative-offered': 'Cynigiwyd rhywbeth arall: yn aros am eu hateb', 'trial-offered': 'Cynigiwyd cyfnod prawf: yn aros am eu hateb',
    'on-trial': 'Ar brawf', refused: 'Ni dderbyniwyd', 'working-lapsed': 'Ni phenderfynodd neb mewn pryd: mae angen gwneud o hyd',
    asked: 'Yn aros am ateb', released: 'Rhoddwyd yr amser', 'another-time': 'Cynigiwyd amser arall', unanswered: 'Aeth y diwrnod heibio heb ateb',
  },
  flags: { overdue: 'Hwyr', 'postponed-without-reason': 'Absenoldeb statudol a ohiriwyd heb reswm' },
  filters: {
    title: 'Dewis beth i’w weld',
    seenAs: { label: 'Pwy', options: { hr: 'Pob cais', approver: 'Anfonwyd atoch chi' } },
    kind: { label: 'Math', options: { '': 'Pob math', leave: 'Absenoldeb', working: 'Patrwm gwaith', release: 'Amser i gyfarfod' } },
    show: { label: 'Cyflwr', options: { open: 'Heb ei gwblhau', closed: 'Wedi’i gwblhau', all: 'Y cyfan' } },
    flag: { label: 'Chwilio am', options: { '': 'Popeth', overdue: 'Hwyr', 'postponed-without-reason': 'Absenoldeb statudol a ohiriwyd heb reswm' } },
    directorate: { label: 'Cyfarwyddiaeth', all: 'Pob cyfarwyddiaeth' },
    apply: 'Dangos y rhain',
  },
  missed: 'Ni ellid nôl y rhan hon. Mae popeth a deipioch yn dal yma; rhowch gynnig arall arni pan fydd gennych gysylltiad.',
};
export default messages;
