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
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  step: (now, all) => `Cwestiwn ${now} o ${all}`,
  telephone: (number) => `Ffoniwch ${number}.`,
  failed: {
    title: 'Mae’n ddrwg gennym, nid yw’r rhan hon o’r dudalen yn gweithio',
    body: 'Mae’r hyn a deipioch yma o hyd, ac nid yw wedi’i anfon. Gallwch roi cynnig arall arni.',
    before: 'Gallwch roi cynnig arall arni, neu ddod yn ôl yn nes ymlaen.',
  },
  offline: {
    title: 'Rydych all-lein',
    body: 'Mae’r hyn a deipioch yma o hyd. Caiff ei anfon unwaith pan ddaw’r cysylltiad yn ôl. Cadwch y dudalen hon ar agor.',
    before: 'Mae angen cysylltiad ar y rhan hon o’r dudalen. Rhowch gynnig arall arni pan fydd un gennych.',
  },
  expired: {
    title: 'Mae eich mewngofnodi wedi dod i ben',
    body: 'Mae’r hyn a deipioch yma o hyd. Mewngofnodwch eto yn y ffenestr hon, yna rhowch gynnig arall arni.',
    before: 'Mewngofnodwch eto yn y ffenestr hon, yna rhowch gynnig arall arni.',
  },
  signIn: {
    title: 'Mewngofnodwch',
    body: 'Mae’r hyn a deipioch yma o hyd. Mewngofnodwch i’ch gweithle, yna rhowch gynnig arall arni.',
    before: 'Mewngofnodwch i’ch gweithle i ddefnyddio hwn, yna rhowch gynnig arall arni.',
  },
};
export default messages;
export { told } from './english.ts';
