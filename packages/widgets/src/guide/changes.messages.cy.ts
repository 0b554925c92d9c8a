// What carer-guide says of changes between versions, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ChangesMessages } from './changes.messages.ts';

const words: Translation<ChangesMessages> = {
  first: (version) => `Fersiwn ${version} yw’r cyntaf, felly nid oes dim wedi newid.`,
  between: (from, to, day) => `O fersiwn ${from} i fersiwn ${to}${day ? `, a gyhoeddwyd ar ${day}` : ''}.`,
  none: 'Nid oes dim sy’n ymddangos yn y canllaw hwn wedi newid.',
  some: (n) => `${n} newid.`,
  compare: 'Cymharu â',
  choose: 'Dewiswch fersiwn',
  version: (version, day) => (day ? `${day}, fersiwn ${version}` : `Fersiwn ${version}, heb ddyddiad`),
  earlier: 'I weld newidiadau cynharach, dewiswch fersiwn gynharach o dan “Cymharu â”, neu ewch yn ôl fesul un.',
  back: (version, day) => `Cymharu â fersiwn ${version}${day ? `, ${day}` : ''}`,
  notes: 'Yr hyn a gyhoeddwyd, y diweddaraf yn gyntaf',
  differs: 'Beth sy’n wahanol nawr',
  kinds: { added: 'newydd', removed: 'heb ei gynnig mwyach', changed: 'wedi newid' },
};
export default words;
