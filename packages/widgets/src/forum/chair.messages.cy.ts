// Words that the chair's parts of the forum share, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ChairMessages } from './chair.messages.ts';

const messages: Translation<ChairMessages> = {
  moved: (day, why) => `Wedi symud o ${day}${why ? `: ${why}` : '.'}`,
  cancelled: (why) => `Wedi’i ganslo${why ? `: ${why}` : ''}`,
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
