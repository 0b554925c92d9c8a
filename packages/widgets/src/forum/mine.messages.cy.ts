// Words of what one has replied, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { MineMessages } from './mine.messages.ts';

const messages: Translation<MineMessages> = {
  title: 'Yr hyn rydych wedi’i ateb',
  lead: 'Popeth a gedwir o’ch atebion: i’r fforwm, i weithgorau ac i hyfforddiant. Ni all neb arall agor hwn.',
  none: 'Ni chedwir dim amdanoch yma.',
  copy: 'Cadw copi', copied: 'Mae eich copi wedi’i gadw.', file: 'fy-atebion',
  erase: { open: 'Dileu’r cyfan', sure: 'Dileu popeth rydych wedi’i ateb? Byddwch yn ildio pob lle sydd gennych. Bydd yr hyn a gyfrifwyd yn aros yn rhif heb enw.', yes: 'Ie, dileu’r cyfan', no: 'Ei gadw', done: (n) => `Wedi’i ddileu, ar ${n} dyddiad. Yr hyn sy’n aros yw pennau a chyfansymiau nad ydynt yn perthyn i neb.` },
  kinds: { forum: 'Fforwm', group: 'Gweithgor', session: 'Hyfforddiant' },
  place: { room: 'Lle yn yr ystafell', link: 'Lle drwy ddolen' }, waits: 'Dim lle nawr',
  events: { replied: 'Gwnaethoch ateb', changed: 'Gwnaethoch newid eich ateb', withdrew: 'Gwnaethoch dynnu eich ateb yn ôl', release: 'Amser ar ei gyfer', attended: 'Nodwyd eich bod yno' } as Record<string, string>,
  releases: { asked: 'gofynnwyd amdano', released: 'rhoddwyd ef', refused: 'ni roddwyd ef', 'another-time': 'cynigiwyd amser arall', withdrawn: 'tynnwyd yn ôl' } as Record<string, string>,
  said: { count: 'un yn y cyfrif', alias: (name) => `fel “${name}”`, name: (name) => `fel ${name}`, room: 'yn yr ystafell', link: 'drwy ddolen', toChair: 'caiff y cadeirydd weld yr enw hwnnw', needs: (list) => `anghenion: ${list}`, told: 'Yn cael gwybod drwy e-bost.', notTold: 'Ddim yn cael gwybod drwy e-bost.' },
  made: (at) => `Fel yr oedd ar ${at}.`,
};
export default messages;
