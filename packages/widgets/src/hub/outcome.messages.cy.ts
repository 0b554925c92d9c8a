// What the pages of one referral say, in Welsh.
import type { Translation } from '@think-carer/kit';
import type { OutcomeMessages } from './outcome.messages.ts';

const messages: Translation<OutcomeMessages> = {
  reference: 'Rhif',
  history: 'Beth sydd wedi digwydd',
  happened: {
    sent: (to) => `Anfonwyd at ${to}`,
    accepted: (to) => `Bydd ${to} yn ymgymryd ag ef`,
    contacted: (to) => `Cysylltodd ${to}`,
    closed: (to) => `Caeodd ${to} y cais`,
    withdrawn: () => 'Tynnwyd yn ôl',
    undelivered: (to) => `Nid oedd modd danfon yr e-bost at ${to}`,
  },
  sent: 'Beth a anfonwyd',
  erased: 'Mae’r hyn a anfonwyd wedi’i ddileu. Ni all neb ei ddarllen mwyach.',
  keptUntil: (day) => `Gellir ei ddarllen tan ${day}, ac yna caiff ei ddileu.`,
  gone: {
    title: 'Nid yw’r ddolen hon yn agor dim',
    body: 'Efallai fod rhan ohoni ar goll: copïwch y ddolen gyfan o’r lle mae gennych hi. Os yw’n gyfan, nid oes dim y tu ôl iddi mwyach.',
  },
  failed: 'Nid oedd modd darllen hwn ar hyn o bryd.',
  receipt: {
    title: 'Beth ddaeth o’ch cais',
    state: {
      waiting: (to) => `Nid yw ${to} wedi ateb eto.`,
      accepted: (to) => `Bydd ${to} yn ymgymryd ag ef.`,
      contacted: (to) => `Mae ${to} yn dweud eu bod wedi cysylltu â chi.`,
      closed: (to) => `Mae ${to} wedi’i gau.`,
      withdrawn: () => 'Rydych wedi’i dynnu’n ôl.',
      undelivered: (to) => `Nid oedd modd danfon ein e-bost at ${to}, felly nid ydynt yn gwybod amdano. Ffoniwch hwy yn lle hynny.`,
      unanswered: (to) => `Nid yw ${to} wedi ateb ers tri deg diwrnod. Mae’n ddrwg gennym. Ffoniwch hwy, neu gofynnwch i ganolfan arall.`,
    },
    keep: 'Cadwch y ddolen i’r dudalen hon: dyma’r unig ffordd yn ôl. Gall pwy bynnag sydd â hi weld hyn.',
    refresh: 'Edrych eto',
    looked: 'Dim byd newydd.',
    news: 'Mae newyddion.',
    takeBack: 'Ei dynnu’n ôl',
    sure: { title: 'Ei dynnu’n ôl?', body: (to) => `Caiff yr hyn a anfonoch ei ddileu ar unwaith, a bydd ${to} yn gweld eich bod wedi’i dynnu’n ôl. Nid oes angen i chi ddweud pam.`, yes: 'Ie, ei dynnu’n ôl', no: 'Ei gadw' },
    proof: { title: 'Mae wedi’i dynnu’n ôl', erased: (what) => `Wedi’i ddileu: ${what}.`, nothing: 'Nid oedd dim ar ôl i’w ddileu.', kept: 'Beth sy’n cael ei gadw, a pham', history: 'Bod cais â’r rhif hwn wedi’i anfon, beth a atebwyd, a’ch bod wedi’i dynnu’n ôl. Er mwyn i’r dudalen hon allu dweud hynny. Dim o’r hyn a ysgrifennoch.', counts: 'Cyfansymiau a oedd eisoes wedi’u cyhoeddi. Nid ydynt yn enwi neb.' },
  },
  answer: {
    title: 'Mae rhywun yn gofyn i chi gysylltu',
    intro: (to) => `Dewisasant anfon hwn at ${to}. Nid oes angen cyfrif arnoch. Gall pwy bynnag sydd â’r ddolen hon ei ddarllen: peidiwch â’i hanfon ymlaen.`,
    withdrawn: 'Maent wedi tynnu hwn yn ôl. Mae’r hyn a anfonwyd wedi’i ddileu, ac nid oes angen i chi wneud dim.',
    closed: 'Mae hwn wedi’i gau.',
    over: 'Nid yw’n derbyn rhagor o atebion.',
    legend: 'Beth ydych chi am ei ddweud wrthynt?',
    options: { accepted: 'Byddwn yn ymgymryd ag ef', contacted: 'Rydym wedi cysylltu', closed: 'Mae wedi’i gau' },
    hints: { accepted: 'Byddant yn gweld bod rhywun wedi’i ddarllen.', contacted: 'Byddant yn gweld eich bod wedi’u cyrraedd, neu wedi ceisio.', closed: 'Nid oes dim mwy i’w wneud. Caiff yr hyn a anfonwyd ei ddileu 90 diwrnod yn ddiweddarach.' },
    required: 'Dewiswch beth rydych am ei ddweud wrthynt',
    note: 'Nodyn iddynt',
    noteHint: 'Byddant yn ei weld ar eu tudalen. 500 nod ar y mwyaf. Nid oes angen enwau staff.',
    send: 'Dweud wrthynt',
    done: 'Gallant ei weld nawr.',
    moved: 'Mae rhywbeth arall wedi’i ddweud neu ei wneud yn y cyfamser. Dyma sut mae pethau nawr; mae’r hyn a deipioch yma o hyd.',
  },
};
export default messages;
