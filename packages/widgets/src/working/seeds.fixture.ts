// Formal requests that are there before an example or a test begins, in each state that a person can meet. Days are those of November 2026.
import type { WorkingRequestSeed } from '@think-carer/sdk/testing';

const asked = { madeAt: '2026-11-02T10:00:00.000Z', hours: '22.5 hours over three days', startsOn: '2027-02-01' };
const boss = { by: 'manager', name: 'Priya Shah' } as const;
export const requests = {
  waiting: asked,
  alternative: { ...asked, happened: [{ ...boss, at: '2026-11-10T10:00:00.000Z', event: 'alternative-offered', detail: { alternative: { hours: '30 hours over four days', startsOn: '2027-02-01' }, letter: 'We offer four days.' } }] },
  trial: { ...asked, happened: [{ ...boss, at: '2026-11-10T10:00:00.000Z', event: 'trial-offered', detail: { untilOn: '2027-04-30', letter: 'Let us try it.' } }] },
  extension: { ...asked, happened: [{ ...boss, at: '2026-11-12T10:00:00.000Z', event: 'extension-proposed', detail: { untilOn: '2027-02-15', reason: 'A colleague is being recruited.' } }] },
  refused: {
    ...asked, happened: [
      { ...boss, at: '2026-11-10T10:00:00.000Z', event: 'consulted', detail: { heldOn: '2026-11-10', notes: 'We talked about the front desk.' } },
      { ...boss, at: '2026-11-16T10:00:00.000Z', event: 'refused', detail: { grounds: ['customer-demand', 'quality'], explanation: 'The front desk needs two people until 5pm.', letter: 'Dear Sam,\n\nWe are sorry.' } },
    ],
  },
  late: { ...asked, madeAt: '2026-09-01T10:00:00.000Z' },
} satisfies Record<string, WorkingRequestSeed>;
