// Words every widget shares, in Welsh.
import type { KitMessages } from './kit.messages.ts';
import type { Translation } from './language.ts';

const messages: Translation<KitMessages> = {
  loading: 'Yn llwytho…',
  back: 'Yn ôl',
  continue: 'Parhau',
  change: 'Newid',
  notProvided: 'Heb ei roi',
  skip: 'Hepgor y cwestiwn hwn',
  print: 'Argraffu',
  tryAgain: 'Rhoi cynnig arall arni',
  problem: 'Mae problem wedi codi',
  errorPrefix: 'Gwall:',
  optional: '(dewisol)',
  pounds: 'punnoedd',
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  dateFormat: 'Rhowch ddyddiad go iawn, fel 27 3 2027',
  step: (now, all) => `Cwestiwn ${now} o ${all}`,
  characters: (left) => `${left} nod ar ôl`,
  failed: {
    title: 'Mae’n ddrwg gennym, nid yw’r rhan hon o’r dudalen yn gweithio',
    body: 'Nid oes dim a deipioch wedi’i anfon. Gallwch roi cynnig arall arni, neu gael help dros y ffôn.',
    phone: (phone) => `Ffoniwch ${phone}.`,
  },
  offline: {
    title: 'Rydych all-lein',
    body: 'Mae’r hyn a deipioch yma o hyd. Caiff ei anfon unwaith pan ddaw’r cysylltiad yn ôl. Cadwch y dudalen hon ar agor.',
  },
  expired: {
    title: 'Mae eich mewngofnodi wedi dod i ben',
    body: 'Mae’r hyn a deipioch yma o hyd. Mewngofnodwch eto yn y ffenestr hon, yna rhowch gynnig arall arni.',
  },
  signIn: {
    title: 'Mewngofnodwch',
    body: 'Mewngofnodwch i’ch gweithle i ddefnyddio hwn.',
  },
};
export default messages;
