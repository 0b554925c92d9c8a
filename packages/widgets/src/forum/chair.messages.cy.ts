// Words that the chair's parts of the forum share, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ChairMessages } from './chair.messages.ts';

const messages: Translation<ChairMessages> = {
  time: (hour, minute) => (hour === 12 && minute === 0 ? 'ganol dydd' : hour === 0 && minute === 0 ? 'ganol nos' : `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'yb' : 'yp'}`),
  times: (from, to) => `${from} tan ${to}`,
  moved: (day, why) => `Wedi symud o ${day}${why ? `: ${why}` : '.'}`,
  cancelled: (why) => `Wedi’i ganslo${why ? `: ${why}` : ''}`,
  doubts: { 'bank-holiday': 'Gall fod yn ŵyl banc: ni chyhoeddir hwy mor bell ymlaen.', 'school-holiday': 'Gall fod yn y gwyliau ysgol: nid ydynt yn y cynnig mor bell ymlaen.' },
  quarter: (quarter, year) => `${['Ionawr i Fawrth', 'Ebrill i Fehefin', 'Gorffennaf i Fedi', 'Hydref i Ragfyr'][quarter - 1] ?? ''} ${year}`,
  kinds: { forum: 'Fforwm', group: 'Gweithgor' },
  keeping: {
    saved: 'Mae popeth wedi’i gadw.', savedAt: (time) => `Cadwyd am ${time}.`, typed: 'Heb ei gadw eto.', saving: 'Wrthi’n cadw…', offline: 'Rydych all-lein. Daliwch ati i deipio: caiff ei gadw pan ddaw’r cysylltiad yn ôl. Cadwch y dudalen hon ar agor.',
    expired: 'Mae eich mewngofnodi wedi dod i ben. Mae’r hyn a deipiwyd gennych yma o hyd. Mewngofnodwch eto yn y ffenestr hon, yna cadwch.', refused: 'Ni ellid ei gadw fel y mae.', failed: 'Ni ellid ei gadw. Mae’r hyn a deipiwyd gennych yma o hyd.', conflict: 'Mae rhywun arall wedi’i newid yn y cyfamser.', again: 'Cadw nawr',
  },
  conflict: {
    title: 'Mae rhywun arall wedi’i newid yn y cyfamser', body: 'Mae’r ddau yma, ac ni chollwyd dim. Dewiswch pa un sy’n aros.', theirs: 'Eu fersiwn nhw', mine: 'Eich fersiwn chi', keepMine: 'Cadw eich fersiwn chi', takeTheirs: 'Cymryd eu fersiwn nhw', both: 'Rhoi’r ddau gyda’i gilydd',
    nothing: 'Nid oes dim wedi’i ysgrifennu yno.',
  },
  missed: 'Ni ellid nôl y rhan hon. Rhowch gynnig arall arni.',
};
export default messages;
