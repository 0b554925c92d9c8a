// Words of a meeting's minutes and of a group's shared notes, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { MinutesMessages } from './minutes.messages.ts';

const messages: Translation<MinutesMessages> = {
  title: 'Cofnodion', correct: 'Cywiro’r cofnodion',
  lead: 'Drafft y gwelwch chi’n unig, yn cael ei gadw wrth i chi deipio. Ysgrifennwch beth benderfynwyd, nid pwy ddywedodd.', correctLead: (version) => `Mae fersiwn ${version} allan. Bydd yr hyn a ysgrifennwch yma yn fersiwn nesaf; cedwir yr un gynharach.`,
  field: { label: 'Cofnodion', hint: 'Mae llinell sy’n dechrau â chysylltnod yn dod yn bwynt mewn rhestr. Mae llinell wag yn dechrau paragraff newydd.' },
  preview: 'Edrych arnynt fel y bydd aelodau', edit: 'Dal ati i ysgrifennu', check: 'Cyhoeddi i aelodau',
  checkTitle: 'Cyhoeddi’r cofnodion hyn?', then: 'Beth sy’n digwydd wedyn',
  thens: ['Gall pob aelod o’r fforwm hwn eu darllen.', 'Mae’r ffigurau absenoldeb ar yr agenda’n aros fel y maent nawr.', 'Ni ellir eu newid wedi hynny. Fersiwn newydd yw cywiriad, ac mae’n dweud mai dyna ydyw.'],
  careful: 'Darllenwch nhw unwaith eto: dim enw neb a ddaeth, a dim am neb sy’n cael gofal.',
  publish: 'Cyhoeddi', published: (version) => `Mae fersiwn ${version} wedi’i chyhoeddi.`, empty: 'Ysgrifennwch rywbeth yn gyntaf.', same: 'Nid oes dim wedi newid ers y fersiwn sydd allan.',
  early: 'Nid yw’r cyfarfod wedi dechrau. Bydd cofnodion yn mynd allan wedi iddo; cedwir eich drafft.',
  refused: 'Ni ellid eu cyhoeddi fel y maent. Edrychwch eto.',
  version: (version, at) => `Fersiwn ${version}, ${at}`,
  notes: { title: 'Nodiadau a rennir', lead: 'Mae pawb yn y grŵp yn ysgrifennu yma. Caiff ei gadw wrth i chi deipio.', field: { label: 'Nodiadau', hint: 'Dim am ofalu neb ei hun, oni bai iddynt ddweud y caiff sefyll yma.' }, done: 'Wedi gorffen' },
  done: 'Wedi gorffen',
};
export default messages;
