// Geiriau gwiriad o effaith ar ofalwyr, yn Gymraeg.
import type { CheckMessages } from './check.messages.ts';

const messages: CheckMessages = {
  title: (policy) => `Gwirio: ${policy}`,
  intro: (count, minutes) => `${count} cwestiwn byr am y polisi, tua ${minutes} munud. Atebwch o’r hyn y mae’n ei ddweud, ac o’r hyn y mae pobl yn ei wneud ag ef mewn gwirionedd.`,
  points: [
    'Mae “Nid wyf yn gwybod” yn ateb. Daw’n rhywbeth i’w ganfod, ac ni chaiff byth ei ddarllen fel “na”.',
    'Mae’n ymwneud â’r polisi a byth â pherson. Peidiwch ag ysgrifennu enwau, na dim am iechyd neb.',
    'Ar ôl i chi orffen, caiff y gwiriad ei ddyddio, mae ganddo gyfeirnod ac mae’n aros fel y mae. Gall pawb sy’n gweithio yma ei ddarllen.',
    'Cofnod o sylw dyledus yw hwn. Nid yw’n dweud bod y polisi’n gyfreithlon.',
  ],
  start: 'Dechrau', cancel: 'Nid nawr',
  options: { yes: 'Ydy', no: 'Nac ydy', 'not-known': 'Nid wyf yn gwybod' }, required: 'Dewiswch “Ydy”, “Nac ydy” neu “Nid wyf yn gwybod”',
  why: 'Pam y gofynnir hyn', source: (title, day) => `${title}, darllenwyd ar ${day}`,
  basis: { law: 'Y gyfraith', code: 'Cod ymarfer', practice: 'Arfer da' },
  changes: 'Beth ddylai newid?',
  some: (count) => `Mae ${count === 1 ? 'un ateb' : `${count} ateb`} yn gadael rhywbeth i edrych arno. Dywedwch beth ddylai’r polisi ei ddweud yn lle hynny, neu gadewch flwch yn wag lle na ddylai dim newid. Bydd y perchennog neu Adnoddau Dynol yn ateb pob un yn nes ymlaen.`,
  nothing: 'Nid yw’r un o’ch atebion yn gadael dim i edrych arno.',
  change: (label) => `Beth ddylai newid: ${label}`, instance: (text) => `Er enghraifft: ${text}`, use: 'Defnyddio’r geiriau hyn', usedFor: (label) => `ar gyfer ${label}`,
  find: 'I’w ganfod', findLead: 'Nid oeddech yn gwybod y rhain. Maent yn sefyll yn y cofnod nes bod rhywun wedi’u canfod.',
  other: 'Unrhyw beth arall a ddylai newid', said: 'Ar beth arall yr edrychoch chi?', saidHint: 'Ffurflen, rota, yr hyn a ddywedodd y fforwm. Dim enwau.',
  review: 'Pryd ddylid edrych ar y polisi hwn eto?', reviewOptions: { '6': 'Ymhen chwe mis', '12': 'Ymhen blwyddyn', '24': 'Ymhen dwy flynedd' }, by: (day) => `Erbyn ${day}`, reviewRequired: 'Dewiswch pryd y dylid edrych arno eto',
  tooLong: 'Defnyddiwch 600 llythyren neu lai', tooLongSaid: 'Defnyddiwch 1,500 llythyren neu lai',
  check: 'Edrychwch ar eich atebion', answers: 'Eich atebion', proposed: 'Beth rydych yn ei gynnig', proposedNone: 'Nid ydych yn cynnig unrhyw newid.', finish: 'Gorffen y gwiriad', lasting: 'Ni ellir newid dim ohono ar ôl ei orffen. Gellir gwneud gwiriad newydd unrhyw bryd.',
  asked: 'Mae’r cwestiynau wedi newid ers agor y dudalen hon. Mae eich atebion eraill yma o hyd; atebwch y rhai newydd.',
  notOwner: 'Polisi rhywun arall yw hwn. Gall ei berchennog, Adnoddau Dynol neu’r tîm cydraddoldeb ei wirio. Mae’r hyn a atebasoch yma o hyd.',
  notHere: 'Ni ellir gwirio’r polisi hwn nawr: nid yw mewn defnydd mwyach, neu nid yw’r cyflogwr yn gofyn cwestiynau. Mae’r hyn a atebasoch yma o hyd.',
  none: { title: 'Nid oes dim i’w ofyn', body: 'Nid oes gan gynnig eich cyflogwr gwestiynau am bolisïau. Gall pwy bynnag sy’n cadw’r cynnig eu rhoi yno.' },
};
export default messages;
