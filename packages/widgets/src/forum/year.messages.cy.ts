// Words of a forum's year, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { YearMessages } from './year.messages.ts';

const messages: Translation<YearMessages> = {
  title: (name, year) => `${name}, ${year}`, choose: 'Blwyddyn', print: 'Argraffu’r dudalen hon',
  tiles: { held: 'o gyfarfodydd a gynhaliwyd', cancelled: 'wedi’u canslo', attended: 'a ddaeth, lle dangosir y nifer', actions: 'o gamau a wnaed', changed: 'o bethau a newidiodd' },
  meetings: { title: 'Cyfarfodydd', date: 'Dyddiad', attended: 'A ddaeth', none: 'Ni chynhaliwyd un yn y flwyddyn hon.', hidden: 'wedi’i guddio', why: (k) => `Wedi’i guddio: daeth llai na ${k}. Nid yw nifer cudd mewn unrhyw gyfanswm.` },
  changed: { title: 'Beth newidiodd', none: 'Nid oes dim wedi’i nodi fel newid eto.', lead: 'Dywedoch chi hynny yn y fforwm; dyma a ddaeth ohono.' },
  releases: { title: 'Amser y gofynnwyd amdano', few: (k) => `Nid oedd yr un cyfarfod a fu y gofynnodd ${k} o bobl neu fwy i’w rheolwr am yr amser ar ei gyfer. Cuddir y nifer, fel na ellir adnabod neb.`, asked: (n, day) => `I’r pump agosaf, roedd ${n} o bobl wedi gofyn i’w rheolwr am yr amser erbyn diwedd ${day}.`,
    answered: (day) => `Yr atebion a gawsant erbyn diwedd ${day}, i’r pump agosaf:`, steps: (k) => `O gyfarfodydd a fu y gofynnodd ${k} o bobl neu fwy am yr amser ar eu cyfer, fel y dangoswyd ar eu diwrnod. Wedi’i dalgrynnu, a dim am gyfarfodydd i ddod, fel nad yw unrhyw nifer yn dangos beth ofynnodd un person na beth ddywedwyd wrtho.`, by: { released: 'Rhyddhawyd', refused: 'Gwrthodwyd', 'another-time': 'Cynigiwyd amser arall', unanswered: 'Heb ateb' }, hidden: (k) => `Cuddir yr atebion: ym mhob cyfarfod rhoddwyd un ohonynt i lai na ${k} o bobl.` },
  note: 'Niferoedd yn unig. Ni chedwir rhestr o bwy ddaeth; hanner blwyddyn ar ôl cyfarfod mae ateb yn ben mewn cyfrif a dim mwy.',
  made: (day) => `Fel ar ${day}.`,
};
export default messages;
