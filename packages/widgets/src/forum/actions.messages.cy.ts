// Words of actions and questions, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ActionsMessages } from './actions.messages.ts';

const messages: Translation<ActionsMessages> = {
  title: (name) => `Camau a chwestiynau: ${name}`,
  filter: { label: 'Dangos', options: { now: 'Agored', done: 'Wedi’u gwneud a’u gollwng', all: 'Popeth' } },
  none: { now: 'Nid oes dim ar agor.', done: 'Nid oes dim wedi’i wneud eto.', all: 'Nid oes dim wedi’i nodi eto.' },
  kinds: { action: 'Cam', question: 'Cwestiwn' },
  states: { open: 'Agored', 'under-way': 'Ar waith', done: 'Wedi’i wneud', dropped: 'Wedi’i ollwng' }, answered: 'Wedi’i ateb',
  owner: 'Pwy sy’n gofalu amdano', due: (day) => `erbyn ${day}`, answerBy: (day) => `ateb erbyn ${day}`, overdue: (days) => `${days} diwrnod yn hwyr`, today: 'i’w wneud heddiw',
  answer: 'Ateb', because: 'Pam y’i gollyngwyd', changed: 'Beth newidiodd',
  add: { open: 'Ychwanegu cam neu gwestiwn', title: 'Ychwanegu cam neu gwestiwn', send: 'Ei ychwanegu', done: 'Mae wedi’i ychwanegu.' },
  change: { open: 'Newid', of: (title) => `Newid: ${title}`, send: 'Cadw', done: 'Mae wedi’i gadw.', cancel: 'Ei adael fel yr oedd' },
  fields: {
    kind: { label: 'Beth ydyw?', options: { action: 'Cam: rhywbeth i’w wneud', question: 'Cwestiwn: rhywbeth i’w ateb' }, errors: { required: 'Dewiswch beth ydyw' } },
    title: { label: 'Mewn un frawddeg', hint: 'Dim am unrhyw berson.', errors: { required: 'Dywedwch beth sydd i’w wneud neu ei ateb' } },
    owner: { label: 'Pwy sy’n gofalu amdano', hint: 'Rôl neu dîm, megis “Adnoddau Dynol”.', errors: { required: 'Dywedwch pwy sy’n gofalu amdano' } },
    dueOn: { label: 'Erbyn pryd', errors: { required: 'Rhowch ddiwrnod, mis a blwyddyn' } },
    state: { label: 'Sut mae’n sefyll', options: { open: 'Agored', 'under-way': 'Ar waith', done: 'Wedi’i wneud', dropped: 'Wedi’i ollwng' }, errors: { required: 'Dewiswch sut mae’n sefyll' } },
    answer: { label: 'Ateb', hint: 'Mae aelodau’n ei ddarllen.', errors: { required: 'Ysgrifennwch yr ateb' } },
    because: { label: 'Pam mae’n cael ei ollwng?', errors: { required: 'Dywedwch pam mae’n cael ei ollwng' } },
    changed: { label: 'Beth newidiodd o’i herwydd?', hint: 'Mae’n sefyll ar y dudalen flynyddol, dan “Beth newidiodd”. Gadewch ef yn wag os na newidiodd dim.' },
  },
  stale: { title: 'Mae rhywun arall wedi’i newid yn y cyfamser', body: 'Mae’r hyn a deipiwyd gennych yma o hyd. Dyma sut mae’n sefyll nawr:', mine: 'Cadw fy fersiwn i dros hwnnw' },
  more: 'Dangos mwy', refused: 'Nid eich un chi i’w newid yw hwn.',
};
export default messages;
