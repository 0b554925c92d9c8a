// What carer-desk says about somebody standing in, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { AwayMessages } from './away.messages.ts';

const messages: Translation<AwayMessages> = {
  title: 'Tra byddwch i ffwrdd',
  titleHr: 'Pwy sy’n gweithredu yn lle pwy',
  lead: 'Caiff rhywun arall weld a phenderfynu’r hyn a anfonwyd atoch, o un diwrnod tan un arall. Cewch chi hefyd o hyd.',
  rules: ['Mae angen iddynt gael eu mewngofnod rheolwr eu hunain.', 'Ni chânt drosglwyddo’ch ceisiadau i neb arall.', 'Dangosir i’r bobl a anfonodd gais atoch eu bod yn gallu ei weld.', 'Ni ddangosir iddynt nodyn preifat a ysgrifennodd rhywun atoch.'],
  form: 'Gadael i rywun weithredu yn eich lle',
  fields: {
    toEmail: { label: 'Eu cyfeiriad e-bost gwaith', hint: 'Er enghraifft, name@employer.gov.uk', errors: { required: 'Rhowch gyfeiriad e-bost gwaith y sawl sy’n gweithredu yn eich lle', format: 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel name@employer.gov.uk', yourself: 'Eich cyfeiriad eich hun yw hwn: dewiswch rywun arall', invalid: 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel name@employer.gov.uk' } },
    fromOn: { label: 'Diwrnod cyntaf', errors: { required: 'Rhowch y diwrnod cyntaf', invalid: 'Rhowch ddiwrnod go iawn, heddiw neu’n hwyrach', past: 'Gall y diwrnod cyntaf fod heddiw neu’n hwyrach' } },
    untilOn: { label: 'Diwrnod olaf', errors: { required: 'Rhowch y diwrnod olaf', invalid: 'Rhowch ddiwrnod go iawn, ar neu ar ôl y cyntaf', 'before-start': 'Daw’r diwrnod olaf cyn y cyntaf', 'too-long': 'Hanner blwyddyn ar y mwyaf: wedyn, gofynnwch i Adnoddau Dynol newid pwy sy’n penderfynu' } },
  },
  send: 'Gadael iddynt weithredu', sending: 'Yn anfon…',
  overlaps: 'Mae rhywun yn gweithredu yn eich lle ar rai o’r dyddiau hynny yn barod. Dewch â hynny i ben yn gyntaf, neu dewiswch ddyddiau eraill.',
  chainOwn: 'Rydych yn gweithredu yn lle rhywun ar rai o’r dyddiau hynny. Rhowch hynny’n ôl yn gyntaf, fel na adewir ceisiadau neb heb eu gweld.',
  chainTheirs: 'Mae rhywun yn gweithredu yn eu lle nhw ar rai o’r dyddiau hynny. Dewiswch berson arall, neu ddyddiau eraill.',
  given: 'Yn gweithredu yn eich lle', received: 'Rydych yn gweithredu yn lle', all: 'Pob un',
  none: 'Nid oes neb yn gweithredu yn eich lle, ac nid ydych yn gweithredu yn lle neb.',
  noneHr: 'Nid oes neb yn gweithredu yn lle neb.',
  between: (from, to) => `${to} yn lle ${from}`,
  days: (from, until) => (from === until ? from : `${from} tan ${until}`),
  states: { planned: 'Yn dechrau’n hwyrach', 'in-force': 'Nawr', over: 'Drosodd', ended: 'Daeth i ben' },
  end: { giver: 'Ei gymryd yn ôl', receiver: 'Ei roi’n ôl', hr: 'Dod ag ef i ben' },
  made: (email, day) => `Bydd ${email} yn gweithredu yn eich lle o ${day}.`,
  ended: 'Daeth i ben. Gwelir y ceisiadau gan bwy bynnag yr anfonwyd hwy ato, a chan Adnoddau Dynol.',
};
export default messages;
