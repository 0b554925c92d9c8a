// The registration widget against the same form by hand: what a page downloads, and how soon a person can use it.
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite, type Site } from '../site.ts';
import { answers, cdn, pageWith } from './northbridge.ts';
import { atMost, median, type BenchResult } from './result.ts';
import { slowly, visit, type Visit } from './visit.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const turns = Number(process.env['TURNS'] ?? 9);

const widgetPage = pageWith('<carer-registration start="form"><p>Telephone 01632 960 120.</p></carer-registration>');

type Measured = Visit & { readonly keyToPaint: number; readonly styleAndPage: number };

/** When the first control could be used: it is drawn, it is not disabled, and the code that listens to it has run. */
const watch = (): void => {
  const look = (): void => {
    const root = document.querySelector('carer-registration')?.shadowRoot ?? (document.documentElement.dataset['ready'] === '' ? document : null);
    const control = root?.querySelector<HTMLElement>('.frame input[type=radio], form input[type=radio]');
    if (control && control.checkVisibility() && control.getBoundingClientRect().height > 0) (window as unknown as { usable(): void }).usable();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

async function once(browser: Browser, site: Site, path: string): Promise<Measured> {
  const { then: keyToPaint, ...visited } = await visit(browser, site.origin + path, watch, pressKey);
  return { ...visited, keyToPaint, styleAndPage: visited.style + visited.page };
}
/** From a key to the frame that shows what it did: Space and the arrow move through the first choice. */
async function pressKey(page: Page): Promise<number> {
  await page.evaluate(() => {
    const root = document.querySelector('carer-registration')?.shadowRoot ?? document;
    root.querySelector<HTMLElement>('input[type=radio]')!.focus();
    const times: number[] = [];
    Object.assign(window, { times });
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))), true);
  });
  for (const key of ['Space', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowUp']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
  return median(await page.evaluate(() => (window as unknown as { times: number[] }).times));
}

export async function run(): Promise<BenchResult[]> {
  const site = await serveSite({ folders: { '/vanilla/': at('vanilla'), '/cdn/v1/': `${cdn}/v1` }, headers: { 'cache-control': 'no-store' }, answer: answers({ '/widget/': widgetPage }) });
  const browser = await launchChromium();
  const measured: Record<'widget' | 'vanilla', Measured[]> = { widget: [], vanilla: [] };
  try {
    // The first turn of each warms the server and the browser up, and is not counted.
    for (let turn = 0; turn <= turns; turn += 1) for (const which of ['vanilla', 'widget'] as const) {
      const result = await once(browser, site, `/${which}/`);
      if (turn > 0) measured[which].push(result);
    }
  } finally {
    await browser.close();
    site.close();
  }
  const of = (which: 'widget' | 'vanilla', what: keyof Measured): number => median(measured[which].map((one) => one[what]));
  const both = (name: string, unit: string, what: keyof Measured, extra: Partial<BenchResult> = {}): BenchResult =>
    ({ name, unit, values: { widget: of('widget', what), 'by hand': of('vanilla', what) }, ratios: [], ...extra });
  const { rows } = JSON.parse(readFileSync(`${cdn}/sizes.json`, 'utf8')) as { rows: { bytes: number }[] };
  const interactive = of('widget', 'interactive') / of('vanilla', 'interactive');
  return [
    { name: 'Bytes of script', unit: 'bytes, Brotli and headers', values: { widget: of('widget', 'script'), 'by hand': of('vanilla', 'script'), 'widget, Brotli alone': rows[1]!.bytes }, ratios: [atMost('loader + registration, kB of Brotli', rows[1]!.bytes / 1000, 26)],
      note: 'What crossed the wire before the form could be used: loader, registration, and all they import.' },
    both('Bytes of page, style and data', 'bytes', 'styleAndPage', { values: { 'widget: page': of('widget', 'styleAndPage'), 'widget: offer, session, registration': of('widget', 'data'), 'by hand: page and style': of('vanilla', 'styleAndPage') } }),
    both('Interactive', 'ms', 'interactive', { ratios: [atMost('widget / by hand', interactive, 1.3)], note: `The first moment the first control is drawn and listened to. ${slowly}; medians of ${turns} turns, one after the other.` }),
    both('Script time', 'ms', 'scriptMs'),
    both('Key to paint', 'ms', 'keyToPaint', { note: 'From a key in the first choice to the end of the frame that shows it, on the same slow CPU.' }),
  ];
}
