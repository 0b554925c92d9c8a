// What carer-learning says of asking for the time, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { TimeMessages } from './time.messages.ts';

const messages: Translation<TimeMessages> = {
  title: 'Gofyn am yr amser', intro: 'Ni ofynnir i neb oni bai eich bod yn anfon hwn. Nid yw’n dweud pa sesiwn ydyw, na dim am ofalu.', letter: 'Dyma’r hyn y maent yn ei ddarllen', from: 'Gan', what: 'Ar gyfer beth', when: 'Amser y gofynnwyd amdano', rule: 'Beth y mae eich cyflogwr yn ei ddweud am yr amser', source: 'O',
  everybody: 'Mae’n agored i bawb sy’n gweithio yma.', why: 'Nid oes raid i neb ddweud pam y mae’n mynd, felly peidiwch â gofyn.', to: (who) => `Mae’n mynd at ${who}.`, toHr: 'Mae’n mynd at Adnoddau Dynol.', span: (day, from, to) => `${day}, ${from} tan ${to}`,
  approver: { label: 'E-bost gwaith eich rheolwr', hint: 'Gadewch ef yn wag, a gofynnir i Adnoddau Dynol.', errors: { format: 'Rhowch gyfeiriad e-bost, fel enw@cyflogwr.gov.uk' } }, send: 'Anfon y cais hwn', notNow: 'Ddim nawr', sent: 'Rydych wedi gofyn am yr amser. Bydd yr ateb wrth ymyl eich archeb.', gone: 'Nid yw’r sesiwn hon yn cael ei chynnal, neu mae drosodd.', ownTime: 'Mae pobl yn dod i’r sesiwn hon yn eu hamser eu hunain, felly nid oes amser i ofyn amdano.',
};
export default messages;
