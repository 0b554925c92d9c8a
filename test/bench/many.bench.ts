// Fifty registrations on one page: the widget, the same form by hand, as a plain Lit component, and of Web Awesome's controls.
import type { Browser, CDPSession } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite } from '../site.ts';
import { buildPage, installRivals, versionOf } from './form/build.ts';
import { buttons, byHand, formOf, webAwesome } from './form/contestants.ts';
import { questions } from './many/questions.ts';
import { answers, cdn, pageWith } from './northbridge.ts';
import { atMost, median, type BenchResult } from './result.ts';

const turns = Number(process.env['TURNS'] ?? 9), count = 50;
const times = (one: string): string => one.repeat(count);
const template = (inside: string): string => `<template>${inside}</template>${times('<many-form></many-form>')}`;
const built = {
  'by hand': { entry: 'many/by-hand.js', body: template(formOf(questions, byHand, buttons.byHand)) },
  'plain Lit': { entry: 'many/lit.js', body: times('<many-form></many-form>') },
  'Web Awesome': { entry: 'many/web-awesome.js', body: template(formOf(questions, webAwesome, buttons.webAwesome)) },
} as const;

interface Measured { readonly scriptMs: number; readonly heap: number; readonly elements: number }

/** How many of the tags have drawn a control that can be seen, also inside shadow roots. */
const drawn = (tag: string): number => {
  const sees = (root: ParentNode): boolean => [...root.querySelectorAll<HTMLElement>('*')].some((one) =>
    (one.matches('input,wa-radio:defined') && one.checkVisibility() && one.getBoundingClientRect().height > 0) || (one.shadowRoot !== null && sees(one.shadowRoot)));
  return [...document.querySelectorAll(tag)].filter(({ shadowRoot }) => shadowRoot && sees(shadowRoot)).length;
};
const elements = (): number => {
  const under = (root: ParentNode): number => [...root.querySelectorAll('*')].reduce((sum, one) => sum + 1 + (one.shadowRoot ? under(one.shadowRoot) : 0), 0);
  return under(document);
};
async function metrics(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  return Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
}

async function once(browser: Browser, address: string, tag: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 800, height: 1000 } });
  try {
    const page = await context.newPage(), session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    await page.goto(address, { waitUntil: 'load' });
    // Until nothing runs any more. Looking would run scripts of ours, so it is done only then.
    let before = -1, { ScriptDuration: script = 0 } = await metrics(session);
    while (script !== before) {
      await page.waitForTimeout(1000);
      [before, script] = [script, (await metrics(session))['ScriptDuration'] ?? 0];
    }
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage') as { usedSize: number; embedderHeapUsedSize?: number };
    const found = await page.evaluate(drawn, tag);
    if (found !== count) throw new Error(`${address}: ${found} of ${count} have drawn themselves`);
    return { scriptMs: script * 1000, heap: usedSize + embedderHeapUsedSize, elements: await page.evaluate(elements) };
  } finally {
    await context.close();
  }
}

export async function run(): Promise<BenchResult[]> {
  installRivals();
  const folders: Record<string, string> = { '/cdn/v1/': `${cdn}/v1` };
  for (const { entry, body } of Object.values(built)) folders[`/${entry}/`] = await buildPage(entry, body);
  const site = await serveSite({ folders, headers: { 'cache-control': 'no-store' }, answer: answers({ '/widget/': pageWith(times('<carer-registration start="form"></carer-registration>')) }) });
  const pages = { 'Think Carer': '/widget/', ...Object.fromEntries(Object.entries(built).map(([name, { entry }]) => [name, `/${entry}/`])) };
  const browser = await launchChromium(), measured = new Map<string, Measured[]>(Object.keys(pages).map((name) => [name, []]));
  try {
    for (let turn = 0; turn <= turns; turn += 1) for (const [name, path] of turn % 2 === 0 ? Object.entries(pages) : Object.entries(pages).toReversed()) {
      const one = await once(browser, site.origin + path, path === '/widget/' ? 'carer-registration' : 'many-form');
      // The first turn warms the server and the browser up, and is not counted.
      if (turn > 0) measured.get(name)!.push(one);
    }
  } finally {
    await browser.close();
    site.close();
  }
  const table = (what: keyof Measured, by = 1): Record<string, number> => Object.fromEntries([...measured].map(([name, list]) => [name, median(list.map((one) => one[what])) / by]));
  const ratio = (what: keyof Measured): number => median(measured.get('Think Carer')!.map((one, turn) => one[what] / measured.get('by hand')![turn]![what]));
  return [
    { name: 'Script time', unit: 'ms', values: table('scriptMs'), ratios: [atMost('Think Carer / by hand', ratio('scriptMs'), 1)], note: `Until all ${count} are drawn and nothing runs any more; medians of ${turns} turns. Each stands in a shadow root of its own; all but the widget ask every question at once, in the widget's words. Web Awesome: ${versionOf('@awesome.me/webawesome')}.` },
    { name: 'Heap', unit: 'kB', values: table('heap', 1000), ratios: [atMost('Think Carer / by hand', ratio('heap'), 2.5)], note: 'V8 and DOM, after the garbage is collected twice.' },
    { name: 'Elements in the page', unit: 'elements', values: table('elements'), ratios: [], note: 'The widget asks one question at a time.' },
  ];
}
