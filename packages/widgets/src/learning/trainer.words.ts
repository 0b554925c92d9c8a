// The words of whoever gives sessions, for every part that says some of them.
import type { Wording } from '@think-carer/kit';
import { messages, type TrainerMessages } from './trainer.messages.ts';

export const trainerWording: Wording<TrainerMessages> = { 'en-GB': messages, cy: () => import('./trainer.messages.cy.ts') };
