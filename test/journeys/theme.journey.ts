// A designer makes the council's theme: sees it on the widgets, is told what cannot be read, mends it, and takes it away.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { lint, readTheme } from '@think-carer/theme';
import type { Page } from 'playwright-core';
import { ready, startIntranet, tabTo, type Intranet } from './intranet.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const presets = ['neutral', 'public-service', 'health-service', 'team-site', 'contrast'];
let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

async function open(path = '/developers/theme/', width = 1280) {
  const visit = await intranet.visit('visitor', { width });
  await visit.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: intranet.origin });
  await visit.go(path);
  await visit.page.locator('#builder').waitFor({ state: 'visible' });
  await visit.page.waitForFunction(() => document.getElementById('verdict')!.textContent !== '');
  return visit;
}
const verdict = (page: Page, pattern: RegExp) => page.locator('#verdict').filter({ hasText: pattern }).waitFor();
/** The colour that a widget of the preview really draws its heading and its button with. */
const drawn = (page: Page) => page.evaluate(() => ['carer-registration', 'carer-eligibility', 'carer-working'].map((tag) => {
  const root = document.querySelector(`#preview ${tag}`)!.shadowRoot!, frame = getComputedStyle(root.querySelector('.frame')!), button = getComputedStyle(root.querySelector('.button')!);
  return { text: frame.color, surface: frame.backgroundColor, accent: button.borderTopColor, radius: frame.borderTopLeftRadius };
}));
async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: { run(on: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } }).axe.run;
    const { violations } = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('; ')}`);
  });
}

describe('the theme builder', () => {
  test('is found from the foot of any page', async () => {
    const visit = await intranet.visit('visitor');
    await visit.go('/carers/');
    await visit.page.getByRole('contentinfo').getByRole('link', { name: 'For developers' }).click();
    await visit.page.getByRole('link', { name: 'Theme builder' }).click();
    await visit.page.getByRole('heading', { level: 1, name: 'Theme builder' }).waitFor();
    await visit.page.locator('#builder').waitFor({ state: 'visible' });
    await ready(visit.page);
    visit.settle();
    await visit.close();
  });

  test('an edited token is at once on all three widgets, typed or picked', async () => {
    const visit = await open(), { page } = visit;
    await page.getByRole('group', { name: /^Links and buttons/ }).getByRole('textbox', { name: 'Light', exact: true }).fill('#7a1f5c');
    for (const widget of await drawn(page)) assert.equal(widget.accent, 'rgb(122, 31, 92)');
    await page.getByLabel('Background, Light: pick a colour', { exact: true }).fill('#fff8e7');
    for (const widget of await drawn(page)) assert.equal(widget.surface, 'rgb(255, 248, 231)');
    await page.getByLabel('Roundness of corners').fill('0');
    for (const widget of await drawn(page)) assert.equal(widget.radius, '0px');
    visit.settle();
    await visit.close();
  });

  test('a colour that cannot be read is named, said, and mended', async () => {
    const visit = await open(), { page } = visit;
    await verdict(page, /^All 22 pairs pass/);
    await page.getByRole('group', { name: /^Quiet text/ }).getByRole('textbox', { name: 'Light', exact: true }).fill('#a0a5b0');
    await verdict(page, /^2 of 22 pairs fail: Hints \(Light\); Hints in a soft box \(Light\)/);
    const cell = page.getByRole('row', { name: /^Hints in a soft box/ }).getByRole('cell').first();
    assert.match(await cell.innerText(), /2\.\d\d:1 fails: needs 4\.5:1 \(WCAG 2\.2, 1\.4\.3\)/);
    assert.match(await page.locator('#text-quiet-light-says').innerText(), /^Hints: 2\.\d\d:1 fails: needs 4\.5:1 .*Hints in a soft box: 2\.\d\d:1 fails/);
    await page.getByRole('button', { name: 'Correct the colours' }).click();
    assert.equal(await page.locator('#text-quiet-light-says').innerText(), '');
    assert.match(await page.locator('#corrections').innerText(), /Corrected: 1\.\s+Quiet text \(Light\): #a0a5b0 is now #[\da-f]{6}, for Hints in a soft box: it had 2\.\d\d:1 and needs 4\.5:1/);
    await verdict(page, /^All 22 pairs pass/);
    await page.getByRole('button', { name: 'Correct the colours' }).click();
    assert.equal(await page.locator('#corrections').innerText(), 'Nothing to correct.');
    visit.settle();
    await visit.close();
  });

  test('what is no colour and no length is refused beside its field, and the last good one stays', async () => {
    const visit = await open(), { page } = visit, accent = page.locator('#accent-light'), before = await drawn(page);
    for (const bad of ['blurple', 'red; } body { display: none', 'url(https://example.org/x)', '']) {
      await accent.fill(bad);
      assert.equal(await accent.getAttribute('aria-invalid'), 'true', bad);
      assert.match(await page.locator('#accent-light-says').innerText(), /Write a colour/);
    }
    await page.locator('#gap').fill('wide');
    assert.match(await page.locator('#gap-says').innerText(), /Write a value/);
    assert.deepEqual(await drawn(page), before);
    await accent.fill('#7a1f5c');
    assert.equal(await accent.getAttribute('aria-invalid'), null);
    visit.settle();
    await visit.close();
  });

  test('light, dark and system colours are shown by the widgets themselves', async () => {
    const visit = await open(), { page } = visit, seen: Record<string, string> = {};
    for (const name of ['Light', 'Dark', 'System colours']) {
      await page.getByRole('radio', { name, exact: true }).check();
      seen[name] = JSON.stringify((await drawn(page))[0]);
    }
    assert.match(seen['Light']!, /"surface":"rgb\(255, 255, 255\)"/);
    assert.match(seen['Dark']!, /"surface":"rgb\(23, 25, 31\)"/);
    assert.equal(new Set(Object.values(seen)).size, 3);
    visit.settle();
    await visit.close();
  });

  test('leaves as CSS, as tokens that read back, and as a report', async () => {
    const visit = await open(), { page } = visit;
    await page.getByLabel('Name of the theme').fill('Northbridge Autumn');
    await page.locator('#accent-light').fill('#7a1f5c');
    assert.match(await page.getByLabel('Your theme').inputValue(), /:root \{[^}]*--carer-accent: light-dark\(#7a1f5c, #9cc4ff\);/);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.getByLabel('Your theme').inputValue());

    await page.getByLabel('Form').selectOption('dtcg');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
    assert.equal(download.suggestedFilename(), 'northbridge-autumn.tokens.json');
    const theme = readTheme(JSON.parse(readFileSync(await download.path(), 'utf8')));
    assert.deepEqual([theme.name, theme.colors.accent.light, lint(theme)], ['Northbridge Autumn', '#7a1f5c', []]);

    await page.getByLabel('Form').selectOption('report');
    const report = await page.getByLabel('Your theme').inputValue();
    assert.match(report, /^Contrast report: Northbridge Autumn/);
    assert.equal(report.match(/\d+\.\d\d:1 \| passes/g)?.length, 22);

    await page.getByLabel('Start from a preset').selectOption('public-service');
    await page.getByLabel(/open a token file/).setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: readFileSync(await download.path()) });
    await page.waitForFunction(() => (document.getElementById('accent-light') as HTMLInputElement).value === '#7a1f5c');
    await page.getByLabel(/open a token file/).setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"carer":{}}') });
    await page.getByRole('alert').filter({ hasText: 'carer.text: is missing' }).waitFor();
    visit.settle();
    await visit.close();
  });

  test('a draft outlives the change of language, and the keyboard reaches everything', async () => {
    const visit = await open(), { page } = visit;
    await page.locator('#accent-light').fill('#7a1f5c');
    await visit.go('/cy/developers/theme/');
    await page.waitForFunction(() => (document.getElementById('accent-light') as HTMLInputElement).value === '#7a1f5c');
    await verdict(page, /Mae pob un o’r 22 pâr yn pasio/);
    await page.locator('#open').focus();
    await tabTo(page, (name) => name === 'Cywiro’r lliwiau', 60);
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#corrections').innerText(), 'Dim i’w gywiro.');
    await tabTo(page, (name) => name === 'Lawrlwytho', 20);
    visit.settle();
    await visit.close();
  });

  for (const [path, width] of [['/developers/theme/', 1280], ['/developers/theme/', 320], ['/cy/developers/theme/', 320], ['/developers/', 320]] as const) {
    test(`${path} at ${width} pixels is whole and accessible`, async () => {
      const visit = path.endsWith('theme/') ? await open(path, width) : await intranet.visit('visitor', { width });
      if (!path.endsWith('theme/')) await visit.go(path);
      assert.ok(await visit.page.evaluate(() => document.documentElement.scrollWidth) <= width);
      assert.deepEqual(await audit(visit.page), []);
      visit.settle();
      await visit.close();
    });
  }
});

describe('the presets in the style switch', () => {
  const seen = new Map<string, string>();
  for (const name of presets) test(`${name} reaches the widget, outlives a reload, and stays accessible`, async () => {
    const visit = await intranet.visit('visitor'), { page } = visit;
    await visit.go('/carers/eligibility/');
    await page.locator('#style').selectOption(name);
    await page.reload();
    await ready(page);
    await page.waitForFunction(() => (document.getElementById('preset-sheet') as HTMLLinkElement | null)?.sheet);
    seen.set(name, await page.evaluate(() => {
      const root = document.querySelector('carer-eligibility')!.shadowRoot!, frame = getComputedStyle(root.querySelector('.frame')!), button = getComputedStyle(root.querySelector('.button')!);
      return [frame.color, frame.borderRadius, frame.fontFamily, button.borderColor].join(' | ');
    }));
    assert.deepEqual(await audit(page), []);
    visit.settle();
    await visit.close();
  });
  test('no two look the same', () => assert.equal(new Set(seen.values()).size, presets.length, [...seen.values()].join('\n')));
});
