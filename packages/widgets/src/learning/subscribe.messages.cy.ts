// What carer-learning says of calendars that one subscribes to, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { SubscribeMessages } from './subscribe.messages.ts';

const messages: Translation<SubscribeMessages> = {
  title: 'Eu rhoi yn fy nghalendr', intro: 'Rhowch un o’r cyfeiriadau hyn i’ch rhaglen galendr, fel calendr i danysgrifio iddo. Wedyn bydd pob sesiwn ynddi, a phob newid, ohono’i hun. Nid yw cyfeiriad yn dweud dim amdanoch, ac nid oes dolen ymuno ynddo.',
  neutral: 'Dangos pob un fel “Apwyntiad”, heb ddweud beth ydyw', all: 'Pob sesiwn', address: (whom) => `Cyfeiriad ar gyfer ${whom}`, copy: 'Copïo', copied: 'Copïwyd', open: 'Agor yn fy rhaglen galendr', cannot: 'Ni ellid ei gopïo. Marciwch ef a’i gopïo eich hun.', how: 'Yn Outlook: Ychwanegu calendr, Tanysgrifio o’r we. Ar ffôn: Calendrau, Ychwanegu, Tanysgrifiad.',
};
export default messages;
