// Words of one meeting in the eyes of its chair, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { MeetingMessages } from './meeting.messages.ts';

const messages: Translation<MeetingMessages> = {
  title: (name, day) => `${name} – ${day}`,
  coming: {
    title: 'Pwy sy’n dod', past: 'Pwy a atebodd', room: 'Yn yr ystafell', link: 'Drwy ddolen', waiting: 'Ar y rhestr aros', attended: 'Oedd yno', of: (most) => `o ${most}`,
    privacy: 'Cyfrif pennau. Dim ond lle dewisodd y person hynny y gwelwch enw.', commissioner: 'Niferoedd yn unig, a dim un y gellid adnabod neb ohono.',
    needs: 'Yr hyn sydd ei angen ar bobl', none: 'Nid oes neb wedi ateb eto.', noNeeds: 'Nid oes neb wedi gofyn am ddim.', named: 'Pwy ddewisodd gael eu henwi i chi', noNamed: 'Neb. Nid yw hynny’n dweud dim am bwy sy’n dod.', waits: 'yn aros', ways: { room: 'ystafell', link: 'dolen' },
  },
  needs: { 'step-free': 'Mynediad heb risiau', 'hearing-loop': 'Dolen glyw', 'sign-language': 'Iaith arwyddion', captions: 'Capsiynau', 'large-print': 'Print bras', 'easy-read': 'Hawdd ei ddarllen', 'quiet-space': 'Lle tawel', 'carer-comes-too': 'Daw rhywun gyda nhw i helpu', other: 'Rhywbeth arall' },
  written: 'Yn eu geiriau eu hunain',
  counts: { few: (k) => `Roedd llai na ${k} o bobl wedi ateb erbyn diwedd ddoe, neu neb.`, replied: (n, day) => `Roedd ${n} o bobl wedi ateb erbyn diwedd ${day}. Mae’r nifer yn symud ymlaen fesul deg neu fwy.`, attended: (n) => `Roedd ${n} yno.` },
  releases: {
    title: 'Amser y gofynnwyd amdano', few: (k) => `Roedd llai na ${k} o bobl wedi gofyn i’w rheolwr am yr amser erbyn diwedd ddoe, neu neb. Cuddir y nifer, fel na ellir adnabod neb.`, asked: (n, day) => `Roedd ${n} o bobl wedi gofyn i’w rheolwr am yr amser erbyn diwedd ${day}.`,
    answered: (day) => `Yr atebion a gawsant erbyn diwedd ${day}:`, steps: (k) => `Mae’r niferoedd hyn yn symud ymlaen ar ddiwedd diwrnod pan fyddant wedi newid o ${k} o bobl neu fwy. Byddai newid o un yn dangos beth ofynnodd un person, neu beth ddywedwyd wrtho.`, over: (k) => `Fe’u dywedir fesul diwrnod ac mewn camau o ${k} o bobl neu fwy, fel na fydd unrhyw newid yn dangos beth ofynnodd un person na beth ddywedwyd wrtho. Nid yw llai na hynny, ar y diwedd, wedi’u cynnwys.`,
    by: { released: 'Rhyddhawyd', refused: 'Gwrthodwyd', 'another-time': 'Cynigiwyd amser arall', unanswered: 'Heb ateb' }, hidden: (k) => `Cuddir yr atebion nes bod pob ateb wedi’i roi i ${k} o bobl neu fwy, neu i neb.`, never: 'Byth yn ôl person, tîm na rheolwr.',
  },
  agenda: {
    title: 'Agenda’r cyfarfod', none: 'Dim arni eto.', change: 'Newid yr agenda', minutes: (n) => `${n} munud`, papers: 'Papurau', print: 'Argraffu’r agenda',
    rates: { title: (period) => `Ffigurau absenoldeb, ${period}`, none: 'Nid oes chwarter wedi’i gyhoeddi eto. Caiff y diweddaraf ei atodi ohono’i hun cyn gynted ag y bydd un.', frozen: 'Fel yr oeddent pan aeth y cofnodion allan.', live: (day) => `Cyhoeddwyd ar ${day}. Maent yn eu hatodi eu hunain; daw chwarter newyddach yn eu lle nes i’r cofnodion fynd allan.`, hidden: 'wedi’i guddio', hiddenWhy: 'Wedi’i guddio: rhy fach i’w ddweud.', directorate: 'Cyfarwyddiaeth', asked: 'Gofynnwyd amdanynt', all: 'Pawb', notKnown: 'Anhysbys', outcomes: { agreed: 'Cytunwyd', declined: 'Gwrthodwyd', postponed: 'Gohiriwyd' } },
    standing: { 'leave-rates': 'Ffigurau absenoldeb', 'open-actions': 'Camau a chwestiynau agored' },
    open: { none: 'Nid oes un ar agor.', due: (day) => `erbyn ${day}`, late: 'yn hwyr' },
  },
  notes: { title: 'Nodiadau a rennir', none: 'Nid oes neb wedi ysgrifennu dim eto.', change: 'Ysgrifennu yn y nodiadau' },
  actions: { title: 'Camau a chwestiynau', open: 'Gweld ac ychwanegu camau a chwestiynau', see: 'Gweld camau a chwestiynau', none: 'Ni ddaeth dim un o’r cyfarfod hwn.' },
  minutes: { title: 'Cofnodion', none: 'Heb eu cyhoeddi eto.', draft: 'Cedwir drafft. Dim ond chi sy’n ei weld.', published: (version, at) => `Fersiwn ${version}, cyhoeddwyd ${at}.`, write: 'Ysgrifennu’r cofnodion', correct: 'Cywiro’r cofnodion' },
  count: {
    title: 'Yn y cyfarfod', lead: 'Cyfrwch y pennau unwaith, yn yr ystafell ac ar y sgrin. Dyma’r unig gofnod o bwy oedd yno, ac nid oes enw ynddo.', room: { label: 'Pennau yn yr ystafell', errors: { required: 'Rhowch rif cyfan, 0 os nad oes neb' } }, link: { label: 'Pennau drwy ddolen', errors: { required: 'Rhowch rif cyfan, 0 os nad oes neb' } },
    save: 'Cadw’r cyfrif', again: 'Cyfrif eto', done: (n) => `Roedd ${n} yno.`, saved: 'Mae’r cyfrif wedi’i gadw. Ni all neb ateb mwyach.', early: 'Nid yw wedi dechrau eto yn ôl ein cloc ni. Cyfrwch unwaith y bydd: mae cyfrif yn cau’r atebion.', closed: 'Mae’r cyfarfod hwn wedi’i ganslo, felly ni ellir cyfrif neb.',
  },
  move: { open: 'Symud neu ganslo’r dyddiad hwn' },
  cancelled: 'Mae’r cyfarfod hwn wedi’i ganslo. Mae pawb a atebodd ac a ofynnodd am gael gwybod wedi cael gwybod; nid yw’r ddolen yn gweithio mwyach.',
};
export default messages;
