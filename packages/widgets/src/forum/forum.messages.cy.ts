// What carer-forum says on its first page, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ForumMessages } from './forum.messages.ts';

const messages: Translation<ForumMessages> = {
  title: 'Fforwm gofalwyr staff',
  none: 'Nid oes fforwm wedi’i sefydlu yma eto. Bydd ei ddyddiadau yma cyn gynted ag y bydd un.',
  look: 'Edrych eto',
  and: (before, last) => `${before} ${/^[aeiouwyâêîôûŵŷ]/i.test(last) ? 'ac' : 'a'} ${last}`,
  time: (hour, minute) => (hour === 12 && minute === 0 ? 'ganol dydd' : hour === 0 && minute === 0 ? 'ganol nos' : `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'yb' : 'yp'}`),
  times: (from, to) => `o ${from} tan ${to}`,
  next: 'Y cyfarfod nesaf',
  group: 'Gweithgor',
  later: 'Ar ôl hynny',
  noDate: 'Nid yw’r dyddiad nesaf wedi’i bennu eto.',
  moved: (day) => `Mae’r cyfarfod hwn wedi’i symud. Roedd i fod ${day}.`,
  cancelled: 'Mae’r cyfarfod hwn wedi’i ganslo.',
  doubt: { 'bank-holiday': 'Gallai hwn fod ar ŵyl banc: nid yw rhai’r flwyddyn honno wedi’u cyhoeddi eto.', 'school-holiday': 'Gallai hwn fod yng ngwyliau’r ysgol: nid yw rhai’r flwyddyn honno’n hysbys eto.' },
  ways: { both: 'Yn yr ystafell, neu drwy ddolen', room: 'Yn yr ystafell', link: 'Drwy ddolen' },
  reply: { open: 'Dweud eich bod yn dod', wait: 'Ymuno â’r rhestr aros', change: 'Newid', withdraw: 'Ni allaf ddod', full: 'Mae pob lle wedi’i gymryd. Mae lleoedd a ddaw’n rhydd yn mynd i’r rhestr aros, yn y drefn y gofynnwyd.', fullWay: { room: 'Mae’r ystafell yn llawn. Mae lleoedd drwy ddolen.', link: 'Mae’r lleoedd drwy ddolen yn llawn. Mae lleoedd yn yr ystafell.' } },
  mine: {
    place: { room: 'Mae gennych le yn yr ystafell.', link: 'Mae gennych le drwy ddolen.' },
    waits: { room: 'Rydych ar y rhestr aros ar gyfer yr ystafell.', link: 'Rydych ar y rhestr aros ar gyfer y ddolen.' },
    ahead: (n, count) => (count === 0 ? 'Chi sydd nesaf.' : `Mae ${n} o bobl o’ch blaen.`),
    keep: 'Tan hynny rydych yn cadw’r lle sydd gennych.',
    counted: { count: 'Rydych yn un yn y cyfrif, a dim mwy.', alias: (name) => `Rydych yno fel “${name}”.`, name: (name) => `Rydych yno fel ${name}.` },
    join: 'Ymuno drwy ddolen',
    withdrawn: 'Rydych wedi tynnu eich ateb yn ôl. Mae eich lle yn rhydd i rywun arall.',
  },
  release: { ask: 'Gofyn am yr amser', see: 'Gweld eich cais', asked: 'Rydych wedi gofyn am yr amser. Nid oes ateb eto.', released: 'Rydych wedi cael yr amser.', refused: 'Nid ydych wedi cael yr amser.', 'another-time': 'Cynigiwyd amser arall i chi.', withdrawn: 'Rydych wedi tynnu eich cais am yr amser yn ôl.' },
  closed: { held: 'Mae’r cyfarfod hwn wedi’i gynnal.', over: 'Mae’r cyfarfod hwn drosodd.', cancelled: 'Mae’r cyfarfod hwn wedi’i ganslo.' },
  agenda: 'Yr agenda', calendar: 'Ei roi yn eich calendr',
  who: { title: 'Pwy gaiff ddod', body: (names) => `Pawb sy’n gweithio i ${names}. Nid oes rhaid i chi fod yn ofalwr, ac nid oes neb yn gofyn pam rydych yn dod.`, everybody: (names) => `Pawb sy’n gweithio i ${names}, a gwesteion ein fforymau a’n grwpiau eraill. Nid oes rhaid i chi fod yn ofalwr, ac nid oes neb yn gofyn pam rydych yn dod.`, group: (names) => `Pwy bynnag sy’n perthyn i’r gweithgor hwn, o ${names} a thu hwnt.` },
  protected: { title: 'Amser ar ei gyfer', source: 'Ble mae hyn wedi’i nodi' },
  privacy: {
    title: 'Pwy sy’n cadw’r hyn a ddywedwch', body: (names) => `Mae ${names} yn cadw eich ateb: sut rydych yn dod, a dim mwy nag y dewiswch ei ddweud. Ni ddangosir dim ohono i’ch rheolwr. Mae’r cadeirydd yn gweld niferoedd, ac enwau’r rhai sydd am hynny yn unig.`,
    one: (name) => `Mae ${name} yn cadw eich ateb: sut rydych yn dod, a dim mwy nag y dewiswch ei ddweud. Ni ddangosir dim ohono i’ch rheolwr. Mae’r cadeirydd yn gweld niferoedd, ac enwau’r rhai sydd am hynny yn unig.`, notice: (name) => `Hysbysiad preifatrwydd ${name}`,
  },
  signIn: { body: 'I ateb, mewngofnodwch i’ch gweithle.', join: 'Yn gweithio i bartner? Ymunwch yma', lapsed: 'Mae eich mewngofnodi wedi dod i ben. Mewngofnodwch eto yn y ffenestr hon i weld eich ateb eich hun.' },
  more: {
    title: 'Mwy o’r fan hon', past: 'Cyfarfodydd blaenorol a chofnodion', year: 'Y flwyddyn mewn ffigurau', actions: 'Camau gweithredu a chwestiynau', mine: 'Yr hyn rydych wedi’i ateb', guest: 'Sut rydych chi yma', code: 'Ymuno â gweithgor', forums: 'Fforymau eraill', groups: 'Eich gweithgorau',
  },
  datesFailed: 'Nid oedd modd darllen y dyddiadau y gwnaethoch ateb iddynt.',
  missed: 'Nid oedd modd nôl y rhan honno. Gallwch bwyso eto.',
};
export default messages;
