// What a list of services says, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ServiceMessages } from './services.messages.ts';

const months = (n: number): string => (n === 1 ? 'fis' : n === 2 ? '2 fis' : `${n} mis`);

const messages: Translation<ServiceMessages> = {
  found: (query) => `Help ar gyfer “${query}”`,
  all: 'Popeth',
  filter: 'Beth sydd ei angen arnoch',
  search: { label: 'Chwilio’r rhain', all: 'Chwilio am help', clear: 'Clirio’r chwiliad', working: 'Yn chwilio…' },
  count: {
    in: (n, area) => `${n} gwasanaeth ar gyfer ${area}`,
    all: (n) => `${n} gwasanaeth`,
    first: (n) => `Y ${n} gwasanaeth cyntaf`,
    firstIn: (n, area) => `Y ${n} gwasanaeth cyntaf ar gyfer ${area}`,
    none: 'Ni chafwyd hyd i wasanaeth',
  },
  more: 'Dangos mwy',
  typed: {
    all: (n) => (n === 1 ? 'Mwy am y gwasanaeth hwn' : `Dangos pob un o’r ${n} yn llawn`),
    failed: 'Nid oes modd cael y rhestr gwasanaethau ar hyn o bryd.',
  },
  start: 'Teipiwch yr hyn rydych yn chwilio amdano, yn eich geiriau eich hun.',
  empty: {
    title: 'Ni chafwyd hyd i ddim',
    body: 'Rhowch gynnig ar eiriau eraill, neu lai ohonynt. Neu ffoniwch: maen nhw’n gwybod am bethau nad ydynt ar unrhyw restr.',
    area: (area) => `Nid oes dim ar y rhestr ar gyfer ${area} eto.`,
    everywhere: 'Edrych ym mhob ardal',
    everything: 'Edrych ym mhopeth',
    directory: 'Nid oes gwasanaethau wedi’u rhestru yma eto.',
  },
  failed: 'Nid oes modd cael y rhestr gwasanaethau ar hyn o bryd. Mae’r rhifau hyn yn dal i sefyll:',
  offline: 'Rydych all-lein. Daw’r rhestr gwasanaethau pan fyddwch wedi cysylltu. Mae’r rhifau hyn yn dal i sefyll:',
  retry: 'Rhoi cynnig arall arni',
  near: {
    title: 'Gerllaw, dros y ffin',
    body: (area) => `Mae’r rhain yn dweud eu bod ar gyfer ardal arall. Ffoniwch yn gyntaf, a gofynnwch a allan nhw helpu rhywun yn ${area}.`,
  },
  card: {
    ring: (name) => `Ffonio ${name}:`,
    noPhone: 'Ni roddir rhif ffôn.',
    from: (organisation) => `Gan ${organisation}`,
    who: 'I bwy mae hwn',
    by: { lives: 'pobl sy’n byw yno', works: 'pobl sy’n gweithio yno', cares: 'pobl sy’n gofalu am rywun yno' },
    ages: { from: (age) => `${age} oed neu hŷn`, to: (age) => `hyd at ${age} oed`, between: (from, to) => `${from} i ${to} oed` },
    area: 'Ardal',
    cost: 'Cost',
    access: 'Mynediad',
    hours: 'Oriau agor',
    where: 'Ble',
    languages: 'Ieithoedd',
    more: (name) => `Mwy am ${name}`,
    email: 'E-bost',
    website: 'Gwefan',
    newTab: '(yn agor mewn tab newydd)',
    closed: 'Ar gau am y tro',
    checked: { now: 'Gwiriwyd y mis hwn', ago: (n) => `Gwiriwyd ${months(n)} yn ôl`, label: 'Gwiriwyd ar', stale: (on) => `Gwiriwyd ddiwethaf ar ${on}, dros flwyddyn yn ôl. Ffoniwch cyn dibynnu arno.`, never: 'Nid oes neb wedi dweud pryd y gwiriwyd hwn ddiwethaf. Ffoniwch cyn dibynnu arno.' },
    save: 'Cadw yn fy rhestr',
    unsave: 'Tynnu oddi ar fy rhestr',
    isSaved: 'Yn eich rhestr',
    savedNow: (name) => `Mae ${name} yn eich rhestr.`,
    unsavedNow: (name) => `Nid yw ${name} yn eich rhestr mwyach.`,
    report: 'Rhoi gwybod am gamgymeriad',
    refer: 'Gofyn iddyn nhw gysylltu â chi',
  },
};
export default messages;
