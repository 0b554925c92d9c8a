// The words of topics, for every part that says some of them: a part that lent them to another would be fetched with it.
import type { Wording } from '@think-carer/kit';
import { messages, type TopicMessages } from './topics.messages.ts';

export const topicWording: Wording<TopicMessages> = { 'en-GB': messages, cy: () => import('./topics.messages.cy.ts') };
