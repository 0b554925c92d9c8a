// What <carer-doctor> looks like in each of its states: one list for stories, docs and tests.
import type { Example } from '@think-carer/kit';

export const examples: readonly Example[] = [
  { name: 'well', title: 'A page that is ready', shows: ['Is this page ready for the widgets?', 'The server knows your key and this website', 'Styles work', 'Everything a policy needs', 'Check again'] },
  { name: 'refused', title: 'The server refuses', fixture: { network: 'error' }, shows: ['1 thing to mend', 'To mend', 'Is this page ready for the widgets?'] },
  { name: 'standalone', title: 'A page with no server', attributes: { offer: '/northbridge.json' }, shows: ['Is this page ready for the widgets?', 'Storage is on'] },
  { name: 'again', title: 'Looked at again', acts: [{ press: 'Check again' }], shows: ['Is this page ready for the widgets?', 'Calls to https://api.example.invalid go through'] },
  { name: 'welsh', title: 'In Welsh', attributes: { locale: 'cy' }, shows: ['A yw’r dudalen hon yn barod ar gyfer y teclynnau?', 'Yn gweithio', 'Gwirio eto'] },
];
