// What the editor says around its fields, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { EditMessages } from './edit.messages.ts';

const messages: Translation<EditMessages> = {
  english: 'Saesneg', welsh: 'Cymraeg', easy: 'Hawdd ei ddeall', easyWelsh: 'Hawdd ei ddeall, yn Gymraeg', addEasy: (name: string) => `Ychwanegu geiriad hawdd ei ddeall: ${name}`,
  noWelsh: 'Dim Cymraeg eto: dangosir Saesneg yn ei lle.',
  notes: 'Lle darllenwyd hyn, a chan bwy', none: 'Heb ei roi', choose: 'Dewiswch', yes: 'Ie', no: 'Na', open: 'Dim diwedd hysbys',
  add: (what: string) => `Ychwanegu: ${what}`, addAnother: (what: string) => `Ychwanegu un arall: ${what}`, addFirst: (what: string) => `Ychwanegu: ${what}`,
  remove: (what: string) => `Tynnu ${what}`, up: (what: string) => `Symud ${what} i fyny`,
  removed: (what: string) => `Tynnwyd ${what}.`, undo: 'Dadwneud', undone: (what: string) => `Mae ${what} yn ôl.`,
  notHere: (id: string) => `${id} (nid yn y cynnig hwn)`,
  back: (part: string) => `Yn ôl i ${part}`, toTasks: 'Yn ôl i’r rhestr dasgau', done: 'Wedi gorffen', leaveUnfinished: 'Ei adael heb ei orffen',
  change: (what: string) => `Newid ${what}`, nothing: (what: string) => `Dim ${what} eto.`, fromLaw: (count: number) => `Daw ${count} arall gyda’r cynnig y mae eich un chi’n adeiladu arno. I newid un, ychwanegwch eich un eich hun â’r un enw byr.`,
  checkedToday: 'Rwyf wedi gwirio hyn heddiw', checkedSaid: 'Mae bellach yn dweud eich bod wedi’i wirio heddiw.',
  faults: (count: number) => `${count} peth i’w gywiro`, withoutWelsh: (count: number) => `${count} geiriad heb Gymraeg`,
  due: (on: string) => `I’w wirio erbyn ${on}`, past: (on: string) => `Wedi mynd heibio i’w ddyddiad, ${on}`, copied: 'Yn eiddo i’r cymydog o hyd', says: (name: string) => `Yn dal i ddweud “${name}”`, untitled: 'Dim enw eto',
  filter: 'Dod o hyd yn ôl enw', figure: { number: 'Rhif', of: 'Rhif, neu un o’ch symiau' },
  today: (value: string) => `Heddiw: ${value}`, noneToday: 'Nid oes ffigur mewn grym heddiw',
  condition: {
    kind: 'Mae hyn yn wir lle', all: 'mae pob un o’r rhain yn wir', any: 'mae unrhyw un o’r rhain yn wir', not: 'nid yw hyn yn wir', leaf: 'mae un ateb yn gweddu', question: 'Cwestiwn', compare: 'Yr ateb', is: 'yw', oneOf: 'yw un o’r rhain', atLeast: 'yw o leiaf', atMost: 'yw ar y mwyaf',
    value: 'Yr ateb hwn', values: 'Yr atebion hyn', figure: 'Y ffigur hwn', reason: 'Beth a ddywedir amdano', part: 'amod', always: 'Dim amod eto: byddai’n wir i bawb.', source: 'Lle darllenwyd yr amod hwn',
    reasonHint: 'Gosodiad am “chi”: Rydych yn gofalu am rywun am 35 awr yr wythnos neu fwy.',
  },
  answers: { add: 'Ateb arall', none: 'Nid oes dim wedi’i ateb eto.', unknown: 'Nid ydynt yn gwybod', take: (what: string) => `Gadael allan: ${what}` },
  expect: {
    add: 'Cynllun arall', none: 'Ni ddisgwylir dim eto.', outcome: 'Beth ddylai ddod ohono', amount: 'Swm', any: 'Unrhyw swm', no: 'Dim swm', this: 'Y swm hwn', missing: 'Cwestiynau’n dal yn agored', take: (what: string) => `Gadael allan: ${what}`,
    outcomes: { likely: 'Tebygol', may: 'Gallent ei gael o bosibl', 'cannot-tell': 'Ni ellir dweud eto', 'not-this-one': 'Nid yr un hwn', expired: 'Heb ei gadarnhau ar gyfer eleni' },
  },
  fault: {
    empty: 'Llenwch hwn', web: 'Rhowch gyfeiriad gwe sy’n dechrau gyda https://', phone: 'Rhowch rif ffôn, fel 01632 960101', email: 'Rhowch gyfeiriad e-bost, fel hyb@enghraifft.org', promise: (found: string) => `Mae “${found}” yn addo arian, a rhywun arall sy’n penderfynu: ysgrifennwch “efallai y gallwch gael hyd at”`, missing: 'Llenwch hwn, neu dewiswch un', id: 'Defnyddiwch eiriau mewn llythrennau bach wedi’u cysylltu â chysylltnodau, fel breaks-fund', day: 'Rhowch ddiwrnod go iawn, fel 31 3 2027', number: 'Rhowch rif, fel 300', text: 'Rhowch eiriau yma', least: 'Rhowch 1 neu fwy', positive: 'Rhowch fwy na 0', some: 'Dewiswch neu ychwanegwch o leiaf un', two: 'Ychwanegwch o leiaf ddau', well: 'Rhaid i un o’r dewisiadau weithio’n dda: dywedwch pa un', choice: 'Dewiswch un o’r rhain',
    unknownHere: 'Nid oes gan ddim mewn cynnig yr enw hwn. Daeth gyda’r ffeil; tynnwch ef yno a mewnforio’r ffeil eto', form: 'Nid oes gan hwn unrhyw ffurf a ganiateir yma', points: (name: string) => `Mae hwn yn pwyntio at “${name}”, nad yw yn y cynnig. Dewiswch un arall, neu dad-diciwch ef`, repeats: (name: string) => `Mae gan rywbeth arall yr enw byr “${name}” yn barod`,
    backwards: 'Daw’r diwedd cyn y dechrau', overlaps: 'Mae dau ffigur mewn grym ar yr un diwrnod: gadewch i un orffen cyn i’r llall ddechrau', more: 'Mae’r lleiaf yn fwy na’r mwyaf', below: 'Rhowch 0 neu fwy', decline: 'Ni ellir gwrthod absenoldeb y mae’r gyfraith yn ei roi: tynnwch “Gwrthod”', watermark: 'Mae cynnig nad yw mewn grym yn dweud hynny: llenwch y geiriau a ddangosir',
    staff: 'Mae gan y cyfarwyddiaethau fwy o staff gyda’i gilydd na’r sefydliad cyfan', clock: 'Dewiswch yn ôl pa ddyddiad cau y caiff ei fesur', noPlace: 'Nid oes lle i hwn yma, o ystyried beth arall a ddewiswyd: tynnwch ef', answer: 'Nid yw hynny’n ateb i’r cwestiwn hwn', settles: 'Nid yw’r ateb hwnnw’n setlo dim, felly ni all amod aros amdano', itself: 'Mae hwn yn ei enwi ei hun', circle: 'Mae’r cynlluniau hyn yn cau ei gilydd allan mewn cylch', period: 'Mae holl symiau un cynllun am yr un cyfnod',
    nation: 'Mae’r wlad hon wedi’i dewis fel un lle mae’n bod, felly nid oes angen anfon neb i fan arall', nationNot: 'Nid yw’r wlad hon ymhlith y rhai lle mae’n bod', whom: 'Dywedwch i bwy i ofyn yno', whole: 'Dywedwch hyn hefyd: disgrifir gweithio’n hyblyg yn gyfan neu ddim o gwbl', eight: (name: string) => `Mae un o wyth y gyfraith ar goll: ${name}`, letter: (name: string) => `Nid oes paragraff agored ar gyfer ${name}`,
    copied: (name: string) => `${name} biau hwn o hyd. Rhowch eich un eich hun`, named: (name: string) => `Mae hwn yn dal i ddweud “${name}”. Ysgrifennwch eich geiriau eich hun, oni bai mai dyna’r bwriad`, area: 'Mae hwn mewn gwlad lle nad yw’r cynllun yn bod', time: 'Rhowch amser ar gloc 24 awr, fel 09:00', zone: 'Rhowch gylchfa amser, fel Europe/London', code: 'Rhowch god fel E09000019', outside: 'Nid yw’r diwrnod hwn rhwng diwrnod cyntaf a diwrnod olaf y rhestr', other: (message: string) => `Nid yw hyn yn gweddu: ${message}`,
  },
};
export default messages;
