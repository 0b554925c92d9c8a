// Offer: the tenant's whole pack, with what it extends already folded in.
import { route } from './route.ts';

export const offerRead = route({
  id: 'offer.read',
  method: 'GET',
  path: '/v1/offer',
  summary: 'Read the employer’s offer',
  description: 'The tenant’s pack, resolved, without its test cases: questions, schemes, arrangements, areas, teams, contacts and the privacy text. Safe to show to anyone. Send If-None-Match to be told 304 when nothing has changed.',
  permission: 'public',
  success: { status: 200, description: 'The resolved pack.', schema: 'offer', etag: true },
  errors: [],
  limits: { bodyBytes: 0, perMinute: 1200 },
  examples: [{
    name: 'an outline',
    response: {
      id: 'northbridge', version: '2026.9.1', title: 'Northbridge Council’s offer to carers', status: 'invented', nations: ['england'],
      employer: { name: 'Northbridge Council', kind: 'council' },
      areas: [], questions: [], schemes: [], leaveTypes: [], arrangements: [], contacts: [], parameters: [], tests: [],
    },
  }],
});
