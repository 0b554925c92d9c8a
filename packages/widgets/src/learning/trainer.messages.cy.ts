// What carer-learning says to whoever gives sessions, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { TrainerMessages } from './trainer.messages.ts';

const messages: Translation<TrainerMessages> = {
  title: 'Sesiynau rwy’n eu rhoi', intro: 'Rydych yn gweld faint sy’n dod a beth sydd ei angen arnynt. Dim ond lle dewisodd rhywun hynny y mae enw ar y gofrestr.', coming: 'I ddod', past: 'Drosodd', none: { coming: 'Nid ydych yn rhoi sesiwn sydd i ddod.', past: 'Nid oes sesiwn o’ch un chi drosodd eto.' },
  notGiver: 'Mae’r dudalen hon i bwy bynnag sy’n rhoi sesiynau: canolfan gofalwyr, neu adnoddau dynol, cydraddoldeb a gweinyddwyr y cyflogwr.',
  add: 'Ychwanegu sesiwn', more: 'Dangos mwy', failed: 'Ni ellid llwytho’ch sesiynau.', offline: 'Rydych all-lein, felly ni ellir dangos eich sesiynau nawr.', retry: 'Rhoi cynnig arall arni', today: 'Heddiw', register: 'Cofrestr a chyfrif pennau', details: 'Manylion',
  counts: (room, link, waiting) => [`${room} yn yr ystafell`, ...(link > 0 ? [`${link} drwy ddolen`] : []), ...(waiting > 0 ? [`${waiting} yn aros`] : [])].join(', '), attended: (n) => `Daeth ${n}`,
  state: { cancelled: 'Wedi’i chanslo', held: 'Cynhaliwyd', over: 'Drosodd: mae’r cyfrif pennau i’w gadw eto' },
  heads: { room: 'Yn yr ystafell', link: 'Drwy ddolen', waiting: 'Yn aros' },
  needs: { title: 'Beth sydd ei angen ar bobl', none: 'Nid oes neb wedi gofyn am ddim.', options: {
    'step-free': 'Ffordd i mewn heb risiau', 'hearing-loop': 'Dolen glyw', 'sign-language': 'Iaith arwyddion', captions: 'Capsiynau', 'large-print': 'Print bras', 'easy-read': 'Hawdd ei ddarllen', 'quiet-space': 'Lle tawel', 'carer-comes-too': 'Mae rhywun yn dod gyda nhw', other: 'Rhywbeth arall',
  }, times: (n) => (n === 1 ? 'unwaith' : `${n} gwaith`) },
  list: {
    title: 'Cofrestr', count: (there, all) => `${there} o ${all} wedi’u ticio`, none: 'Nid oes neb wedi dewis cael ei enwi.', unnamed: (n) => `Mae ${n} arall wedi archebu heb enw: cyfrifwch nhw wrth y drws.`, early: 'Ar y diwrnod cewch dicio pobl yma.',
    find: 'Dod o hyd i enw', notFound: 'Nid oes neb o’r enw hwnnw ar y gofrestr.', room: 'ystafell', link: 'dolen', waits: 'yn aros', more: 'Dangos mwy o enwau', pending: (n) => `Rydych all-lein. Mae ${n} tic yn aros am y cysylltiad, ac fe’i hanfonir pan ddaw yn ôl. Cadwch y dudalen hon ar agor.`, refused: 'Ni ellid cadw’r tic hwn.', print: 'Argraffu’r gofrestr',
  },
  door: {
    title: 'Cyfrif pennau', intro: 'Faint oedd yno, gydag enw a heb enw? Mae ei gadw’n dweud bod y sesiwn wedi’i chynnal. Cewch ei gadw eto.', room: 'Yn yr ystafell', link: 'Drwy ddolen', less: (what) => `Un yn llai, ${what}`, more: (what) => `Un yn fwy, ${what}`, save: 'Cadw’r cyfrif pennau', saved: (room, link) => `Cadwyd: ${room} yn yr ystafell, ${link} drwy ddolen.`, early: 'Gellir cadw’r cyfrif pennau ar y diwrnod neu wedyn.', number: 'Rhowch rif cyfan',
  },
  ratings: { title: 'Sut oedd hi', average: (stars, n) => `${stars} o 5 seren, o ${n} gradd.`, none: 'Fe’i dangosir unwaith y bydd digon o bobl wedi’i graddio, fel na ellir adnabod neb.', comments: 'Sylwadau' },
  actions: { materials: 'Sleidiau a dolenni', move: 'Symud neu ganslo’r dyddiad hwn', change: 'Newid y sesiwn', hidden: 'Dim ond y ganolfan honno sy’n gweld pwy sy’n archebu sesiwn canolfan.' },
  move: {
    title: 'Symud neu ganslo’r dyddiad hwn', told: 'Caiff pawb a archebodd ac a ofynnodd am e-bost wybod, ac mae calendrau’n newid.', what: { label: 'Beth sy’n digwydd iddi?', options: { move: 'Mae’n symud', cancel: 'Mae’n cael ei chanslo' }, errors: { required: 'Dewiswch beth sy’n digwydd iddi' } },
    on: { label: 'Diwrnod newydd', errors: { required: 'Rhowch ddiwrnod sydd i ddod', invalid: 'Rhowch ddiwrnod sydd i ddod' } }, at: { label: 'O', hint: 'Er enghraifft 9:30yb neu 14:00', errors: { required: 'Rhowch amser, er enghraifft 9:30yb', invalid: 'Rhowch amser, er enghraifft 9:30yb' } }, minutes: { label: 'Munudau', errors: { required: 'Rhowch faint o funudau y mae’n eu cymryd, o 5', invalid: 'Rhowch faint o funudau y mae’n eu cymryd, o 5' } },
    because: { label: 'Pam, i’r rhai a archebodd', hint: 'Byth am iechyd neb.', errors: {} }, send: 'Dweud wrth bawb', sure: 'Ni ellir ei ddadwneud: ni chaiff neb archebu eto, ac mae’r ddolen yn stopio.', moved: 'Mae wedi’i symud. Caiff pawb a ofynnodd am e-bost wybod.', cancelled: 'Mae wedi’i chanslo. Caiff pawb a ofynnodd am e-bost wybod.', closed: 'Mae drosodd neu wedi’i chanslo’n barod.',
  },
  materials: { title: 'Sleidiau a dolenni', intro: 'Dolenni i dudalennau sy’n dechrau â https. Dangosir y rhai ar gyfer wedyn unwaith y bydd drosodd.', name: (n) => `Teitl ${n}`, url: (n) => `Dolen ${n}`, when: (n) => `Pryd y dangosir ${n}?`, before: 'Cyn ac ar ôl', after: 'Wedyn', add: 'Ychwanegu dolen', remove: (n) => `Tynnu dolen ${n}`, save: 'Cadw', saved: 'Cadwyd.', none: 'Nid oes un eto.', titleMissing: (n) => `Rhowch deitl i ddolen ${n}`, urlWrong: (n) => `Rhowch gyfeiriad i ddolen ${n} sy’n dechrau â https://` },
};
export default messages;
