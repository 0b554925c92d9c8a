// Words of shared-PC mode and of drafts, in Arabic.
import { markEnglish as english } from '@think-carer/rules';
import { counted, minutes, type Counted } from './arabic.ts';
import type { ModeWords } from './mode.messages.ts';

const seconds: Counted = { one: 'ثانية واحدة', two: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' };
const after: Counted = { ...minutes, one: 'دقيقة واحدة', two: 'دقيقتين' };

export default {
  shared: (n) => `جهاز مشترك: لا يُحفظ عليه شيء. يُمسح ما تكتبه بعد ${counted(n, after)} من عدم الاستخدام.`,
  leave: 'مغادرة هذه الصفحة',
  leaveKey: `يمكنك أيضًا الضغط على مفتاح ${english('Shift')} ثلاث مرات.`,
  leaving: 'جارٍ المغادرة…',
  warning: (n) => `هل ما زلت هنا؟ سيُمسح ما كتبته خلال ${counted(n, seconds)}.`,
  stay: 'البقاء في هذه الصفحة',
  clearNow: 'مسحه الآن',
  cleared: 'تم المسح',
  clearedWhy: 'لم يكن أحد يستخدم هذه الصفحة، لذلك مُسح ما كُتب وعُرض هنا.',
  again: 'البدء من جديد',
  kept: (day) => `يُحفظ ما تكتبه على هذا الجهاز حتى ${day} أو إلى أن ترسله. قد يتمكن من يستخدم حساب هذا الجهاز من قراءته.`,
  notKept: 'لا تُحفظ الملاحظة الخاصة أبدًا.',
  found: (day) => `بدأت هذا في ${day}. ما كتبته محفوظ على هذا الجهاز.`,
  carryOn: 'المتابعة',
  remove: 'حذفه',
  removed: 'تم الحذف. لا شيء محفوظ على هذا الجهاز.',
} satisfies ModeWords;
