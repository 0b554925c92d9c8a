// What carer-guide says under its entries and of its people, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { EntryMessages } from './entry.messages.ts';

const words: Translation<EntryMessages> = {
  easyMissing: 'Nid yw ar ffurf hawdd ei ddarllen eto',
  promises: {
    title: 'Addewid pwy ydyw?',
    means: {
      statutory: 'Y gyfraith sy’n ei roi. Ni all unrhyw gyflogwr ei gymryd oddi arnoch.', employer: 'Polisi eich cyflogwr ei hun sy’n ei roi, i’r rhai y mae wedi’i fwriadu ar eu cyfer.', discretionary: 'Cewch ofyn; caiff pwy bynnag sy’n penderfynu ddweud na hefyd.',
      partner: 'Partner, fel yr hyb gofalwyr, sy’n ei gynnig.', council: 'Cyngor yr ardal lle mae’r person rydych yn gofalu amdano yn byw sy’n ei gynnig.',
    },
  },
  facts: {
    decidedBy: 'Pwy sy’n penderfynu', pay: 'Cyflog', limit: 'Ar y mwyaf, mewn deuddeg mis', units: 'Yn cael ei gymryd mewn', notice: 'Rhybudd', reply: 'Ateb o fewn', appeal: 'Apelio o fewn', postpone: 'Gellir ei ohirio am hyd at', suits: 'Da os', consider: 'Meddyliwch am',
    'effect-pay': 'Eich cyflog', 'effect-leave': 'Eich gwyliau', 'effect-pension': 'Eich pensiwn', warning: 'Gwybod yn gyntaf', fund: 'Y gronfa',
  },
  counted: { days: (n) => `${n} diwrnod`, weeks: (n) => `${n} wythnos`, months: (n) => `${n} mis` },
  words: { paid: 'Â thâl', unpaid: 'Di-dâl', 'part-paid': 'Â thâl neu hebddo', week: 'wythnosau', 'full-day': 'diwrnodau', 'half-day': 'hanner diwrnodau', hours: 'oriau' },
  fund: { open: (day) => `Ar agor ar ${day}`, closed: (day) => `Ar gau ar ${day}`, spent: (day) => `Wedi’i gwario am eleni ar ${day}` },
  next: { title: 'Beth i’w wneud', who: 'Gofynnwch i' },
  checking: (who) => `Mae hyn yn cael ei wirio, felly ni chaiff ei ddangos. Gofynnwch i: ${who}.`,
  upkeep: { checked: (day) => `Gwiriwyd ${day}`, review: (day) => `adolygiad nesaf erbyn ${day}`, due: (day) => `Roedd yr adolygiad i fod erbyn ${day}`, by: (who) => `cedwir yn gywir gan ${who}`, source: 'Ffynhonnell' },
  people: {
    open: (until) => `Ar agor nawr, tan ${until}`, always: 'Ar agor bob awr', opens: (when) => `Ar gau nawr. Yn agor ${when}`, closed: 'Ar gau nawr', bankHoliday: 'Gŵyl y banc heddiw', mayDiffer: 'Gall yr oriau fod yn wahanol y diwrnod hwnnw.',
    today: (time) => `heddiw am ${time}`, on: (day, time) => `${day} am ${time}`,
  },
  changes: 'Beth sydd wedi newid',
  talk: { say: 'Gallech ddweud', avoid: 'Peidiwch â gofyn', next: 'Wedyn' },
};
export default words;
