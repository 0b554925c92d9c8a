// How Arabic says a number, and an English name inside Arabic. Only the Arabic wordings import this.
import { markEnglish as english } from '@think-carer/rules';

/** The forms of a counted noun. `n` is put before `few`, `many` and `other`; `one` and `two` say the number in the noun itself. */
export interface Counted { readonly one: string; readonly two: string; readonly few: string; readonly many: string; readonly other: string }

const rules = new Intl.PluralRules('ar');

/** A number, or one as it is already written, with its noun: ساعة واحدة, ساعتان, 5 ساعات, 37 ساعة. */
export function counted(n: number | string, forms: Counted): string {
  const value = Number(String(n).replace(/[^\d.]/g, ''));
  // CLDR counts nought and fractions apart; both take the noun of a hundred.
  const form = rules.select(value);
  return form === 'one' || form === 'two' ? forms[form] : `${n} ${form === 'zero' ? forms.other : forms[form]}`;
}

export const hours: Counted = { one: 'ساعة واحدة', two: 'ساعتان', few: 'ساعات', many: 'ساعة', other: 'ساعة' };
export const days: Counted = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' };
export const weeks: Counted = { one: 'أسبوع واحد', two: 'أسبوعان', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' };
export const years: Counted = { one: 'سنة واحدة', two: 'سنتان', few: 'سنوات', many: 'سنة', other: 'سنة' };
export const minutes: Counted = { one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' };

/** Names as they stand on the English page or letter that a person will look for. */
export const GOV_UK = english('GOV.UK');
export const CARERS_ALLOWANCE = `بدل مقدّم الرعاية (${english('Carer’s Allowance')})`;
