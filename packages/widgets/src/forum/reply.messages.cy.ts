// Words of replying to a date, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ReplyMessages } from './reply.messages.ts';

const messages: Translation<ReplyMessages> = {
  title: { new: 'Dweud eich bod yn dod', change: 'Newid eich ateb' },
  way: { label: 'Sut byddwch chi’n dod?', options: { room: 'I’r ystafell', link: 'Drwy ddolen' }, full: { room: 'Mae’r ystafell yn llawn: byddech ar ei rhestr aros.', link: 'Mae’n llawn: byddech ar ei restr aros.' }, errors: { required: 'Dewiswch sut byddwch yn dod' } },
  kind: {
    label: 'Sut hoffech chi gael eich cyfrif?', options: { count: 'Fel un yn y cyfrif', alias: 'Wrth ffugenw', name: 'Wrth eich enw' },
    hints: { count: 'Ni chedwir enw.', alias: 'Unrhyw enw a ddymunwch, ar gyfer y fforwm hwn yn unig.', name: 'Yr enw rydych wedi mewngofnodi ag ef.' }, errors: { required: 'Dewiswch sut hoffech gael eich cyfrif' },
  },
  called: { label: 'Eich ffugenw', errors: { required: 'Rhowch ffugenw, neu dewiswch ffordd arall o gael eich cyfrif' } },
  toChair: { label: 'Caiff y cadeirydd weld yr enw arnaf', hint: 'Os na, mae’r cadeirydd yn gweld un yn fwy yn y cyfrif.' },
  needs: {
    label: 'Oes rhywbeth sydd ei angen arnoch yno?', hint: 'Mae’r cadeirydd yn gweld faint sydd ei angen, nid pwy. Gofynnir unwaith: y tro nesaf bydd yma’n barod.',
    options: {
      'step-free': 'Ffordd i mewn heb risiau', 'hearing-loop': 'Dolen glyw', 'sign-language': 'Iaith arwyddion', captions: 'Capsiynau', 'large-print': 'Papurau mewn print bras', 'easy-read': 'Papurau hawdd eu deall', 'quiet-space': 'Lle tawel i fynd iddo', 'carer-comes-too': 'Mae rhywun rwy’n gofalu amdano yn dod hefyd', other: 'Rhywbeth arall',
    },
    text: { label: 'Beth fyddai’n helpu?', hint: 'Dim am iechyd na diagnosis neb.' },
  },
  tell: { label: 'Anfonwch e-bost ataf os bydd fy lle, y diwrnod, yr amser neu’r ystafell yn newid', neutral: 'Gyda phwnc nad yw’n dweud dim am y fforwm', none: 'Rydych wedi mewngofnodi heb gyfeiriad e-bost. Bydd newidiadau i’w gweld yma.' },
  sees: 'Ni ddangosir dim o hyn i’ch rheolwr. Ni ddangosir y rhestr o bwy sy’n dod i neb.',
  send: { new: 'Anfon fy ateb', change: 'Cadw’r newid' },
  done: { place: { room: 'Mae gennych le yn yr ystafell.', link: 'Mae gennych le drwy ddolen. Mae’r ddolen yma nawr.' }, wait: (ahead) => `Rydych ar y rhestr aros. ${ahead} Mae lle a ddaw’n rhydd yn mynd i’r nesaf ohono’i hun.`, kept: 'Rydych yn cadw’r lle sydd gennych nes bydd un y ffordd arall.' },
  closed: 'Ni all neb ateb y dyddiad hwn mwyach.',
  refused: 'Ni ellid ei dderbyn fel y mae. Edrychwch ar yr hyn sydd wedi’i farcio.',
};
export default messages;
