// The demo's directory: invented, whole in every area, out of date here and there on purpose, and read from feeds that the demo itself serves.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { activityAudiences, activityTopics, browserServices, needs } from '@think-carer/contract';
import { freshness, mergeDirectory, readFeed } from '@think-carer/directory';
import { addDays, weekdayOf } from '@think-carer/rules';
import { loadPackFiles } from '../offer/packs.ts';
import { demoActivities } from './activities.ts';
import { demoServices } from './directory.ts';
import { demoAreas } from './directory.words.ts';
import { demoFeedPage, demoFeeds, demoFeedServices } from './feeds.ts';

const offer = loadPackFiles().resolved.get('northbridge')!, today = '2026-11-26';
const feeds = demoFeeds.map((feed) => {
  const all = demoFeedServices(feed, offer, today);
  return { feed, all, read: readFeed(demoFeedPage(feed, all, 1, all.length), { source: feed.id, areas: offer.areas, serves: feed.areas }) };
});
const directory = mergeDirectory([demoServices('northbridge', offer, today), ...feeds.map(({ read }) => read.services)]);

describe('the demo’s directory', () => {
  it('has about 180 services, over thirty in every area, and every need answered in each', () => {
    assert.ok(directory.length > 170 && directory.length < browserServices, String(directory.length));
    for (const area of demoAreas) {
      const here = directory.filter(({ areas }) => areas.includes(area));
      assert.ok(here.length > 30, area);
      for (const need of needs) assert.ok(here.some((one) => one.needs.includes(need)), `${need} in ${area}`);
    }
  });
  it('is invented: telephones that Ofcom keeps for plays, names under .example', () => {
    for (const { name, phones, email, url } of directory) {
      for (const { number } of phones) assert.match(number, /^01632 9601\d\d$/, name);
      if (email) assert.match(email, /\.example$/, name);
      if (url) assert.match(new URL(url).hostname, /\.example$/, name);
    }
    for (const { origin } of demoFeeds) assert.match(origin, /^https:\/\/[a-z.-]+\.example$/);
  });
  it('is stale here and there, closed here and there, and without a telephone now and then', () => {
    const stale = directory.filter((one) => freshness(one, today).isStale).length;
    assert.ok(stale > 10 && stale < 40, String(stale));
    assert.equal(directory.filter(({ status }) => status === 'temporarily-closed').length, 2);
    assert.ok(directory.some(({ phones }) => phones.length === 0));
  });
  it('is read from one feed without a fault and from another with several, none of which reaches the page', () => {
    assert.deepEqual(feeds.map(({ read }) => read.version), ['3.0', '1.0', '3.0']);
    assert.deepEqual(feeds[0]!.read.faults, []);
    assert.deepEqual(feeds[1]!.read.faults.map(({ code }) => code).sort(), ['address-refused', 'area-unknown', 'date-refused', 'id-repeated', 'phone-refused']);
    assert.doesNotMatch(JSON.stringify(directory), /<script|javascript:/);
  });
  it('keeps opening hours that can be computed', () => {
    const spoken = directory.filter(({ openings }) => openings !== null).length;
    assert.ok(spoken > 150, String(spoken));
    // A centre's own number is never told as open while the centre is closed.
    for (const area of demoAreas) {
      const [centre, ...others] = directory.filter(({ areas }) => areas.includes(area)).sort((a, b) => Number(b.topics.includes('Carers support')) - Number(a.topics.includes('Carers support')));
      for (const { name, phones, openings } of others) if (phones[0]?.number === centre!.phones[0]!.number) for (const { days, from, to } of openings?.times ?? []) for (const day of days) assert.ok(centre!.openings!.times.some((one) => one.days.includes(day) && one.from <= from && one.to >= to), `${area}: ${name}`);
    }
  });
});

it('what the centres put on reaches four months ahead, on working days and Fridays alike, for every audience and topic', () => {
  const ahead = demoActivities(today, addDays(today, 120)), centres = offer.contacts.map(({ id }) => id);
  assert.ok(ahead.length > 30);
  for (const { centre, on, from, to } of ahead) assert.ok(centres.includes(centre) && on >= today && ![0, 6].includes(weekdayOf(on)) && to !== null && to > from);
  assert.deepEqual([...new Set(ahead.flatMap(({ audience }) => audience))].sort(), [...activityAudiences].sort());
  assert.deepEqual([...new Set(ahead.map(({ topic }) => topic))].sort(), [...activityTopics].sort());
});
