// @think-carer/directory/search: a directory searched where it is read, as it is typed. MiniSearch finds; on top of it carers' words, need, area, and what is fresh.
import type { Need, Service } from '@think-carer/contract';
import MiniSearch, { type AsPlainObject, type Options, type Query } from 'minisearch';
import { freshness, rankServices, reach } from './near.ts';
import { distance, queryTerms, type QueryTerm } from './query.ts';
import { folded } from './text.ts';

export { queryTerms, type QueryTerm, type QueryTerms } from './query.ts';

export interface DirectoryIndex { readonly services: readonly Service[]; readonly mini: MiniSearch<Entry> }
/** What an index is made of; `id` is the place of the service in the list. */
interface Entry { readonly id: number; readonly name: string; readonly topics: string; readonly organisation: string; readonly words: string; readonly place: string; readonly needs: string }

export interface SearchOptions {
  readonly need?: Need | undefined;
  readonly area?: string | undefined;
  /** Today, so that what nobody has vouched for sinks. */
  readonly on?: string | undefined;
  /** The last word may be half typed. Default: true. */
  readonly isTyping?: boolean;
  readonly limit?: number;
}

/** Words that are in every text and tell nothing. */
const silent = new Set(folded('a an and are as at be been by can for from has have if in is it its may of on or our that the their them there these they this to was we were which who will with you your a ac am ar at gan i mae neu o sydd un y yn yr').split(' '));
const wordsOf = (text: string): string[] => folded(text).split(' ').filter((word) => word !== '' && !silent.has(word));

const options: Options<Entry> = {
  fields: ['name', 'topics', 'organisation', 'words', 'place', 'needs'],
  tokenize: wordsOf, processTerm: (term) => term,
};
const weights = { name: 5, topics: 3, organisation: 2, words: 1, place: 1.5, needs: 1 };
/** How a need stands in the index: no word that anybody types. */
const needWord = (need: string): string => `needis${need}`;

const entryOf = ({ name, topics, organisation, summary, description, areaNames, places, languages, needs }: Service, id: number): Entry => ({
  id, name, topics: topics.join(' '), organisation: organisation ?? '',
  words: `${description.startsWith(summary.replace(/…$/, '')) ? '' : summary} ${description} ${languages.join(' ')}`.slice(0, 2000),
  place: [...areaNames, ...places.flatMap((place) => [place.name ?? '', ...place.address.slice(-2), place.postcode ?? ''])].join(' ').slice(0, 400),
  needs: needs.map(needWord).join(' '),
});

function build(services: readonly Service[]): MiniSearch<Entry> {
  const mini = new MiniSearch<Entry>(options);
  mini.addAll(services.map(entryOf));
  return mini;
}

/** An index to send beside the services it was made of, as JSON. */
export const makeIndex = (services: readonly Service[]): AsPlainObject => build(services).toJSON();

/** `json`: from `makeIndex`, of these services in this order. One that is missing, or was made of others, is made anew. */
export function loadIndex(services: readonly Service[], json?: unknown): DirectoryIndex {
  try {
    const mini = MiniSearch.loadJS<Entry>(json as AsPlainObject, options);
    if (mini.documentCount === services.length) return { services, mini };
  } catch { /* Of another edition: the services are here to make one of. */ }
  return { services, mini: build(services) };
}

/**
 * Services for what somebody typed, the best first: by name, start of a word, slip of the finger, description, and carers' words in English and Welsh.
 * All that was typed is looked for; where no service has it all, those with most. Nothing typed: the directory in its order, by need and area.
 */
export function search({ services, mini }: DirectoryIndex, text: string, { need, area, on, isTyping = true, limit = services.length }: SearchOptions = {}): Service[] {
  const isWanted = (one: Service): boolean => (need === undefined || one.needs.includes(need)) && reach(one, area) !== 'no';
  const { terms, extra, text: typed } = queryTerms(text, { isTyping });
  if (terms.length === 0) return (on === undefined ? services.filter(isWanted) : rankServices(services, { need, area, on })).slice(0, limit);
  for (const forgiving of ladder(terms.length)) {
    const required: Query = { combineWith: forgiving.all ? 'AND' : 'OR', queries: terms.map((term, i) => queryOf(term, forgiving, isTyping && i === terms.length - 1, mini)) };
    const favoured: Query[] = extra.length === 0 ? [] : [{ combineWith: 'AND', queries: [required, { combineWith: 'OR', queries: extra.map((word) => ({ queries: [word], boost: weights, prefix: true, fuzzy: false })) }] }];
    const found = mini.search({ combineWith: 'OR', queries: [required, ...favoured] }).flatMap(({ id, score }) => {
      const service = services[id as number]!;
      return isWanted(service) ? [{ service, score: score * standing(service, area), sinks: on !== undefined && freshness(service, on).isStale && !isCalled(service, typed) ? 1 : 0 }] : [];
    });
    if (found.length > 0) return found.sort((a, b) => a.sinks - b.sinks || b.score - a.score).slice(0, limit).map(({ service }) => service);
  }
  return [];
}

interface Forgiving { /** All that was typed, or any of it. */ readonly all: boolean; /** Letters changed round count as one slip, not two. */ readonly mends: boolean; /** Whether what answers the same need will do. */ readonly byNeed: boolean }
/** More is forgiven only where nothing was found. */
const ladder = (terms: number): Forgiving[] => [
  { all: true, mends: false, byNeed: false }, { all: true, mends: true, byNeed: false }, { all: true, mends: true, byNeed: true }, ...(terms > 1 ? [{ all: false, mends: true, byNeed: false }] : []),
];
const slips = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/** What was typed counts in full, the thing in other words nearly as much, so that "respite" finds the sitting service below what calls itself respite. */
function queryOf({ words, also, needs, isWide }: QueryTerm, { mends, byNeed }: Forgiving, isLast: boolean, mini: MiniSearch<Entry>): Query {
  const all = wordsOf(words), typed: Query = {
    combineWith: 'AND', queries: mends ? all.map((word, i) => mended(word, isLast && i === all.length - 1, mini)) : all, boost: weights,
    prefix: (term, i, terms) => term.length >= 3 || (isLast && i === terms.length - 1), fuzzy: (term) => slips(term.length), weights: { fuzzy: 0.3, prefix: 0.6 },
  };
  const others = also.map(wordsOf).filter((phrase) => phrase.length > 0).map((phrase): Query => ({ combineWith: 'AND', queries: phrase, boost: weights, prefix: false, fuzzy: false }));
  const good = isWide || byNeed ? needs.map((need): Query => ({ queries: [needWord(need)], prefix: false, fuzzy: false, boostTerm: () => 0.3 })) : [];
  return others.length + good.length === 0 ? typed : { combineWith: 'OR', queries: [typed, { combineWith: 'OR', queries: others, boostTerm: () => 0.5 }, ...good] };
}

/** The word, or the words of the directory that fingers make it of; a prefix stays one. */
function mended(word: string, isLast: boolean, mini: MiniSearch<Entry>): Query {
  const most = slips(word.length), near = most === 0 ? [] : [...new Set(mini.search({ queries: [word], fuzzy: Math.min(most + 1, 3), prefix: false }).flatMap(({ terms }) => terms))].filter((term) => distance(term, word, most) <= most);
  return { combineWith: 'OR', queries: [word, ...near], boost: weights, fuzzy: false, prefix: (term) => term === word && (term.length >= 3 || isLast) };
}

function standing(service: Service, area: string | undefined): number {
  return (service.status === 'active' ? 1 : 0.4) * (reach(service, area) === 'here' ? 1 : 0.7);
}

/** Whether what was typed is most of its name: then it is meant, however old what it says. */
function isCalled({ name }: Service, typed: string): boolean {
  const whole = folded(name);
  return typed.length >= whole.length * 0.6 && whole.includes(typed);
}
