// The words of updates by e-mail: for those who read them, and those who send them.
import type { Wording } from '@think-carer/kit';
import { messages, type UpdatesMessages } from './updates.messages.ts';

export const updatesWording: Wording<UpdatesMessages> = { 'en-GB': messages, cy: () => import('./updates.messages.cy.ts') };
