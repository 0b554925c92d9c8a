// The built Storybook, served to a browser, one story at a time.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';

const built = fileURLToPath(new URL('../../storybook-static', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

export interface Story { readonly id: string; readonly title: string; readonly name: string; readonly tags: readonly string[] }

/** Every story of the index; there is none where Storybook was not built. */
export function stories(): readonly Story[] {
  const index = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')) as { entries: Record<string, Story & { type: string }> };
  return Object.values(index.entries).filter(({ type }) => type === 'story');
}

export async function serveStorybook(): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = join(built, normalize(new URL(request.url ?? '/', 'http://x').pathname));
    if (!path.startsWith(built) || !existsSync(path) || statSync(path).isDirectory()) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'max-age=600' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

export interface Finished {
  readonly status: string;
  /** What a play function threw, or why the story did not come up. */
  readonly trouble: string | null;
  /** Rules of the accessibility check that were broken, with what broke them. */
  readonly violations: readonly string[];
}
interface Channel { emit(event: string, said: unknown): void; on(event: string, listener: (...said: unknown[]) => void): void }

/** Listens before the story runs. Call once for each page. */
export const listen = (page: Page): Promise<unknown> => page.addInitScript(() => {
  const heard = { finished: null as unknown, trouble: null as string | null };
  Object.assign(window, { heard });
  const say = (error: unknown): void => { heard.trouble ??= String((error as { message?: string } | null)?.message ?? error); };
  let channel: Channel | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (made: Channel) => {
      channel = made;
      made.on('storyFinished', (finished) => { heard.finished = finished; });
      for (const event of ['playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'storyThrewException', 'storyErrored', 'storyMissing', 'configError']) made.on(event, say);
    },
  });
});

/** Opens a story and waits for it to have played. */
export async function open(page: Page, origin: string, story: Story, globals = ''): Promise<Finished> {
  await page.goto(`${origin}/iframe.html?id=${story.id}&viewMode=story${globals ? `&globals=${globals}` : ''}`);
  return finished(page, story);
}

/** A page that goes from story to story in one language, as a reader of Storybook does: to load Storybook costs more than most stories. */
export class Tab {
  readonly page: Page;
  readonly #origin: string;
  readonly #globals: string;
  #isLoaded = false;
  private constructor(page: Page, origin: string, globals: string) {
    this.page = page;
    this.#origin = origin;
    this.#globals = globals;
  }
  static async in(browser: Browser, origin: string, globals = ''): Promise<Tab> {
    const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' }), page = await context.newPage();
    await listen(page);
    return new Tab(page, origin, globals);
  }

  /** Plays a story. What goes wrong may be what another left behind: then it is played once more, on a page that is loaded anew. */
  async play(story: Story): Promise<Finished> {
    if (this.#isLoaded) {
      await this.page.evaluate((storyId) => {
        const { heard, __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as { heard: object; __STORYBOOK_ADDONS_CHANNEL__: Channel };
        Object.assign(heard, { finished: null, trouble: null });
        for (const storage of [localStorage, sessionStorage]) storage.clear();
        scrollTo({ top: 0, behavior: 'instant' });
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }, story.id);
      const played = await finished(this.page, story);
      if (played.trouble === null && played.violations.length === 0) return played;
    }
    this.#isLoaded = true;
    return open(this.page, this.#origin, story, this.#globals);
  }
}

async function finished(page: Page, { id }: Story): Promise<Finished> {
  await page.waitForFunction((storyId) => (window as unknown as { heard: { finished: { storyId: string } | null } }).heard.finished?.storyId === storyId, id, { timeout: 30_000 }).catch(() => {});
  return page.evaluate(() => {
    interface Report { type: string; status: string; result?: { violations?: { id: string; nodes: { html: string; failureSummary?: string }[] }[] } }
    const { heard } = window as unknown as { heard: { finished: { status: string; reporters: Report[] } | null; trouble: string | null } };
    const checked = heard.finished?.reporters.find(({ type }) => type === 'a11y');
    return {
      status: heard.finished?.status ?? 'error', trouble: heard.trouble ?? (heard.finished ? null : 'it did not finish within 30 seconds'),
      violations: checked === undefined ? ['the accessibility check did not run'] : (checked.result?.violations ?? []).map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('; ')}`),
    };
  });
}
