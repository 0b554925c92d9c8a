// Eligibility: which budgets, funds, benefits and rights may fit, and why.
import { route } from './route.ts';

export const eligibilityCheck = route({
  id: 'eligibility.check',
  method: 'POST',
  path: '/v1/eligibility-checks',
  summary: 'Check what may fit these answers',
  description: 'Runs the tenant’s pack over the answers given so far: a finding for every scheme with its reasons, and the one question worth asking next (null when nothing asked could change a finding). Nothing is stored. A finding says what may fit; it never promises money.',
  permission: 'public',
  body: 'eligibilityCheck',
  success: { status: 200, description: 'Findings, and the next question.', schema: 'eligibility' },
  errors: [],
  limits: { bodyBytes: 16_384, perMinute: 1200 },
  examples: [{
    name: 'one answer so far',
    body: { answers: { 'nation-works': 'england', 'employment-status': 'employee' }, on: '2026-06-01', locale: 'en-GB' },
    response: {
      offer: { id: 'northbridge', version: '2026.9.1' }, on: '2026-06-01',
      findings: [{
        scheme: 'carers-leave', title: 'Carer’s leave', outcome: 'cannot-tell',
        because: [{ question: 'employment-status', answer: 'employee', holds: true, text: 'You are an employee.', source: { title: 'Carer’s Leave Act 2023' } }],
        missing: ['long-term-need'], wouldChange: [],
        next: { text: 'Tell your manager the days you need.', who: 'Your manager' },
        warnings: [], sources: [{ title: 'Carer’s Leave Act 2023' }], asOf: '2026-06-01',
      }],
      nextQuestion: { id: 'long-term-need', kind: 'choice', text: 'Is the need for care long term?', label: 'Long-term need' },
    },
  }],
});
