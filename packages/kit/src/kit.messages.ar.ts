// Words every widget shares, in Arabic.
import type { KitMessages } from './kit.messages.ts';
import type { Translation } from './language.ts';

const messages: Translation<KitMessages> = {
  loading: 'جارٍ التحميل…',
  back: 'رجوع',
  continue: 'متابعة',
  change: 'تغيير',
  notProvided: 'لم تُذكر',
  skip: 'تخطّي هذا السؤال',
  print: 'طباعة',
  tryAgain: 'المحاولة مرة أخرى',
  problem: 'هناك مشكلة',
  errorPrefix: 'خطأ:',
  optional: '(اختياري)',
  day: 'اليوم',
  month: 'الشهر',
  year: 'السنة',
  step: (now, all) => `السؤال ${now} من ${all}`,
  telephone: (number) => `اتصل بالرقم \u200e${number}\u200e.`,
  failed: {
    title: 'عذرًا، هذا الجزء من الصفحة لا يعمل',
    body: 'ما كتبته لا يزال هنا، ولم يُرسل. يمكنك المحاولة مرة أخرى.',
    before: 'يمكنك المحاولة مرة أخرى، أو العودة لاحقًا.',
  },
  offline: {
    title: 'أنت غير متصل بالإنترنت',
    body: 'ما كتبته لا يزال هنا. سيُرسل مرة واحدة عندما يعود الاتصال. أبقِ هذه الصفحة مفتوحة.',
    before: 'يحتاج هذا الجزء من الصفحة إلى اتصال بالإنترنت. حاول مرة أخرى عندما يتوفر الاتصال.',
  },
  expired: {
    title: 'انتهت مدة تسجيل دخولك',
    body: 'ما كتبته لا يزال هنا. سجّل الدخول من جديد في هذه النافذة، ثم حاول مرة أخرى.',
    before: 'سجّل الدخول من جديد في هذه النافذة، ثم حاول مرة أخرى.',
  },
  signIn: {
    title: 'يُرجى تسجيل الدخول',
    body: 'ما كتبته لا يزال هنا. سجّل الدخول إلى موقع عملك، ثم حاول مرة أخرى.',
    before: 'سجّل الدخول إلى موقع عملك لاستخدام هذا، ثم حاول مرة أخرى.',
  },
};
export default messages;
export { told } from './english.ts';
