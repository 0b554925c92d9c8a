// What a page goes on holding: the employer's whole offer only where a widget needs it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import type { Site } from '../site.ts';
import { examplesOf, Scene, serveStage } from './stage.ts';

let browser: Browser, site: Site;
before(async () => { [browser, site] = await Promise.all([launchChromium(), serveStage()]); });
after(async () => { await browser?.close(); site?.close(); });

for (const [noun, keeps] of [['registration', false], ['eligibility', true]] as const) test(`a page with ${noun} alone ${keeps ? 'holds' : 'lets go of'} the offer`, async () => {
  const scene = await Scene.open(browser, site, noun), session = await scene.page.context().newCDPSession(scene.page);
  try {
    await scene.draw((await examplesOf(noun))[0]!.name);
    await scene.page.evaluate(async (tag) => {
      const { scope } = document.querySelector(tag) as unknown as { scope: { offer(): Promise<object> } };
      Object.assign(window, { held: new WeakRef(await scope.offer()) });
    }, `carer-${noun}`);
    // What was asked for just now may live until the task is over.
    await scene.page.evaluate(() => new Promise((done) => setTimeout(done)));
    for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
    assert.equal(await scene.page.evaluate(() => (window as unknown as { held: WeakRef<object> }).held.deref() !== undefined), keeps);
    // Asked again, it is there.
    assert.equal(await scene.page.evaluate(async (tag) => (await (document.querySelector(tag) as unknown as { scope: { offer(): Promise<{ id: string }> } }).scope.offer()).id, `carer-${noun}`), 'northbridge');
  } finally { await scene.close(); }
});
