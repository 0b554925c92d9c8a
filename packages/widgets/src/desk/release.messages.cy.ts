// What carer-desk says about a request for time at a meeting, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { ReleaseMessages } from './release.messages.ts';

const messages: Translation<ReleaseMessages> = {
  time: (day, from, to) => `${day}, ${from} tan ${to}`,
  facts: {
    what: 'Ar gyfer beth', time: 'Amser y gofynnwyd amdano', other: 'Amser arall a gynigiwyd', taken: 'Amser a roddwyd',
    note: 'Nodyn preifat i chi', noteGone: (day) => `Ni ddangosir i neb arall, mewn unrhyw restr, a chaiff ei ddileu ar ôl ${day}.`,
  },
  rule: {
    title: 'Beth y mae eich cyflogwr yn ei ddweud am yr amser',
    source: 'O',
    plain: 'Am y cais hwn',
    everybody: 'Mae’r cyfarfod yn agored i bawb sy’n gweithio yma.', why: 'Nid oes raid i neb ddweud pam y mae’n mynd, felly peidiwch â gofyn.',
  },
  still: 'Rydych wedi ateb. Os daw’n bosibl wedi’r cyfan, cewch roi’r amser o hyd, nes bod y diwrnod wedi mynd heibio.',
  askedFor: (time) => `Gofynnwyd am: ${time}.`,
  verbs: {
    release: { choose: 'Rhoi’r amser iddynt', hint: 'Cânt wybod ar unwaith.', title: 'Rhoi’r amser', intro: 'Dyma’r amser rydych yn ei roi.', send: 'Rhoi’r amser', done: 'Rydych wedi rhoi’r amser. Maent yn ei weld wrth ymyl y dyddiad.' },
    refuse: { choose: 'Gwrthod, a dweud pam', hint: 'Byddant yn darllen eich rheswm. Cewch roi’r amser yn nes ymlaen o hyd, tan y diwrnod.', title: 'Gwrthod yr amser', intro: 'Cânt eich rheswm, air am air.', send: 'Anfon yr ateb hwn', done: 'Rydych wedi gwrthod. Mae ganddynt eich rheswm.' },
    'another-time': { choose: 'Cynnig amser arall', hint: 'Rhan ohono, neu ddiwrnod arall.', title: 'Cynnig amser arall', intro: 'Cânt wybod pa amser y gallwch ei roi yn lle hynny.', send: 'Cynnig yr amser hwn', done: 'Mae’r amser arall wedi’i gynnig. Maent yn ei weld wrth ymyl y dyddiad.' },
  },
  fields: {
    reason: {
      refuse: { label: 'Pam na ellir rhoi’r amser?', hint: 'Dywedwch beth na ellir ei gyflenwi. Peidiwch â sôn am iechyd na chartref neb.', errors: { required: 'Ysgrifennwch pam na ellir rhoi’r amser', invalid: 'Ysgrifennwch pam na ellir rhoi’r amser' } },
      other: { label: 'Unrhyw beth i’w ddweud gydag ef?', hint: 'Byddant yn darllen hwn.', errors: {} },
    },
    on: { label: 'Diwrnod', errors: { required: 'Rhowch y diwrnod', invalid: 'Rhowch ddiwrnod go iawn', past: 'Ni all yr amser arall fod yn y gorffennol', 'too-small': 'Ni all yr amser arall fod yn y gorffennol', 'too-big': 'Dewiswch ddiwrnod o fewn blwyddyn', same: 'Dyma’r amser y gofynnwyd amdano: dewiswch un arall' } },
    from: { label: 'O', hint: 'Megis 12:30 neu 2yp', errors: { required: 'Rhowch pryd y mae’n dechrau', invalid: 'Rhowch amser o’r dydd, megis 12:30 neu 2yp' } },
    to: { label: 'Tan', hint: 'Megis 13:30 neu 3yp', errors: { required: 'Rhowch pryd y mae’n gorffen', invalid: 'Rhowch amser o’r dydd, megis 13:30 neu 3yp', 'before-start': 'Mae’n gorffen cyn dechrau: newidiwch un o’r ddau' } },
  },
  events: {
    asked: 'Gofynnwyd', moved: 'Symudwyd y cyfarfod: gofynnwyd o’r newydd', released: 'Rhoddwyd yr amser', refused: 'Gwrthodwyd', 'another-time': 'Cynigiwyd amser arall', accepted: 'Derbyniwyd yr amser arall', withdrawn: 'Tynnwyd yn ôl',
  },
  history: { reason: 'Rheswm', time: 'Amser' },
};
export default messages;
