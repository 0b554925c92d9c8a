// The demo intranet, started for one journey file as anyone would start it: the built server, a database of its own, a real browser.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';

export type Persona = 'visitor' | 'carer' | 'manager' | 'hr' | 'equalities' | 'analyst' | 'chair' | 'commissioner' | 'partner' | 'administrator' | 'guest';
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes to a path of the intranet and waits until its widget can be used. */
  go(path: string): Promise<void>;
  /** Fails on any console error, uncaught exception or policy violation since the last call. `expected` lets known ones be. */
  settle(expected?: RegExp): void;
  close(): Promise<void>;
}
export interface Intranet {
  readonly origin: string;
  /** Past the server, as the owner of the database: what only the passing of time would do. */
  sql(text: string): Promise<void>;
  visit(persona: Persona, options?: { readonly width?: number; readonly language?: string; readonly acceptDownloads?: boolean }): Promise<Visit>;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export const freePort = (): Promise<number> => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo;
    probe.close(() => resolve(port));
  });
});

interface Postgres { Client: new (url: string) => { connect(): Promise<void>; query(sql: string): Promise<unknown>; end(): Promise<void> } }
/** A database that nobody else has, on the run's PostgreSQL. */
async function ownDatabase(): Promise<{ url: string; say(sql: string): Promise<void>; drop(): Promise<void> }> {
  const owner = process.env['TEST_DATABASE_URL'];
  assert.ok(owner, 'TEST_DATABASE_URL is not set: run the journeys by `npm test -- journeys`');
  const { default: pg } = await import(pathToFileURL(createRequire(`${root}/packages/server/package.json`).resolve('pg')).href) as { default: Postgres };
  const name = `journey_${randomUUID().replaceAll('-', '')}`, url = new URL(owner);
  const say = async (sql: string, at: string = owner): Promise<void> => {
    const client = new pg.Client(at);
    await client.connect();
    try { await client.query(sql); } finally { await client.end(); }
  };
  await say(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return { url: url.href, say: (sql) => say(sql, url.href), drop: () => say(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Starts the server in demo mode on a free port and waits until it says where it is. */
async function serve(url: string): Promise<{ origin: string; server: ChildProcess }> {
  const port = await freePort();
  const server = spawn(process.execPath, ['packages/server/bin/think-carer.js', 'serve', '--demo'], { cwd: root, env: { ...process.env, DATABASE_URL: url, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not come up:\n${said}`)), 60_000);
    const hear = (data: Buffer): void => {
      said += String(data);
      if (said.includes(`:${port}`)) { clearTimeout(timer); resolve(); }
    };
    server.stdout!.on('data', hear);
    server.stderr!.on('data', hear);
    server.on('exit', (code) => { clearTimeout(timer); reject(new Error(`the server ended with ${code}:\n${said}`)); });
  });
  return { origin: `http://localhost:${port}`, server };
}

interface Served { readonly origin: string; stop(): Promise<void> }
async function apart(url: string): Promise<Served> {
  const { origin, server } = await serve(url);
  return {
    origin,
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await Promise.race([once(server, 'exit'), new Promise((resolve) => setTimeout(resolve, 8000))]);
      if (server.exitCode === null) server.kill('SIGKILL');
    },
  };
}
/** The same built server in this process, with a clock that a journey through months can move. */
async function withClock(url: string, now: () => Date): Promise<Served> {
  const { startServer } = await import(pathToFileURL(`${root}/packages/server/dist/index.js`).href) as { startServer(options: object): Promise<{ url: string; stop(): Promise<void> }> };
  const server = await startServer({ demo: true, databaseUrl: url, now });
  return { origin: server.url, stop: () => server.stop() };
}

export async function startIntranet({ now }: { readonly now?: () => Date } = {}): Promise<Intranet> {
  const database = await ownDatabase(), { origin, stop } = now ? await withClock(database.url, now) : await apart(database.url);
  const browser: Browser = await launchChromium();
  return {
    origin, sql: database.say,
    async visit(persona, { width = 1280, language = 'en-GB', acceptDownloads = true } = {}) {
      const context = await browser.newContext({ baseURL: origin, viewport: { width, height: 900 }, locale: language, acceptDownloads, reducedMotion: 'reduce' });
      context.setDefaultTimeout(30_000);
      await context.addInitScript((who) => {
        sessionStorage.setItem('persona', sessionStorage.getItem('persona') ?? who);
        addEventListener('securitypolicyviolation', (event) => console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
      }, persona);
      const page = await context.newPage(), troubles: string[] = [];
      page.on('console', (message) => { if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`); });
      page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
      return {
        page, context,
        async go(path) {
          const response = await page.goto(path);
          assert.equal(response?.status(), 200, path);
          await ready(page);
        },
        settle(expected) {
          const left = troubles.splice(0).filter((trouble) => !expected?.test(trouble));
          assert.deepEqual(left, [], 'the browser console is quiet');
        },
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      await stop();
      await database.drop();
    },
  };
}

/** Waits until every widget of the page can be used. One that is far down asks for nothing until it is near the screen, so the page is scrolled to it and back. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const waits = [...document.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => /^carer-(?!host|doctor)/.test(localName)).find((widget) => !widget.shadowRoot?.querySelector('.frame') || widget.shadowRoot.querySelector('.frame[aria-busy=true]'));
    waits?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    return !waits;
  });
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

/** Presses Tab until the focus is where it should be, as a person without a mouse does; fails where it never comes. */
export async function tabTo(page: Page, wanted: (name: string, role: string) => boolean, most = 80): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    const [name, role] = await page.evaluate(() => {
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at) return ['', ''];
      const field = at as HTMLInputElement;
      const label = at.getAttribute('aria-label') ?? (field.labels?.[0] ? field.labels[0].textContent : at.textContent) ?? '';
      return [label.replace(/\s+/g, ' ').trim(), at.getAttribute('role') ?? (at.localName === 'input' ? field.type : at.localName)];
    });
    if (wanted(name!, role!)) return;
    passed.push(`${role} "${name}"`);
  }
  assert.fail(`Tab never came there; it passed ${passed.join(', ')}`);
}
