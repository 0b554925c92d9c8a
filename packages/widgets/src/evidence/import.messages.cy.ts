// Words of importing a file in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ImportMessages } from './import.messages.ts';

const messages: Translation<ImportMessages> = {
  title: 'Mewnforio ffigurau',
  intro: 'Dewiswch ffeil CSV wedi’i hallforio o’ch system adnoddau dynol, neu ganlyniadau arolwg staff. Fe’i darllenir yn y porwr hwn. Dim ond y colofnau rydych yn eu paru a anfonir: dim enwau, dim rhifau pobl.',
  kind: {
    label: 'Beth sydd yn y ffeil?',
    options: { 'leave-outcomes': 'Ceisiadau am absenoldeb, un rhes yr un', 'working-outcomes': 'Ceisiadau gweithio’n hyblyg, un rhes yr un', survey: 'Canlyniadau arolwg staff, un rhes i bob cwestiwn' },
  },
  file: { label: 'Y ffeil', hint: 'CSV, o unrhyw system. Gallwch hefyd ei gollwng yma.', choose: 'Dewis ffeil', other: 'Dewis ffeil arall', none: 'Dewiswch ffeil yn gyntaf', empty: 'Nid oes rhesi yn y ffeil hon. Dewiswch un arall.', unreadable: 'Nid oedd modd darllen y ffeil hon. Cadwch hi fel CSV a’i dewis eto.', big: 'Mae’r ffeil hon dros 30 MB. Rhannwch hi yn ôl chwarter a mewnforiwch bob rhan.' },
  reading: (file: string) => `Yn darllen ${file}`,
  read: (rows: string) => `${rows} rhes wedi’u darllen`,
  look: 'Darllen y ffeil',

  map: {
    title: 'Paru’r colofnau',
    intro: (rows: string, file: string) => `Mae ${rows} rhes yn ${file}. Dywedwch beth yw ystyr pob colofn. Gadewch allan bob colofn sydd am berson.`,
    local: 'Yn y porwr hwn yn unig y dangosir y samplau.',
    caption: 'Colofnau’r ffeil',
    column: 'Colofn', sample: 'Gwerthoedd cyntaf', field: 'Ystyr', leaveOut: 'Gadael allan', empty: 'gwag',
    meaning: (column: string) => `Beth yw ystyr ${column}`,
    dates: 'Sut yr ysgrifennir dyddiau', dateOptions: { 'day-first': 'Diwrnod yn gyntaf: 03/04/2026 yw 3 Ebrill', 'month-first': 'Mis yn gyntaf: 03/04/2026 yw 4 Mawrth' },
    check: 'Gwirio’r rhesi',
    needed: (field: string) => `Dywedwch pa golofn yw: ${field}`,
    twice: (field: string) => `Mae dwy golofn yn golygu: ${field}. Gadewch un ohonynt allan`,
    positive: 'Dywedwch pa golofn yw faint, neu ba gyfran, a atebodd yn gadarnhaol',
  },
  fields: {
    askedOn: 'Diwrnod y gofynnwyd', outcome: 'Canlyniad', decidedOn: 'Diwrnod y penderfynwyd', dueOn: 'Diwrnod yr oedd i fod', directorate: 'Cyfarwyddiaeth', leaveType: 'Math o absenoldeb', reasonGiven: 'A roddwyd rheswm ysgrifenedig',
    reference: 'Cyfeirnod y cais', grounds: 'Seiliau dros wrthod', surveyedOn: 'Diwrnod yr arolwg', item: 'Cwestiwn', answered: 'Faint a atebodd', positive: 'Faint a atebodd yn gadarnhaol', percent: 'Canran a atebodd yn gadarnhaol',
  },
  working: 'Yn gwirio’r rhesi. Gall hyn gymryd munud i ffeil fawr.',
  sending: 'Yn mewnforio. Cadwch y dudalen hon ar agor.',

  report: {
    title: 'Beth a ddeallwyd',
    rows: 'Rhesi yn y ffeil', accepted: 'Deallwyd', rejected: 'Ni ddeallwyd', seen: 'Gwelwyd o’r blaen, ni chyfrifir eto', replaced: 'Mwy newydd na rhes a welwyd o’r blaen', left: 'Gadawyd allan gan eich paru',
    allGood: 'Deallwyd pob rhes.',
    some: (n: number, rows: string) => (n === 1 ? 'Ni ddeallwyd 1 rhes. Trwsiwch y ffeil a’i dewis eto, neu mewnforiwch y rhesi da. Cyfrifir y rhes a adewir allan wrth ochr pob ffigur y mae’n ei gyffwrdd.' : `Ni ddeallwyd ${rows} rhes. Trwsiwch y ffeil a’i dewis eto, neu mewnforiwch y rhesi da. Cyfrifir y rhesi a adewir allan wrth ochr pob ffigur y maent yn ei gyffwrdd.`),
    none: 'Ni ddeallwyd yr un rhes. Edrychwch ar baru’r colofnau, neu dewiswch ffeil arall.',
    nothingNew: 'Mae’r rhesi hyn i gyd yma’n barod. Nid oes angen mewnforio dim.',
    quarters: 'Rhesi yn ôl chwarter', quarter: 'Chwarter', undated: 'Diwrnod anhysbys',
    words: {
      title: 'Geiriau nad ydynt yn hysbys',
      intro: 'Dywedwch beth yw ystyr pob un o’r rhain yn eich ffeil. Yna mae’n cyfrif ar gyfer pob rhes sydd â’r gair.',
      word: (field: string, word: string, n: number, rows: string) => `${field}: “${word}”, ${n === 1 ? '1 rhes' : `${rows} rhes`}`,
      choose: 'Heb ei baru', leaveOut: 'Gadael y rhesi hyn allan', again: 'Gwirio eto', more: (n: string) => `Ni ddangosir ${n} gair arall. Trwsiwch nhw yn y ffeil.`,
    },
    problems: { title: 'Rhesi na ddeallwyd', caption: 'Rhes wrth res', row: 'Rhes', column: 'Colofn', says: 'Mae’n dweud', why: 'Pam', whole: 'y rhes gyfan', first: (shown: string, all: string) => `Y ${shown} cyntaf o ${all}.`, more: 'Dangos mwy o resi', download: 'Lawrlwytho fel CSV', file: 'rhesi-na-ddeallwyd.csv', numbered: 'Rhifir rhesi fel mewn taenlen: y penawdau yw rhes 1.' },
    importAll: (n: number, rows: string) => (n === 1 ? 'Mewnforio 1 rhes' : `Mewnforio ${rows} rhes`),
    importGood: (n: number, rows: string) => (n === 1 ? 'Mewnforio’r 1 rhes dda' : `Mewnforio’r ${rows} rhes dda`),
    mend: 'Dewis y ffeil wedi’i thrwsio',
    back: 'Newid y paru',
  },
  why: {
    missing: 'Mae’r gell yn wag.', 'not-a-date': 'Nid yw hwn yn ddiwrnod.', 'in-the-future': 'Mae’r diwrnod yn hwyrach na heddiw.', 'too-long-ago': 'Mae’r diwrnod cyn y flwyddyn 2000.', 'before-it-was-asked': 'Mae’r diwrnod cyn y diwrnod y gofynnwyd.',
    'unknown-value': 'Nid yw’r gair yn hysbys.', 'not-a-number': 'Nid yw hwn yn rhif cyfan.', 'out-of-range': 'Mae’r rhif yn rhy fach neu’n rhy fawr.', 'too-few-cells': 'Mae’r rhes yn fyrrach na’r penawdau.', 'too-many-cells': 'Mae’r rhes yn hirach na’r penawdau. Efallai fod coma wedi hollti cell.',
    quotes: 'Nid yw dyfynnod wedi’i gau.', 'repeated-reference': 'Mae gan res arall yr un cyfeirnod ac mae’n dweud rhywbeth arall.', 'period-published': 'Mae’r chwarter eisoes wedi’i gyhoeddi.',
  },
  done: {
    title: 'Mae’r rhesi i mewn',
    body: (n: number, rows: string) => (n === 1 ? 'Mae 1 rhes wedi’i mewnforio.' : `Mae ${rows} rhes wedi’u mewnforio.`),
    left: (n: number, rows: string) => (n === 1 ? 'Gadawyd 1 rhes allan. Fe’i cyfrifir wrth ochr pob ffigur y mae’n ei gyffwrdd.' : `Gadawyd ${rows} rhes allan. Fe’u cyfrifir wrth ochr pob ffigur y maent yn ei gyffwrdd.`),
    next: 'Nid oes dim yn newid ar y dudalen nes i chwarter gael ei gyhoeddi.',
    another: 'Mewnforio ffeil arall',
  },
  problems: {
    already: (when: string) => `Mewnforiwyd y ffeil hon ar ${when}. Nid oes dim wedi’i fewnforio ddwywaith.`,
    alreadyBefore: 'Mewnforiwyd y ffeil hon o’r blaen. Nid oes dim wedi’i fewnforio ddwywaith.',
    offline: 'Rydych all-lein. Mae’r ffeil yn dal wedi’i dewis, ac nid oes dim wedi’i fewnforio. Rhowch gynnig arall arni pan fydd gennych gysylltiad.',
    expired: 'Mae eich mewngofnodi wedi dod i ben. Mae’r ffeil yn dal wedi’i dewis, ac nid oes dim wedi’i fewnforio. Mewngofnodwch eto yn y ffenestr hon, yna rhowch gynnig arall arni.',
    refused: 'Nid yw eich rôl yn caniatáu mewnforio.',
    failed: 'Ni weithiodd hynny. Mae’r ffeil yn dal wedi’i dewis. Gallwch roi cynnig arall arni; ni fewnforir dim ddwywaith byth.',
    big: 'Mae’r colofnau a barwyd yn rhy fawr i’w hanfon ar unwaith. Rhannwch y ffeil yn ôl chwarter.',
  },
  imports: {
    title: 'Ffeiliau a fewnforiwyd', caption: 'Ffeiliau a fewnforiwyd, y diweddaraf yn gyntaf', when: 'Pryd', kind: 'Beth', rows: 'Rhesi', rejected: 'Ni ddeallwyd', quarters: 'Chwarteri', state: 'Cyflwr', none: 'Nid oes ffeil wedi’i mewnforio eto.',
    live: 'Yn cael ei chyfrif', withdrawn: 'Tynnwyd yn ôl', frozen: 'Cyhoeddwyd',
    withdraw: 'Ei thynnu’n ôl', withdrawThe: (when: string) => `Tynnu’n ôl ffeil ${when}`, ask: 'Dileir ei rhesi, a gellir mewnforio’r un ffeil eto. Mae’r ffaith iddi gael ei mewnforio yn aros ar gofnod.', sure: 'Ie, ei thynnu’n ôl', keep: 'Ei chadw', passed: 'Mae chwarter yn y ffeil hon eisoes wedi’i gyhoeddi, felly ni ellir ei thynnu’n ôl mwyach.', done: 'Mae’r ffeil wedi’i thynnu’n ôl.',
    kinds: { 'leave-outcomes': 'Absenoldeb', 'working-outcomes': 'Gweithio’n hyblyg', survey: 'Arolwg' },
  },
};
export default messages;
