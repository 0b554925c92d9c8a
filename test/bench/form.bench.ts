// One form of twelve fields, built with five libraries and by hand: what a page downloads, and how soon a person can use it.
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite, type Site } from '../site.ts';
import { buildPage, installRivals, versionOf } from './form/build.ts';
import { contestants, type Contestant } from './form/contestants.ts';
import { required, send } from './form/fields.ts';
import { atLeast, atMost, below, median, type BenchResult } from './result.ts';
import { slowly, visit, type Visit } from './visit.ts';

const turns = Number(process.env['TURNS'] ?? 9);

/** The first control can be used once it is drawn, also inside shadow roots, and the script that listens to the form has run. */
const watch = (): void => {
  const first = (root: ParentNode): HTMLElement | undefined => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.matches('input,select,textarea') && element.checkVisibility() && element.getBoundingClientRect().height > 0) return element;
      const inside = element.shadowRoot && first(element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  };
  const look = (): void => {
    const listens = document.documentElement.dataset['ready'] === '' || document.querySelector('carer-plan')?.shadowRoot?.querySelector('form');
    if (listens && first(document.querySelector('form,#form,carer-plan')!.parentElement!)) (window as unknown as { usable(): void }).usable();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** That it is the same form: sent empty, it says what is wrong with every required field; with a name typed, with one fewer. */
async function refuses(page: Page): Promise<readonly number[]> {
  const links = page.locator('.summary li'), found: number[] = [];
  for (const more of ['', 'Sam Okafor']) {
    if (more) await page.getByLabel('Your name').first().fill(more);
    await page.getByRole('button', { name: send }).click();
    for (let patience = 100; patience > 0 && (await links.count()) === (found.at(-1) ?? 0); patience -= 1) await page.waitForTimeout(100);
    found.push(await links.count());
  }
  return found;
}

const placeOf = ({ entry, way }: Contestant): string => `/${entry}${way ? `-${way}` : ''}/`;

export async function run(): Promise<BenchResult[]> {
  installRivals();
  const folders: Record<string, string> = {};
  for (const one of contestants) folders[placeOf(one)] = await buildPage(`form/pages/${one.entry}`, one.body, one.way);
  const site = await serveSite({ folders, headers: { 'cache-control': 'no-store' }, answer: ({ url }) => (url.endsWith('/favicon.ico') ? new Response(null, { status: 204 }) : null) });
  const browser = await launchChromium(), measured = new Map<string, Visit[]>(contestants.map(({ name }) => [name, []]));
  try {
    for (const one of contestants) await prove(browser, site, one);
    // Whoever goes first in one turn goes last in the next.
    for (let turn = 0; turn < turns; turn += 1) for (const one of turn % 2 === 0 ? contestants : contestants.toReversed()) measured.get(one.name)!.push(await visit(browser, site.origin + placeOf(one), watch));
  } finally {
    await browser.close();
    site.close();
  }
  const table = (of: (one: Visit) => number): Record<string, number> => Object.fromEntries([...measured].map(([name, visits]) => [name, median(visits.map(of))]));
  const rivals = contestants.filter(({ packages }) => packages).map(({ name }) => name), ours = 'Think Carer', hand = 'by hand', exact = `${ours}, exact version`;
  const bytes = table(({ script, style }) => script + style), interactive = table((one) => one.interactive);
  const smallest = Math.min(...rivals.map((name) => bytes[name]!));
  /** The median of what each turn says, so that a busy moment of the machine touches both sides. */
  const ratio = (one: (turn: number) => number, other: (turn: number) => number): number => median(Array.from({ length: turns }, (_, turn) => one(turn) / other(turn)));
  const at = (name: string) => (turn: number): number => measured.get(name)![turn]!.interactive;
  return [
    { name: 'Bytes of script and style', unit: 'bytes, Brotli and headers', values: bytes, ratios: [below('Think Carer / the smallest of the others', bytes[ours]! / smallest, 0.5)],
      note: `${contestants.flatMap(({ packages = [] }) => packages).map(versionOf).join(', ')}. Each bundled by Vite for production, tree-shaken, minified, with only the components of the form and the lightest style sheet it documents; ours by the CDN build's own steps. The rivals bring more than a form needs, and so more than this form uses.` },
    { name: 'Bytes of page', unit: 'bytes', values: table(({ page }) => page), ratios: [], note: 'The HTML: where the fields stand in the page, this is where they are paid for.' },
    { name: 'Interactive', unit: 'ms', values: interactive,
      ratios: [atLeast('the fastest of the others / Think Carer', ratio((turn) => Math.min(...rivals.map((name) => at(name)(turn))), at(ours)), 1.5), atMost('Think Carer / by hand', ratio(at(ours), at(hand)), 1.3),
        atLeast(`the fastest of the others / ${exact}`, ratio((turn) => Math.min(...rivals.map((name) => at(name)(turn))), at(exact)), 1.5), atMost(`${exact} / by hand`, ratio(at(exact), at(hand)), 1.3)],
      note: `The first moment the first control is drawn and listened to. ${slowly}; medians of ${turns} turns. “Think Carer”: the one file of the widget, which a page with one tool names. “Exact version”: a page that names a version asks for the widget’s files beside the loader. “Loader”: a page that leaves it to the loader, as one with several tools does, waits a round trip longer.` },
    { name: 'Script time', unit: 'ms', values: table(({ scriptMs }) => scriptMs), ratios: [], note: 'Until then, on the same slow CPU.' },
  ];
}

async function prove(browser: Browser, site: Site, one: Contestant): Promise<void> {
  const { name } = one, { then: found } = await visit(browser, site.origin + placeOf(one), watch, refuses), expected = [required, required - 1];
  if (found.join() !== expected.join()) throw new Error(`${name}: empty and with a name, the form has ${expected.join(' and ')} things wrong with it, and it found ${found.join(' and ')}`);
}
