// The words of referral, for every part that says some of them: a part that lent them to another would be fetched with it.
import type { Wording } from '@think-carer/kit';
import { messages, type ReferralMessages } from './referral.messages.ts';

export const referralWording: Wording<ReferralMessages> = { 'en-GB': messages, cy: () => import('./referral.messages.cy.ts') };
