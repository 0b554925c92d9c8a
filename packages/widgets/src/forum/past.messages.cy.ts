// Words of the meetings that are over, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { PastMessages } from './past.messages.ts';

const messages: Translation<PastMessages> = {
  title: (name) => `Cyfarfodydd blaenorol: ${name}`,
  none: 'Nid oes cyfarfod wedi’i gynnal eto.',
  minutes: 'Cofnodion', agenda: 'Yr agenda', noMinutes: 'Nid yw’r cofnodion wedi’u cyhoeddi eto.',
  cancelled: 'Wedi’i ganslo.', came: { room: 'Roedd gennych le yn yr ystafell.', link: 'Roedd gennych le drwy ddolen.' },
  more: 'Dangos cyfarfodydd cynharach', shown: (n) => `Dangosir ${n} o gyfarfodydd.`,
};
export default messages;
