// The pseudo-locale `en-XA`: English with accents, 40 % longer and in brackets, made when a story is drawn. What stays plain was never translated; what is cut off had no room.
import type { Translation, Wording } from '@think-carer/kit';

const plain = 'aceilnorsuyzACEILNORSUYZdgDG', accented = 'áçéíľñóŕšúýžÁÇÉÍĽÑÓŔŠÚÝŽďğĎĞ';
const filling = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';

/** One text: numbers stay as they are, so that a figure can still be read. */
export function pseudo(text: string): string {
  if (text.trim() === '') return text;
  const longer = filling.repeat(1 + Math.floor(text.length / filling.length)).slice(0, Math.ceil(text.length * 0.4)).trimEnd();
  return `[${[...text].map((letter) => accented[plain.indexOf(letter)] ?? letter).join('')} ${longer}]`;
}

/** A whole wording: every string, and what every function says. */
export function pseudoOf<M>(words: M): Translation<M> {
  if (typeof words === 'string') return pseudo(words) as Translation<M>;
  if (typeof words === 'function') return ((...given: unknown[]) => pseudo(String((words as unknown as (...given: unknown[]) => string)(...given)))) as unknown as Translation<M>;
  if (Array.isArray(words)) return words.map((one: unknown) => pseudoOf(one)) as unknown as Translation<M>;
  return Object.fromEntries(Object.entries(words as object).map(([key, one]) => [key, pseudoOf(one)])) as Translation<M>;
}

const fetchedLater = import.meta.glob<{ readonly messages: object }>('../packages/widgets/src/*/*.later.messages.ts', { eager: true });
/** English that comes with a part fetched later; other languages have it with the rest. */
const later = (tag: string): object => Object.assign({}, ...Object.entries(fetchedLater).filter(([path]) => path.includes(`/${tag.replace('carer-', '')}/`)).map(([, { messages }]) => messages)) as object;

/** Teaches an element the pseudo-locale, its own wording and the shared one. Before it is connected: then it chooses its wording. */
export function teach(element: Element): void {
  const one = element as Element & { readonly wording?: Wording<object>; readonly language?: string; k?: object };
  const { wording } = one;
  if (!wording) return;
  Object.assign(wording, { 'en-XA': () => Promise.resolve({ default: pseudoOf({ ...later(element.localName), ...wording['en-GB'] }) }) });
  let shared = one.k;
  Object.defineProperty(one, 'k', { get: () => (one.language === 'en-XA' && shared ? pseudoOf(shared) : shared), set: (words: object) => { shared = words; } });
}
