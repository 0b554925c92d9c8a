// Whom to ask about a session: its contact of the offer, telephone first; for whoever has no account it is the way to book.
import { contactWays, type ContactSetting } from '@think-carer/kit';
import type { LearningSession } from '@think-carer/contract';
import { contactOf, employerContact, type GuideContact } from '@think-carer/rules/guide';
import { html, nothing, type TemplateResult } from 'lit';
import type { LearningSetting } from './learning.part.ts';

/** The contact named for the session, else whoever gives it, else the employer. Past its review, its deputy is shown. */
export function askOf({ contact, owner }: Pick<LearningSession, 'contact' | 'owner'>, { pack, on, say }: LearningSetting): GuideContact | null {
  const speech = { say, isEasy: () => false };
  for (const id of [contact, owner.centre]) {
    const found = id === null ? undefined : contactOf(pack(), id, on(), speech);
    if (found) return found;
  }
  return employerContact(pack(), on(), speech);
}

export const askView = (contact: GuideContact | null, c: ContactSetting['c'], set: LearningSetting): TemplateResult | typeof nothing =>
  (contact ? html`<p class="strong">${contact.name}</p>${contactWays(contact, { c, language: set.language() })}` : nothing);
