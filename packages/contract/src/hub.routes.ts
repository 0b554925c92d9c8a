// The operations on the hub.
import { route } from './route.ts';

const service = {
  id: 'local.sitting-service', source: 'local', name: 'Northbridge Sitting Service', organisation: 'Northbridge Carers Hub',
  summary: 'Somebody stays with the person you look after for up to three hours.', description: 'Somebody stays with the person you look after for up to three hours, day or evening.',
  needs: ['break'], topics: ['Respite'], status: 'active', alert: null, phones: [{ number: '01632 960101', label: null }], email: 'carershub@northbridge.example', url: 'https://northbridge.example/carers',
  openings: { times: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] }, hoursText: 'Monday to Friday, 9am to 5pm', areas: ['northbridge'], areaNames: ['Northbridge'],
  qualifies: { by: ['cares'], text: 'The person you look after lives in Northbridge.', minimumAge: 18, maximumAge: null }, places: [{ name: null, address: ['1 Mill Street', 'Northbridge'], postcode: 'NB1 1AA', latitude: null, longitude: null, access: ['Step-free'] }],
  cost: ['Free'], languages: ['English'], assuredOn: '2026-09-15', updatedAt: null, canReport: true,
};
const activityId = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11';
const newActivity = { centre: 'carers-hub', title: 'Benefits: a morning for carers', on: '2026-12-03', from: '10:00', to: '12:00', place: 'The Old Library, Northbridge', area: 'northbridge', audience: ['carers', 'staff'], topic: 'benefits', phone: '01632 960101' };
const activity = { id: activityId, ...newActivity, url: null };
const newFeed = { title: 'Millhaven Council', url: 'https://directory.example/oruk/v3/services', areas: ['millhaven'] };
const feed = {
  id: 'millhaven-council', title: newFeed.title, url: newFeed.url, kind: 'open-referral', version: '3.0', areas: ['millhaven'], state: 'well', lastTriedAt: '2026-11-22T03:00:00.000Z', lastGoodAt: '2026-11-22T03:00:00.000Z', nextTryAt: '2026-11-22T09:00:00.000Z',
  services: 64, faults: [{ code: 'phone-refused', count: 2, path: '/contents/3/phones/0/number' }], problem: null, offered: null,
};
const administrator = { anyOf: ['administrator'] } as const, centres = { anyOf: ['partner', 'administrator'] } as const;
const readLimits = { bodyBytes: 0, perMinute: 600 }, limits = { bodyBytes: 16_384, perMinute: 60 };

export const hubRead = route({
  id: 'hub.read',
  method: 'GET',
  path: '/v1/hub',
  summary: 'Say what the directory holds',
  description: 'How many services there are, how many reach each area of the offer, which areas border on which, and whether the directory is small enough to be searched in the browser.',
  permission: 'public',
  rows: true,
  success: { status: 200, description: 'The directory’s outline.', schema: 'hub', etag: true },
  errors: [],
  limits: readLimits,
  examples: [{
    name: 'an outline',
    response: { count: 181, mode: 'browser', updatedAt: '2026-11-22T03:00:02.000Z', areas: [{ id: 'northbridge', name: 'Northbridge', contacts: ['carers-hub'], count: 48 }], neighbours: { northbridge: ['eastmere', 'millhaven'] }, index: 'q3mJ0xYb' },
  }],
});

export const hubIndexRead = route({
  id: 'hub.index',
  method: 'GET',
  path: '/v1/hub/index',
  summary: 'Fetch the whole directory with its index',
  description: 'For searching in the browser. Only where `mode` is `browser`: up to 2,000 services.',
  permission: 'public',
  rows: true,
  success: { status: 200, description: 'Services and index.', schema: 'hubIndex', etag: true },
  errors: ['directory-too-large'],
  limits: { bodyBytes: 0, perMinute: 120 },
  examples: [{ name: 'one service', response: { services: [service], index: {} } }],
});

export const hubSearch = route({
  id: 'hub.search',
  method: 'GET',
  path: '/v1/hub/services',
  summary: 'Search the directory',
  description: 'By carers’ words, need and area. Without `q` everything, what was vouched for within a year first. Nothing of the search is kept.',
  permission: 'public',
  rows: true,
  query: 'hubSearchQuery',
  success: { status: 200, description: 'One page, the best first.', schema: 'hubServicePage' },
  errors: [],
  limits: readLimits,
  examples: [{ name: 'a break in Northbridge', query: { q: 'respite', area: 'northbridge', limit: '20' }, response: { items: [service], nextCursor: null } }],
});

export const hubService = route({
  id: 'hub.service',
  method: 'GET',
  path: '/v1/hub/services/{id}',
  summary: 'Read one service',
  description: 'As the directory has it now.',
  permission: 'public',
  rows: true,
  params: 'hubServiceParams',
  success: { status: 200, description: 'The service.', schema: 'service' },
  errors: [],
  limits: readLimits,
  examples: [{ name: 'a sitting service', params: { id: 'local.sitting-service' }, response: service }],
});

export const hubReport = route({
  id: 'hub.report',
  method: 'POST',
  path: '/v1/hub/services/{id}/reports',
  summary: 'Report a mistake in an entry',
  description: 'Told to whoever keeps the entry. Nothing is kept of who reported it, so there is no answer; say in the text what would be right.',
  permission: 'public',
  rows: true,
  params: 'hubServiceParams',
  body: 'hubReport',
  success: { status: 201, description: 'A number to quote.', schema: 'hubReported' },
  errors: ['too-fast'],
  limits: { bodyBytes: 8192, perMinute: 10 },
  examples: [{ name: 'a wrong number', params: { id: 'local.sitting-service' }, body: { about: 'phone', text: 'The number rings at a shop now.' }, response: { reference: 'TH-7KQ2-M4', receivedAt: '2026-11-22T09:30:00.000Z' } }],
});

export const hubActivities = route({
  id: 'hub.activities',
  method: 'GET',
  path: '/v1/hub/activities',
  summary: 'List briefings and activities',
  description: 'What the carers’ centres put on, from a day on, the soonest first.',
  permission: 'public',
  rows: true,
  query: 'hubActivitiesQuery',
  success: { status: 200, description: 'One page.', schema: 'hubActivityPage' },
  errors: [],
  limits: readLimits,
  examples: [{ name: 'for managers', query: { audience: 'managers', limit: '20' }, response: { items: [{ ...activity, audience: ['managers'] }], nextCursor: null } }],
});

export const hubAddActivity = route({
  id: 'hub.addActivity',
  method: 'POST',
  path: '/v1/hub/activities',
  summary: 'Announce an activity',
  description: 'A centre announces its own: the host says in the claim `centre` which one a partner works for, or the centre’s address in the offer is theirs. An administrator announces for any.',
  permission: centres,
  body: 'hubActivityCreate',
  success: { status: 201, description: 'The activity.', schema: 'activity' },
  errors: [],
  idempotent: true,
  audit: 'hub.activity-added',
  limits,
  examples: [{ name: 'a morning on benefits', body: newActivity, response: activity }],
});

export const hubRemoveActivity = route({
  id: 'hub.removeActivity',
  method: 'DELETE',
  path: '/v1/hub/activities/{id}',
  summary: 'Take an activity off the list',
  description: 'A centre its own, an administrator any.',
  permission: centres,
  params: 'hubActivityParams',
  success: { status: 200, description: 'That it is gone.', schema: 'hubRemoval' },
  errors: [],
  idempotent: true,
  audit: 'hub.activity-removed',
  limits,
  examples: [{ name: 'called off', params: { id: activityId }, response: { id: activityId, removedAt: '2026-11-30T08:00:00.000Z' } }],
});

export const hubFeedsRead = route({
  id: 'hub.feeds',
  method: 'GET',
  path: '/v1/hub/feeds',
  summary: 'Say how the feeds are',
  description: 'Each feed with its health, and the hosts that feeds may be read from. Services of a feed that fails stay in the directory as they last were.',
  permission: administrator,
  success: { status: 200, description: 'All feeds.', schema: 'hubFeeds' },
  errors: [],
  audit: 'hub.feeds-read',
  limits: { bodyBytes: 0, perMinute: 240 },
  examples: [{ name: 'one feed', response: { items: [feed], hosts: ['directory.example'] } }],
});

export const hubAddFeed = route({
  id: 'hub.addFeed',
  method: 'POST',
  path: '/v1/hub/feeds',
  summary: 'Read a further feed',
  description: 'Open Referral UK 3.0 or 1.0. Its host must be on the operator’s list, and must not lead into a private network. It is first read within seconds.',
  permission: administrator,
  body: 'hubFeedCreate',
  success: { status: 201, description: 'The feed, not yet read.', schema: 'hubFeed' },
  errors: ['feed-host-not-allowed', 'feed-address-private', 'feed-exists', 'too-many-feeds'],
  idempotent: true,
  audit: 'hub.feed-added',
  limits,
  examples: [{ name: 'a neighbour', body: newFeed, response: { ...feed, version: null, state: 'never', lastTriedAt: null, lastGoodAt: null, nextTryAt: '2026-11-22T09:30:00.000Z', services: 0, faults: [] } }],
});

export const hubRefreshFeed = route({
  id: 'hub.refreshFeed',
  method: 'POST',
  path: '/v1/hub/feeds/{id}/refreshes',
  summary: 'Read a feed again now',
  description: 'Answers at once with the feed as it stands; it is read within seconds. `acceptFewer` takes what it says although there is much less of it than before.',
  permission: administrator,
  params: 'hubFeedParams',
  body: 'hubFeedRefresh',
  success: { status: 200, description: 'The feed, due now.', schema: 'hubFeed' },
  errors: [],
  idempotent: true,
  audit: 'hub.feed-refreshed',
  limits,
  examples: [{ name: 'now', params: { id: feed.id }, body: {}, response: feed }],
});

export const hubRemoveFeed = route({
  id: 'hub.removeFeed',
  method: 'DELETE',
  path: '/v1/hub/feeds/{id}',
  summary: 'Read a feed no more',
  description: 'Its services leave the directory with it.',
  permission: administrator,
  params: 'hubFeedParams',
  success: { status: 200, description: 'That it is gone.', schema: 'hubRemoval' },
  errors: [],
  idempotent: true,
  audit: 'hub.feed-removed',
  limits,
  examples: [{ name: 'no longer kept', params: { id: feed.id }, response: { id: feed.id, removedAt: '2026-11-30T08:00:00.000Z' } }],
});

export const hubImportFile = route({
  id: 'hub.import',
  method: 'POST',
  path: '/v1/hub/files',
  summary: 'Bring in a curated file',
  description: 'CSV with a heading row, or JSON: services and activities of one’s own. Takes the place of the file before. Faults are told by row and column; nothing is kept where `isTrial` is set, where nothing was understood, or where rows were rejected and `acceptRejected` is not set.',
  permission: administrator,
  body: 'hubImport',
  success: { status: 200, description: 'What was understood and what was not.', schema: 'hubImportReport' },
  errors: [],
  idempotent: true,
  audit: 'hub.file-imported',
  limits: { bodyBytes: 12_000_000, perMinute: 30 },
  examples: [{
    name: 'one service', body: { name: 'directory.csv', text: 'name,phone,area,checked on\nNorthbridge Sitting Service,01632 960101,Northbridge,2026-09-15\n' },
    response: { isKept: true, services: 1, activities: 0, faults: [], faultCount: 0, merged: 0 },
  }],
});
