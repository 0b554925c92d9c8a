// The operations on the guide: that a module was finished, and the list of who has finished which.
import { route } from './route.ts';
import type { Role } from './route.ts';

/** Who may read who has finished a module. It says nothing about anybody's caring. */
export const completionReaders = ['hr', 'equalities', 'administrator'] as const satisfies readonly Role[];

const completion = { module: 'induction', packVersion: '2026.9.1', completedAt: '2026-11-26T09:30:00.000Z' };

export const guideComplete = route({
  id: 'guide.complete',
  method: 'POST',
  path: '/v1/guide/completions',
  summary: 'Say that you have finished a module',
  description: 'Once for each person, module and version of the offer: said again, it answers with the first day. Name and e-mail come from the host’s identity token. Nothing else is kept: not what was read, not how long it took, and never whether the person is a carer.',
  permission: { anyOf: ['employee'] },
  body: 'guideComplete',
  success: { status: 201, description: 'The completion.', schema: 'guideCompletion' },
  errors: [],
  idempotent: true,
  audit: 'guide.completed',
  limits: { bodyBytes: 1024, perMinute: 60 },
  examples: [{ name: 'the induction card', body: { module: 'induction', packVersion: '2026.9.1' }, response: completion }],
});

export const guideCompletions = route({
  id: 'guide.completions',
  method: 'GET',
  path: '/v1/guide/completions',
  summary: 'List who has finished a module',
  description: 'Oldest first. `from` and `until` are days in the United Kingdom, both included. A person whom the host named only by a pseudonym has neither name nor e-mail here.',
  permission: { anyOf: completionReaders },
  query: 'guideCompletionsQuery',
  success: { status: 200, description: 'One page.', schema: 'guideCompletionPage' },
  errors: [],
  audit: 'guide.completions-read',
  limits: { bodyBytes: 0, perMinute: 240 },
  examples: [{
    name: 'this year’s inductions', query: { module: 'induction', from: '2026-01-01', until: '2026-12-31' },
    response: { items: [{ person: { name: 'Sam Okafor', email: 'sam.okafor@northbridge.example' }, ...completion }], nextCursor: null },
  }],
});
