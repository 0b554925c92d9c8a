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
  success: { status: 200, description: 'Figures for now and for each arrangement.', schema: 'workingComparison' },
  errors: [],
  limits: { bodyBytes: 16_384, perMinute: 1200 },
  examples: [{
    name: 'three days a week',
    body: { pay: { amount: 28_000, per: 'year' }, hours: 37, days: 5, options: [{ arrangement: 'part-time', hours: 22.2, days: 3 }], on: '2026-06-01' },
    response: {
      offer: { id: 'northbridge', version: '2026.9.1' },
      now: {
        hours: 37, days: 5, dayLength: { minutes: 444, hours: 7, minutesOver: 24 },
        pay: { week: 538.46, month: 2333.33, year: 28_000 }, payChange: { week: 0, month: 0, year: 0 }, holiday: { days: 28, hours: 207.2 },
        carersAllowance: { position: 'over', limit: 204, earnings: 538.46, headroom: -334.46, basis: 'gross', isClose: false, source: { title: 'Carer’s Allowance earnings limit' } },
        isUnderMinimumWage: false,
      },
      options: [{
        arrangement: 'part-time', title: 'Part-time or flexible hours', hours: 22.2, days: 3, dayLength: { minutes: 444, hours: 7, minutesOver: 24 },
        pay: { week: 323.08, month: 1400, year: 16_800 }, payChange: { week: -215.38, month: -933.33, year: -11_200 }, holiday: { days: 16.8, hours: 124.32 },
        carersAllowance: { position: 'over', limit: 204, earnings: 323.08, headroom: -119.08, basis: 'gross', isClose: false, source: { title: 'Carer’s Allowance earnings limit' } },
        isUnderMinimumWage: false, needs: [], isExpired: false,
        notes: { pay: 'Gross pay falls in step with your hours.', leave: 'Holiday falls in step with your days or hours.', pension: 'Ask your pension scheme.' },
      }],
      asOf: '2026-06-01',
    },
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
  limits: { bodyBytes: 16_384, perMinute: 1200 },
  examples: [{
    name: 'statutory request',
    body: { kind: 'statutory', madeOn: '2026-06-01', hours: '37 hours over four days, Monday to Thursday', startsOn: '2026-09-01', earlierOn: [], locale: 'en-GB' },
    response: {
      title: 'Statutory request for flexible working', greeting: 'Dear manager,',
      sections: [
        { id: 'date', heading: 'Date of this request', text: '1 June 2026' },
        { id: 'statement', heading: 'What this is', text: 'This is a statutory request for flexible working, made under section 80F of the Employment Rights Act 1996.' },
        { id: 'change', heading: 'The change I would like', text: 'Hours: 37 hours over four days, Monday to Thursday' },
        { id: 'start', heading: 'When I would like it to start', text: '1 September 2026' },
        { id: 'earlier', heading: 'Earlier requests', text: 'I have not made a statutory request to you before.' },
      ],
      closing: 'Thank you.', missing: [], text: 'Statutory request for flexible working\n\nDear manager,\n\n…',
    },
  }],
});
