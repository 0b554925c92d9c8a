// Lists of dates, page by page: a page begins after the start and id of the last date seen, so that what is added meanwhile moves nothing.
import type { RequestFault } from '@think-carer/contract';
import type { SessionDate } from '@think-carer/gatherings/learning';
import { Refusal } from '../problem.ts';
import { keyOfDate } from './series.ts';

export function refuse(errors: readonly RequestFault[]): void {
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
}

interface PageQuery { readonly limit?: string | undefined; readonly after?: string | undefined; readonly show?: 'coming' | 'past' | undefined }
/** One page of dates; what is to come, the soonest first, or past, the latest first, where that is asked. */
export function pageOf(dates: readonly SessionDate[], query: PageQuery | undefined): { readonly page: readonly SessionDate[]; readonly nextCursor: string | null } {
  const limit = Number(query?.limit ?? 50), after = query?.after === undefined ? undefined : Buffer.from(query.after, 'base64url').toString();
  if (after !== undefined && !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z [\w-]+$/.test(after)) refuse([{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }]);
  const left = after === undefined ? dates : dates.filter((date) => (query?.show === 'past' ? keyOfDate(date) < after : keyOfDate(date) > after)), page = left.slice(0, limit);
  return { page, nextCursor: left.length > limit ? Buffer.from(keyOfDate(page.at(-1)!)).toString('base64url') : null };
}
export const shownOf = (dates: readonly SessionDate[], show: PageQuery['show'], now: Date): readonly SessionDate[] =>
  (show === 'past' ? dates.filter(({ occurrence }) => occurrence.endsAt <= now.toISOString()).toReversed() : dates.filter(({ occurrence }) => occurrence.endsAt > now.toISOString()));
