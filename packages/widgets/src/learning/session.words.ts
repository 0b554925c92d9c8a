// The words of one session, for every part that says some of them: a part that lent them to another would be fetched with it.
import type { Wording } from '@think-carer/kit';
import { messages, type SessionMessages } from './session.messages.ts';

export const sessionWording: Wording<SessionMessages> = { 'en-GB': messages, cy: () => import('./session.messages.cy.ts') };
