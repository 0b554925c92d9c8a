// What is said of a named contact, in Welsh.
import type { ContactMessages } from './contact.messages.ts';
import type { Translation } from './language.ts';

const words: Translation<ContactMessages> = {
  phone: 'Ffôn', email: 'E-bost', hours: 'Oriau', person: 'Pwy', deputy: 'Dirprwy', page: 'Tudalen we',
  stale: (day) => `Nid oes neb wedi cadarnhau’r cyswllt hwn ers ei adolygiad ar ${day}, felly ni ddangosir ei fanylion.`, instead: 'Gofynnwch yn lle hynny i',
};
export default words;
