// What carer-learning says of asking for the time, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { TimeMessages } from './time.messages.ts';

const messages: Translation<TimeMessages> = {
  title: 'Gofyn am yr amser', intro: 'Ni ofynnir i neb oni bai eich bod yn anfon hwn. Nid yw’n dweud pa sesiwn ydyw, na dim am ofalu.', letter: 'Dyma’r hyn y maent yn ei ddarllen', from: 'Gan', what: 'Ar gyfer beth', when: 'Amser y gofynnwyd amdano', rule: 'Beth y mae eich cyflogwr yn ei ddweud am yr amser', source: 'O',
  everybody: 'Mae’n agored i bawb sy’n gweithio yma.', why: 'Nid oes raid i neb ddweud pam y mae’n mynd, felly peidiwch â gofyn.', to: (who) => `Mae’n mynd at ${who}.`, toHr: 'Mae’n mynd at Adnoddau Dynol.', span: (day, from, to) => `${day}, ${from} tan ${to}`,
  approver: { label: 'E-bost gwaith eich rheolwr', hint: 'Gadewch ef yn wag, a gofynnir i Adnoddau Dynol.', errors: { format: 'Rhowch gyfeiriad e-bost, fel enw@cyflogwr.gov.uk' } }, send: 'Anfon y cais hwn', notNow: 'Ddim nawr', sent: 'Rydych wedi gofyn am yr amser. Bydd yr ateb wrth ymyl eich archeb.', gone: 'Nid yw’r sesiwn hon yn cael ei chynnal, neu mae drosodd.', ownTime: 'Mae pobl yn dod i’r sesiwn hon yn eu hamser eu hunain, felly nid oes amser i ofyn amdano.',
  asked: 'Gofynnoch am yr amser', hr: 'Adnoddau Dynol', rows: { state: 'Ble mae’n sefyll', to: 'Pwy sy’n ateb', by: 'I’w ateb erbyn', other: 'Amser a gynigir', given: 'Amser a roddwyd', reason: 'Pam', number: 'Eich rhif' },
  state: { asked: 'Nid oes ateb eto.', released: 'Mae’r amser gennych.', refused: 'Nid ydych wedi cael yr amser.', 'another-time': 'Cynigir amser arall.', accepted: 'Mae’r amser arall gennych.', withdrawn: 'Rydych wedi ei dynnu’n ôl.', unanswered: 'Nid atebodd neb cyn y diwrnod.' },
  offered: 'Cynigir yr amser hwn yn lle’r un y gofynnoch amdano. Os yw’n eich siwtio, derbyniwch ef: mae gennych ef ar unwaith, a bydd pwy bynnag sy’n ateb yn gweld hynny. Tan hynny gallant roi’r amser y gofynnoch amdano o hyd. Os nad yw’r naill na’r llall yn gwneud y tro, tynnwch eich cais yn ôl a gofynnwch o’r newydd.',
  offerOver: 'Mae’r amser a gynigiwyd wedi mynd heibio. Tan ddiwrnod y sesiwn gallant roi’r amser y gofynnoch amdano o hyd, neu gallwch dynnu eich cais yn ôl a gofyn o’r newydd.',
  take: 'Derbyn yr amser hwn', taken: 'Rydych wedi derbyn yr amser arall.', withdraw: 'Ei dynnu’n ôl', withdrawn: 'Rydych wedi tynnu eich cais yn ôl.', changed: 'Mae wedi newid yn y cyfamser. Dyma sut y mae’n sefyll.',
};
export default messages;
