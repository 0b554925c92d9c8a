// Search in the guide: every word typed must be met, by its beginning, by a carer's word for the same, or with a slip of the finger.
import { unmarked } from '@think-carer/rules';
import type { GuideItem, OfferGuide } from '@think-carer/rules';

/** Words that people use for one another, in both languages. */
const alike: readonly string[] = [
  'respite break breaks sitting seibiant seibiannau', 'leave off absence holiday absenoldeb gwyliau', 'emergency sudden crisis unforeseen urgent brys sydyn argyfwng', 'boss manager supervisor line rheolwr bos',
  'money pay paid cash grant budget allowance arian tal cyllideb lwfans', 'hours shift shifts rota pattern flexible oriau sifft hyblyg', 'refuse decline no reject gwrthod', 'postpone delay defer gohirio', 'proof evidence prove tystiolaeth prawf',
  'home remote hybrid gartref', 'carer caring look gofalwr gofalu', 'dad mum parent mother father rhiant', 'child children son daughter disabled plentyn plant', 'telephone phone call ring number ffon', 'help advice support cymorth cyngor', 'appeal complain complaint apel cwyno',
  'discrimination harassment bullying equality gwahaniaethu aflonyddu cydraddoldeb', 'training course induction hyfforddiant',
];
const groups = new Map<string, ReadonlySet<string>>();
for (const group of alike) {
  const words = new Set(group.split(' '));
  for (const word of words) groups.set(word, new Set([...(groups.get(word) ?? []), ...words]));
}

/** Small letters without accents or apostrophes. */
const plain = (text: string): string => unmarked(text).normalize('NFD').replaceAll(/[\u0300-\u036f'’]/g, '').toLowerCase();
const wordsOf = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

function textOf({ title, summary, decidedBy, more, next, conversation, contact }: GuideItem): string {
  return [title, summary, decidedBy, ...more.flatMap(({ key, text, words = [] }) => [key, text ?? '', ...words]), next?.text, next?.who, next?.how, ...(conversation ? [...conversation.say, ...conversation.avoid.map(({ text }) => text)] : []),
    contact?.name, contact?.role, contact?.person?.title, contact?.person?.name, contact?.phone, contact?.phone?.replaceAll(' ', '')].join(' ');
}

/** True where the words differ by one letter more, fewer, other or swapped. */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [x, y] = [a.slice(from), b.slice(from)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
}

function meets(typed: string, words: readonly string[]): boolean {
  if (words.some((word) => word.startsWith(typed))) return true;
  const others = [...groups].filter(([word]) => word === typed || (typed.length > 3 && (word.startsWith(typed) || isSlip(word, typed)))).flatMap(([, group]) => [...group]);
  if (others.some((other) => words.includes(other))) return true;
  // A slip is forgiven in a word long enough to be known by the rest, at its beginning too while it is being typed.
  return typed.length > 3 && words.some((word) => isSlip(word, typed) || (word.length > typed.length && isSlip(word.slice(0, typed.length), typed)));
}

/** Common words that find everything. */
const passedOver = new Set('a an and am are can for i in is it my of on or the to what who when how do y yr a am ar ac beth pwy pryd sut i fy mi'.split(' '));

/** Ids of the entries that meet every word. */
export function found({ sections }: OfferGuide, query: string): ReadonlySet<string> {
  const typed = wordsOf(query), asked = typed.filter((word) => !passedOver.has(word)), all = asked.length > 0 ? asked : typed;
  return new Set(sections.flatMap(({ items }) => items).filter((item) => {
    const words = wordsOf(textOf(item));
    return all.every((word) => meets(word, words));
  }).map(({ id }) => id));
}
