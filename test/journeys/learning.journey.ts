// Learning as people meet it: a trainer of a centre takes attendance on a telephone, somebody who waits moves up, a manager works through moments by keyboard, and a training system gets its file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { ready, startIntranet, tabTo, type Intranet } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const learning = (page: Page): Locator => page.locator('carer-learning').first();
const isNoWider = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const title = 'Letters at the kitchen table';
const open = async (page: Page): Promise<void> => {
  await learning(page).getByLabel('For whom').selectOption({ label: 'Carers' });
  await learning(page).getByRole('button', { name: `Details and booking ${title}` }).click();
};
/** Today in the United Kingdom, as somebody types it. */
const today = (): [string, string, string] => { const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()).split('-'); return [day, month, year]; };

describe('a session of a carers’ centre', { concurrency: 1 }, () => {
  it('is added by its trainer on a telephone of 360 pixels', async () => {
    const { page, go, settle, close } = await intranet.visit('partner', { width: 360 });
    await go('/centre/sessions/');
    const widget = learning(page);
    await widget.getByRole('button', { name: 'Add a session' }).click();
    await widget.getByLabel('What it is called').fill(title);
    await widget.getByLabel('About', { exact: true }).selectOption({ label: 'Welfare benefits' });
    await widget.getByRole('checkbox', { name: 'Carers' }).check();
    await widget.getByLabel('Where, and how to get in').fill('The Hub, Mill Lane');
    await widget.getByLabel('Places in the room').fill('1');
    const [day, month, year] = today();
    for (const [box, text] of [['Day', day], ['Month', month], ['Year', year]] as const) await widget.getByLabel(box, { exact: true }).first().fill(text);
    await widget.getByLabel('From', { exact: true }).fill('23:59');
    assert.equal(await isNoWider(page), true, 'nothing is wider than the screen');
    await widget.getByRole('button', { name: 'Add it' }).click();
    await widget.getByRole('heading', { name: title }).waitFor();
    settle();
    await close();
  });

  it('is booked by one; another waits, and has the place when the first gives it up; no manager hears of it', async () => {
    const sam = await intranet.visit('carer'), priya = await intranet.visit('manager');
    for (const [{ page, go }, button] of [[sam, 'Book a place'], [priya, 'Wait for a place']] as const) {
      await go('/carers/learning/');
      await open(page);
      await learning(page).getByText('No manager is told').first().waitFor();
      await learning(page).getByRole('radio', { name: 'By name' }).check();
      await learning(page).getByRole('radio', { name: 'No, in my own time' }).check();
      await learning(page).getByRole('button', { name: button, exact: true }).click();
    }
    await learning(sam.page).getByText('You have a place in the room.').waitFor();
    await learning(priya.page).getByText('You are waiting for a place, and you are next.').waitFor();
    await learning(sam.page).getByRole('button', { name: 'Give up the place' }).click();
    await learning(sam.page).getByRole('button', { name: 'Yes, give it up' }).click();
    await learning(sam.page).getByRole('button', { name: 'Wait for a place' }).waitFor();
    await priya.go('/carers/learning/');
    await learning(priya.page).getByRole('button', { name: 'My bookings' }).click();
    await learning(priya.page).getByRole('button', { name: `Show ${title}` }).click();
    await learning(priya.page).getByText('You have a place in the room.').waitFor();
    // Priya manages Sam; nothing on her desk speaks of it.
    await priya.go('/desk/');
    assert.ok(!(await priya.page.locator('carer-desk').innerText()).includes(title));
    for (const one of [sam, priya]) {
      one.settle();
      await one.close();
    }
  });

  it('has its register ticked and its heads counted with a thumb, and shows nothing of staff but what they chose', async () => {
    const { page, go, settle, close } = await intranet.visit('partner', { width: 360 });
    await go('/centre/sessions/');
    const widget = learning(page);
    await widget.getByRole('button', { name: `Register and head count ${title}` }).click();
    const tick = widget.getByRole('checkbox', { name: 'Priya' });
    await tick.waitFor();
    const box = await tick.boundingBox();
    assert.ok(box && box.height >= 48 && box.width >= 280, `a thumb has ${JSON.stringify(box)}`);
    await tick.click();
    await widget.getByText('1 of 1 ticked').waitFor();
    assert.equal(await tick.getAttribute('aria-checked'), 'true');
    assert.equal(await isNoWider(page), true, 'nothing is wider than the screen');
    await widget.getByRole('button', { name: 'One more, In the room' }).click();
    await widget.getByRole('button', { name: 'One more, In the room' }).click();
    await widget.getByRole('button', { name: 'Save the head count' }).click();
    await widget.getByRole('paragraph').filter({ hasText: 'Saved: 3 in the room, 0 by link.' }).waitFor();
    const text = await widget.innerText();
    for (const word of ['@', 'Sam', 'own time', 'manager']) assert.ok(!text.includes(word), `it says nothing of ${word}`);
    // Another screen reads it as it was saved.
    await go('/centre/sessions/');
    await widget.getByRole('listitem').filter({ hasText: title }).getByText('3 came').waitFor();
    settle();
    await close();
  });

  it('is read by somebody without an account, who is told whom to ring; its calendar is there to subscribe to', async () => {
    const { page, go, settle, close } = await intranet.visit('visitor', { width: 320 });
    await go('/carers/learning/');
    await learning(page).getByRole('button', { name: /^Details and booking/ }).first().click();
    await learning(page).getByText('You need no account.').waitFor();
    assert.match(await learning(page).locator('a[href^="tel:"]').first().getAttribute('href') ?? '', /^tel:\+?\d+$/);
    await learning(page).getByRole('button', { name: 'Back' }).click();
    await learning(page).getByRole('button', { name: 'Put them in my calendar' }).click();
    const address = await learning(page).getByLabel('Address for Managers').inputValue();
    const [status, body] = await page.evaluate(async (url) => { const response = await fetch(url); return [response.status, await response.text()] as const; }, address);
    assert.equal(status, 200, address);
    assert.match(body, /^BEGIN:VCALENDAR\r\n/);
    assert.equal(await isNoWider(page), true, 'nothing is wider than the screen');
    settle();
    await close();
  });
});

describe('moments for managers', () => {
  it('are worked through by keyboard, and the file for a training system says that they were, and no more', async () => {
    const { page, go, settle, close } = await intranet.visit('manager');
    await go('/desk/moments/');
    const course = page.locator('carer-learning[module=northbridge-moments]');
    await course.getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Enter');
    await course.getByRole('heading', { name: 'He has read the policy' }).waitFor();
    await tabTo(page, (name) => name.startsWith('“Thank you. I will answer'));
    await page.keyboard.press('Enter');
    await course.getByText('This works well', { exact: true }).waitFor();
    await course.getByText('Make the person use this instead of leave that the law gives.').waitFor();
    for (const name of ['Next', 'Next', 'Next', 'I have read this']) {
      await tabTo(page, (one) => one === name);
      await page.keyboard.press('Enter');
    }
    await course.getByText(/It was noted on \d+ \w+ \d{4} that you finished\./).waitFor();
    settle();
    await close();

    const hr = await intranet.visit('hr', { acceptDownloads: true });
    await hr.go('/carers/learning/');
    await learning(hr.page).getByRole('button', { name: 'Read in your own time' }).click();
    await learning(hr.page).getByLabel('Module').selectOption({ label: 'Moments of our own: the council’s policy' });
    const [download] = await Promise.all([hr.page.waitForEvent('download'), learning(hr.page).getByRole('button', { name: 'Save as a table (CSV)' }).click()]);
    const csv = await readFile(await download.path(), 'utf8'), [head = '', ...rows] = csv.replace(/^\uFEFF/, '').trim().split('\r\n');
    assert.equal(download.suggestedFilename(), 'completions.csv');
    assert.ok(!/carer/i.test(head), head);
    assert.ok(rows.some((row) => row.includes('Priya') && row.includes('northbridge-moments')), csv);
    await ready(hr.page);
    hr.settle();
    await hr.close();
  });
});
