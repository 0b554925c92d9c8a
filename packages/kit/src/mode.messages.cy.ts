// Words of shared-PC mode and of drafts, in Welsh.
import type { ModeWords } from './mode.messages.ts';

export default {
  shared: (minutes) => `Cyfrifiadur a rennir: does dim yn cael ei gadw arno. Caiff yr hyn rydych yn ei deipio ei glirio ar ôl ${minutes} munud heb ei ddefnyddio.`,
  leave: 'Gadael y dudalen hon',
  leaveKey: 'Gallwch hefyd bwyso’r fysell Shift 3 gwaith.',
  leaving: 'Yn gadael…',
  warning: (seconds) => `Ydych chi yno o hyd? Bydd yr hyn y gwnaethoch ei deipio yn cael ei glirio ymhen ${seconds} eiliad.`,
  stay: 'Aros ar y dudalen hon',
  clearNow: 'Ei glirio nawr',
  cleared: 'Wedi’i glirio',
  clearedWhy: 'Doedd neb yn defnyddio’r dudalen hon, felly cliriwyd yr hyn a gafodd ei deipio a’i ddangos yma.',
  again: 'Dechrau eto',
  kept: (day) => `Caiff yr hyn rydych yn ei deipio ei gadw ar y cyfrifiadur hwn tan ${day}, neu nes i chi ei anfon. Gallai pobl eraill sy’n defnyddio’r cyfrif cyfrifiadur hwn ei ddarllen.`,
  notKept: 'Nid yw nodyn preifat byth yn cael ei gadw.',
  found: (day) => `Dechreuoch chi hyn ar ${day}. Mae’r hyn y gwnaethoch ei deipio wedi’i gadw ar y cyfrifiadur hwn.`,
  carryOn: 'Parhau',
  remove: 'Ei ddileu',
  removed: 'Wedi’i ddileu. Does dim yn cael ei gadw ar y cyfrifiadur hwn.',
} satisfies ModeWords;
