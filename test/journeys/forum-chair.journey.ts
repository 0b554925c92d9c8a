// The forum's chair: "quarterly" is set once and four dates appear; the numbers of a meeting, the figures on its agenda, heads counted, minutes out; a date cancelled for good. The commissioner reads, and an employee has no way in.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { createClient, isProblem, type CarerClient } from '@think-carer/sdk';
import { messages as actions } from '../../packages/widgets/src/forum/actions.messages.ts';
import { messages as agenda } from '../../packages/widgets/src/forum/agenda.messages.ts';
import { messages as change } from '../../packages/widgets/src/forum/change.messages.ts';
import { messages as home } from '../../packages/widgets/src/forum/home.messages.ts';
import { messages as meeting } from '../../packages/widgets/src/forum/meeting.messages.ts';
import { messages as minutes } from '../../packages/widgets/src/forum/minutes.messages.ts';
import { messages as setUp } from '../../packages/widgets/src/forum/setup.messages.ts';
import { messages as year } from '../../packages/widgets/src/forum/year.messages.ts';
import { stopClock } from '../every-widget/watch.ts';
import { startIntranet, tabTo, type Intranet, type Persona, type Visit } from './intranet.ts';

const day = 86_400_000;
/** The clock that the server goes by: a meeting begins when it is set on. */
let now = new Date(), intranet: Intranet;
before(async () => { intranet = await startIntranet({ now: () => now }); });
after(() => intranet?.close());

const path = '/forum/', name = 'Night workers’ forum';
const widget = (page: Page): Locator => page.locator('carer-forum');
const seen = (page: Page): Promise<string> => widget(page).locator('.frame').innerText();
const press = (page: Page, text: string | RegExp): Promise<void> => widget(page).getByRole('button', { name: text }).first().click();
const says = (page: Page, text: string | RegExp): Promise<void> => widget(page).getByText(text).first().waitFor();
const heading = (page: Page, text: string | RegExp): Promise<void> => widget(page).getByRole('heading', { name: text }).first().waitFor();
const as = (persona: Persona): CarerClient => createClient({
  baseUrl: intranet.origin, publishableKey: 'pk_demo_northbridge',
  getToken: async () => (await (await fetch(`${intranet.origin}/demo/identity`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })).json() as { token: string }).token,
});
/** On the server, and on every page that is opened from now on: a meeting has begun, or is over. */
async function setClock(page: Page, time: number): Promise<void> {
  now = new Date(time);
  await page.addInitScript(stopClock, time);
}
/** What the browser says of a token that ends because the clock was set on; the widget asks for another. */
const ended = /status of 401 /;
/** The card of one forum on the first page. */
const card = (page: Page, title: string): Locator => widget(page).locator('article.gathering', { hasText: title });
const open = async (page: Page): Promise<void> => { await card(page, name).getByRole('button', { name: home.open }).click(); };

describe('the chair', () => {
  let visit: Visit, forum = '', dates: string[] = [];
  before(async () => { visit = await intranet.visit('chair'); });
  after(() => visit?.close());

  test('sets “quarterly” once with the keyboard alone, and four dates stand beside the rule', async () => {
    const { page } = visit;
    await visit.go(path);
    await tabTo(page, (found) => found.startsWith(home.setUpForum), 200);
    await page.keyboard.press('Enter');
    await heading(page, setUp.title.forum);
    await tabTo(page, (found) => found.startsWith(setUp.fields.title.label));
    await page.keyboard.type(name);
    await tabTo(page, (found) => found.startsWith(setUp.fields.room.label));
    await page.keyboard.type('Depot canteen');
    await tabTo(page, (found) => found.startsWith(setUp.fields.link.label));
    await page.keyboard.type('https://meet.northbridge.example/night');
    const shown = widget(page).locator('.preview li:not(.skipped) .strong');
    assert.equal(await shown.count(), 4);
    dates = await shown.allInnerTexts();
    for (const one of dates) assert.match(one, /^Tuesday \d+ (February|May|August|November) 20\d\d$/);
    await tabTo(page, (found) => found === setUp.save.create.forum);
    await page.keyboard.press('Enter');
    await card(page, name).waitFor();
    await card(page, name).getByRole('button', { name: home.dates }).click();
    await heading(page, home.list.title(name));
    const listed = await widget(page).locator('ul.dates').first().locator('.strong').allInnerTexts();
    assert.deepEqual(listed.slice(0, 4), dates);
    forum = (await as('chair').forum.mine()).items.find(({ title }) => title === name)!.id;
    visit.settle();
  });

  test('sees how many come and no name of anybody, and the newest figures on the agenda', async () => {
    const { page } = visit, [next] = (await as('carer').forum.dates(forum)).items;
    await as('carer').forum.reply(next!.id, { kind: 'count', way: 'room', needs: ['hearing-loop'] });
    await as('manager').forum.reply(next!.id, { kind: 'name', way: 'link' });
    await as('hr').forum.reply(next!.id, { kind: 'alias', called: 'Hill walker', way: 'link', toChair: true });
    await visit.go(path);
    assert.deepEqual(await card(page, name).locator('.tile .number').allInnerTexts(), ['1', '2']);
    await open(page);
    await heading(page, meeting.coming.title);
    const text = await seen(page);
    assert.match(text, /Hearing loop: 1/);
    assert.match(text, /Hill walker/);
    assert.doesNotMatch(text, /Sam Okafor|Priya Shah/, 'who did not choose it is not named');
    assert.ok(text.includes(meeting.releases.few('10')));
    const [snapshot] = (await as('chair').evidence.snapshots({ limit: 1 })).items;
    assert.match(text, new RegExp(`Leave figures, .*${snapshot!.period.slice(0, 4)}`));
    assert.ok(await widget(page).locator('.figures tbody tr').count() > 3);
    visit.settle();
  });

  test('puts a paper on the agenda and moves it up; it is there for members', async () => {
    const { page } = visit;
    await press(page, meeting.agenda.change);
    await heading(page, agenda.title);
    await press(page, agenda.add);
    await page.keyboard.type('Lights at the depot');
    await press(page, agenda.addPaper('Lights at the depot'));
    await page.keyboard.type('Survey of the lights');
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://northbridge.example/papers/lights');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await press(page, agenda.save);
    await says(page, agenda.saved);
    const [next] = (await as('carer').forum.dates(forum)).items, { agenda: items, etags } = await as('carer').forum.meeting(next!.id);
    assert.deepEqual(items.map(({ title, standing }) => title ?? standing), ['Lights at the depot', 'leave-rates', 'open-actions']);
    assert.deepEqual(items[0]!.papers, [{ title: 'Survey of the lights', url: 'https://northbridge.example/papers/lights' }]);
    assert.ok(etags.agenda);
    visit.settle();
  });

  test('counts the heads once it has begun, notes an action, and sends the minutes out', async () => {
    const [next] = (await as('chair').forum.dates(forum)).items;
    const { page } = visit;
    await setClock(page, Date.parse(next!.date.startsAt) + 30 * 60_000);
    await visit.go(path);
    await card(page, name).getByRole('button', { name: home.dates }).click();
    await widget(page).locator(`[data-date="${next!.id}"]`).click();
    await widget(page).getByLabel(meeting.count.room.label).fill('1');
    await widget(page).getByLabel(meeting.count.link.label).fill('2');
    await press(page, meeting.count.save);
    await says(page, meeting.count.done('3'));
    await press(page, meeting.actions.open);
    await press(page, actions.add.open);
    await widget(page).getByLabel(actions.fields.title.label).fill('Mend the lights at gate 3');
    await widget(page).getByLabel(actions.fields.owner.label).fill('Estates');
    const due = new Date(now.getTime() + 30 * day).toISOString().slice(0, 10).split('-');
    for (const [label, text] of [['Day', due[2]!], ['Month', due[1]!], ['Year', due[0]!]] as const) await widget(page).getByLabel(label, { exact: true }).fill(text);
    await press(page, actions.add.send);
    await says(page, 'Mend the lights at gate 3');
    await press(page, 'Back');
    await press(page, meeting.minutes.write);
    await widget(page).getByLabel(minutes.field.label, { exact: true }).fill('Three came.\n\n- Estates mend the lights at gate 3');
    await press(page, minutes.check);
    await heading(page, minutes.checkTitle);
    await press(page, new RegExp(`^${minutes.publish}$`));
    await says(page, minutes.published('1'));
    await says(page, meeting.agenda.rates.frozen);
    const member = await as('carer').forum.meeting(next!.id);
    assert.equal(member.minutes!.text, 'Three came.\n\n- Estates mend the lights at gate 3');
    assert.equal(member.agenda.find(({ standing }) => standing === 'leave-rates')!.figures!.isFrozen, true);
    assert.equal(member.closed, 'held');
    visit.settle(ended);
  });

  test('cancels the next date: what follows is said first, and nobody can reply any more', async () => {
    const { page } = visit;
    await setClock(page, now.getTime() + 2 * 3_600_000);
    const [next] = (await as('carer').forum.dates(forum)).items;
    await as('carer').forum.reply(next!.id, { kind: 'count', way: 'link' });
    await visit.go(path);
    await open(page);
    await press(page, meeting.move.open);
    await widget(page).getByLabel(change.what.options.cancel).check();
    await widget(page).getByLabel(change.because.label).fill('The canteen is being painted.');
    await press(page, change.continue);
    await says(page, change.then.told('1', 1));
    await press(page, change.send.cancel);
    await says(page, change.done.cancel);
    const mine = (await as('carer').forum.dates(forum)).items.find(({ id }) => id === next!.id)!;
    assert.deepEqual([mine.closed, mine.date.isCancelled, mine.date.because, mine.mine?.link ?? null], ['cancelled', true, 'The canteen is being painted.', null]);
    visit.settle(ended);
  });

  test('prints the forum’s year on one sheet of A4', async () => {
    const { page } = visit;
    await visit.go(path);
    await card(page, 'Staff carers forum').getByRole('button', { name: home.year }).click();
    await heading(page, year.meetings.title);
    const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    assert.equal(printed.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length, 1);
    visit.settle();
  });
});

test('the commissioner reads meetings, how many come in tens, and the year, finds nothing to press that changes anything, and opens no registration', async () => {
  now = new Date();
  const visit = await intranet.visit('commissioner'), { page } = visit;
  await visit.go(path);
  await heading(page, home.title.commissioner);
  assert.equal(await widget(page).getByRole('button', { name: /Set|Invitations/ }).count(), 0);
  await card(page, 'Staff carers forum').getByRole('button', { name: home.open }).click();
  await heading(page, meeting.agenda.title);
  assert.equal(await widget(page).getByRole('button', { name: /Change|Write|Move|Save/ }).count(), 0);
  assert.equal(await widget(page).getByText(meeting.coming.named).count(), 0);
  const next = (await as('commissioner').forum.mine()).items.find(({ title }) => (title as { 'en-GB': string })['en-GB'] === 'Staff carers forum')!.next!.id, { counts, chair } = await as('commissioner').forum.meeting(next);
  assert.ok(counts !== null && chair === null && counts.replied !== null && counts.replied >= 10 && counts.repliedOn! < now.toISOString().slice(0, 10));
  await says(page, new RegExp(`^${counts.replied} people had replied by the end of`));
  await says(page, new RegExp(`^${counts.releases.asked} people had asked`));
  const { registrations } = as('commissioner');
  for (const call of [() => registrations.list(), () => registrations.read('019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e99')]) assert.ok(isProblem(await call().then(() => undefined, (error: unknown) => error), 'role-not-allowed'));
  visit.settle();
  await visit.close();
});

test('an employee has no way in', async () => {
  const visit = await intranet.visit('carer');
  await visit.go(path);
  await heading(visit.page, home.refused.title);
  assert.equal(await widget(visit.page).locator('article').count(), 0);
  visit.settle();
  await visit.close();
});
