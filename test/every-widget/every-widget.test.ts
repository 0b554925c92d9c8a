// What holds for every widget, whatever it does. A widget is in as soon as the loader can fetch it; its examples say how it is drawn and used.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Example } from '@think-carer/kit';
import type { Browser } from 'playwright-core';
import { elementsOf } from '../../packages/widgets/build/manifest.ts';
import { launchChromium } from '../chromium.mjs';
import { nouns } from '../nouns.ts';
import type { Site } from '../site.ts';
import { examplesFile, examplesOf, Scene, serveStage, type SceneOptions } from './stage.ts';
import { translate } from './translate.ts';
import { treeOf, undated } from './tree.ts';
import { Trees } from './trees.ts';

const manifest = elementsOf(fileURLToPath(new URL('../../packages/widgets/dist', import.meta.url)));
let browser: Browser, site: Site;
before(async () => { [browser, site] = await Promise.all([launchChromium(), serveStage()]); });
after(async () => { await browser?.close(); site?.close(); });

test('every widget has examples, and the manifest knows it', () => {
  assert.ok(nouns.length >= 4, nouns.join());
  for (const noun of nouns) {
    assert.ok(existsSync(examplesFile(noun)), `packages/widgets/src/${noun}/${noun}.examples.ts is missing`);
    assert.ok(manifest.some((one) => one.noun === noun), `carer-${noun} is not in the manifest: build first`);
  }
});

/** In English, with nothing in the way: what most people meet. */
const isMain = ({ attributes, fixture }: Example): boolean => !attributes?.['locale'] && (fixture?.network ?? 'ok') === 'ok';
/** Their examples are told from today, as a desk's clocks are. */
const fromToday = new Set(['desk', 'voice']);
/** What a person asked for: to stay signed in as a guest on this device; and that the secret of a link of a mail, once used, stands in the address no longer. */
const isAskedFor = ({ fixture, acts = [] }: Example) => (write: string): boolean => (write === 'history.replaceState' && Boolean(fixture?.hash)) || (/\(carer-guest /.test(write) && acts.some((act) => 'choose' in act && /device|computer/.test(act.choose)));
/** `ONLY=leave` looks at one widget. */
const only = process.env['ONLY'];
const rooms = await Promise.all(nouns.filter((one) => existsSync(examplesFile(one)) && (!only || one === only)).map(async (noun) => [noun, await examplesOf(noun)] as const));
// The longest first, two at a time: each has pages of its own.
describe('every widget', { concurrency: 2 }, () => {
  for (const [noun, examples] of rooms.toSorted(([, a], [, b]) => b.length - a.length)) suite(noun, examples);
});

function suite(noun: string, examples: readonly Example[]): void {
  const tag = `carer-${noun}`, first = examples[0]!, model = manifest.find((one) => one.noun === noun), trees = new Trees(noun), heard = new Set<string>();
  const once = async <T>(run: (scene: Scene) => Promise<T>, options?: SceneOptions): Promise<T> => {
    const scene = await Scene.open(browser, site, noun, options);
    try { return await run(scene); } finally {
      for (const type of await scene.watch(({ events }) => events)) heard.add(type);
      await scene.close();
    }
  };
  /** One page for one question. */
  const on = (name: string, run: (scene: Scene) => Promise<void>, options?: SceneOptions): void => void test(name, () => once(run, options));

  describe(tag, { concurrency: 1 }, () => {
    describe('as each of its examples', { concurrency: 1 }, () => {
      let plain: Scene, foreign: Scene;
      before(async () => {
        [plain, foreign] = [await Scene.open(browser, site, noun), await Scene.open(browser, site, noun)];
        await foreign.page.evaluate(translate);
      });
      after(async () => {
        for (const scene of [plain, foreign]) {
          for (const type of await scene.watch(({ events }) => events)) heard.add(type);
          await scene.close();
        }
      });
      for (const example of examples) test(example.name, async () => {
        await plain.fresh();
        await plain.play(example);
        const words = await plain.words();
        assert.notEqual(words, '', 'it shows nothing');
        assert.deepEqual(await plain.styled(), [], 'a style attribute');
        assert.deepEqual((await plain.watch(({ writes }) => writes)).filter((write) => !isAskedFor(example)(write)), [], 'a write that is not its own to make');
        assert.deepEqual(await plain.page.evaluate(() => window.stage.changed), [], 'a change of the page around it');
        assert.deepEqual(await plain.faults(), [], 'an error');
        if (isMain(example)) {
          let tree = '';
          // Chromium hands it over a little after the page is drawn.
          for (let tries = 0; tries < 5 && (tries === 0 || tree !== trees.reviewed(example, tree)); tries += 1) {
            const told = await treeOf(plain.page, 'stage');
            tree = fromToday.has(noun) ? undated(told) : told;
            await plain.still();
          }
          assert.equal(tree, trees.reviewed(example, tree), 'the accessibility tree is not the one in test/every-widget/trees: look at it, then WRITE_TREES=1');
        }
        // 400 % of a window of 1280 by 1024.
        await plain.page.setViewportSize({ width: 320, height: 256 });
        assert.deepEqual(await plain.scrolls(), [], 'scrolling in two directions, or a bar over half the window, at 400 %');

        await foreign.fresh();
        await foreign.play(example);
        assert.equal(await foreign.words(), words, 'under browser translation a text is stale or lost');
        assert.deepEqual(await foreign.faults(), [], 'an error under browser translation');
      });
      test('no tree is kept of an example that is gone', () => assert.deepEqual(trees.stale(examples.filter(isMain)), []));
    });

    on('defined twice, it is defined once, and a second class of its name changes nothing', async (scene) => {
      await scene.draw(first.name);
      assert.equal(await scene.page.evaluate((name) => {
        const before = customElements.get(name) as unknown as Parameters<typeof window.kit.define>[0];
        window.kit.define(before);
        window.kit.define(class extends before { static override readonly tag = name; });
        return customElements.get(name) === before;
      }, tag), true);
    });

    on('takes its attributes before and after it is on the page, and properties set before its class came', async (scene) => {
      await scene.draw(first.name, { widget: { 'heading-level': '4', locale: 'cy' } });
      const before = [await scene.words(), await scene.headings()];
      await scene.draw(first.name);
      await scene.set({ 'heading-level': '4', locale: 'cy' });
      await scene.page.waitForFunction((name) => document.querySelector(name)!.shadowRoot!.querySelector('.frame[lang=cy]'), tag);
      await scene.still();
      assert.deepEqual([await scene.words(), await scene.headings()], before);
      assert.match(before[1]![0] ?? 'H4', /H4/);
      for (const { name, attribute, type, values } of model?.properties ?? []) {
        if (attribute === undefined) continue;
        const text = values[1] ?? (type === 'number' ? '3' : type === 'boolean' ? '' : 'one');
        const [written, assigned] = await scene.page.evaluate(async ([elementName, property, asAttribute, value, kind]) => {
          const one = document.createElement(elementName!) as HTMLElement & Record<string, unknown>, hidden = document.createElement('div');
          hidden.hidden = true;
          document.querySelector('carer-host')!.append(hidden);
          one.setAttribute(asAttribute!, value!);
          const typed = kind === 'number' ? Number(value) : kind === 'boolean' ? true : value;
          // As a framework does it: on an element whose class has not come.
          const name = `${elementName}-${property!.toLowerCase()}`, early = Object.assign(document.createElement(name), { [property!]: typed }) as unknown as HTMLElement & Record<string, unknown>;
          hidden.append(early);
          const base = customElements.get(elementName!)!;
          customElements.define(name, class extends base {});
          await early['updateComplete'];
          return [one[property!] === typed, early[property!] === typed || `${property} is ${String(early[property!])}`];
        }, [tag, name, attribute, text, type] as const);
        assert.deepEqual([written, assigned], [true, true], attribute);
      }
    });

    on('leaves no listener, observer or timer behind, however often it is moved', async (scene) => {
      await scene.put(first.name, { nothing: true });
      await scene.page.evaluate((name) => { window.at = document.querySelector('carer-host')!; window.kept = document.createElement(name); }, tag);
      const never = await scene.watch((watch) => watch.left()), here: unknown[] = [];
      for (let i = 0; i < 3; i += 1) {
        await scene.page.evaluate(() => window.at.append(window.kept));
        await scene.settled();
        here.push(await scene.watch((watch) => watch.left()));
        await scene.page.evaluate(() => window.kept.remove());
        assert.deepEqual(await scene.watch((watch) => watch.left()), never, 'taken away, against a page that never had one');
      }
      assert.deepEqual(here[2], here[0], 'on the page for the third time');
    });

    on('leaves words, its help and a way on when its view throws, and says a coded line', async (scene) => {
      await scene.draw(first.name);
      const words = await scene.words();
      await scene.page.evaluate((name) => { const widget = document.querySelector(name) as HTMLElement & { view?: unknown; requestUpdate(): void }; widget.view = () => { throw new Error('broken'); }; widget.requestUpdate(); }, tag);
      await scene.widget.getByRole('alert').waitFor();
      assert.ok(await scene.page.locator(`${tag} > *`).first().isVisible(), 'the help inside the tag');
      assert.ok(scene.logged.some((line) => line.startsWith(`[think-carer] ${tag}: render-failed`)), scene.logged.join('\n'));
      assert.ok((await scene.watch(({ events }) => events)).includes('carer-error'));
      await scene.page.evaluate((name) => { delete (document.querySelector(name) as unknown as Record<string, unknown>)['view']; }, tag);
      await scene.widget.getByRole('button', { name: 'Try again' }).click();
      await scene.settled();
      assert.equal(await scene.words(), words, 'and is whole again');
    });

    on('shows its help while it loads', async (scene) => {
      await scene.put(first.name, { never: true });
      await scene.page.locator(`${tag} #help, ${tag} > *`).first().waitFor();
      if ((await scene.asked()).length > 0) assert.ok(await scene.frame.and(scene.page.locator('[aria-busy]')).count() > 0 || (await scene.words()) !== '');
      assert.deepEqual(await scene.faults(), []);
    });
    on('says something where the employer offers nothing', async (scene) => {
      await scene.draw(first.name, { empty: true });
      assert.notEqual(await scene.words(), '');
      assert.deepEqual(await scene.faults(), []);
    });
    on('says so where the server is down, with the telephone number', async (scene) => {
      await scene.draw(first.name, { network: 'error', widget: { phone: '01632 960100' } });
      const words = await scene.words();
      assert.notEqual(words, '');
      if (await scene.widget.getByRole('alert').count() > 0) {
        assert.match(words, /01632 960100/);
        assert.ok(await scene.page.locator(`${tag} > *`).first().isVisible(), 'the help inside the tag');
        assert.ok(scene.logged.some((line) => new RegExp(`^\\[think-carer\\] ${tag}: [a-z-]+$`).test(line)), scene.logged.join('\n'));
      }
      assert.deepEqual(await scene.faults(), []);
    });
    on('is ready once', async (scene) => {
      await scene.draw(first.name);
      await scene.page.evaluate((name) => (document.querySelector(name) as unknown as { requestUpdate(): void }).requestUpdate(), tag);
      await scene.still();
      assert.equal((await scene.watch(({ events }) => events)).filter((type) => type === 'carer-ready').length, 1);
    });

    on('speaks the language of the page, and again the one before', async (scene) => {
      await scene.draw(first.name);
      const english = await scene.words();
      for (const language of ['cy', 'ar', 'en-GB']) {
        await scene.speak(language);
        const spoken = await scene.frame.getAttribute('lang');
        assert.equal(await scene.words() === english, spoken === 'en-GB', `${language} is spoken as ${spoken}`);
        if (language === 'cy') assert.equal(spoken, 'cy');
      }
      assert.deepEqual(await scene.faults(), []);
    });
    on('is written from right to left in Arabic, as if in a mirror', async (scene) => {
      await scene.draw(first.name);
      const left = await scene.insets();
      await scene.page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      await scene.speak('ar');
      if (await scene.frame.getAttribute('lang') !== 'ar') return assert.equal(await scene.frame.getAttribute('dir'), 'ltr', 'English stays from left to right');
      assert.equal(await scene.frame.evaluate((frame) => getComputedStyle(frame).direction), 'rtl');
      const right = await scene.insets();
      assert.equal(right.end, left.start, 'the heading begins as far from its edge');
      assert.ok(left.start > 0);
    });

    on('asks for nothing until somebody comes near', async (scene) => {
      await scene.put(first.name, { above: 4000 });
      await scene.page.evaluate(async () => { for (let i = 0; i < 5; i += 1) await new Promise((done) => setTimeout(done, 50)); });
      assert.deepEqual(await scene.asked(), []);
      assert.equal(await scene.frame.innerText(), '');
      assert.ok(await scene.page.locator(`${tag} > *`).first().isVisible(), 'its help is there');
      await scene.widget.scrollIntoViewIfNeeded();
      await scene.settled();
      assert.notEqual(await scene.words(), '');
    });

    const longest = examples.reduce((one, other) => ((other.acts?.length ?? 0) > (one.acts?.length ?? 0) && !other.attributes?.['locale'] && (other.fixture?.network ?? 'ok') === 'ok' ? other : one));
    on('on a shared computer warns, clears, and begins anew', async (scene) => {
      const host = { 'shared-pc': '5' };
      await scene.draw(first.name, { host });
      const fresh = await scene.words();
      assert.ok(await scene.widget.getByRole('button', { name: 'Leave this page' }).isVisible());
      await scene.play(longest, { host });
      const used = await scene.words();
      await scene.page.clock.fastForward('04:30');
      await scene.widget.getByText('Are you still there?').waitFor();
      await scene.page.keyboard.press('ArrowDown');
      await scene.widget.getByText('Are you still there?').waitFor({ state: 'detached' });
      assert.equal(await scene.words(), used, 'a key is enough to stay, and nothing is lost');
      await scene.page.clock.fastForward('04:30');
      await scene.widget.getByText('Are you still there?').waitFor();
      await scene.page.clock.fastForward('00:45');
      await scene.widget.getByText('Nobody was using this page').waitFor();
      assert.ok((await scene.watch(({ events }) => events)).includes('carer-cleared'));
      assert.deepEqual(await scene.watch(({ writes }) => writes.filter((write) => /storage|cookie/i.test(write))), []);
      await scene.widget.getByRole('button', { name: 'Start again' }).click();
      await scene.settled();
      // What was sent stays sent, and shows.
      const hasSent = (await scene.asked()).some((call) => !call.startsWith('GET ') && !call.endsWith('/v1/token'));
      if (!hasSent && JSON.stringify([longest.attributes, longest.fixture]) === JSON.stringify([first.attributes, first.fixture])) assert.equal(await scene.words(), fresh, 'as if nobody had been there');
      else assert.notEqual(await scene.words(), used);
    }, { on: null, clock: true });

    test('the manifest lists exactly the events that are sent', () => {
      const listed = (model?.events ?? []).map(({ name }) => name).sort();
      assert.deepEqual([...heard].sort(), listed, 'an event that no example sends needs an example; one that is not listed needs @fires');
    });
  });
}
