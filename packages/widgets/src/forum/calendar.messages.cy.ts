// Words of putting a meeting in a calendar, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { CalendarMessages } from './calendar.messages.ts';

const messages: Translation<CalendarMessages> = {
  title: 'Ei roi yn eich calendr',
  file: { title: 'Y dyddiad hwn', how: 'Beth ddylai ei ddweud?', said: 'Beth ydyw, ble, a sut i ateb', neutral: '“Apwyntiad” a’r amser, dim byd arall', neutralHint: 'Ar gyfer calendr y gall eraill ei weld.', save: 'Cadw’r ffeil galendr', saved: 'Mae’r ffeil wedi’i chadw. Agorwch hi, a bydd eich calendr yn ei derbyn.', name: { said: 'cyfarfod', neutral: 'apwyntiad' }, update: 'Os bydd y diwrnod neu’r amser yn newid, cadwch hi eto: bydd y ffeil newydd yn cymryd lle’r hen un.' },
  feed: { title: 'Pob dyddiad, yn gyfredol', lead: 'Rhowch y cyfeiriad hwn i’ch calendr (“tanysgrifio”, “o’r rhyngrwyd”). Nid oes angen mewngofnodi, felly nid yw’r ddolen ynddo byth.', label: 'Cyfeiriad', copy: 'Copïo’r cyfeiriad', copied: 'Wedi’i gopïo.', selected: 'Mae’r cyfeiriad wedi’i ddewis: copïwch ef â Ctrl ac C.' },
  cancelled: (title) => `Wedi’i ganslo: ${title}`, appointment: 'Apwyntiad', online: 'Ar-lein', reply: (page) => `Dywedwch eich bod yn dod: ${page}`,
};
export default messages;
