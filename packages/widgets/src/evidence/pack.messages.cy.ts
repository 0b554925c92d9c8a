// Words of the evidence pack in Welsh.
import type { Translation } from '@think-carer/kit';
import type { PackMessages } from './pack.messages.ts';

const messages: Translation<PackMessages> = {
  psed: 'Yn nhrefn adroddiad ar y ddyletswydd cydraddoldeb',
  confident: 'Yn nhrefn Carer Confident',
  levels: { active: 'Lefel 1, Active (Gweithredol)', accomplished: 'Lefel 2, Accomplished (Medrus)', ambassador: 'Lefel 3, Ambassador (Llysgennad)' },
  activities: 'Beth a wnaed',
  caveats: 'I’w ddweud wrth ochr y ffigurau',
  figures: 'Y ffigurau',
  kinds: { figure: 'Ffigur', register: 'Cofrestr', survey: 'Arolwg', meetings: 'Cyfarfodydd', offer: 'O’r cynnig', activities: 'Gweithgareddau', yours: 'I’w ychwanegu â llaw' },
  see: (figure: string) => `Gweler y ffigur: ${figure}`,
  noActivities: 'Nid oes gweithgaredd wedi’i nodi.',
  print: 'Argraffu, neu gadw fel PDF',
  html: 'Lawrlwytho fel tudalen we',
  csv: 'Lawrlwytho’r ffigurau fel CSV',
  json: 'Lawrlwytho fel JSON',
};
export default messages;
