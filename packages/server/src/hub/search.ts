// hub.search in PostgreSQL: full text in the tenant's own rows, a misspelt word mended by trigrams, the stale and the closed below the rest.
import { addDays } from '@think-carer/rules';
import { freshDays, type HubSearchQuery, type Service } from '@think-carer/contract';
import { queryTerms, type QueryTerm } from '@think-carer/directory';
import { type RawBuilder, sql } from 'kysely';
import type { TenantStore } from '../store/tenant.ts';
import { needWord } from './rebuild.ts';

export interface Found { readonly items: Service[]; readonly hasMore: boolean }
interface Asked { readonly query: HubSearchQuery; /** The area's own first, then those over its border. */ readonly areas: readonly string[]; readonly today: string; readonly from: number; readonly limit: number }

/** Nobody asks in more words than this; the rest is not looked at. */
const mostTerms = 12, mostOther = 40, mostMended = 3;

/** One page of what matches, the best first. */
export async function searchServices(store: TenantStore, asked: Asked): Promise<Found> {
  const { terms, extra, text } = queryTerms(asked.query.q ?? '', { isTyping: false });
  if (terms.length === 0) return page(store, asked, undefined);
  const meant = await mended(store, terms.slice(0, mostTerms)), isNeeded = meant.some(({ needs, isWide }) => needs.length > 0 && !isWide);
  // More is forgiven only where nothing was found: what answers the same need, then what has most of it and not all.
  const ladder = [
    sql.join(meant.map((term) => anyOf(term, false)), sql` && `), ...(isNeeded ? [sql.join(meant.map((term) => anyOf(term, true)), sql` && `)] : []), ...(meant.length > 1 ? [sql.join(meant.map((term) => anyOf(term, false)), sql` || `)] : []),
  ];
  const favoured = extra.slice(0, mostTerms).map((word) => sql`phraseto_tsquery('simple', ${word})`), first = { ...asked, from: 0, limit: 1 };
  for (const query of ladder) {
    const wanted = { query, ranked: sql.join([query, ...favoured], sql` || `), typed: text }, found = await page(store, asked, wanted);
    // A later page is of the same step as the first.
    if (found.items.length > 0 || (asked.from > 0 && (await page(store, first, wanted)).items.length > 0)) return found;
  }
  return { items: [], hasMore: false };
}

interface Term extends QueryTerm { /** Lexemes that were meant, it seems. */ readonly meant: readonly string[] }
interface Wanted { readonly query: RawBuilder<unknown>; /** With what is not required but welcome. */ readonly ranked: RawBuilder<unknown>; /** Folded. */ readonly typed: string }

/** Any of these: as it was typed, by its stem or as the beginning of a word; other words for the same by their stems; or, where no narrower thing is meant, whatever answers the need. A term of stop words asks for nothing. */
function anyOf({ words, also, needs, isWide, meant }: Term, byNeed: boolean): RawBuilder<unknown> {
  const typed = sql`case when numnode(phraseto_tsquery('english', ${words})) > 0 then phraseto_tsquery('english', ${words}) || phraseto_tsquery('simple', ${words}) else ''::tsquery end`;
  const begun = /^[\p{L}\p{N}]{3,40}$/u.test(words) ? [sql`to_tsquery('simple', ${`${words}:*`})`] : [];
  const instead = meant.filter((word) => /^[\p{L}\p{N}-]+$/u.test(word)).map((word) => sql`to_tsquery('simple', ${`'${word}'`})`);
  const others = also.slice(0, mostOther).map((one) => sql`phraseto_tsquery('english', ${one})`), answering = isWide || byNeed ? needs.map((need) => sql`to_tsquery('simple', ${needWord(need)})`) : [];
  return sql`(${sql.join([typed, ...begun, ...instead, ...others, ...answering], sql` || `)})`;
}

async function page(store: TenantStore, { query: { need }, areas, today, from, limit }: Asked, wanted: Wanted | undefined): Promise<Found> {
  const isFresh = sql`coalesce(assured_on >= ${addDays(today, -freshDays)}::date, false)`, isHere = areas.length > 0 ? sql`areas && ${areas}::text[]` : sql`true`;
  // As `rankServices` and `search` of the directory have it: what nobody vouches for sinks, unless it is called as was typed.
  const order = wanted ? sql`(${isFresh} or (strpos(lower(name), ${wanted.typed}) > 0 and length(${wanted.typed}::text) >= 0.6 * length(name))) desc, ts_rank(words, asked.ranked) * (case when is_open then 1 else 0.4 end) * (case when ${isHere} then 1 else 0.7 end) desc`
    : sql`is_open desc, ${isFresh} desc, ${areas.length > 0 ? sql`(${isHere}) desc,` : sql``} ${need ? sql`array_position(needs, ${need}),` : sql``} ${areas.length > 0 ? sql`(case when cardinality(areas) <= 1 then 0 when cardinality(areas) <= 3 then 1 else 2 end),` : sql``} ways`;
  const { rows } = await sql<{ body: Service }>`
    ${wanted ? sql`with asked as materialized (select ${wanted.query} as wanted, ${wanted.ranked} as ranked)` : sql``}
    select body from think_carer.hub_service ${wanted ? sql`cross join asked` : sql``}
    where ${wanted ? sql`words @@ asked.wanted` : sql`true`} ${need ? sql`and ${need} = any(needs)` : sql``} ${areas.length > 0 ? sql`and (${isHere} or is_anywhere)` : sql``}
    order by ${areas.length > 1 ? sql`(${areas[0]} = any(areas)) desc,` : sql``} ${order}, name, id
    offset ${from} limit ${limit + 1}`.execute(store);
  return { items: rows.slice(0, limit).map(({ body }) => body), hasMore: rows.length > limit };
}

/** Where pg_trgm lives, where this database has it. */
const trigramsOf = async (store: TenantStore): Promise<string | undefined> =>
  (await sql<{ schema: string }>`select n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm' and has_schema_privilege(n.oid, 'usage')`.execute(store)).rows[0]?.schema;

/** Each word that the directory does not have is given those of its words that it may have been meant for. */
async function mended(store: TenantStore, terms: readonly QueryTerm[]): Promise<Term[]> {
  const suspects = terms.map(({ words }) => words).filter((word) => /^\p{L}{4,40}$/u.test(word));
  if (suspects.length === 0) return terms.map((term) => ({ ...term, meant: [] }));
  const { rows } = await sql<{ word: string }>`
    select asked.word from unnest(${suspects}::text[]) as asked (word)
    where not exists (select 1 from think_carer.hub_word known where known.word = any(tsvector_to_array(to_tsvector('english', asked.word) || to_tsvector('simple', asked.word))) or known.word like asked.word || '%')`.execute(store);
  const unknown = new Map<string, string[]>();
  for (const { word } of rows) unknown.set(word, await wordsLike(store, word));
  return terms.map((term) => ({ ...term, meant: unknown.get(term.words) ?? [] }));
}

async function wordsLike(store: TenantStore, word: string): Promise<string[]> {
  const schema = await trigramsOf(store), similarity = schema && sql.ref(`${schema}.similarity`);
  // Without trigrams: words of about that length with that first letter.
  const { rows } = similarity
    ? await sql<{ word: string }>`select word from think_carer.hub_word where length(word) between ${word.length - 3} and ${word.length + 3} and ${similarity}(word, ${word}) > 0.2 order by ${similarity}(word, ${word}) desc, services desc limit 30`.execute(store)
    : await sql<{ word: string }>`select word from think_carer.hub_word where left(word, 1) = ${word[0]} and length(word) between ${word.length - 2} and ${word.length + 2} order by services desc limit 2000`.execute(store);
  const most = word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
  return rows.map((row) => ({ word: row.word, away: distance(row.word, word) })).filter(({ away }) => away <= most).sort((a, b) => a.away - b.away).slice(0, mostMended).map((one) => one.word);
}

/** Letters added, left out, changed, or two swapped. A stem is short of its ending, so what a longer word ends in counts half. */
export function distance(stem: string, word: string): number {
  let older: number[] = [], old = Array.from({ length: word.length + 1 }, (_, j) => j);
  for (let i = 1; i <= stem.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= word.length; j += 1) {
      let least = Math.min(old[j]! + 1, now[j - 1]! + (i === stem.length ? 0.5 : 1), old[j - 1]! + (stem[i - 1] === word[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && stem[i - 1] === word[j - 2] && stem[i - 2] === word[j - 1]) least = Math.min(least, older[j - 2]! + 1);
      now.push(least);
    }
    [older, old] = [old, now];
  }
  return old[word.length]!;
}
