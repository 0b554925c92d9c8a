// Words of a chair's invitations and of who belongs, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { InvitationsMessages } from './invitations.messages.ts';

const messages: Translation<InvitationsMessages> = {
  title: (name) => `Gwahoddiadau ac aelodau “${name}”`,
  lead: { forum: 'Gall pawb sy’n gweithio yma ddod, a staff y partneriaid y mae eu parthau e-bost yn y gosodiad hefyd: nid oes angen gwahoddiad arnynt. Gwahoddwch eraill gyda chod neu drwy e-bost.', group: 'Mae pwy bynnag sydd â chod, neu sy’n agor gwahoddiad, yn perthyn i’r gweithgor: cydweithwyr a phobl o’r tu allan.' },
  make: {
    title: 'Gwahodd', kind: { label: 'Sut?', options: { code: 'Cod y gall sawl person ei ddefnyddio', email: 'E-bost at un person' }, errors: { required: 'Dewiswch sut rydych yn gwahodd' } },
    organisation: { label: 'Eu sefydliad', hint: 'Mae’n sefyll wrth ymyl pawb sy’n dod drwy’r gwahoddiad hwn.', errors: { required: 'Teipiwch enw eu sefydliad', format: 'Teipiwch enw o un llinell' } },
    email: { label: 'Eu cyfeiriad e-bost', hint: 'Dim ond y llythyren gyntaf a’r parth a gedwir.', errors: { required: 'Teipiwch y cyfeiriad', format: 'Teipiwch gyfeiriad e-bost, fel enw@enghraifft.org' } },
    uses: { label: 'Faint o bobl?', hint: 'O 1 i 200.', errors: { required: 'Teipiwch faint, o 1 i 200', format: 'Teipiwch rif o 1 i 200' } },
    untilOn: { label: 'Diwrnod olaf', hint: 'O fewn blwyddyn.', errors: { required: 'Rhowch ddiwrnod, mis a blwyddyn', format: 'Rhowch ddiwrnod o heddiw ymlaen, o fewn blwyddyn' } },
    send: { code: 'Creu cod', email: 'Anfon y gwahoddiad' },
  },
  made: {
    code: 'Eich cod', once: 'Fe’i dangosir y tro hwn yn unig. Copïwch ef nawr: ni all neb ei weld wedyn, na chithau.', copy: 'Copïo’r cod', copied: 'Copïwyd.', pass: (link) => `Rhowch ef gyda’r cyfeiriad hwn: ${link}`, pages: 'y dudalen lle mae gwesteion yn ymuno',
    email: 'Mae’r gwahoddiad ar ei ffordd', emailBody: (to) => `At ${to}. Mae ei ddolen yn gadael un person i mewn, unwaith.`,
  },
  list: {
    title: 'Gwahoddiadau', none: 'Nid oes un eto.', states: { open: 'Agored', 'used-up': 'Wedi’i ddefnyddio', over: 'Drosodd', ended: 'Wedi’i ddiweddu' }, kinds: { code: 'Cod', email: 'E-bost' }, to: (to) => `at ${to}`,
    used: (used, uses) => `${used} o ${uses} wedi’u defnyddio`, usedMore: (used, uses) => `${used} neu fwy o ${uses} wedi’u defnyddio`, uses: (uses) => `ar gyfer ${uses} ar y mwyaf`, forum: 'Ni ddywedir wrth neb pwy sy’n dod i fforwm: nid yw gwahoddiad yn dweud a gafodd ei dderbyn, a dywedir fesul deg faint a ddaeth drwy god.', until: (day) => `hyd ${day}`, end: 'Ei ddiweddu', more: 'Dangos mwy',
  },
  end: {
    title: 'Diweddu’r gwahoddiad hwn?', body: 'Ni ddaw neb i mewn drwyddo mwyach.', members: { label: 'A’r rhai a ddaeth drwyddo?', whoever: 'A phwy bynnag a allai fod wedi dod drwyddo?', options: { stay: 'Maent yn aros', end: 'Cânt eu hebrwng allan, a chaiff eu hatebion eu dileu' }, errors: { required: 'Dewiswch beth sy’n digwydd iddynt' } }, yes: 'Ei ddiweddu', no: 'Ei adael ar agor', done: 'Mae’r gwahoddiad wedi’i ddiweddu.',
  },
  who: {
    title: 'Pwy sy’n perthyn', none: 'Neb eto.', forum: 'Gwesteion yn ôl sefydliad. Ni enwir neb, a rhoddir niferoedd fesul deg. Saif partneriaid a phwy bynnag a wahoddwyd yma, p’un a ddaeth neb ai peidio. Ni chyfrifir gweithwyr.', group: 'Mae’r cadeirydd yn gweld yr enwau a ddewisodd yr aelodau.', few: 'llai na deg', more: (n) => `${n} neu fwy`, own: 'Gweithwyr', caption: 'Aelodau yn ôl sefydliad', organisation: 'Sefydliad', members: 'Aelodau',
    unnamed: 'Heb roi enw', since: (day) => `ers ${day}`, how: { address: 'drwy gyfeiriad e-bost', invitation: 'drwy wahoddiad e-bost', code: 'drwy god' }, remove: 'Hebrwng allan',
  },
  remove: { title: (name) => `Hebrwng ${name} allan?`, body: 'Nid ydynt yn perthyn i’r gweithgor hwn mwyach, a chaiff eu hatebion i’w ddyddiadau eu dileu. Mae’r hyn a ysgrifennwyd mewn nodiadau a rennir yn aros.', yes: 'Hebrwng allan', no: 'Cadw', done: 'Nid ydynt yn perthyn mwyach.' },
  noMail: 'Ni ellir anfon post oddi yma ar hyn o bryd. Crëwch god yn lle hynny.', busy: 'Gwnaed hynny’n aml iawn nawr. Ceisiwch eto mewn ychydig funudau.', many: 'Mae cymaint o wahoddiadau agored ag y gall fod. Diweddwch un yn gyntaf.', wrong: 'Ni ellid ei gymryd fel y mae. Edrychwch ar yr hyn a deipioch.', gone: 'Nid yw yno mwyach.',
};
export default messages;
