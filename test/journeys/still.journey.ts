// Nothing jumps: the cumulative layout shift (CLS) of every page of the intranet that has a widget, for those who use it, from its first paint until all is drawn, on a slow network.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { nouns } from '../nouns.ts';
import { startIntranet, type Intranet, type Persona } from './intranet.ts';

const uses: Readonly<Record<string, readonly Persona[]>> = {
  '/carers/register/': ['visitor', 'carer', 'manager'],
  '/carers/eligibility/': ['visitor', 'carer'], '/carers/staff-room/': ['visitor'],
  '/carers/hub/': ['visitor', 'carer'], '/residents/': ['visitor'], '/offer/directory/': ['visitor', 'carer', 'administrator'],
  '/carers/leave/': ['visitor', 'carer'], '/carers/working/': ['visitor', 'carer'],
  '/carers/forum/': ['visitor', 'carer', 'partner', 'chair'], '/carers/forum/join/': ['visitor', 'partner', 'guest'], '/forum/': ['visitor', 'chair'],
  '/carers/learning/': ['visitor', 'carer', 'guest'], '/desk/moments/': ['visitor', 'manager'], '/centre/sessions/': ['visitor', 'hr', 'administrator'],
  '/carers/guide/': ['visitor', 'carer'], '/desk/guide/': ['manager'], '/welcome/': ['visitor', 'carer'],
  '/desk/': ['visitor', 'carer', 'manager', 'hr'],
  '/evidence/': ['visitor', 'carer', 'hr', 'equalities', 'analyst', 'commissioner', 'chair'],
  '/policies/': ['visitor', 'carer', 'manager', 'hr', 'equalities'],
  '/offer/': ['visitor', 'carer', 'hr', 'administrator'], '/offer/neighbour/': ['visitor', 'administrator'],
};
const sizes = [[320, 900], [1280, 900], [1920, 1080]] as const;
/** The largest window for those who between them see the most. */
const visitors = sizes.flatMap((size) => [...new Set(Object.values(uses).flat())].filter((persona) => size[0] < 1920 || ['carer', 'hr'].includes(persona)).map((persona) => ({ size, persona })));

interface Shift { readonly value: number; readonly at: number; readonly moved: readonly string[] }
/** Runs in the page before anything else of it. */
function watch(): void {
  interface Entry extends PerformanceEntry { readonly value: number; readonly hadRecentInput: boolean; readonly sources: readonly { readonly node: Node | null; readonly previousRect: DOMRect; readonly currentRect: DOMRect }[] }
  const shifts: Shift[] = [], nameOf = (node: Node | null): string => { const element = node instanceof Element ? node : node?.parentElement; return element ? `${element.localName} “${element.textContent.trim().slice(0, 30)}”` : 'what is gone'; };
  (globalThis as unknown as { shifts: Shift[] }).shifts = shifts;
  new PerformanceObserver((list) => {
    for (const { value, startTime, hadRecentInput, sources } of list.getEntries() as Entry[]) if (!hadRecentInput) shifts.push({ value, at: Math.round(startTime), moved: sources.map(({ node, previousRect: from, currentRect: to }) => `${nameOf(node)} ${from.y}+${from.height} → ${to.y}+${to.height}`) });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Every widget that can be seen is drawn, and nothing more comes. One further down asks for nothing until somebody scrolls to it, as is done here a little at a time. */
async function settle(page: Page): Promise<void> {
  for (;;) {
    await page.waitForFunction(() => [...document.querySelectorAll<HTMLElement>('*')].every((element) => !/^carer-(?!host)/.test(element.localName) || element.getBoundingClientRect().top > innerHeight || element.shadowRoot?.querySelector('.frame:not([aria-busy])')));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const isWhole = await page.evaluate(() => {
      const later = [...document.querySelectorAll<HTMLElement>('*')].find(({ localName, shadowRoot }) => /^carer-(?!host)/.test(localName) && !shadowRoot?.querySelector('.frame:not([aria-busy])'));
      if (later) scrollBy({ top: innerHeight / 3, behavior: 'instant' });
      return !later;
    });
    if (isWhole) return;
  }
}

let intranet: Intranet;
const seen = new Set<string>();
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

async function visits(persona: Persona, [width, height]: readonly [number, number], work: (page: Page, open: (path: string) => Promise<readonly Shift[]>) => Promise<void>): Promise<void> {
  const { page, context, close } = await intranet.visit(persona, { width });
  await page.setViewportSize({ width, height });
  await page.addInitScript(watch);
  // The widget's files and its data come apart, as they do to a real page.
  await context.route(/\/v1\//, async (route) => { await new Promise((done) => setTimeout(done, 60)); await route.continue(); });
  await work(page, async (path) => {
    await page.goto(path);
    await settle(page);
    for (const tag of await page.evaluate(() => [...document.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name.startsWith('carer-')))) seen.add(tag);
    return page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
  });
  await close();
}
const score = (shifts: readonly Shift[]): string => shifts.reduce((sum, { value }) => sum + value, 0).toFixed(3);

describe('no page shifts', { concurrency: 3 }, () => {
  for (const { size, persona } of visitors) test(`for the persona “${persona}”, ${size.join(' by ')}`, () => visits(persona, size, async (_, open) => {
    for (const [path] of Object.entries(uses).filter(([, who]) => who.includes(persona))) {
      const shifts = await open(path);
      assert.equal(score(shifts), '0.000', `${path}: ${JSON.stringify(shifts, null, 1)}`);
    }
  }));
  for (const size of sizes) test(`the hub at night, ${size.join(' by ')}: who answers instead is there when it is drawn`, () => visits('visitor', size, async (page, open) => {
    await page.clock.setFixedTime(new Date(`${new Date().toISOString().slice(0, 10)}T02:00:00Z`));
    const shifts = await open('/carers/hub/');
    assert.ok(await page.locator('carer-hub .instead').isVisible());
    assert.equal(score(shifts), '0.000', JSON.stringify(shifts, null, 1));
  }));
  test('in Welsh', () => visits('carer', [1280, 900], async (_, open) => {
    for (const [path] of Object.entries(uses).filter(([, who]) => who.includes('carer'))) {
      const shifts = await open(`/cy${path}`);
      assert.equal(score(shifts), '0.000', `${path}: ${JSON.stringify(shifts, null, 1)}`);
    }
  }));
});

test('every widget was there but the page check, which is for no intranet’s readers', () => {
  assert.deepEqual(nouns.filter((noun) => !seen.has(`carer-${noun}`)), ['doctor']);
});
test('and a jump is seen where there is one', () => visits('visitor', [1280, 900], async (page, open) => {
  await page.addInitScript("const set = CSSStyleSheet.prototype.replaceSync; CSSStyleSheet.prototype.replaceSync = function (text) { return set.call(this, text.includes('min-block-size:max') ? '' : text); };");
  assert.ok(Number(score(await open('/carers/eligibility/'))) > 0);
}));
