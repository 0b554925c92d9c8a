// Fifty registrations on one page: the widget, the same form by hand, as a plain Lit component, and of Web Awesome's controls.
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite } from '../site.ts';
import { buildPage, installRivals, versionOf } from './form/build.ts';
import { buttons, formOf, webAwesome } from './form/contestants.ts';
import { questions } from './many/questions.ts';
import { answers, cdn, pageWith } from './northbridge.ts';
import { atMost, median, type BenchResult, type Ratio } from './result.ts';

const turns = Number(process.env['TURNS'] ?? 9), count = 50;
const times = (one: string): string => one.repeat(count);
/** All fifty on the screen at once, and none too low to be seen. */
const boxes = (tag: string): string => `<style>.box{block-size:18px;overflow:hidden}</style>${times(`<div class="box">${tag}</div>`)}`;
const template = (inside: string): string => `<template>${inside}</template>`, tag = '<many-form></many-form>';
const [byHand = ''] = /<main>[^]*<\/main>/.exec(readFileSync(new URL('vanilla/index.html', import.meta.url), 'utf8')) ?? [];
const built: Readonly<Record<string, { readonly entry: string; readonly inside: string; readonly tag: string }>> = {
  'by hand': { entry: 'many/by-hand.js', inside: template(byHand), tag },
  'plain Lit': { entry: 'many/lit.js', inside: '', tag },
  'Web Awesome': { entry: 'many/web-awesome.js', inside: template(formOf(questions, webAwesome, buttons.webAwesome)), tag },
};
const widget = '<carer-registration start="form"></carer-registration>';

interface Measured { readonly scriptMs: number; readonly mainMs: number; readonly heap: number; readonly dom: number; readonly elements: number }

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
/** Once nothing runs any more. To look more closely would run scripts of ours. */
async function settled(page: Page, session: CDPSession): Promise<Readonly<Record<string, number>>> {
  for (let before: number | undefined;;) {
    const now = Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
    if (now['ScriptDuration'] === before) return now;
    before = now['ScriptDuration'];
    await page.waitForTimeout(500);
  }
}
const ms = (metrics: Readonly<Record<string, number>>, name: string): number => (metrics[name] ?? 0) * 1000;

/** `name`: the tag of which all must have drawn themselves, where all are on the screen. */
async function once(browser: Browser, address: string, name = ''): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 800, height: 1000 } });
  try {
    const page = await context.newPage(), session = await context.newCDPSession(page);
    // The processor's time, not the clock's: what else the machine does is then not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('HeapProfiler.enable');
    await page.goto(address, { waitUntil: 'load' });
    const all = await settled(page, session);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage') as { usedSize: number; embedderHeapUsedSize?: number };
    const found = name === '' ? 0 : await page.evaluate(drawn, name);
    if (name !== '' && found !== count) throw new Error(`${address}: ${found} of ${count} have drawn themselves`);
    return { scriptMs: ms(all, 'ScriptDuration'), mainMs: ms(all, 'TaskDuration'), heap: usedSize, dom: embedderHeapUsedSize, elements: await page.evaluate(elements) };
  } finally {
    await context.close();
  }
}

export async function run(): Promise<BenchResult[]> {
  installRivals();
  const folders: Record<string, string> = { '/cdn/v1/': `${cdn}/v1` }, pages: Record<string, string> = { '/widget/': pageWith(boxes(widget)), '/widget/long/': pageWith(times(widget)), '/widget/one/': pageWith(widget), '/empty/': pageWith('').replace(/<script.*<\/script>/g, '') };
  for (const { entry, inside, tag: one } of Object.values(built)) {
    folders[`/${entry}/`] = await buildPage(entry, inside + boxes(one));
    folders[`/${entry}/long/`] = await buildPage(entry, inside + times(one), 'long');
  }
  const site = await serveSite({ folders, headers: { 'cache-control': 'no-store' }, answer: answers(pages) });
  const all: Record<string, string> = { 'Think Carer': '/widget/', ...Object.fromEntries(Object.entries(built).map(([name, { entry }]) => [name, `/${entry}/`])) }, names = Object.keys(all);
  const lists = (): Map<string, Measured[]> => new Map(names.map((name) => [name, []]));
  const browser = await launchChromium(), measured = lists(), long = lists();
  let alone = 0, empty = 0;
  try {
    // The first turn warms the server and the browser up, and is not counted.
    for (let turn = 0; turn <= turns; turn += 1) for (const name of turn % 2 === 0 ? names : names.toReversed()) {
      const one = await once(browser, site.origin + all[name]!, name === 'Think Carer' ? 'carer-registration' : 'many-form'), scrolled = await once(browser, `${site.origin}${all[name]}long/`);
      if (turn > 0) { measured.get(name)!.push(one); long.get(name)!.push(scrolled); }
    }
    alone = (await once(browser, `${site.origin}/widget/one/`)).heap / 1000;
    empty = (await once(browser, `${site.origin}/empty/`)).heap / 1000;
  } finally {
    await browser.close();
    site.close();
  }
  const table = (what: keyof Measured, by = 1, of = measured): Record<string, number> => Object.fromEntries([...of].map(([name, list]) => [name, median(list.map((one) => one[what])) / by]));
  const ratio = (what: keyof Measured, of = measured): number => median(of.get('Think Carer')!.map((one, turn) => one[what] / of.get('by hand')![turn]![what]));
  const told = (what: keyof Measured, of = measured): Ratio => ({ name: 'Think Carer / by hand', value: ratio(what, of), target: 'told, not promised', met: true });
  return [
    { name: `${count} on a page: script time`, unit: 'ms', values: table('scriptMs'), ratios: [atMost('Think Carer / by hand', ratio('scriptMs'), 1)],
      note: `Processor time that Chromium counts as script, all ${count} drawn on one screen; medians of ${turns} turns. By hand: the form of “Registration” above. Lit and Web Awesome ask the same questions and check them, and do no more. Each stands in a shadow root of its own. Promise jobs are not counted here: Lit and the widget draw in those. ${versionOf('@awesome.me/webawesome')}, ${versionOf('lit')}.` },
    { name: `${count} on a page: main thread`, unit: 'ms', values: table('mainMs'), ratios: [told('mainMs')], note: 'All that the main thread did meanwhile: scripts, promise jobs, style, layout, paint.' },
    { name: `${count} below each other: main thread`, unit: 'ms', values: table('mainMs', 1, long), ratios: [told('mainMs', long)], note: 'The same on a page that nobody has scrolled yet: a widget waits until it is near the screen.' },
    { name: `${count} on a page: heap`, unit: 'kB', values: table('heap', 1000), ratios: [atMost('Think Carer / by hand', ratio('heap'), 2.5)], note: `What scripts hold, once the garbage is collected; compiled code is in it. An empty page: ${Math.round(empty)} kB; one widget alone: ${Math.round(alone)} kB. Elements: ${Object.entries(table('elements')).map(([name, value]) => `${name} ${value}`).join(', ')}; the widget asks one question at a time.` },
    { name: `${count} on a page: document`, unit: 'kB', values: table('dom', 1000), ratios: [told('dom')], note: 'Held by elements, styles and layout.' },
  ];
}
