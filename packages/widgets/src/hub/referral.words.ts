// The words of what is sent to a centre: where it is asked for, and where it is read.
import type { Wording } from '@think-carer/kit';
import { messages, type ReferralMessages } from './referral.messages.ts';

export const referralWording: Wording<ReferralMessages> = { 'en-GB': messages, cy: () => import('./referral.messages.cy.ts') };
