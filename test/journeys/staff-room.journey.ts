// The staff room: a computer that several people use, left in a hurry by three presses of Shift.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startIntranet, type Intranet } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

test('Shift three times clears the page, covers it, and puts another in its place in the history', async () => {
  const visit = await intranet.visit('carer'), { page } = visit;
  await visit.go('/carers/');
  await visit.go('/carers/staff-room/');
  const widget = page.locator('carer-eligibility'), looked: unknown[] = [];
  await widget.getByRole('button', { name: 'Start' }).click();
  await widget.getByRole('textbox').fill('35');
  const question = await widget.getByRole('heading').first().innerText(), before = await page.evaluate(() => history.length);
  // At the moment when the way out is taken, which may be slow, nothing of the question is there any more.
  await page.exposeFunction('look', (seen: unknown) => { looked.push(seen); });
  await page.evaluate((asked) => navigation.addEventListener('navigate', ({ navigationType }) => {
    const root = document.querySelector('carer-eligibility')!.shadowRoot!, cover = root.querySelector('dialog')!, box = cover.getBoundingClientRect();
    void (window as unknown as { look(seen: unknown): Promise<void> }).look({ navigationType, isAsked: root.textContent.includes(asked), fields: root.querySelectorAll('input').length, isOpen: cover.open, covers: box.width >= innerWidth && box.height >= innerHeight, stored: localStorage.length });
  }), question);
  await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Weather</h1>' }));
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift');
  await page.waitForURL('https://www.bbc.co.uk/weather');
  assert.deepEqual(looked, [{ navigationType: 'replace', isAsked: false, fields: 0, isOpen: true, covers: true, stored: 0 }]);
  assert.equal(await page.evaluate(() => history.length), before, 'in its place, not after it');
  await page.goBack();
  assert.equal(new URL(page.url()).pathname, '/carers/', 'Back does not lead to it');
  visit.settle();
  await visit.close();
});
