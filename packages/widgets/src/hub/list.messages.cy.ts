// What a person's own list says, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ListMessages } from './list.messages.ts';

const messages: Translation<ListMessages> = {
  title: 'Fy rhestr',
  empty: 'Mae eich rhestr yn wag. Pwyswch “Cadw yn fy rhestr” wrth ymyl gwasanaeth, a bydd yma i’w argraffu.',
  find: 'Dod o hyd i wasanaethau',
  page: 'Yn y dudalen hon yn unig y mae’r rhestr hon. Bydd wedi mynd pan fyddwch yn gadael y dudalen.',
  kept: 'Cedwir y rhestr hon ar y ddyfais hon, lle gall unrhyw un sy’n ei defnyddio ei gweld.',
  shared: 'Mae sawl person yn defnyddio’r cyfrifiadur hwn, felly yn y dudalen hon yn unig y mae’r rhestr. Argraffwch hi i fynd â hi gyda chi.',
  refused: 'Nid yw’r ddyfais hon yn gadael i’r dudalen gadw dim. Yn y dudalen hon yn unig y mae’r rhestr.',
  keep: { ask: 'Ei chadw ar y ddyfais hon hefyd? Gallai eraill sy’n defnyddio’r ddyfais ei gweld.', yes: 'Ei chadw yma', notNow: 'Ddim nawr', stop: 'Peidio â’i chadw yma', stopped: 'Ni chedwir y rhestr ar y ddyfais hon mwyach.', done: 'Cedwir y rhestr ar y ddyfais hon nawr.' },
  print: 'Argraffu’r rhestr',
  clear: 'Gwagio’r rhestr',
  cleared: 'Mae’r rhestr yn wag.',
  remove: 'Tynnu oddi arni',
  removed: (name) => `Mae ${name} oddi ar y rhestr.`,
  gone: 'Nid yw yn y cyfeiriadur mwyach. Ffoniwch cyn dibynnu arno.',
  old: 'Nid oedd modd holi’r cyfeiriadur eto. Mae hyn fel yr oedd pan gadwoch ef.',
  centre: 'Eich canolfan gofalwyr',
  notes: 'Nodiadau',
  printed: (on) => `Argraffwyd ar ${on}. Ffoniwch i fod yn siŵr: mae rhifau ac oriau’n newid.`,
};
export default messages;
