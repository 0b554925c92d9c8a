// Coming to the forum: a visitor sees the next date; a member is one head more with the keyboard alone, asks for the time and is given it; the chair sees numbers and no name; nothing typed is lost; all of one's own can be erased; the meeting has the newest figures on its agenda, and its minutes go out.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { createClient, type CarerClient } from '@think-carer/sdk';
import { messages as desk } from '../../packages/widgets/src/desk/desk.messages.ts';
import { messages as item } from '../../packages/widgets/src/desk/item.messages.ts';
import { messages as release } from '../../packages/widgets/src/desk/release.messages.ts';
import { messages as asking } from '../../packages/widgets/src/forum/asking.messages.ts';
import { messages as calendar } from '../../packages/widgets/src/forum/calendar.messages.ts';
import { messages as t } from '../../packages/widgets/src/forum/forum.messages.ts';
import { messages as home } from '../../packages/widgets/src/forum/home.messages.ts';
import { messages as meeting } from '../../packages/widgets/src/forum/meeting.messages.ts';
import { messages as mine } from '../../packages/widgets/src/forum/mine.messages.ts';
import { messages as minutes } from '../../packages/widgets/src/forum/minutes.messages.ts';
import { messages as past } from '../../packages/widgets/src/forum/past.messages.ts';
import { messages as reply } from '../../packages/widgets/src/forum/reply.messages.ts';
import { stopClock } from '../every-widget/watch.ts';
import { startIntranet, tabTo, type Intranet, type Persona, type Visit } from './intranet.ts';

/** The clock that the server goes by: the meeting begins when it is set on. */
let now = new Date(), intranet: Intranet;
before(async () => { intranet = await startIntranet({ now: () => now }); });
after(() => intranet?.close());

const path = '/carers/forum/', alias = 'Hill walker';
const as = (persona: Persona): CarerClient => createClient({
  baseUrl: intranet.origin, publishableKey: 'pk_demo_northbridge',
  getToken: async () => (await (await fetch(`${intranet.origin}/demo/identity`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })).json() as { token: string }).token,
});
const widget = (page: Page): Locator => page.locator('carer-forum');
const card = (page: Page): Locator => widget(page).locator('.meet');
const seen = (page: Page): Promise<string> => widget(page).locator('.frame').innerText();
const says = (page: Page, text: string | RegExp): Promise<void> => widget(page).getByText(text).first().waitFor();
const press = (page: Page, name: string): Promise<void> => widget(page).getByRole('button', { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) }).first().click();
const next = async (): Promise<{ readonly id: string; readonly on: string }> => (await as('visitor').forum.list()).items.find(({ next: one }) => one !== null)!.next!;
const heads = async () => (await as('chair').forum.meeting((await next()).id)).chair!.heads;

describe('a visitor, not signed in', () => {
  let visit: Visit;
  const asked: string[] = [];
  before(async () => {
    visit = await intranet.visit('visitor');
    visit.page.on('request', (request) => { const { pathname } = new URL(request.url()); if (pathname.startsWith('/v1/')) asked.push(pathname); });
    await visit.go(path);
  });
  after(() => visit?.close());

  test('sees when, where, who may come, how much time there is, and who holds what is said', async () => {
    const { page } = visit, text = await seen(page), { on } = await next();
    assert.ok(text.includes(String(Number(on.slice(8)))) && text.includes(on.slice(0, 4)));
    for (const said of [t.next, 'midday to 1:30pm', 'Committee Room 2', 'Northbridge Council and Eastmere Community NHS Trust', 'up to 3 hours of work time in a quarter', t.privacy.title, t.signIn.body]) assert.ok(text.includes(said), said);
    assert.equal(await widget(page).locator('.privacy a').count() >= 1, true);
    assert.ok(!(await page.content()).includes('meet.northbridge') && !(await widget(page).evaluate((one) => one.shadowRoot!.innerHTML)).includes('meet.northbridge'), 'no link');
    assert.deepEqual([...new Set(asked)], ['/v1/forums'], 'one public list, and no token');
    visit.settle();
  });
  test('takes the date as a file that says nothing, and an address that answers any calendar', async () => {
    const { page } = visit;
    await press(page, t.calendar);
    await widget(page).getByRole('radio', { name: calendar.file.neutral }).check();
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, calendar.file.save)]);
    assert.equal(download.suggestedFilename(), 'appointment.ics');
    const file = await (await import('node:fs/promises')).readFile(await download.path(), 'utf8');
    assert.match(file, /SUMMARY:Appointment\r\n/);
    assert.doesNotMatch(file, /carer|forum|Committee|meet\.northbridge/i);
    const address = await widget(page).getByLabel(calendar.feed.label, { exact: true }).inputValue(), answer = await fetch(address), feed = await answer.text();
    assert.deepEqual([answer.status, answer.headers.get('content-type')?.split(';')[0]], [200, 'text/calendar']);
    assert.ok(feed.split('BEGIN:VEVENT').length > 3 && !/carer|meet\.northbridge/i.test(feed), address);
    visit.settle();
  });
});

describe('a member', () => {
  let visit: Visit, reference = '';
  before(async () => {
    visit = await intranet.visit('carer');
    await visit.go(path);
  });
  after(() => visit?.close());

  test('is one head more, with the keyboard alone, and nobody is told who', async () => {
    const { page } = visit, before = await heads();
    await tabTo(page, (name) => name.startsWith(t.reply.open));
    await page.keyboard.press('Enter');
    await says(page, reply.kind.label);
    await tabTo(page, (name) => name === reply.send.new);
    await page.keyboard.press('Enter');
    await card(page).getByText(t.mine.place.room).waitFor();
    assert.ok((await card(page).innerText()).includes(t.mine.counted.count));
    assert.deepEqual(await heads(), { ...before, room: before.room + 1 });
    assert.doesNotMatch(JSON.stringify((await as('chair').forum.meeting((await next()).id)).chair!.named), /Sam/);
    visit.settle();
  });
  test('asks for the time: sees who is asked and the very words, and sends them', async () => {
    const { page } = visit;
    await press(page, t.release.ask);
    await says(page, asking.letter.title);
    const letter = await widget(page).locator('.letter').innerText();
    assert.match(letter, /Sam Okafor, sam\.okafor@northbridge\.example/);
    assert.match(letter, /Time for staff meetings that are open to everybody/);
    assert.doesNotMatch(letter.replace('sam.okafor', ''), /carer/i);
    assert.ok((await seen(page)).includes(asking.to('priya.shah@northbridge.example')));
    await widget(page).getByLabel(asking.fields.travel.label).selectOption({ label: asking.fields.travel.options['15'] });
    await press(page, asking.send);
    await says(page, asking.sent.number);
    reference = /TM-[A-Z0-9]{4}-[A-Z0-9]{2}/.exec(await seen(page))![0];
    await press(page, asking.back);
    await card(page).getByText(t.release.asked).waitFor();
    visit.settle();
  });
  test('and the manager, who reads those words at the desk, gives it', async () => {
    const manager = await intranet.visit('manager'), { page } = manager, there = page.locator('carer-desk');
    await manager.go('/desk/');
    await there.locator('li.item', { hasText: reference }).getByRole('button').first().click();
    await there.getByRole('heading', { name: item.answer.title, exact: true }).waitFor();
    const told = await there.locator('.frame').innerText();
    for (const said of [asking.letter.everybody, 'Time for staff meetings that are open to everybody', '11:45 to 13:45']) assert.ok(told.includes(said), said);
    await there.getByRole('radio', { name: release.verbs.release.choose }).check();
    await there.getByRole('button', { name: item.answer.continue, exact: true }).click();
    await there.getByRole('button', { name: release.verbs.release.send, exact: true }).click();
    await there.getByText(release.verbs.release.done).waitFor();
    await there.getByRole('button', { name: desk.back, exact: true }).first().click();
    manager.settle();
    await manager.close();
  });
  test('sees that it was given, and the chair sees numbers and no name', async () => {
    await visit.go(path);
    await card(visit.page).getByText(t.release.released).waitFor();
    const chair = await intranet.visit('chair');
    await chair.go('/forum/');
    const text = await seen(chair.page), { room } = await heads();
    assert.ok(text.includes(String(room)), text);
    assert.doesNotMatch(text, /Sam Okafor/);
    for (const one of [visit, chair]) one.settle();
    await chair.close();
  });
  test('comes by link instead, under an alias, while the network goes: nothing typed is lost, and it is sent once', async () => {
    const { page, context } = visit;
    await card(page).getByRole('button', { name: new RegExp(`^${t.reply.change}`) }).click();
    await widget(page).getByRole('radio', { name: reply.way.options.link }).check();
    await widget(page).getByRole('radio', { name: reply.kind.options.alias }).check();
    await widget(page).getByLabel(reply.called.label).fill(alias);
    await context.setOffline(true);
    await press(page, reply.send.change);
    await says(page, 'You are offline');
    assert.equal(await widget(page).getByLabel(reply.called.label).inputValue(), alias);
    await context.setOffline(false);
    await card(page).getByText(t.mine.place.link).waitFor();
    assert.ok((await card(page).innerText()).includes(t.mine.counted.alias(alias)));
    assert.match(await card(page).getByRole('link', { name: new RegExp(`^${t.mine.join}`) }).getAttribute('href') ?? '', /^https:\/\/meet\.northbridge\.example\//);
    visit.settle(/ERR_INTERNET_DISCONNECTED|carer-forum: (network|network-error|offline)/);
  });
  test('reads minutes of a meeting that is over, and the year', async () => {
    const { page } = visit;
    await press(page, t.more.past);
    await widget(page).locator('.history>li').nth(7).waitFor();
    await press(page, past.minutes);
    await widget(page).getByRole('heading', { name: 'Minutes', exact: true }).waitFor();
    assert.ok(await widget(page).locator('.figures tbody tr').count() > 3, 'the figures that the meeting saw');
    await press(page, 'Back');
    await press(page, 'Back');
    await press(page, t.more.year);
    await widget(page).getByRole('heading', { name: /20\d\d$/ }).first().waitFor();
    await press(page, 'Back');
    visit.settle();
  });
  test('erases all of it: the place is free, the link gone, the time taken back', async () => {
    const { page } = visit;
    await press(page, t.more.mine);
    await says(page, mine.lead);
    assert.ok((await seen(page)).includes(`as “${alias}”`));
    await press(page, mine.erase.open);
    await press(page, mine.erase.yes);
    await says(page, mine.none);
    assert.equal((await as('carer').forum.replies()).items.length, 0);
    await press(page, 'Back');
    await card(page).getByRole('button', { name: new RegExp(`^${t.reply.open}`) }).waitFor();
    assert.ok(!(await widget(page).evaluate((one) => one.shadowRoot!.innerHTML)).includes('meet.northbridge'));
    visit.settle();
  });
});

test('in Welsh on a telephone, nothing is wider than it', async () => {
  const visit = await intranet.visit('carer', { language: 'cy', width: 320 });
  await visit.go(`/cy${path}`);
  assert.match(await seen(visit.page), /Y cyfarfod nesaf\s+dydd Mawrth/i);
  assert.equal(await visit.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  visit.settle();
  await visit.close();
});

test('at the meeting the newest figures stand on the agenda, heads are counted, and members read the minutes', async () => {
  const { id } = await next(), { date, title } = await as('carer').forum.meeting(id), said = 'The rule on rotas was agreed.\n\n- Human Resources publish it';
  await as('carer').forum.reply(id, { kind: 'count', way: 'room' });
  now = new Date(Date.parse(date.startsAt) + 40 * 60_000);
  const [chair, carer] = [await intranet.visit('chair'), await intranet.visit('carer')];
  for (const { page } of [chair, carer]) await page.addInitScript(stopClock, now.getTime());
  await chair.go('/forum/');
  await widget(chair.page).locator('article.gathering', { hasText: (title as { 'en-GB': string })['en-GB'] }).getByRole('button', { name: home.dates }).click();
  await widget(chair.page).locator(`[data-date="${id}"]`).click();
  await widget(chair.page).locator('.figures tbody tr').nth(3).waitFor();
  await widget(chair.page).getByLabel(meeting.count.room.label).fill('21');
  await widget(chair.page).getByLabel(meeting.count.link.label).fill('12');
  await press(chair.page, meeting.count.save);
  await says(chair.page, meeting.count.done('33'));
  await press(chair.page, meeting.minutes.write);
  await widget(chair.page).getByLabel(minutes.field.label, { exact: true }).fill(said);
  await press(chair.page, minutes.check);
  await widget(chair.page).getByRole('button', { name: minutes.publish, exact: true }).click();
  await says(chair.page, minutes.published('1'));

  await carer.go(path);
  assert.ok(!(await seen(carer.page)).includes('meet.northbridge'));
  await card(carer.page).getByText(t.closed.held).waitFor();
  now = new Date(Date.parse(date.endsAt) + 60_000);
  await carer.page.addInitScript(stopClock, now.getTime());
  await carer.go(path);
  await press(carer.page, t.more.past);
  await press(carer.page, past.minutes);
  await says(carer.page, 'The rule on rotas was agreed.');
  await says(carer.page, meeting.agenda.rates.frozen);
  for (const one of [chair, carer]) {
    // A token that ends because the clock was set on is asked for anew.
    one.settle(/401/);
    await one.close();
  }
});
