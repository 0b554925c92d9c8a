// Words of asking for the time to go to a meeting, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { AskingMessages } from './asking.messages.ts';

const messages: Translation<AskingMessages> = {
  title: 'Gofyn am yr amser',
  intro: 'Mae un wasgiad yn anfon hwn. Nid yw’n dweud pa gyfarfod ydyw, na dim am ofalu.',
  to: (who) => `Mae’n mynd at ${who}.`, toHr: 'Mae’n mynd at Adnoddau Dynol.', other: 'Gofyn i rywun arall',
  fields: {
    approverEmail: { label: 'E-bost gwaith eich rheolwr', hint: 'Gadewch ef yn wag, a gofynnir i Adnoddau Dynol.', errors: { format: 'Rhowch gyfeiriad e-bost, fel enw@cyflogwr.gov.uk' } },
    travel: { label: 'Amser ar gyfer y daith yno ac yn ôl', options: { '0': 'Dim', '15': '15 munud bob ffordd', '30': '30 munud bob ffordd', '45': '45 munud bob ffordd', '60': 'Awr bob ffordd' }, errors: {} },
    note: { label: 'Unrhyw beth i’w ychwanegu?', hint: 'Dim ond pwy bynnag y gofynnir iddo sy’n ei ddarllen, ac mae’n diflannu ar ôl tipyn. Nid oes rhaid i chi ddweud pam rydych yn mynd.', errors: {} },
  },
  letter: {
    title: 'Dyma’r hyn y maent yn ei ddarllen', from: 'Gan', what: 'Ar gyfer beth', time: 'Amser y gofynnwyd amdano', note: 'Nodyn preifat i chi', rule: 'Beth y mae eich cyflogwr yn ei ddweud am yr amser', source: 'O',
    everybody: 'Mae’r cyfarfod yn agored i bawb sy’n gweithio yma.', why: 'Nid oes raid i neb ddweud pam y mae’n mynd, felly peidiwch â gofyn.',
  },
  time: (day, from, to) => `${day}, ${from} tan ${to}`,
  send: 'Anfon y cais hwn', notNow: 'Ddim nawr',
  sent: { title: 'Rydych wedi gofyn am yr amser', number: 'Eich rhif', next: 'Bydd yr ateb yma, ac wrth ymyl y dyddiad.' },
  state: {
    asked: 'Nid oes ateb eto.', released: 'Mae’r amser gennych.', refused: 'Nid ydych wedi cael yr amser.', 'another-time': 'Cynigir amser arall.', accepted: 'Mae’r amser arall gennych.', withdrawn: 'Rydych wedi ei dynnu’n ôl.', unanswered: 'Nid atebodd neb cyn y diwrnod.',
  },
  offered: 'Cynigir yr amser hwn yn lle’r un y gofynnoch amdano. Os yw’n eich siwtio, derbyniwch ef: mae gennych ef ar unwaith, a bydd pwy bynnag sy’n ateb yn gweld hynny. Tan hynny gallant roi’r amser y gofynnoch amdano o hyd. Os nad yw’r naill na’r llall yn gwneud y tro, tynnwch eich cais yn ôl a gofynnwch o’r newydd.',
  offerOver: 'Mae’r amser a gynigiwyd wedi mynd heibio. Tan ddiwrnod y cyfarfod gallant roi’r amser y gofynnoch amdano o hyd, neu gallwch dynnu eich cais yn ôl a gofyn o’r newydd.',
  accept: 'Derbyn yr amser hwn', accepted: 'Rydych wedi derbyn yr amser arall.', changed: 'Mae wedi newid yn y cyfamser. Dyma sut y mae’n sefyll.',
  rows: { state: 'Ble mae’n sefyll', time: 'Amser y gofynnwyd amdano', to: 'Pwy sy’n ateb', by: 'I’w ateb erbyn', reason: 'Pam', other: 'Amser a gynigir', given: 'Amser a roddwyd' },
  hr: 'Adnoddau Dynol',
  counted: 'Mae faint a ofynnodd, a’r hyn a ddywedwyd wrthynt, yn cael ei gyfrif ar gyfer y fforwm. Byth fesul person, a byth fesul rheolwr.',
  withdraw: 'Ei dynnu’n ôl', withdrawn: 'Rydych wedi tynnu eich cais yn ôl.', again: 'Gofyn eto', back: 'Yn ôl at y dyddiad',
  gone: 'Nid yw’r cyfarfod hwn yn cael ei gynnal, neu mae drosodd.', refused: 'Ni ellid ei dderbyn fel y mae. Edrychwch ar yr hyn sydd wedi’i farcio.',
};
export default messages;
