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

const listed = { version: '2026.9.2', publishedAt: '2026-10-05T09:30:00.000Z', note: 'The breaks fund goes up to £300.', isCurrent: true };

export const offerVersions = route({
  id: 'offer.versions',
  method: 'GET',
  path: '/v1/offer/versions',
  summary: 'List the versions of the offer',
  description: 'What was published when, and what is new in it, newest first. The last may have no day: it came with the installation.',
  permission: 'public',
  query: 'packVersionsQuery',
  success: { status: 200, description: 'One page.', schema: 'offerVersionPage' },
  errors: [],
  limits: { bodyBytes: 0, perMinute: 600 },
  examples: [{ name: 'newest', query: { limit: '20' }, response: { items: [listed], nextCursor: null } }],
});

export const offerChanges = route({
  id: 'offer.changes',
  method: 'GET',
  path: '/v1/offer/changes',
  summary: 'Read what changed between two versions of the offer',
  description: 'Item by item, in the employer’s own part of the offer; test cases are left out. `to` is the version served, and `from` the one published before it, unless said.',
  permission: 'public',
  query: 'offerChangesQuery',
  success: { status: 200, description: 'The differences; none, and no `from`, where `to` is the first.', schema: 'offerChanges' },
  errors: [],
  limits: { bodyBytes: 0, perMinute: 600 },
  examples: [{
    name: 'the latest', query: {},
    response: {
      from: { version: '2026.9.1', publishedAt: null, note: null, isCurrent: false }, to: listed,
      items: [{ key: 'schemes/breaks-fund', path: ['schemes', 'breaks-fund'], part: 'schemes', id: 'breaks-fund', kind: 'changed', title: 'Breaks fund', fields: [{ path: ['summary', 'cy'], before: 'Hyd at £250', after: 'Hyd at £300' }] }],
    },
  }],
});
