// What the chair's parts of the forum have beside what every part has: the words and the look that they share.
import { loadWording, type Translation, type Wording } from '@think-carer/kit';
import { dress } from './chair.dress.ts';
import { messages, type ChairMessages } from './chair.messages.ts';
import type { ForumSetting } from './forum.part.ts';

export type { Part } from './forum.part.ts';
export interface ChairSetting extends ForumSetting {
  readonly c: () => Translation<ChairMessages>;
  /** Learns the language of the page. */
  readonly learn: () => Promise<void>;
}
const wording: Wording<ChairMessages> = { 'en-GB': messages, cy: () => import('./chair.messages.cy.ts') };
const known = new WeakMap<ForumSetting, ChairSetting>();

/** The same setting gives the same, so that parts opened one over the other share their words. */
export async function asChair(set: ForumSetting): Promise<ChairSetting> {
  let own = known.get(set);
  if (!own) {
    let words: Translation<ChairMessages> = messages, spoken = 'en-GB';
    const learn = async (): Promise<void> => {
      const language = set.language();
      if (language === spoken) return;
      words = (await loadWording(wording, language)).words;
      spoken = language;
    };
    own = { ...set, c: () => words, learn };
    for (const one of [set, own]) known.set(one, own);
  }
  dress(set.host.shadowRoot!);
  await own.learn();
  return own;
}
