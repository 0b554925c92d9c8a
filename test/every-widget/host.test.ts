// What holds for every widget, of <carer-host>, as far as an element can that draws nothing: what is seen of it is what the widgets inside show.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator } from 'playwright-core';
import { elementsOf } from '../../packages/widgets/build/manifest.ts';
import { launchChromium } from '../chromium.mjs';
import type { Site } from '../site.ts';
import { examplesOf, Scene, serveStage } from './stage.ts';
import { translate } from './translate.ts';
import { steady, treeOf } from './tree.ts';
import { Trees } from './trees.ts';

const model = elementsOf(fileURLToPath(new URL('../../packages/widgets/dist', import.meta.url))).find(({ noun }) => noun === 'host');
const examples = await examplesOf('host'), trees = new Trees('host');
let browser: Browser, site: Site;
before(async () => { [browser, site] = await Promise.all([launchChromium(), serveStage()]); });
after(async () => { await browser?.close(); site?.close(); });

const inside = ({ page }: Scene): Locator => page.locator('carer-host carer-host :is(carer-registration, carer-eligibility, carer-working)');
/** Draws an example, and waits for every widget in it. */
async function draw(scene: Scene, name: string): Promise<string> {
  await scene.put(name);
  for (const widget of await inside(scene).all()) await widget.locator('.frame:not([aria-busy])').waitFor();
  await scene.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const words = await Promise.all((await inside(scene).locator('.frame').all()).map((frame) => frame.innerText()));
  return steady(words.join(' ').replace(/\s+/g, ' ').trim());
}

describe('carer-host', { concurrency: 1 }, () => {
  let plain: Scene, foreign: Scene;
  before(async () => {
    [plain, foreign] = [await Scene.open(browser, site, 'host'), await Scene.open(browser, site, 'host')];
    await foreign.page.evaluate(translate);
  });
  after(async () => { await Promise.all([plain?.close(), foreign?.close()]); });

  for (const example of examples) test(example.name, async () => {
    await plain.fresh();
    const words = await draw(plain, example.name);
    for (const text of example.shows) assert.ok(words.includes(text), `${text} in ${words}`);
    const host = plain.page.locator('main > carer-host > carer-host');
    assert.deepEqual(await host.evaluate((one) => [getComputedStyle(one).display, one.shadowRoot!.textContent.trim(), one.shadowRoot!.querySelectorAll('[style]').length, one.getClientRects().length]), ['contents', '', 0, 0]);
    assert.deepEqual(await plain.watch(({ writes }) => writes), [], 'a write that is not its own to make');
    assert.deepEqual(await plain.page.evaluate(() => window.stage.changed), [], 'a change of the page around it');
    assert.deepEqual(await plain.faults(), [], 'an error');
    const tree = await treeOf(plain.page, 'stage');
    assert.equal(tree, trees.reviewed(example, tree), 'the accessibility tree is not the one in test/every-widget/trees: look at it, then WRITE_TREES=1');
    await plain.page.setViewportSize({ width: 320, height: 256 });
    assert.deepEqual(await plain.scrolls(), [], 'scrolling in two directions at 400 %');

    await foreign.fresh();
    assert.equal(await draw(foreign, example.name), words, 'under browser translation a text is stale or lost');
    assert.deepEqual(await foreign.faults(), []);
  });
  test('no tree is kept of an example that is gone', () => assert.deepEqual(trees.stale(examples), []));

  test('defined twice, it is defined once, and a second class of its name changes nothing', async () => {
    assert.equal(await plain.page.evaluate(() => {
      const before = customElements.get('carer-host') as unknown as Parameters<typeof window.kit.define>[0];
      window.kit.define(before);
      window.kit.define(class extends before { static override readonly tag = 'carer-host'; });
      return customElements.get('carer-host') === before;
    }), true);
  });

  test('takes each setting as an attribute and as a property, also one that was set before its class came', async () => {
    const settings = (model?.properties ?? []).filter(({ attribute }) => attribute !== undefined);
    assert.ok(settings.length >= 8, 'the manifest knows it: build first');
    for (const { name, attribute } of settings) {
      assert.deepEqual(await plain.page.evaluate(async ([property, own]) => {
        const written = document.createElement('carer-host') as unknown as HTMLElement & Record<string, unknown>, tag = `carer-host-${property!.toLowerCase()}`, early = Object.assign(document.createElement(tag), { [property!]: 'one' });
        written.setAttribute(own!, 'one');
        document.querySelector('main')!.append(early);
        customElements.define(tag, class extends customElements.get('carer-host')! {});
        await (early as unknown as { updateComplete: Promise<boolean> }).updateComplete;
        early.remove();
        return [written[property!], early[property as 'id']];
      }, [name, attribute!] as const), ['one', 'one'], attribute);
    }
  });

  test('leaves no listener, observer or timer behind, however often it is moved', async () => {
    const scene = await Scene.open(browser, site, 'host');
    try {
      await scene.put(examples[0]!.name, { nothing: true });
      await scene.page.evaluate(() => {
        window.at = document.querySelector('carer-host')!;
        window.kept = document.createElement('carer-host');
        window.kept.innerHTML = '<carer-eligibility></carer-eligibility>';
      });
      const never = await scene.watch((watch) => watch.left());
      for (let i = 0; i < 3; i += 1) {
        await scene.page.evaluate(() => window.at.append(window.kept));
        await inside(scene).locator('.frame:not([aria-busy])').waitFor();
        await scene.page.evaluate(() => window.kept.remove());
        assert.deepEqual(await scene.watch((watch) => watch.left()), never, 'taken away, against a page that never had one');
      }
    } finally { await scene.close(); }
  });

  test('sends no event of its own, and the manifest lists none', async () => {
    const scene = await Scene.open(browser, site, 'host');
    try {
      await scene.page.evaluate(() => { for (const type of ['carer-ready', 'carer-error', 'carer-cleared']) document.addEventListener(type, ({ target }) => { if ((target as Element).localName === 'carer-host') console.error(type); }); });
      for (const { name } of examples) await draw(scene, name);
      assert.deepEqual([await scene.faults(), model?.events ?? []], [[], []]);
    } finally { await scene.close(); }
  });
});
