// Builds the suite's page from source and opens it in Chromium: every widget that the loader knows is there, with no line to add for a new one.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Act, Example } from '@think-carer/kit';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { nouns } from '../nouns.ts';
import { serveSite, type Site } from '../site.ts';
import type { Stage } from './page.ts';
import { steady } from './tree.ts';
import { stopClock, watch, type Watch } from './watch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)), widgets = join(root, 'packages/widgets/src');
export const examplesFile = (noun: string): string => join(widgets, noun, `${noun}.examples.ts`);

export async function examplesOf(noun: string): Promise<readonly Example[]> {
  // Bundled: some take a function from the kit, whose decorators Node does not read.
  const { outputFiles } = await build({ entryPoints: [examplesFile(noun)], bundle: true, write: false, format: 'esm', platform: 'node', conditions: ['source'], tsconfig: join(root, 'tsconfig.base.json'), logLevel: 'error' });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`) as { examples: readonly Example[] }).examples;
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' blob:; img-src 'self' data:; base-uri 'none'; form-action 'none'";
const html = '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Every widget</title><script type="module" src="/page.js"></script></head><body><main role="region" aria-label="stage"></main></body></html>';

export async function serveStage(): Promise<Site> {
  const define = (noun: string): string => `import(${JSON.stringify(join(widgets, noun, 'define.ts'))})`;
  // Inside a host may stand any of them.
  const rooms = [...nouns, 'host'].filter((noun) => existsSync(examplesFile(noun))).map((noun) => `${JSON.stringify(noun)}: { tag: 'carer-${noun}', define: () => ${noun === 'host' ? `Promise.all([${nouns.map(define).join()}])` : define(noun)}, examples: (await import(${JSON.stringify(examplesFile(noun))})).examples },`);
  const contents = `import ${JSON.stringify(join(widgets, 'host/define.ts'))};
import * as kit from '@think-carer/kit';
import { setStage } from ${JSON.stringify(join(root, 'test/every-widget/page.ts'))};
Object.assign(window, { kit });
setStage({ ${rooms.join('\n')} });`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: dirname(fileURLToPath(import.meta.url)), loader: 'ts', sourcefile: 'entry.ts' }, outdir: '/out', entryNames: 'page', bundle: true, splitting: true, minify: true, keepNames: true, format: 'esm', write: false,
    target: 'es2022', conditions: ['source'], tsconfig: join(root, 'tsconfig.base.json'), logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path.slice('/out'.length), text]));
  return serveSite({
    folders: {}, headers: { 'content-security-policy': policy },
    answer: ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname === '/') return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
      if (pathname.endsWith('.json')) return new Response(readFileSync(join(root, 'packages/packs/src', pathname.slice(1))), { headers: { 'content-type': 'application/json' } });
      const text = files.get(pathname);
      return text === undefined ? new Response(null, { status: pathname === '/favicon.ico' ? 204 : 404 }) : new Response(text, { headers: { 'content-type': 'text/javascript' } });
    },
  });
}

declare global {
  interface Window { readonly stage: Stage; readonly watch: Watch; readonly kit: typeof import('@think-carer/kit'); kept: HTMLElement; at: HTMLElement }
}
/** `on` is the day that it is; with `clock` time can be wound on. */
export type SceneOptions = BrowserContextOptions & { readonly on?: string | null; readonly clock?: boolean };

/** One page of the suite, with one widget on it. */
export class Scene {
  readonly page: Page;
  readonly noun: string;
  /** Coded lines, and whatever else was logged as an error. */
  readonly logged: string[] = [];
  constructor(page: Page, noun: string) {
    this.page = page;
    this.noun = noun;
    page.on('console', (message) => { if (message.type() === 'error') this.logged.push(message.text()); });
    page.on('pageerror', (error) => this.logged.push(`uncaught ${error.message}`));
  }
  static async open(browser: Browser, site: Site, noun: string, { on = '2026-11-22T10:00:00', clock = false, ...options }: SceneOptions = {}): Promise<Scene> {
    const context = await browser.newContext({ viewport: { width: 1024, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage(), scene = new Scene(page, noun);
    await page.addInitScript(watch);
    if (clock) await page.clock.install();
    else if (on) await page.addInitScript(stopClock, Date.parse(on));
    await page.goto(site.origin);
    await page.waitForFunction(() => 'stage' in window);
    return scene;
  }
  close(): Promise<void> { return this.page.context().close(); }

  get widget(): Locator { return this.page.locator(`carer-${this.noun}`); }
  get frame(): Locator { return this.widget.locator('.frame'); }
  async put(name: string, options: Parameters<Stage['put']>[2] = {}): Promise<void> {
    await this.page.evaluate(([noun, one, given]) => window.stage.put(noun, one, given), [this.noun, name, options] as const);
  }
  /** Draws it and waits until it can be used, or says why not. */
  async draw(name: string, options: Parameters<Stage['put']>[2] = {}): Promise<void> {
    await this.put(name, options);
    await this.settled();
  }
  async settled(): Promise<void> {
    await this.frame.and(this.page.locator(':not([aria-busy])')).first().waitFor();
    await this.still();
  }
  /** Waits until nothing has changed on the screen for two frames, nor where the focus is. */
  async still(): Promise<void> {
    await this.page.evaluate(async (tag) => {
      const read = (): string => { const root = document.querySelector(tag)?.shadowRoot; return `${root?.innerHTML} ${root?.activeElement?.outerHTML}`; }, frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let before = '', same = 0; same < 3;) { await frame(); const now = read(); same = now === before ? same + 1 : 0; before = now; }
    }, `carer-${this.noun}`);
  }
  /** Forgets what was seen of the example before. */
  async fresh(): Promise<void> {
    this.logged.length = 0;
    await this.page.evaluate(() => window.stage.clear());
    await this.page.setViewportSize({ width: 1024, height: 900 });
  }
  /** The visible words of the widget. */
  async words(): Promise<string> {
    return steady((await this.frame.innerText()).replace(/\s+/g, ' ').trim());
  }
  watch<T>(read: (watch: Watch) => T): Promise<T> {
    return this.page.evaluate(`(${read.toString()})(window.watch)`) as Promise<T>;
  }
  asked(): Promise<string[]> {
    return this.page.evaluate(() => [...window.stage.asked]);
  }

  /** Draws an example and does what it says, until it shows what it says. */
  async play(example: Example, options: Parameters<Stage['put']>[2] = {}): Promise<void> {
    await this.draw(example.name, options);
    await this.act(example.acts ?? []);
    // No form is sent sooner than three seconds after it was opened.
    for (const text of example.shows) await this.page.waitForFunction(([tag, shown]) => {
      const widget = document.querySelector<HTMLElement>(tag!)!, root = widget.shadowRoot!, fields = [...root.querySelectorAll<HTMLInputElement>('input,textarea,select')];
      return [...root.querySelectorAll<HTMLElement>('.frame'), widget].some((one) => one.innerText.replace(/\s+/g, ' ').includes(shown!)) || fields.some(({ value }) => value.includes(shown!));
    }, [`carer-${this.noun}`, text.replace(/\s+/g, ' ').trim()] as const, { timeout: 20_000 }).catch(() => { throw new Error(`${example.name} does not show “${text}”`); });
    // What is said or saved once it is quiet, a second or so after the last key, is part of what it shows.
    await this.page.waitForFunction(() => window.watch.soon() === 0, undefined, { timeout: 6_000 }).catch(() => {});
    await this.still();
  }
  async set(attributes: Readonly<Record<string, string>>): Promise<void> {
    await this.widget.evaluate((widget, given) => { for (const [name, value] of Object.entries(given)) widget.setAttribute(name, value); }, attributes);
  }
  /** The page turns to another language, and the widget with it where it can. */
  async speak(language: string): Promise<void> {
    await this.page.evaluate((to) => { document.documentElement.lang = to; }, language);
    await this.page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    await this.page.waitForLoadState('networkidle');
    await this.still();
  }
  /** Errors that are not coded lines. */
  async faults(): Promise<string[]> {
    return [...await this.watch(({ errors }) => errors), ...this.logged.filter((line) => !line.startsWith('[think-carer] '))];
  }
  /** Elements of the widget with a style attribute. */
  styled(): Promise<string[]> {
    return this.widget.evaluate((widget) => [...widget.shadowRoot!.querySelectorAll('[style]')].map((one) => one.outerHTML.slice(0, 120)));
  }
  headings(): Promise<string[]> {
    return this.widget.evaluate((widget) => [...widget.shadowRoot!.querySelectorAll('[part~=heading]')].slice(0, 1).map((one) => one.nodeName));
  }
  /** How far the first heading's box is from either edge of the frame. */
  insets(): Promise<{ readonly start: number; readonly end: number }> {
    return this.widget.evaluate((widget) => {
      const frame = widget.shadowRoot!.querySelector('.frame')!.getBoundingClientRect(), range = document.createRange();
      range.selectNodeContents(widget.shadowRoot!.querySelector('[part~=heading]')!);
      const text = range.getBoundingClientRect();
      return { start: Math.round(text.left - frame.left), end: Math.round(frame.right - text.right) };
    });
  }
  /** The page where it scrolls sideways, boxes that scroll both ways, and bars that stay over half of a small window. */
  scrolls(): Promise<string[]> {
    return this.page.evaluate(() => {
      const found: string[] = [], { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
      const look = (root: ParentNode): void => {
        for (const one of root.querySelectorAll<HTMLElement>('*')) {
          const { overflowX, overflowY, position } = getComputedStyle(one), scrolls = /auto|scroll/;
          if (scrolls.test(overflowX) && scrolls.test(overflowY) && one.scrollWidth > one.clientWidth + 1 && one.scrollHeight > one.clientHeight + 1) found.push(`${one.localName}.${one.className} scrolls both ways`);
          if (/sticky|fixed/.test(position) && one.clientHeight > innerHeight / 2) found.push(`${one.localName}.${one.className} stays over ${one.clientHeight} of ${innerHeight} pixels`);
          if (one.shadowRoot) look(one.shadowRoot);
        }
      };
      look(document);
      return found;
    });
  }

  /** What a person does, by the names that they read. */
  async act(acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      const starts = (text: string): RegExp => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}`);
      const { widget } = this;
      if ('press' in act) {
        const exact = { name: act.press, exact: true }, named = widget.getByRole('button', exact).or(widget.getByRole('link', exact)).or(widget.getByRole('gridcell', exact)).or(widget.locator('summary').filter({ hasText: starts(act.press) }));
        // A name that goes on, for those who cannot see what the button stands beside; or one in two parts.
        const goesOn = widget.getByRole('button', { name: starts(`${act.press} `) }).or(widget.locator('button').filter({ hasText: starts(act.press) }));
        await named.or(goesOn).first().waitFor();
        await (await named.count() > 0 ? named : goesOn).first().click();
      } else if ('choose' in act) {
        const name = { name: starts(act.choose) }, option = widget.locator('option').filter({ hasText: starts(act.choose) }).first();
        const box = widget.getByRole('radio', name).or(widget.getByRole('checkbox', name)).first();
        await box.or(option).first().waitFor({ state: 'attached' });
        // What is ticked already is not wanted then.
        if (await box.count() > 0) await box.click();
        else await option.locator('..').selectOption({ label: act.choose });
      } else {
        const field = widget.getByLabel(starts(act.fill)).first();
        await (act.file === undefined ? field.fill(act.with) : field.setInputFiles({ name: act.file, mimeType: 'text/csv', buffer: Buffer.from(act.with) }));
      }
      await this.still();
    }
  }
}
