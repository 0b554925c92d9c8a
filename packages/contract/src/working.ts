// Working: ways of working, side by side from a person's own hours and pay, ending in a request they can send.
import { route } from './route.ts';

export const workingCompare = route({
  id: 'working.compare',
  method: 'POST',
  path: '/v1/working-comparisons',
  summary: 'Compare two or three ways of working',
  description: 'Effect of each arrangement on hours, gross pay and pro-rata leave, from hours and pay entered once, with the Carer’s Allowance earnings limit flagged. Gross figures only: nothing is promised about take-home pay. Nothing is stored.',
  permission: 'public',
  body: 'workingCompare',
  success: { status: 200, description: 'One column for each arrangement.', schema: 'workingComparison' },
  errors: [],
  limits: { bodyBytes: 16_384, perMinute: 240 },
  examples: [{
    name: 'part-time beside term-time',
    body: {
      now: { hoursPerWeek: 37, daysPerWeek: 5, payPerYear: 28_000 },
      options: [{ arrangement: 'part-time', hoursPerWeek: 22.2, daysPerWeek: 3 }, { arrangement: 'term-time', weeksPerYear: 39 }],
      on: '2026-06-01',
    },
    response: { offer: { id: 'northbridge', version: '2026.1' }, on: '2026-06-01', columns: [] },
  }],
});

export const workingDraft = route({
  id: 'working.draft',
  method: 'POST',
  path: '/v1/working-drafts',
  summary: 'Draft a request to work differently',
  description: 'Wording for a statutory flexible-working request with every required item, or for an informal or trial request first. The person edits, copies or prints it and sends it themselves. Nothing is stored or sent.',
  permission: 'public',
  body: 'workingDraft',
  success: { status: 200, description: 'The draft, and what it still lacks.', schema: 'workingDraftResult' },
  errors: [],
  limits: { bodyBytes: 16_384, perMinute: 240 },
  examples: [{
    name: 'statutory request',
    body: { kind: 'statutory', arrangement: 'compressed-hours', change: 'My 37 hours over four days, Monday to Thursday.', startsOn: '2026-09-01', on: '2026-06-01', earlierRequestsOn: [] },
    response: { kind: 'statutory', subject: 'Request for flexible working', text: 'Dear …', missing: [], warnings: [] },
  }],
});
