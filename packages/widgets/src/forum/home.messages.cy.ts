// Words of the chair's first page and of the list of dates, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { HomeMessages } from './home.messages.ts';

const messages: Translation<HomeMessages> = {
  title: { chair: 'Fforymau a gweithgorau', commissioner: 'Y fforymau, mewn ffigurau' },
  lead: { chair: 'Y rhai rydych chi’n eu cadeirio. Agorwch y cyfarfod nesaf, neu sefydlwch un arall.', commissioner: 'Rydych yn gweld dyddiadau, agendâu a chofnodion, a faint sy’n dod, mewn niferoedd o ddeg neu fwy. Ni ellir newid dim yma, ac ni ddangosir ateb neb.' },
  none: { chair: 'Nid ydych wedi sefydlu fforwm eto. Dywedwch unwaith pryd mae’n cwrdd, a daw’r dyddiadau o hynny.', commissioner: 'Nid oes fforwm eto.' },
  refused: { title: 'I gadeiryddion y mae’r dudalen hon', body: 'Cadeiryddion fforwm neu weithgor sy’n ei gweld, a’r comisiynydd gofalwyr.' },
  next: 'Cyfarfod nesaf', noNext: 'Dim dyddiad i ddod.',
  open: 'Agor y cyfarfod hwn', dates: 'Pob dyddiad', actions: 'Camau a chwestiynau', year: 'Y flwyddyn', setUp: 'Gosodiad', invitations: 'Gwahoddiadau ac aelodau',
  setUpForum: 'Sefydlu fforwm', setUpGroup: 'Sefydlu gweithgor',
  heads: { room: 'yn yr ystafell', link: 'drwy ddolen', waiting: 'yn aros' }, nobody: 'Nid oes neb wedi ateb eto.', replied: (n, day) => `Roedd ${n} wedi ateb erbyn diwedd ${day}.`, few: (k) => `Roedd llai na ${k} wedi ateb erbyn diwedd ddoe, neu neb.`,
  list: {
    title: (name) => `Dyddiadau “${name}”`, coming: 'I ddod', past: 'Wedi bod', noneComing: 'Dim dyddiad i ddod eto.', nonePast: 'Nid oes un wedi’i gynnal eto.', more: 'Dangos mwy o ddyddiadau', open: 'Agor', expected: (n) => `disgwylir ${n}`, there: (n) => `roedd ${n} yno`,
    tags: { cancelled: 'Wedi’i ganslo', moved: 'Wedi symud', agenda: 'Agenda’n barod', minutes: 'Cofnodion' },
  },
};
export default messages;
