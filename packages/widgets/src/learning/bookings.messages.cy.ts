// What carer-learning says of one's own bookings, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { BookingsMessages } from './bookings.messages.ts';

const messages: Translation<BookingsMessages> = {
  title: 'Fy archebion', intro: 'Dim ond chi sy’n gweld y rhestr hon.',
  coming: 'I ddod', past: 'Drosodd', none: { coming: 'Nid ydych wedi archebu dim sydd i ddod.', past: 'Nid oes dim a archeboch drosodd.' },
  place: { room: 'Lle yn yr ystafell', link: 'Lle drwy ddolen' }, waiting: (before) => (before === 0 ? 'Yn aros, a chi sydd nesaf' : `Yn aros, ${before} o’ch blaen`), noPlace: 'Ni ddaeth lle’n rhydd', cancelled: 'Wedi’i chanslo',
  open: 'Dangos', rate: 'Dweud sut oedd hi', more: 'Dangos mwy', failed: 'Ni ellid llwytho’ch archebion.', offline: 'Rydych all-lein, felly ni ellir dangos eich archebion nawr.', retry: 'Rhoi cynnig arall arni',
  forget: { title: 'Dileu’r cyfan', body: 'Mae’n ildio pob lle sydd i ddod, ac yn dileu’r hyn a archeboch ac a raddioch. Ni ellir ei ddadwneud.', ask: 'Dileu fy archebion a’m graddau', sure: 'Dileu’r cyfan, am byth?', yes: 'Ie, ei ddileu', keep: 'Ei gadw', done: (bookings, ratings) => `Dilëwyd: ${bookings} archeb, ${ratings} gradd.` },
};
export default messages;
