// One visit to a page on a slow phone: what crosses the wire, when its first control can be used, and how long its scripts run.
import type { Browser, CDPSession, Page } from 'playwright-core';

const network = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false };
/** As a table of times says it. */
export const slowly = '4 × slower CPU, 1.6 Mbit/s, 150 ms to the server, nothing cached';

export interface Visit { readonly script: number; readonly style: number; readonly page: number; readonly data: number; readonly interactive: number; readonly scriptMs: number }
const kinds: Readonly<Record<string, 'script' | 'style' | 'data'>> = { Script: 'script', Stylesheet: 'style', Fetch: 'data', XHR: 'data' };

/** `watch` runs in the page before anything else, and calls `usable` once the first control is drawn and listened to. `then` may go on in the open page. */
export async function visit<Then = undefined>(browser: Browser, address: string, watch: () => void, then?: (page: Page) => Promise<Then>): Promise<Visit & { readonly then: Then }> {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 } });
  try {
    const page = await context.newPage(), session = await context.newCDPSession(page);
    const bytes = { script: 0, style: 0, page: 0, data: 0 }, kindOf = new Map<string, keyof typeof bytes>();
    session.on('Network.responseReceived', ({ requestId, type }) => kindOf.set(requestId, kinds[type] ?? 'page'));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { bytes[kindOf.get(requestId) ?? 'page'] += encodedDataLength; });
    await session.send('Network.enable');
    await session.send('Performance.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(() => Object.assign(window, { usable: () => Object.assign(window, { usableAt: performance.now() }) }));
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => (window as unknown as { usableAt?: number }).usableAt !== undefined, undefined, { timeout: 60_000 });
    const interactive = await page.evaluate(() => (window as unknown as { usableAt: number }).usableAt);
    const scriptMs = await scriptTime(session), after = await then?.(page);
    return { ...bytes, interactive, scriptMs, then: after as Then };
  } finally {
    await context.close();
  }
}

/** How long the page's scripts have run so far, in ms. */
export async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}
