// What carer-guide says of changes between versions, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ChangesMessages } from './changes.messages.ts';

const words: Translation<ChangesMessages> = {
  first: (version) => `Fersiwn ${version} yw’r cyntaf, felly nid oes dim wedi newid.`,
  between: (from, to, day) => `O fersiwn ${from} i fersiwn ${to}${day ? `, a gyhoeddwyd ar ${day}` : ''}.`,
  none: 'Nid oes dim sy’n ymddangos yn y canllaw hwn wedi newid.',
  kinds: { added: 'newydd', removed: 'heb ei gynnig mwyach', changed: 'wedi newid' },
};
export default words;
