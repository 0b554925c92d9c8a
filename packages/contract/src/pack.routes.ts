// The operations on packs, for administrators.
import { packEditors, packReaders, packWatchers } from './pack.ts';
import { route } from './route.ts';

const id = '2026.9.2', params = { id };
const editors = { anyOf: packEditors } as const, readers = { anyOf: packReaders } as const, watchers = { anyOf: packWatchers } as const;
const limits = { bodyBytes: 4096, perMinute: 60 };
const packLimits = { bodyBytes: 2_000_000, perMinute: 120 };
const readLimits = { bodyBytes: 0, perMinute: 240 };
const base = { id: 'northbridge', version: '2026.9.1' };
const summary = { version: id, seq: 2, publishedAt: '2026-10-05T09:30:00.000Z', note: 'The breaks fund goes up to £300.', isCurrent: true, base };
const outline = {
  id: 'eastmere', version: id, title: 'Eastmere Council’s offer to carers', status: 'current', nations: ['england'], employer: { name: 'Eastmere Council', kind: 'council' },
  areas: [], questions: [], schemes: [], leaveTypes: [], arrangements: [], contacts: [], parameters: [], tests: [],
};
const state = {
  etag: '"019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11"', isKept: true, updatedAt: '2026-10-04T15:12:00.000Z', base,
  faults: [{ path: 'schemes[0].next.phone', message: 'must not be empty' }], warnings: [{ path: 'contacts[0].phone', message: 'is still the one of Northbridge Council' }], tests: null, differs: 3,
};
const draft = { ...state, pack: outline };
const item = {
  key: 'schemes/breaks-fund', path: ['schemes', 'breaks-fund'], part: 'schemes', id: 'breaks-fund', kind: 'changed', title: 'Breaks fund', isConflict: false,
  fields: [{ path: ['summary', 'cy'], before: 'Hyd at £250', after: 'Hyd at £300', ours: 'Hyd at £250', isConflict: false }],
};

export const packRead = route({
  id: 'pack.read',
  method: 'GET',
  path: '/v1/pack',
  summary: 'See where the employer’s pack stands',
  description: 'Which version is served, whether a draft is kept, and how many changes of the pack that it was made from wait to be taken or refused.',
  permission: readers,
  success: { status: 200, description: 'The state of the pack.', schema: 'packSummary' },
  errors: [],
  audit: 'pack.read',
  limits: readLimits,
  examples: [{ name: 'a fork with two changes waiting', response: { current: summary, draft: { etag: state.etag, updatedAt: state.updatedAt }, upstream: { packId: 'northbridge', version: '2026.9.2', waiting: 2 } } }],
});

export const packVersions = route({
  id: 'pack.versions',
  method: 'GET',
  path: '/v1/pack/versions',
  summary: 'List the published versions',
  description: 'Newest first; the installation’s own file, served before anything was published, is the last, with `seq` 0. A published version never changes.',
  permission: readers,
  query: 'packVersionsQuery',
  success: { status: 200, description: 'One page.', schema: 'packVersionPage' },
  errors: [],
  audit: 'pack.read',
  limits: readLimits,
  examples: [{ name: 'newest', query: { limit: '20' }, response: { items: [summary], nextCursor: null } }],
});

export const packVersion = route({
  id: 'pack.version',
  method: 'GET',
  path: '/v1/pack/versions/{id}',
  summary: 'Read one version',
  description: 'The employer’s own pack as it was published, with its test cases; `resolved=true` lays it over what it extends today, as it would be served.',
  permission: readers,
  params: 'packParams',
  query: 'packVersionQuery',
  success: { status: 200, description: 'The pack.', schema: 'offer', etag: true },
  errors: ['pack-invalid'],
  audit: 'pack.read',
  limits: readLimits,
  examples: [{ name: 'as published', params, response: outline }],
});

export const packDraft = route({
  id: 'pack.draft',
  method: 'GET',
  path: '/v1/pack/draft',
  summary: 'Read the draft',
  description: 'Where none is kept (`isKept` false) it begins with what is published. Its ETag is what the first save sends too, so that two people who begin at once do not write over one another.',
  permission: editors,
  success: { status: 200, description: 'The draft, with its faults and what its cases come to.', schema: 'packDraft', etag: true },
  errors: [],
  audit: 'pack.read',
  limits: readLimits,
  examples: [{ name: 'with one fault', response: draft }],
});

export const packSave = route({
  id: 'pack.save',
  method: 'PUT',
  path: '/v1/pack/draft',
  summary: 'Save the draft',
  description: 'Whatever is wrong with it: it is kept, and what is wrong is told. Nothing of a draft is served.',
  permission: editors,
  body: 'packSave',
  success: { status: 200, description: 'Its faults and what its cases come to; the pack itself is as it was sent.', schema: 'packDraftState', etag: true },
  errors: [],
  idempotent: true,
  ifMatch: true,
  audit: 'pack.saved',
  limits: packLimits,
  examples: [{ name: 'half done', body: { pack: { ...outline, contacts: [{ id: 'hub', name: '' }] } }, response: state }],
});

export const packFork = route({
  id: 'pack.fork',
  method: 'POST',
  path: '/v1/pack/draft/forks',
  summary: 'Begin the draft with a neighbour’s pack',
  description: 'Under one’s own id and name, without the neighbour’s own telephone, address and head-count. It is remembered what it was made from, so that later changes there can be taken or refused one by one.',
  permission: editors,
  body: 'packFork',
  success: { status: 201, description: 'The draft.', schema: 'packDraft', etag: true },
  errors: ['draft-exists'],
  idempotent: true,
  audit: 'pack.forked',
  limits,
  examples: [{ name: 'from Northbridge', body: { pack: 'northbridge', as: 'eastmere', name: 'Eastmere Council', replace: true }, response: draft }],
});

export const packNeighbours = route({
  id: 'pack.neighbours',
  method: 'GET',
  path: '/v1/pack/neighbours',
  summary: 'List the packs that can be forked',
  description: 'Other employers’ packs of this installation. `historic` and `invented` ones say so; what one has forked keeps saying so until it is changed.',
  permission: editors,
  success: { status: 200, description: 'The packs.', schema: 'packNeighbours' },
  errors: [],
  audit: 'pack.read',
  limits: readLimits,
  examples: [{ name: 'one', response: { items: [{ id: 'northbridge', title: 'Northbridge Council’s offer to carers', version: '2026.9.1', employer: 'Northbridge Council', status: 'invented' }] } }],
});

export const packDiscard = route({
  id: 'pack.discard',
  method: 'DELETE',
  path: '/v1/pack/draft',
  summary: 'Throw the draft away',
  description: 'What is published stays. Where there is no draft, nothing happens.',
  permission: editors,
  success: { status: 200, description: 'That it is gone.', schema: 'packDiscarded' },
  errors: [],
  idempotent: true,
  audit: 'pack.discarded',
  limits,
  examples: [{ name: 'a false start', response: { discardedAt: '2026-10-04T15:20:00.000Z' } }],
});

export const packPublish = route({
  id: 'pack.publish',
  method: 'POST',
  path: '/v1/pack/versions',
  summary: 'Publish the draft as a new version',
  description: 'It is checked whole, its cases are run, and it is served from then on; the draft is gone, and the version never changes. Refused where it would take away a kind of leave of which requests are under way.',
  permission: editors,
  body: 'packPublish',
  success: { status: 201, description: 'The version.', schema: 'packVersionSummary' },
  errors: ['pack-invalid', 'pack-tests-failed', 'version-exists', 'nothing-new', 'requests-in-progress'],
  idempotent: true,
  ifMatch: true,
  audit: 'pack.published',
  limits,
  examples: [{ name: 'a higher limit', body: { version: id, note: 'The breaks fund goes up to £300.' }, response: summary }],
});

export const packRestore = route({
  id: 'pack.restore',
  method: 'POST',
  path: '/v1/pack/versions/{id}/restorations',
  summary: 'Serve an earlier version again',
  description: 'History keeps both. A draft that is kept stays as it is.',
  permission: editors,
  params: 'packParams',
  body: 'packRestore',
  success: { status: 200, description: 'The version that is now served.', schema: 'packVersionSummary' },
  errors: ['pack-invalid', 'nothing-new', 'requests-in-progress'],
  idempotent: true,
  audit: 'pack.restored',
  limits,
  examples: [{ name: 'a slip', params, body: { note: 'The new amounts were not agreed yet.' }, response: summary }],
});

export const packUpstream = route({
  id: 'pack.upstream',
  method: 'GET',
  path: '/v1/pack/upstream',
  summary: 'See what has changed in the pack that ours was made from',
  description: 'Item by item, from what was looked through last to what it is now, beside what ours says. Nothing comes in by itself.',
  permission: editors,
  success: { status: 200, description: 'The changes that wait.', schema: 'packUpstream' },
  errors: [],
  audit: 'pack.read',
  limits: readLimits,
  examples: [{ name: 'one change', response: { base, current: { ...base, version: '2026.9.2' }, items: [item] } }],
});

export const packTakeUpstream = route({
  id: 'pack.takeUpstream',
  method: 'POST',
  path: '/v1/pack/upstream/decisions',
  summary: 'Take or refuse upstream changes',
  description: 'What is taken goes into the draft, which begins with what is published where there is none. What is refused is not offered again until it changes upstream again; what is not named goes on waiting.',
  permission: editors,
  body: 'packDecide',
  success: { status: 200, description: 'The draft.', schema: 'packDraft', etag: true },
  errors: [],
  idempotent: true,
  audit: 'pack.upstream-decided',
  limits: { ...limits, bodyBytes: 1_500_000 },
  examples: [{ name: 'one of each', body: { decisions: [{ key: 'schemes/breaks-fund', take: true }, { key: 'contacts/carers-hub', take: false }] }, response: draft }],
});

export const packDue = route({
  id: 'pack.due',
  method: 'GET',
  path: '/v1/pack/due',
  summary: 'List what runs out',
  description: 'Of what is served: rates, contacts, policies, consents and reviews due within so many days (60 unless said, at most 366), and what is past. The earliest first.',
  permission: watchers,
  query: 'packDueQuery',
  success: { status: 200, description: 'What is due.', schema: 'packDue' },
  errors: [],
  audit: 'pack.read',
  limits: readLimits,
  examples: [{
    name: 'within two months', query: { days: '60' },
    response: { items: [{ what: 'contact', part: 'contacts', id: 'carers-hub', title: 'Carers Hub', dueOn: '2026-12-15', isPast: false, ownerRole: 'employment-services', isOwn: true }] },
  }],
});
