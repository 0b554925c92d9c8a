// Words of the agenda's editor, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { AgendaMessages } from './agenda.messages.ts';

const messages: Translation<AgendaMessages> = {
  title: 'Newid yr agenda',
  lead: { forum: 'Mae aelodau’n ei gweld pan gadwch hi. Dolenni yw papurau; ni chaiff dim ei lanlwytho.', group: 'Gall pawb yn y grŵp ei newid.' },
  item: (n) => `Eitem ${n}`, itemOf: (n, title) => `Eitem ${n} – ${title}`,
  fields: {
    title: { label: 'Am beth mae hi', errors: { required: 'Dywedwch am beth mae’r eitem' } },
    ownTitle: { label: 'Teitl arall' },
    minutes: { label: 'Munudau', errors: { required: 'Rhowch funudau cyfan, o 1 i 600' } },
    note: { label: 'Gair amdani' },
    paper: { label: 'Teitl y papur', errors: { required: 'Rhowch deitl y papur' } },
    url: { label: 'Cyfeiriad y papur', errors: { required: 'Rhowch gyfeiriad sy’n dechrau â https://' } },
  },
  standing: { 'leave-rates': 'Mae’r ffigurau diweddaraf a gyhoeddwyd yn eu hatodi eu hunain.', 'open-actions': 'Mae’r hyn sydd ar agor yn ei atodi ei hun.' },
  standingTitle: { 'leave-rates': 'Ffigurau absenoldeb', 'open-actions': 'Camau a chwestiynau agored' },
  add: 'Ychwanegu eitem', addStanding: { 'leave-rates': 'Ychwanegu’r ffigurau absenoldeb', 'open-actions': 'Ychwanegu’r camau agored' },
  addPaper: (item) => `Ychwanegu papur at ${item}`, removePaper: (paper) => `Tynnu ${paper}`, paper: (n) => `Papur ${n}`,
  up: 'I fyny', down: 'I lawr', remove: 'Tynnu', untitled: 'eitem heb deitl',
  keys: 'Mae Alt gyda’r saeth i fyny neu i lawr yn symud eitem hefyd.',
  moved: (title, place, all) => `${title} yw eitem ${place} o ${all} nawr.`, removed: (title) => `Tynnwyd: ${title}.`, undo: 'Ei rhoi’n ôl', back: (title) => `Mae ${title} yn ôl.`,
  total: (n, meeting) => `${n} munud i gyd; mae gan y cyfarfod ${meeting}.`, over: (n) => `Mae hynny ${n} munud yn fwy nag sydd gan y cyfarfod.`,
  none: 'Dim arni eto.', save: 'Cadw’r agenda', saved: 'Mae’r agenda wedi’i chadw.',
};
export default messages;
