// Words of carer-leave in Welsh: one's own requests, what became of them, and what can be done about them.
import type { Translation } from '@think-carer/kit';
import type { RequestsMessages } from './requests.messages.ts';

const messages: Translation<RequestsMessages> = {
  title: 'Fy ngheisiadau',
  none: 'Nid ydych wedi gofyn am amser i ffwrdd yma eto.',
  failed: 'Nid oedd modd darllen eich ceisiadau. Nid oes dim wedi digwydd iddynt.',
  more: 'Dangos ceisiadau hŷn',
  loading: 'Yn nôl…',
  open: 'Manylion',
  all: 'Fy holl geisiadau',
  asked: (on, to) => `Anfonwyd ar ${on} at ${to}`,
  to: { manager: 'eich rheolwr', hr: 'Adnoddau Dynol' },
  one: 'Eich cais',
  rows: { reference: 'Cyfeirnod', state: 'Y sefyllfa', type: 'Math o absenoldeb', days: 'Diwrnodau', asked: 'Gofynnoch am', sent: 'Anfonwyd ar', to: 'Pwy sy’n penderfynu', note: 'Nodyn preifat', left: 'Ar ôl cyn y cais hwn', seenBy: 'Pwy all ei weld' },
  seenBy: { approver: 'Y person sy’n penderfynu', 'stand-in': 'Pwy sy’n sefyll i mewn', hr: 'Adnoddau Dynol' },
  until: (on) => `tan ${on}`,
  state: {
    waiting: 'Yn aros', agreed: 'Cytunwyd', postponed: 'Gohiriwyd', declined: 'Ni chytunwyd', 'other-date-offered': 'Cynigiwyd dyddiad arall',
    withdrawn: 'Tynnwyd yn ôl', lapsed: 'Heb ateb', appealed: 'Apeliwyd',
  },
  by: { manager: 'eich rheolwr', hr: 'Adnoddau Dynol', person: 'chi' },
  outcome: {
    agree: (by, on) => `Cytunwyd gan ${by} ar ${on}.`,
    postpone: (by, on) => `Gohiriwyd gan ${by} ar ${on}.`,
    decline: (by, on) => `Ni chytunwyd gan ${by} ar ${on}.`,
    'offer-other-date': (by, on) => `Cynigiwyd dyddiad arall gan ${by} ar ${on}.`,
  },
  reason: 'Rheswm',
  offered: 'Diwrnodau a gynigiwyd',
  noteUntil: (on) => `Dangosir i chi a’r person sy’n penderfynu tan ${on}.`,
  left: (left, week) => `${left} o ${week} awr`,
  overdue: 'Mae’r ateb yn hwyr. Gofynnwch i’r person sy’n penderfynu, neu i Adnoddau Dynol.',
  lapsed: 'Mae’r diwrnod olaf y gofynnoch amdano wedi mynd heibio heb ateb. Dywedwch wrth Adnoddau Dynol: gallwch siarad amdano o hyd.',
  clocks: {
    decide: { is: (on) => `Dylech gael ateb erbyn ${on}.`, was: (on) => `Dylech fod wedi cael ateb erbyn ${on}.` },
    'counter-notice': { is: (on) => `Dim ond yn ysgrifenedig, gyda rheswm a diwrnodau newydd, erbyn ${on} y gellir ei ohirio.`, was: (on) => `Dim ond tan ${on} y gellid ei ohirio.` },
    'allow-leave-by': { is: (on) => `Ni chaiff diwrnodau newydd fod yn hwyrach na ${on}.`, was: (on) => `Ni châi diwrnodau newydd fod yn hwyrach na ${on}.` },
    appeal: { is: (on) => `Gallwch apelio tan ${on}.`, was: (on) => `Gallech apelio tan ${on}.` },
    other: { is: (on) => `Erbyn ${on}.`, was: (on) => `Erbyn ${on} yr oedd hyn.` },
  },
  warnings: {
    'late-notice': 'Fe’i hanfonwyd ar fyr rybudd. Gellir cytuno iddo o hyd.',
    'over-limit': 'Mae’n gofyn am fwy nag sydd ar ôl mewn deuddeg mis. Bydd y person sy’n penderfynu yn dweud beth sy’n bosibl.',
    unit: 'Mae’n gofyn am lai nag y bwriedir i’r math hwn gael ei gymryd ynddo. Gellir cytuno iddo o hyd.',
    'overlaps-own': 'Mae rhai o’r diwrnodau hyn mewn cais arall gennych.',
    'in-the-past': 'Roedd rhai o’r diwrnodau hyn wedi mynd heibio pan anfonwyd ef. Fe’i hatebir yr un fath.',
    'sent-to-hr': 'Aeth at Adnoddau Dynol, sy’n penderfynu.',
  },
  history: 'Beth sydd wedi digwydd',
  events: {
    asked: 'Anfonwyd', agreed: 'Cytunwyd', postponed: 'Gohiriwyd', declined: 'Ni chytunwyd', 'other-date-offered': 'Cynigiwyd dyddiad arall', accepted: 'Derbyniwyd y dyddiad a gynigiwyd',
    'kept-asking': 'Ni dderbyniwyd y dyddiad a gynigiwyd; gofynnwyd eto am yr un diwrnodau', refused: 'Gwrthodwyd y dyddiad a gynigiwyd', withdrawn: 'Tynnwyd yn ôl', appealed: 'Apeliwyd', other: 'Newidiwyd',
  },
  withdraw: {
    press: 'Tynnu’n ôl', title: 'Tynnu’r cais hwn yn ôl?', body: 'Dywedir wrth y person sy’n penderfynu. Mae’n aros yn eich rhestr fel un a dynnwyd yn ôl, a gallwch ofyn eto.',
    agreed: 'Cytunwyd arno’n barod: mae’r diwrnodau’n cyfrif fel diwrnodau gwaith eto.', yes: 'Ei dynnu’n ôl', no: 'Ei gadw',
  },
  answer: {
    press: 'Ateb y cynnig', label: 'A ydych chi eisiau’r diwrnodau a gynigiwyd?',
    options: { accept: 'Ydw, rwy’n derbyn y diwrnodau a gynigiwyd', 'keep-asking': 'Nac ydw, rwy’n dal i ofyn am fy niwrnodau fy hun', refuse: 'Nac ydw, ac nid oes angen yr amser arnaf mwyach' },
    hints: { 'keep-asking': 'Mae’r person sy’n penderfynu yn edrych arno eto.', refuse: 'Mae’r cais yn dod i ben yma.' },
    errors: { required: 'Dewiswch ateb' }, send: 'Anfon ateb',
  },
  appeal: {
    press: 'Apelio', label: 'Pam y dylid edrych arno eto?', hint: 'Adnoddau Dynol sy’n penderfynu. Peidiwch ag enwi’r person rydych yn gofalu amdano.', errors: { required: 'Dywedwch pam y dylid edrych arno eto', long: 'Byrhewch ef i 2,000 o nodau' }, send: 'Anfon apêl',
  },
  sending: 'Yn anfon…',
  said: { withdrawn: 'Mae’r cais wedi’i dynnu’n ôl.', answered: 'Mae eich ateb wedi’i anfon.', appealed: 'Mae eich apêl wedi’i hanfon. Adnoddau Dynol sy’n penderfynu.', changed: 'Roedd rhywun yn gyflymach: dyma’r sefyllfa nawr.' },
  calendar: 'Cadw yn fy nghalendr',
  calendarHint: 'Enw’r cofnod yw “Absenoldeb”, ac nid yw’n dweud dim mwy.',
  file: 'absenoldeb',
};
export default messages;
