// The intranet around the widgets: two languages, two styles, a narrow screen, a strict policy, and who is at the screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { ready, startIntranet, type Intranet } from './intranet.ts';

const tools = ['/carers/register/', '/carers/eligibility/', '/carers/leave/', '/carers/working/', '/carers/forum/', '/carers/learning/', '/desk/moments/', '/centre/sessions/', '/carers/staff-room/'], pages = ['/', '/news/', '/carers/', '/desk/', '/people/', '/offer/', '/offer/neighbour/', '/policies/', ...tools];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const frames = (page: Page): Promise<{ lang: string; text: string }[]> => page.evaluate(() =>
  [...document.querySelectorAll('main *')].flatMap(({ shadowRoot }) => [...shadowRoot?.querySelectorAll<HTMLElement>('.frame') ?? []]).map((frame) => ({ lang: frame.lang, text: frame.innerText })));

describe('every page', () => {
  for (const path of pages) test(`${path} has a strict policy, and keeps to it`, async () => {
    const policy = (await fetch(intranet.origin + path)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'|default-src 'self'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.match(policy, /style-src 'self'(;|$)/);
    assert.doesNotMatch(policy, /unsafe-/);
    const visit = await intranet.visit('carer');
    await visit.go(path);
    visit.settle();
    await visit.close();
  });
  for (const path of pages) test(`${path} is whole at 320 pixels`, async () => {
    const visit = await intranet.visit('carer', { width: 320 });
    await visit.go(path);
    assert.ok(await visit.page.evaluate(() => document.documentElement.scrollWidth) <= 320);
    visit.settle();
    await visit.close();
  });
});

test('/llms.txt is at the root, as text', async () => {
  const response = await fetch(`${intranet.origin}/llms.txt`);
  assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/plain; charset=utf-8']);
  assert.match(await response.text(), /^# Think Carer\n[^]*### <carer-registration>/);
});

describe('in Welsh', () => {
  for (const path of tools) test(`/cy${path} is Welsh, the page and the widget`, async () => {
    const visit = await intranet.visit('carer', { language: 'cy' });
    await visit.go(path);
    const [english] = await frames(visit.page), title = await visit.page.locator('h1').innerText();
    await visit.go(`/cy${path}`);
    await visit.page.waitForFunction(() => [...document.querySelectorAll('main *')].some(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.frame')?.lang === 'cy'));
    const [welsh] = await frames(visit.page);
    assert.equal(await visit.page.evaluate(() => document.documentElement.lang), 'cy');
    assert.notEqual(await visit.page.locator('h1').innerText(), title);
    assert.equal(welsh?.lang, 'cy');
    const shared = welsh.text.split('\n').filter((line) => line.trim().split(' ').length > 3 && english!.text.includes(line));
    assert.deepEqual(shared, [], 'no sentence is still English');
    visit.settle();
    await visit.close();
  });
});

describe('in each style of the host', () => {
  const seen = new Map<string, string>();
  for (const style of ['council', 'ward']) test(`${style}: the widget takes the colours of the page, and stays accessible`, async () => {
    const visit = await intranet.visit('carer'), { page } = visit;
    await visit.go('/carers/register/');
    await page.locator('#style').selectOption(style);
    await page.reload();
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.dataset['style']), style);
    // Enough of its look to tell one style from another.
    seen.set(style, await page.evaluate(() => {
      const root = document.querySelector('carer-registration')!.shadowRoot!, frame = getComputedStyle(root.querySelector('.frame')!), button = getComputedStyle(root.querySelector('.button')!);
      return [frame.fontFamily, frame.color, frame.borderRadius, button.color, button.borderColor, button.borderRadius].join(' | ');
    }));
    const violations = await audit(page);
    assert.deepEqual(violations, []);
    visit.settle();
    await visit.close();
  });
  test('the two do not look the same', () => assert.equal(new Set(seen.values()).size, 2, [...seen.values()].join('\n')));
});

describe('who is at the screen', () => {
  test('is changed by the switch, and the widget follows', async () => {
    const visit = await intranet.visit('visitor'), { page } = visit;
    await visit.go('/carers/register/');
    assert.equal(await page.locator('carer-registration').getByRole('button', { name: 'Yes, I look after someone' }).count(), 0);
    await Promise.all([page.waitForEvent('load'), page.locator('#persona').selectOption('carer')]);
    await ready(page);
    await page.locator('carer-registration').getByRole('button', { name: 'Yes, I look after someone' }).waitFor();
    visit.settle();
    await visit.close();
  });
});

/** axe over the whole page. It is put in by the debugger, which the page's policy does not bind. */
async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: { run(on: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } }).axe.run;
    const { violations } = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('; ')}`);
  });
}
