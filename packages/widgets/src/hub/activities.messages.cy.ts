// Briefings and activities of the carers' centres, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ActivityMessages } from './activities.messages.ts';

const messages: Translation<ActivityMessages> = {
  title: 'Sesiynau briffio a gweithgareddau',
  intro: 'Yr hyn y mae’r canolfannau gofalwyr yn ei gynnal. Dewch fel yr ydych: nid oes rhaid i neb ddweud eu bod yn gofalu am rywun.',
  audience: { label: 'Ar gyfer', all: 'Pawb', options: { managers: 'Rheolwyr', staff: 'Staff', 'service-users': 'Pobl sy’n defnyddio gwasanaethau', carers: 'Gofalwyr' } },
  topic: { label: 'Am', all: 'Pob pwnc' },
  count: (n) => (n === 1 ? '1 gweithgaredd' : n === 2 ? '2 weithgaredd' : `${n} gweithgaredd`),
  first: (n) => `Y ${n} gweithgaredd nesaf`,
  empty: 'Nid oes dim wedi’i gyhoeddi sy’n cyfateb. Dewiswch “Pawb” a “Pob pwnc” i weld popeth.',
  none: 'Nid oes dim wedi’i gyhoeddi eto. Gall eich canolfan gofalwyr ddweud beth sydd ar y gweill.',
  more: 'Dangos mwy',
  time: (from, to) => `${from} tan ${to}`,
  for: (whom) => `Ar gyfer ${whom}`,
  area: (area) => `Yn ${area}`,
  ring: (name) => `Ffonio ynghylch ${name}:`,
  book: 'Mwy, a sut i ddod',
  newTab: '(yn agor mewn tab newydd)',
  by: (centre) => `Gan ${centre}`,
  failed: 'Nid oes modd cael y rhestr ar hyn o bryd. Gall y ganolfan ddweud wrthych:',
  offline: 'Rydych all-lein. Daw’r rhestr pan fyddwch wedi cysylltu.',
  retry: 'Rhoi cynnig arall arni',
  add: 'Cyhoeddi gweithgaredd',
  remove: 'Tynnu oddi ar y rhestr',
  removed: 'Mae oddi ar y rhestr.',
  announced: 'Mae wedi’i gyhoeddi.',
  form: {
    title: 'Cyhoeddi gweithgaredd',
    names: { title: 'Beth yw ei enw?', centre: 'Pwy sy’n ei gynnal?', on: 'Diwrnod', from: 'O', to: 'Tan', place: 'Ble?', area: 'Ardal', audience: 'Ar gyfer pwy?', topic: 'Am beth?', url: 'Cyfeiriad gwe', phone: 'Ffôn' },
    hints: { time: 'Er enghraifft 9:30am, neu 14:00.', phone: 'Dangosir hwn gydag ef, i’r rhai sydd am ddod.' },
    everywhere: 'Pob ardal',
    errors: { title: 'Dywedwch beth yw ei enw', centre: 'Dewiswch pwy sy’n ei gynnal', on: 'Rhowch ddiwrnod, fel 27 3 2027', from: 'Rhowch amser, fel 9:30am', to: 'Rhowch amser ar ôl iddo ddechrau, neu gadewch ef yn wag', audience: 'Dewiswch ar gyfer pwy y mae', topic: 'Dewiswch beth yw’r pwnc', url: 'Rhowch gyfeiriad gwe sy’n dechrau â https://, neu gadewch ef yn wag', phone: 'Rhowch rif ffôn, neu gadewch ef yn wag', area: 'Dewiswch ardal' },
    refused: 'Cewch gyhoeddi ar gyfer eich canolfan eich hun yn unig.',
    send: 'Ei gyhoeddi',
  },
};
export default messages;
