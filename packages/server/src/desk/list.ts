// The list on a desk: open requests in the order in which they fall due, then closed ones, the newest first.
import { byPlace, deskItem, deskPlace, isAskedFor, type DeskItem, type DeskQuery, type DeskView } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import type { TenantStore } from '../store/tenant.ts';
import { findOnDesk, readOnDesk, type DeskSearch } from './rows.ts';

export interface DeskAsk {
  readonly search: Omit<DeskSearch, 'isOpen' | 'leaveSince' | 'before' | 'atMost'>;
  readonly view: DeskView;
  readonly query: NonNullable<DeskQuery>;
  readonly viewer: { readonly email?: string | undefined };
  readonly offer: Pack;
  readonly now: Date;
}
type Turn = { readonly of: 'open'; readonly after?: string } | { readonly of: 'closed'; readonly before?: string };

const batch = 200;
/** Two years ahead, and a margin for appeals. */
const oldestLeaveDays = 3 * 366;
const wrong = () => new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });

/** Where a page begins: among the open by place, among the closed by id. Both as words that say nothing. */
function turnOf(after: string | undefined, first: Turn): Turn {
  if (after === undefined) return first;
  const [of, place = ''] = [after.slice(0, 1), after.slice(1)];
  if (of === 'c') return place === '' ? { of: 'closed' } : { of: 'closed', before: idOf(place)! };
  const text = Buffer.from(place, 'base64url').toString();
  if (of !== 'o' || !/^\d{4}-\d\d-\d\d [0-9a-f-]{36}$/.test(text) || Buffer.from(text).toString('base64url') !== place) throw wrong();
  return { of: 'open', after: text };
}

/** One page, and where the next begins. */
export async function deskPage(store: TenantStore, ask: DeskAsk): Promise<{ readonly items: DeskItem[]; readonly nextCursor: string | null }> {
  const { query, search, view, viewer, offer, now } = ask, { show = query.flag ? 'all' : 'open', flag } = query, limit = Number(query.limit ?? 50);
  const withFlag = { ...search, isPostponedWithoutReason: flag === 'postponed-without-reason' };
  const turn = turnOf(query.after, show === 'closed' ? { of: 'closed' } : { of: 'open' }), items: DeskItem[] = [];
  const itemsOf = async (found: Awaited<ReturnType<typeof findOnDesk>>) => (await readOnDesk(store, found)).map((one) => deskItem(one, view, viewer, offer, now)).filter((item) => isAskedFor(item, query));

  if (turn.of === 'open') {
    // A deadline is worked out from the offer and the calendar, so all that is open is read; of what is closed, never more than a page.
    const open = (await itemsOf(await findOnDesk(store, { ...withFlag, isOpen: true, leaveSince: new Date(now.getTime() - oldestLeaveDays * 86_400_000).toISOString() }))).filter(({ isOpen }) => isOpen).sort(byPlace);
    const rest = turn.after === undefined ? open : open.filter((item) => deskPlace(item) > turn.after!);
    items.push(...rest.slice(0, limit));
    if (rest.length > limit) return { items, nextCursor: `o${Buffer.from(deskPlace(items.at(-1)!)).toString('base64url')}` };
    // What is overdue is open.
    if (show === 'open' || flag === 'overdue') return { items, nextCursor: null };
    if (items.length === limit) return { items, nextCursor: 'c' };
  }
  for (let before = turn.of === 'closed' ? turn.before : undefined; ;) {
    const found = await findOnDesk(store, { ...withFlag, before, atMost: batch });
    for (const item of (await itemsOf(found)).filter(({ isOpen }) => !isOpen)) {
      if (items.length === limit) return { items, nextCursor: `c${cursorOf(items.at(-1)!.requestId)}` };
      items.push(item);
    }
    if (found.length < batch) return { items, nextCursor: null };
    before = found.at(-1)!.id;
  }
}
