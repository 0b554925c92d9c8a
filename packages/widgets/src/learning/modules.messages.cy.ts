// What carer-learning says of modules and of who has finished them, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ModulesMessages } from './modules.messages.ts';

const messages: Translation<ModulesMessages> = {
  title: 'Darllen yn eich amser eich hun', intro: 'Mae pob un yn fyr, a’i gyfraith yw un y cynnig ei hun, fel y mae heddiw. Ni ofynnir i chi a ydych yn ofalwr.',
  minutes: (n) => (n <= 3 ? 'Llai na thair munud' : `Tua ${n} munud`), managers: 'I reolwyr', checked: (day) => `Gwiriwyd ${day}`, start: 'Ei ddarllen', none: 'Nid oes gan y cynnig fodiwl heddiw.', checking: (who) => `Mae’r modiwl hwn yn cael ei wirio. Gofynnwch i: ${who}.`,
  export: {
    title: 'Pwy sydd wedi gorffen pa un', body: 'Enw, e-bost, modiwl a diwrnod, ar gyfer system hyfforddi. Nid oes gofalu neb ynddo: mae modiwlau i bawb.', module: { label: 'Modiwl', all: 'Pob un' }, from: { label: 'O', errors: { invalid: 'Rhowch ddiwrnod, neu gadewch ef yn wag' } }, until: { label: 'Hyd', errors: { invalid: 'Rhowch ddiwrnod nad yw cyn y cyntaf, neu gadewch ef yn wag' } },
    csv: 'Cadw fel tabl (CSV)', xapi: 'Cadw fel datganiadau xAPI', many: 'Mae hynny’n fwy nag sy’n ffitio mewn un ffeil. Dewiswch lai o ddyddiau.', saved: 'Cadwyd y ffeil.', none: 'Nid oes neb wedi gorffen un yn y dyddiau hyn.',
  },
};
export default messages;
