// The words that findings are built from, in each language that packs are written in.
import type { Nation, Outcome } from './pack.types.ts';
import { languageOf } from './text.ts';

export interface ReasonMessages {
  readonly youSaid: (said: string) => string;
  readonly notSaid: (label: string) => string;
  readonly doNotKnow: (label: string) => string;
  /** After an answer that settles nothing. */
  readonly settlesNothing: string;
  /** After an answer that the pack counts as another. */
  readonly countsAs: (other: string) => string;
  /** An area names its nation. */
  readonly liesIn: (area: string, nation: string) => string;
  readonly anotherArea: string;
  readonly asksFor: (what: string) => string;
  readonly asksNotFor: (what: string) => string;
  readonly onlyFor: (places: string) => string;
  readonly atLeast: (figure: string) => string;
  readonly atMost: (figure: string) => string;
  readonly lessThan: (figure: string) => string;
  readonly moreThan: (figure: string) => string;
  readonly dependsOn: (scheme: string) => string;
  readonly ifYouSaid: (said: string, outcome: string) => string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly notConfirmed: string;
  readonly fund: Readonly<Record<'closed' | 'spent', (day: string) => string>>;
  readonly elsewhere: (nation: string) => string;
  readonly elsewhereWho: string;
  readonly nations: Readonly<Record<Nation, string>>;
  /** How the label of an hours question starts, so that the figure can stand before it: "36 hours of care a week". */
  readonly hours: string;
  readonly hoursAWeek: (figure: string, label: string) => string;
  readonly labelled: (figure: string, label: string) => string;
}

const english: ReasonMessages = {
  youSaid: (said) => `You said: ${said}.`,
  notSaid: (label) => `You have not said yet: ${label}.`,
  doNotKnow: (label) => `You said you do not know: ${label}.`,
  settlesNothing: 'That does not settle it yet.',
  countsAs: (other) => `Here that counts as: ${other}.`,
  liesIn: (area, nation) => `${area}, which is in ${nation}`,
  anotherArea: 'another area',
  asksFor: (what) => `The rule asks for this: ${what}`,
  asksNotFor: (what) => `The rule asks that this is not so: ${what}`,
  onlyFor: (places) => `This is only for: ${places}.`,
  atLeast: (figure) => `The rule asks for at least ${figure}.`,
  atMost: (figure) => `The rule asks for no more than ${figure}.`,
  lessThan: (figure) => `The rule asks for less than ${figure}.`,
  moreThan: (figure) => `The rule asks for more than ${figure}.`,
  dependsOn: (scheme) => `This depends on another one: ${scheme}.`,
  ifYouSaid: (said, outcome) => `If your answer was “${said}”, ${outcome}.`,
  outcomes: {
    likely: 'this would be likely to apply to you',
    may: 'you may be able to get this',
    'cannot-tell': 'we could not tell yet',
    'not-this-one': 'this would not be the one for you',
    expired: 'we could not say, because the figures are not confirmed',
  },
  notConfirmed: 'The rules or figures for this date are not confirmed here, so we do not show any. Check with the body that decides.',
  fund: {
    closed: (day) => `This fund was closed when we last checked, on ${day}.`,
    spent: (day) => `The money in this fund was spent when we last checked, on ${day}.`,
  },
  elsewhere: (nation) => `This does not cover ${nation}. Ask the council or health trust there what it offers carers.`,
  elsewhereWho: 'The council or health trust for that place',
  nations: { england: 'England', wales: 'Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' },
  hours: 'hours ',
  hoursAWeek: (figure, label) => `${figure} hours a week (${label})`,
  labelled: (figure, label) => `${figure} (${label})`,
};

const welsh: ReasonMessages = {
  youSaid: (said) => `Fe ddywedoch chi: ${said}.`,
  notSaid: (label) => `Dydych chi ddim wedi dweud eto: ${label}.`,
  doNotKnow: (label) => `Fe ddywedoch chi nad ydych chi'n gwybod: ${label}.`,
  settlesNothing: "Nid yw hynny'n ddigon i benderfynu eto.",
  countsAs: (other) => `Yma mae hynny'n cyfrif fel: ${other}.`,
  liesIn: (area, nation) => `${area} (${nation})`,
  anotherArea: 'ardal arall',
  asksFor: (what) => `Mae'r rheol yn gofyn am hyn: ${what}`,
  asksNotFor: (what) => `Mae'r rheol yn gofyn nad yw hyn yn wir: ${what}`,
  onlyFor: (places) => `Dim ond ar gyfer y lleoedd hyn: ${places}.`,
  atLeast: (figure) => `Mae'r rheol yn gofyn am o leiaf ${figure}.`,
  atMost: (figure) => `Mae'r rheol yn gofyn am ddim mwy na ${figure}.`,
  lessThan: (figure) => `Mae'r rheol yn gofyn am lai na ${figure}.`,
  moreThan: (figure) => `Mae'r rheol yn gofyn am fwy na ${figure}.`,
  dependsOn: (scheme) => `Mae hyn yn dibynnu ar un arall: ${scheme}.`,
  ifYouSaid: (said, outcome) => `Pe baech chi'n ateb “${said}”, ${outcome}.`,
  outcomes: {
    likely: "mae'n debygol y byddai hyn yn berthnasol i chi",
    may: "efallai y gallech chi gael hyn",
    'cannot-tell': 'ni allem ddweud eto',
    'not-this-one': 'nid hwn fyddai\'r un i chi',
    expired: "ni allem ddweud, am nad yw'r ffigurau wedi'u cadarnhau",
  },
  notConfirmed: "Nid yw'r rheolau na'r ffigurau ar gyfer y dyddiad hwn wedi'u cadarnhau yma, felly nid ydym yn dangos dim. Holwch y corff sy'n penderfynu.",
  fund: {
    closed: (day) => `Roedd y gronfa hon ar gau pan wnaethom ni wirio ddiwethaf, ar ${day}.`,
    spent: (day) => `Roedd arian y gronfa hon wedi'i wario pan wnaethom ni wirio ddiwethaf, ar ${day}.`,
  },
  elsewhere: (nation) => `Nid yw hyn ar gael yn y wlad hon: ${nation}. Gofynnwch i'r cyngor neu'r ymddiriedolaeth iechyd yno beth maen nhw'n ei gynnig i ofalwyr.`,
  elsewhereWho: "Y cyngor neu'r ymddiriedolaeth iechyd yn y lle hwnnw",
  nations: { england: 'Lloegr', wales: 'Cymru', scotland: 'yr Alban', 'northern-ireland': 'Gogledd Iwerddon' },
  hours: 'oriau ',
  hoursAWeek: (figure, label) => `${figure} awr yr wythnos (${label})`,
  labelled: (figure, label) => `${figure} (${label})`,
};

const arabic: ReasonMessages = {
  youSaid: (said) => `قلت: ${said}.`,
  notSaid: (label) => `لم تذكر بعد: ${label}.`,
  doNotKnow: (label) => `قلت إنك لا تعرف: ${label}.`,
  settlesNothing: 'هذا لا يحسم الأمر بعد.',
  countsAs: (other) => `يُعدّ ذلك هنا: ${other}.`,
  liesIn: (area, nation) => `${area} (${nation})`,
  anotherArea: 'منطقة أخرى',
  asksFor: (what) => `تشترط القاعدة ما يلي: ${what}`,
  asksNotFor: (what) => `تشترط القاعدة ألا يكون الأمر كذلك: ${what}`,
  onlyFor: (places) => `هذا مخصص فقط لـ: ${places}.`,
  atLeast: (figure) => `تشترط القاعدة ما لا يقل عن ${figure}.`,
  atMost: (figure) => `تشترط القاعدة ما لا يزيد على ${figure}.`,
  lessThan: (figure) => `تشترط القاعدة أقل من ${figure}.`,
  moreThan: (figure) => `تشترط القاعدة أكثر من ${figure}.`,
  dependsOn: (scheme) => `يتوقف هذا على خيار آخر: ${scheme}.`,
  ifYouSaid: (said, outcome) => `لو كانت إجابتك «${said}»، ${outcome}.`,
  outcomes: {
    likely: 'فمن المرجح أن ينطبق هذا عليك',
    may: 'فقد تتمكن من الحصول على هذا',
    'cannot-tell': 'فلن نستطيع أن نقرر بعد',
    'not-this-one': 'فلن يكون هذا هو الخيار المناسب لك',
    expired: 'فلن نستطيع أن نقول، لأن الأرقام غير مؤكدة',
  },
  notConfirmed: 'القواعد أو الأرقام الخاصة بهذا التاريخ غير مؤكدة هنا، لذلك لا نعرض أي أرقام. اسأل الجهة التي تقرر.',
  fund: {
    closed: (day) => `كان هذا الصندوق مغلقاً عند آخر تحقق لنا، في ${day}.`,
    spent: (day) => `كانت أموال هذا الصندوق قد نفدت عند آخر تحقق لنا، في ${day}.`,
  },
  elsewhere: (nation) => `هذا لا يشمل ${nation}. اسأل المجلس المحلي أو هيئة الصحة هناك عما تقدمه لمقدمي الرعاية.`,
  elsewhereWho: 'المجلس المحلي أو هيئة الصحة في ذلك المكان',
  nations: { england: 'إنجلترا', wales: 'ويلز', scotland: 'اسكتلندا', 'northern-ireland': 'أيرلندا الشمالية' },
  hours: 'ساعات ',
  hoursAWeek: (figure, label) => `${figure} ساعة في الأسبوع (${label})`,
  labelled: (figure, label) => `${figure} (${label})`,
};

const messages: Readonly<Record<string, ReasonMessages>> = { 'en-GB': english, cy: welsh, ar: arabic };

/** The words for a locale; British English where there are none. */
export function messagesFor(locale: string): ReasonMessages {
  return messages[languageOf(locale)] ?? english;
}
