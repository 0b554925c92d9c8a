// Every example of every widget, in every mode a person may be in: it plays, and stays accessible, whole and readable.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveStorybook, stories, Tab, type Finished, type Story } from './storybook.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all = stories();
let browser: Browser, site: Awaited<ReturnType<typeof serveStorybook>>;
before(async () => { [browser, site] = await Promise.all([launchChromium(), serveStorybook()]); });
after(async () => { await browser?.close(); site?.close(); });

/** Texts that cannot be told from what is behind them. */
async function faint(page: Page): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: { run(on: unknown, options: unknown): Promise<{ violations: { nodes: { html: string; failureSummary?: string }[] }[] }> } }).axe.run;
    const { violations } = await run('#storybook-root', { runOnly: { type: 'rule', values: ['color-contrast'] } });
    return violations.flatMap(({ nodes }) => nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`));
  });
}
/** Controls that nothing but their colour tells from the text around them; where the system chooses the colours, that is nothing. */
const edgeless = (page: Page): Promise<string[]> => page.evaluate(() => {
  const found: string[] = [];
  const walk = (root: ParentNode): void => {
    for (const one of root.querySelectorAll<HTMLElement>('*')) {
      if (one.shadowRoot) walk(one.shadowRoot);
      if (!one.matches('button, a[href], select, textarea, input:not([type=radio], [type=checkbox])') || !one.checkVisibility() || one.closest('.unseen')) continue;
      const { borderTopStyle, borderTopWidth, textDecorationLine, forcedColorAdjust } = getComputedStyle(one);
      const edged = (borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0) || textDecorationLine.includes('underline');
      if (!edged || forcedColorAdjust === 'none') found.push(one.outerHTML.slice(0, 120));
    }
  };
  walk(document.querySelector('#storybook-root')!);
  return found;
});
/** How much wider than the window the page is, and what sticks out of it. */
const overflow = (page: Page): Promise<string[]> => page.evaluate(() => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const out: string[] = [`${page.scrollWidth} wide in ${page.clientWidth}`];
  const walk = (root: ParentNode): void => {
    for (const one of root.querySelectorAll<HTMLElement>('*')) {
      const { right, left } = one.getBoundingClientRect();
      if (right > page.clientWidth + 1 || left < -1) out.push(`${one.localName}.${one.className}`);
      if (one.shadowRoot) walk(one.shadowRoot);
    }
  };
  walk(document.querySelector('#storybook-root')!);
  return out.slice(0, 8);
});
/** The visible words of the widget, and how it says it is written. */
const words = (page: Page): Promise<{ text: string; lang: string; dir: string }> => page.evaluate(() => {
  const widget = [...document.querySelectorAll<HTMLElement>('#storybook-root *')].find((one) => one.localName.startsWith('carer-') && one.localName !== 'carer-host');
  const frame = widget?.shadowRoot?.querySelector<HTMLElement>('.frame');
  return { text: frame?.innerText.replace(/\s+/g, ' ').trim() ?? '', lang: frame?.lang ?? '', dir: frame ? getComputedStyle(frame).direction : '' };
});

test('there are examples, and each widget has some', () => assert.ok(new Set(all.map(({ title }) => title)).size >= 3, `${all.length} examples`));

/** A tab for each language, kept from story to story; there are as many desks as stories are played at a time. */
class Desk {
  readonly #tabs = new Map<string, Promise<Tab>>();
  tab(globals = ''): Promise<Tab> {
    const tab = this.#tabs.get(globals) ?? Tab.in(browser, site.origin, globals);
    this.#tabs.set(globals, tab);
    return tab;
  }
}
const atOnce = 2, free = Array.from({ length: atOnce }, () => new Desk());

describe('examples', { concurrency: atOnce }, () => {
  for (const story of all) suite(story);
});

function suite(story: Story): void {
  describe(`${story.title}: ${story.name}`, { concurrency: 1 }, () => {
    let desk: Desk, page: Page, first = { text: '', lang: '', dir: '' };
    before(() => { desk = free.pop()!; });
    after(() => { free.push(desk); });

    let played: Finished | undefined;
    test('plays, and shows what it says', async () => {
      const tab = await desk.tab();
      ({ page } = tab);
      played = await tab.play(story);
      first = await words(page);
      assert.equal(played.trouble, null);
      assert.ok(first.text.length > 0, 'it shows nothing');
    });
    test('accessible', () => assert.deepEqual(played?.violations, []));
    test('readable in dark', async () => {
      await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
      const found = await faint(page);
      await page.evaluate(() => { document.documentElement.dataset['theme'] = 'light'; });
      assert.deepEqual(found, []);
    });
    test('every control keeps an edge in forced colours', async () => {
      // Contrast is the system's there, and does not show in computed styles.
      await page.emulateMedia({ forcedColors: 'active' });
      const found = await edgeless(page);
      await page.emulateMedia({ forcedColors: 'none' });
      assert.deepEqual(found, []);
    });
    test('whole at 320 pixels, left to right and right to left', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      const ltr = await overflow(page);
      await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      const rtl = await overflow(page);
      await page.evaluate(() => { document.documentElement.dir = 'ltr'; });
      await page.setViewportSize({ width: 1024, height: 768 });
      assert.deepEqual([ltr, rtl], [[], []]);
    });
    test('prints its words without its buttons', async () => {
      // What is ticked in a register, and the choices of a moment, are words too.
      const buttons = (): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('#storybook-root *')].flatMap((one) => [...one.shadowRoot?.querySelectorAll<HTMLElement>('button:not([aria-pressed],[role=checkbox])') ?? []]).filter((button) => button.checkVisibility()).map((button) => button.innerText.replace(/\s+/g, ' ').trim()));
      // A widget folded to one button has no words to print.
      const hasWords = (await words(page)).text !== (await buttons()).join(' ');
      await page.emulateMedia({ media: 'print' });
      const { text } = await words(page), printed = await buttons();
      await page.emulateMedia({ media: 'screen' });
      assert.equal(text.length > 0, hasWords);
      assert.deepEqual(printed, []);
    });
    test('speaks Welsh', async () => {
      const tab = await desk.tab('locale:cy'), { page } = tab, { trouble, violations } = await tab.play(story);
      await page.waitForFunction(() => [...document.querySelectorAll('#storybook-root *')].some((one) => one.shadowRoot?.querySelector('.frame:not([aria-busy])')));
      const { text, lang } = await words(page);
      assert.deepEqual([trouble, violations], [null, []]);
      // An example that names its own language keeps it, whatever the toolbar says.
      const isFixed = first.lang !== '' && first.lang !== 'en-GB';
      assert.equal(lang, isFixed ? first.lang : 'cy');
      if (!isFixed) assert.notEqual(text, first.text);
    });
    for (const [language, named] of [['ar', 'from right to left'], ['en-XA', 'with longer words']] as const) test(`plays in ${language}, ${named}, accessible and whole at 320 pixels`, async () => {
      if (first.lang !== 'en-GB') return;
      const tab = await desk.tab(`locale:${language}${language === 'ar' ? ';direction:rtl' : ''}`), { page } = tab, { trouble, violations } = await tab.play(story);
      assert.deepEqual([trouble, violations], [null, []]);
      await page.setViewportSize({ width: 320, height: 640 });
      const wide = await overflow(page);
      await page.setViewportSize({ width: 1024, height: 768 });
      assert.deepEqual(wide, []);
    });
  });
}
