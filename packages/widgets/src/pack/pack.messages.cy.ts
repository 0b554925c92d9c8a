// Words of carer-pack on its first page, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { PackMessages } from './pack.messages.ts';

const messages: Translation<PackMessages> = {
  title: 'Eich cynnig i ofalwyr',
  refused: { title: 'Gweinyddwr sy’n cadw’r cynnig', body: 'Yma y caiff y cynnig i ofalwyr ei olygu a’i gyhoeddi. Gofynnwch i bwy bynnag sy’n gofalu amdano os nad yw rhywbeth ynddo’n gywir.' },
  current: 'Mewn defnydd nawr', version: (version: string) => `Fersiwn ${version}`, since: (on: string) => `ers ${on}`, fromFile: 'Fel y’i gosodwyd; nid oes dim wedi’i gyhoeddi yma eto.',
  draft: 'Drafft', noDraft: 'Dim. Yr hyn sydd mewn defnydd yw’r hyn a gyhoeddwyd gennych ddiwethaf.', newDraft: 'Nid oes dim wedi’i newid eto.', differs: (count: number) => (count === 1 ? 'Mae’n wahanol mewn 1 lle i’r hyn sydd mewn defnydd.' : `Mae’n wahanol mewn ${count} lle i’r hyn sydd mewn defnydd.`), begunOn: (when: string) => `Cadwyd ddiwethaf ${when}.`,
  upstream: 'O ble y daeth', waiting: (count: number, from: string) => `Mae ${count} newid yn “${from}” yn aros am eich ateb`, madeFrom: (from: string) => `Gwnaed o “${from}”. Nid oes dim yn aros.`,
  watch: 'Dyddiadau i’w cadw', past: (count: number) => (count === 1 ? 'Mae 1 ffaith wedi mynd heibio i’w dyddiad' : `Mae ${count} ffaith wedi mynd heibio i’w dyddiad`), due: (count: number) => `Mae ${count} arall i’w gwirio o fewn 60 diwrnod`, ofBase: (count: number) => `${count} arall yn yr hyn y mae eich cynnig yn adeiladu arno`, nothingDue: 'Nid oes dim i’w wirio o fewn 60 diwrnod.', see: 'Gweld beth sydd i’w wirio',
  start: 'Newid y cynnig', goOn: 'Mynd ymlaen â’r drafft', begin: 'Dechrau o gynnig cymydog neu o ffeil', beginAgain: 'Dechrau eto, neu daflu’r drafft', history: 'Fersiynau cynharach', saveFile: 'Cadw fel ffeil',
  tasks: 'Beth i’w wneud', tasksLead: 'Mewn unrhyw drefn. Caiff popeth ei gadw wrth i chi deipio, ac ni fydd neb yn ei weld nes i chi gyhoeddi.',
  groups: { who: 'Pwy ydych chi', offer: 'Beth rydych yn ei gynnig', managers: 'I reolwyr ac ar gyfer hyfforddiant', proof: 'Prawf ei fod yn gweithio', finish: 'Pan fyddwch wedi gorffen' },
  parts: {
    employer: 'Eich sefydliad', contacts: 'Cysylltiadau', areas: 'Ardaloedd', directorates: 'Cyfarwyddiaethau', teams: 'Timau', privacy: 'Hysbysiad preifatrwydd', parameters: 'Symiau', schemes: 'Arian a chymorth', leaveTypes: 'Absenoldeb', arrangements: 'Ffyrdd o weithio',
    questions: 'Cwestiynau', duties: 'Beth y mae’n rhaid i reolwyr ei wneud, y cânt ei wneud ac na chânt ei wneud', guides: 'Canllawiau sgwrs', flexibleWorking: 'Gweithio’n hyblyg', statements: 'Beth arall sydd ar gael', modules: 'Sefydlu a hyfforddiant', stories: 'Straeon gofalwyr', impact: 'Cwestiynau am bolisïau', bankHolidays: 'Gwyliau banc', schoolHolidays: 'Gwyliau ysgol', tests: 'Achosion prawf',
  },
  finish: { cases: 'Rhedeg yr achosion prawf', preview: 'Ei weld fel y bydd eraill', difference: 'Gweld y gwahaniaeth a chyhoeddi' },
  states: {
    faults: (count: number) => `${count} peth i’w gywiro`, copied: (count: number) => `${count} llinell yn eiddo i’r cymydog o hyd`, named: (count: number, name: string) => `${count} yn dal i ddweud “${name}”`, watermark: (text: string) => `Yn dweud “${text}”`, past: (count: number) => `${count} wedi mynd heibio i’r dyddiad`,
    due: (count: number) => `${count} i’w wirio’n fuan`, fine: 'Dim i’w gywiro', empty: 'Dim byd o’ch eiddo’ch hun', failing: (count: number) => `${count} yn dod allan fel arall`, passed: (count: number) => `Mae pob un o’r ${count} yn dod allan fel y dywedant`, waiting: 'Unwaith na fydd dim ar ôl i’w gywiro', ready: 'Yn barod', nothingNew: 'Dim i’w gyhoeddi eto',
  },
  saving: {
    saved: (time: string) => `Wedi’i gadw, ${time}`, saving: 'Yn cadw…', waiting: 'Heb ei gadw eto',
    offline: 'Rydych all-lein. Daliwch i deipio: caiff ei gadw pan ddaw’r cysylltiad yn ôl. Cadwch y dudalen hon ar agor.', expired: 'Mae eich mewngofnodi wedi dod i ben. Mae’r hyn a deipiwyd gennych yma o hyd. Mewngofnodwch eto mewn ffenestr arall, yna cadwch.', refused: 'Ni chewch newid y cynnig mwyach. Mae’r hyn a deipiwyd gennych yma o hyd: cadwch ef fel ffeil.',
    failed: 'Nid oedd modd ei gadw. Mae’r hyn a deipiwyd gennych yma o hyd.', conflict: 'Mae rhywun arall wedi newid yr un pethau. Nid oes dim o’ch eiddo wedi’i golli: dewiswch isod.', big: 'Mae’r cynnig wedi mynd yn rhy fawr i’w gadw. Tynnwch rywbeth allan, neu ei gadw fel ffeil.', merged: (count: number) => `Newidiodd rhywun arall ${count} peth arall yn y cyfamser; mae bellach yn eich drafft chi hefyd.`,
    save: 'Cadw nawr', asFile: 'Cadw fel ffeil',
  },
  back: 'Yn ôl i’r rhestr dasgau', partMissing: 'Nid oedd modd nôl y rhan honno. Nid oes dim wedi’i golli. Rhowch gynnig arall arni.', undo: 'Dadwneud', removed: (what: string) => `Tynnwyd ${what}.`, restored: (what: string) => `Mae ${what} yn ôl.`,
};
export default messages;
