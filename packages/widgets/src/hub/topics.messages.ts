// Topics of interest, in British English.
import type { ActivityTopic } from '@think-carer/contract';

export const messages = {
  title: 'Topics of interest',
  intro: 'What you choose comes first, here and in the lists. Nobody is told, and nothing is hidden from you.',
  page: 'It is kept in this page only.',
  kept: 'It is kept on this device, with your list.',
  needs: 'Help with',
  briefings: 'Briefings and activities about',
  topics: { benefits: 'Welfare benefits', concessions: 'Concessions and discounts', 'local-organisations': 'Local organisations', 'caring-role': 'Looking after someone', awareness: 'Knowing and meeting carers' } satisfies Record<ActivityTopic, string>,
  show: 'Show these first',
  notNow: 'Not now',
  done: 'What you chose comes first.',
  none: 'Everything is in its usual order.',
};
export type TopicMessages = typeof messages;
