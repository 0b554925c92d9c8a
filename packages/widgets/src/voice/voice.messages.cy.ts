// Geiriau carer-voice ar ei dudalen gyntaf, yn Gymraeg: y gofrestr o bolisïau.
import type { VoiceMessages } from './voice.messages.ts';

const messages: VoiceMessages = {
  title: 'Ein polisïau a gofalwyr',
  lead: 'Gall unrhyw bolisi wneud pethau’n anos i bobl sy’n gofalu am rywun, heb i neb fwriadu hynny. Mae gwiriad byr yn dangos ble. Gall pawb yma weld pa bolisïau sydd wedi’u gwirio, a beth ddaeth o hynny.',
  refused: { title: 'Mae’r gofrestr ar gyfer pobl sy’n gweithio yma', body: 'Mae’n dangos pa rai o bolisïau’r cyflogwr sydd wedi’u gwirio am yr hyn y maent yn ei wneud i ofalwyr. Gofynnwch i Adnoddau Dynol am gopi.' },
  empty: { title: 'Nid oes polisi ar y gofrestr eto', body: 'Adnoddau Dynol sy’n rhoi polisïau yma. Wedyn gall unrhyw un weld pa rai sydd wedi’u gwirio.', keeper: 'Ychwanegwch yr un cyntaf, gyda’r rôl sy’n berchen arno.' },
  show: 'Dangos', all: (count) => `Pob polisi mewn defnydd (${count})`, mine: (count) => `Y rhai rwy’n berchen arnynt (${count})`, withdrawn: 'Ddim mewn defnydd mwyach',
  states: { unchecked: 'Heb ei wirio', due: 'I’w wirio eto', checked: 'Newidiadau’n aros am ateb', answered: 'Gwiriwyd', withdrawn: 'Ddim mewn defnydd mwyach' },
  heads: { policy: 'Polisi', state: 'Cyflwr', checked: 'Gwiriwyd ddiwethaf', next: 'Adolygiad nesaf' },
  never: 'Erioed', yours: 'Chi sy’n berchen ar hwn', waiting: (count) => (count === 1 ? '1 newid yn aros' : `${count} newid yn aros`),
  shown: (count) => `${count} polisi`, none: 'Dim polisi yma.',
  add: 'Ychwanegu polisi', csv: 'Cadw fel taenlen', print: 'Argraffu’r gofrestr', file: 'cofrestr-o-bolisiau.csv', tools: 'Gyda’r gofrestr',
  asOf: (day) => `Ar ${day}. Cofnod o sylw dyledus.`,
  missed: 'Ni ellid nôl y rhan hon. Ni chollwyd dim. Rhowch gynnig arall arni.',
  gone: 'Nid oes polisi o’r fath ar y gofrestr. Efallai mai cyfeiriad arall oedd ef.',
};
export default messages;
