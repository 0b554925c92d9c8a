// Words of carer-evidence around its figures, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { EvidenceMessages } from './evidence.messages.ts';

const messages: Translation<EvidenceMessages> = {
  title: 'Gofalwyr: absenoldeb, gweithio’n hyblyg a’r gofrestr',
  quarter: 'Chwarter',
  print: 'Argraffu’r dudalen hon',
  csv: 'Lawrlwytho fel CSV',
  pack: 'Pecyn tystiolaeth',
  importFigures: 'Mewnforio ffigurau',
  publish: 'Cyhoeddi chwarter',
  activities: 'Beth a wnaed',
  toFigures: 'Yn ôl i’r ffigurau',
  empty: { title: 'Nid oes chwarter wedi’i gyhoeddi eto', body: 'Bydd ffigurau’n ymddangos yma ar ôl i chwarter ddod i ben ac i rywun ei gyhoeddi.', act: 'Gallwch fewnforio ffigurau o’ch system adnoddau dynol, yna cyhoeddi’r chwarter.' },
  refused: { title: 'Nid yw’r ffigurau hyn ar agor i’ch rôl chi', body: 'Maent ar gyfer cadeirydd y fforwm, y comisiynydd gofalwyr, adnoddau dynol, yr arweinydd cydraddoldeb a dadansoddwyr. Gofynnwch i gadeirydd y fforwm am y dudalen brintiedig.' },
  partMissing: 'Nid oedd modd nôl y rhan honno. Nid oes dim wedi’i golli. Rhowch gynnig arall arni.',
  saved: (file: string) => `Mae ${file} wedi’i gadw.`,
};
export default messages;
