// The words of updates, for every part that says some of them: a part that lent them to another would be fetched with it.
import type { Wording } from '@think-carer/kit';
import { messages, type UpdatesMessages } from './updates.messages.ts';

export const updatesWording: Wording<UpdatesMessages> = { 'en-GB': messages, cy: () => import('./updates.messages.cy.ts') };
