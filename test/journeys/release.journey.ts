// Time for a meeting: a carer asks in one press, the manager is told by a mail that says nothing, gives the time from the desk with the keyboard alone, and the chair's numbers, told by the day and in tens, show neither, today or tomorrow.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { createClient, isProblem, type CarerClient } from '@think-carer/sdk';
import { messages as t } from '../../packages/widgets/src/desk/desk.messages.ts';
import { messages as item } from '../../packages/widgets/src/desk/item.messages.ts';
import { messages as release } from '../../packages/widgets/src/desk/release.messages.ts';
import { messages as asking } from '../../packages/widgets/src/forum/asking.messages.ts';
import { messages as home } from '../../packages/widgets/src/forum/home.messages.ts';
import { messages as meeting } from '../../packages/widgets/src/forum/meeting.messages.ts';
import { stopClock } from '../every-widget/watch.ts';
import { startIntranet, tabTo, type Intranet, type Persona } from './intranet.ts';

/** The clock that the server goes by: numbers are told on the day after. */
let now = new Date(), intranet: Intranet;
before(async () => { intranet = await startIntranet({ now: () => now }); });
after(() => intranet?.close());

/** The API as this person calls it, with the demo host's own sign-in. */
const as = (persona: Persona): CarerClient => createClient({
  baseUrl: intranet.origin, publishableKey: 'pk_demo_northbridge',
  getToken: async () => (await (await fetch(`${intranet.origin}/demo/identity`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })).json() as { token: string }).token,
});
const widget = (page: Page): Locator => page.locator('carer-desk');
const seen = (page: Page): Promise<string> => widget(page).locator('.frame').innerText();
const press = async (page: Page, name: string, role = 'button', key = 'Enter'): Promise<void> => {
  await tabTo(page, (found, kind) => kind === role && found === name, 400);
  await page.keyboard.press(key);
};

describe('time for a meeting', () => {
  let id = '', reference = '', date = '', startsAt = '', before: { asked: number | null; askedOn: string | null; by: { released: number; unanswered: number } | null };
  const figures = async () => (await as('chair').forum.meeting(date)).chair!.releases as unknown as typeof before;

  test('a carer asks for it, and whoever chairs the forum is told no more than before', async () => {
    const forum = (await as('visitor').forum.list()).items.find(({ next }) => next !== null)!;
    [date, startsAt] = [forum.next!.id, forum.next!.startsAt];
    before = await figures();
    assert.ok(before.asked !== null && before.asked >= 10 && before.by !== null, 'enough have asked for a number to be told');
    assert.ok(before.askedOn! < now.toISOString().slice(0, 10), 'as of a day that is over');
    ({ id, reference } = await as('carer').releases.ask({ date }));
    assert.equal((await as('carer').forum.meeting(date)).release, 'asked');
    assert.deepEqual(await figures(), before, 'one more would be this carer');
    assert.ok(isProblem(await as('carer').releases.ask({ date }).then(() => undefined, (error: unknown) => error), 'request-live'), 'once for each date');
  });

  test('the manager is told by mail: by when and where, and nothing of what for', async () => {
    const visit = await intranet.visit('manager'), { page } = visit;
    await page.goto(`${intranet.origin}/mailbox/`);
    const { items } = await (await fetch(`${intranet.origin}/demo/mailbox`)).json() as { items: { to: string; subject: string; text: string }[] }, mail = items.find(({ text }) => text.includes(reference))!;
    assert.deepEqual([mail.to, mail.subject.split(' / ')[0]], ['priya.shah@northbridge.example', 'Request for time at a staff meeting']);
    assert.match(mail.text, new RegExp(`${intranet.origin}/desk/\n`));
    assert.doesNotMatch(`${mail.subject} ${mail.text}`, /carer|gofal|Sam/i);
    await page.getByText('Request for time at a staff meeting').first().waitFor();
    await visit.close();
  });

  test('the manager gives it from the desk with the keyboard, and learns no more than the hours and the rule', async () => {
    const visit = await intranet.visit('manager'), { page } = visit;
    await visit.go('/desk/');
    const place = widget(page).locator('li.item', { hasText: reference }).getByRole('button'), at = await place.getAttribute('data-item');
    assert.match(await widget(page).locator('li.item', { hasText: reference }).innerText(), /Request for time at a staff meeting from Sam Okafor/);
    for (let i = 0; i < 400; i += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.querySelector('carer-desk')!.shadowRoot!.activeElement?.getAttribute('data-item') === wanted, at)) break;
    }
    await page.keyboard.press('Enter');
    await widget(page).getByRole('heading', { name: item.answer.title, exact: true }).waitFor();
    const told = await seen(page);
    assert.match(told, /up to 3 hours of work time in a quarter/);
    assert.match(told, /please do not ask/);
    assert.doesNotMatch(told.replace(/Invented example[^\n]*/i, ''), /\bcarer|forum\b.*carer/i);
    await tabTo(page, (_, role) => role === 'radio', 400);
    await page.keyboard.press('Space');
    await press(page, item.answer.continue);
    await widget(page).getByRole('heading', { name: release.verbs.release.title, exact: true }).waitFor();
    await press(page, release.verbs.release.send);
    await widget(page).getByText(release.verbs.release.done).waitFor();
    await press(page, t.back);
    await widget(page).getByRole('heading', { name: t.title, exact: true }).waitFor();
    assert.ok(!(await seen(page)).includes(reference), 'it no longer waits');
    visit.settle();
    await visit.close();
  });

  test('the carer sees the answer, the chair nothing of it, today or tomorrow, and a manager no figure at all', async () => {
    const mine = await as('carer').releases.read(id);
    assert.deepEqual([mine.state, mine.outcome?.by, (await as('carer').forum.meeting(date)).release], ['released', 'manager', 'released']);
    assert.deepEqual(await figures(), before, 'nor that one was given the time');
    const chairs = await as('chair').forum.meeting(date);
    assert.doesNotMatch(JSON.stringify(chairs), /Sam Okafor|Priya|sam\.okafor/);
    assert.equal((await as('manager').forum.meeting(date)).chair, null);
    assert.ok(isProblem(await as('hr').releases.read(id).then(() => undefined, (error: unknown) => error), 'not-found'), 'nor HR who it was');
  });

  test('the chair reads the numbers with the day that they are of, and a day later they are the same', async () => {
    const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(before.askedOn!)), start = now;
    for (const later of [0, 1]) {
      now = new Date(start.getTime() + later * 86_400_000);
      assert.deepEqual(await figures(), before);
      // Once it is over another meeting is the next.
      if (now.toISOString() > startsAt) break;
      const visit = await intranet.visit('chair'), { page } = visit, forum = page.locator('carer-forum');
      await page.addInitScript(stopClock, now.getTime());
      await visit.go('/forum/');
      await forum.locator('article.gathering', { hasText: 'Staff carers forum' }).getByRole('button', { name: home.open }).click();
      await forum.getByText(meeting.releases.asked(String(before.asked), day)).waitFor();
      await forum.getByText(meeting.releases.answered(day)).waitFor();
      await forum.getByText(meeting.releases.steps('10')).waitFor();
      assert.deepEqual((await forum.locator('.releases .tile .number').allInnerTexts()).map(Number), [before.by!.released, 0, 0, before.by!.unanswered]);
      visit.settle();
      await visit.close();
    }
    now = start;
  });

  test('another time that the manager offers is taken in one press, and the desk shows that it is', async () => {
    await as('carer').releases.withdraw(id);
    const asked = await as('carer').releases.ask({ date }), { on } = asked.hours;
    await as('manager').releases.decide(asked.id, { verb: 'another-time', other: { on, from: '12:30', to: '13:30' } });
    const carer = await intranet.visit('carer'), forum = carer.page.locator('carer-forum');
    await carer.go('/carers/forum/');
    await forum.locator(`[data-from="release-${date}"]`).click();
    await forum.getByText(asking.offered).waitFor();
    await press(carer.page, asking.accept);
    await forum.getByText(asking.state.accepted).waitFor();
    carer.settle();
    await carer.close();
    const mine = await as('carer').releases.read(asked.id);
    assert.deepEqual([mine.state, mine.outcome?.verb, mine.outcome?.other?.from, (await as('carer').forum.meeting(date)).release], ['released', 'accept', '12:30', 'released']);
    assert.deepEqual(await figures(), before, 'nor is any of it in the chair’s numbers');
    const manager = await intranet.visit('manager'), { page } = manager;
    await manager.go('/desk/');
    assert.ok(!(await seen(page)).includes(asked.reference), 'it waits for nobody');
    await widget(page).getByText(t.filters.title).click();
    await widget(page).getByLabel(t.filters.show.label).selectOption('closed');
    await widget(page).getByRole('button', { name: t.filters.apply }).click();
    const place = widget(page).locator('li.item', { hasText: asked.reference });
    assert.match(await place.innerText(), /12:30 to 13:30/);
    await place.getByRole('button').click();
    await widget(page).getByText(release.events['accepted']!).first().waitFor();
    manager.settle();
    await manager.close();
  });

  test('once the quarter is over it is in the figures for everybody, in tens', async () => {
    const [newest] = (await as('commissioner').evidence.snapshots()).items, snapshot = await as('commissioner').evidence.read(newest!.id), cells = snapshot.tables.find(({ id: one }) => one === 'releases-by-answer')!.cells;
    assert.ok((snapshot.meetings?.held ?? 0) >= 1);
    for (const { value } of cells) assert.ok(value === null || (value >= 10 && value % 5 === 0));
    assert.ok(cells.some(({ at, value }) => at['release'] === 'released' && value !== null));
    const visit = await intranet.visit('commissioner');
    await visit.go('/evidence/');
    await visit.page.locator('carer-evidence').getByText('Time to go to a meeting: what managers answered').first().waitFor();
    visit.settle();
    await visit.close();
  });
});
