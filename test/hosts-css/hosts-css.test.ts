// Every widget under the styles that hosts bring: as large as the host's own text, big enough to hit, never wider than a telephone, and the focus always seen.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { serveSite, type Site } from '../site.ts';
import { hostPages, type HostPage } from './host-pages.ts';

const tags = ['carer-registration', 'carer-eligibility', 'carer-leave', 'carer-working', 'carer-forum', 'carer-learning', 'carer-voice'] as const, at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const widgets = '<carer-registration start="form"></carer-registration><carer-eligibility start></carer-eligibility><carer-leave></carer-leave><carer-working></carer-working><carer-forum></carer-forum><carer-learning view="modules"></carer-learning><carer-voice></carer-voice>';
let browser: Browser, site: Site;

const pageOf = ({ sheets = [], around }: HostPage, i: number): string => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>
${sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}<link rel="stylesheet" href="/host/${i}.css">
<script type="module" src="/cdn/v1/loader.js" data-carer-offer="/packs/northbridge.json"></script>${around.replace('{widgets}', widgets)}</html>`;

before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite({
    folders: { '/cdn/v1/': at('../../packages/widgets/dist/cdn/v1'), '/packs/': at('../../packages/packs/src'), '/bootstrap/': dirname(createRequire(import.meta.url).resolve('bootstrap/dist/css/bootstrap.min.css')) },
    answer: ({ url }) => {
      const [, i, kind] = /\/host\/(\d+)\.(html|css)$/.exec(url) ?? [];
      if (url.endsWith('/favicon.ico')) return new Response(null, { status: 204 });
      return i === undefined ? null : new Response(kind === 'css' ? hostPages[Number(i)]!.css : pageOf(hostPages[Number(i)]!, Number(i)), { headers: { 'content-type': kind === 'css' ? 'text/css' : 'text/html; charset=utf-8' } });
    },
  })]);
});
after(async () => { await browser?.close(); site?.close(); });

async function open(host: HostPage, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${site.origin}/host/${hostPages.indexOf(host)}.html`);
  // A widget asks for nothing until it is near the screen.
  for (const tag of tags) {
    await page.locator(tag).scrollIntoViewIfNeeded();
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.frame:not([aria-busy=true])'), tag);
  }
  await page.evaluate(() => scrollTo(0, 0));
  return page;
}

/** What a person sees of one widget. */
const look = (page: Page, tag: string) => page.evaluate((name) => {
  const widget = document.querySelector(name)!, root = widget.shadowRoot!, frame = root.querySelector<HTMLElement>('.frame')!;
  const shown = (one: Element): boolean => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible' && getComputedStyle(one).clipPath === 'none';
  const texts = [...root.querySelectorAll('p, li, label, legend, button, dd, td')].filter(shown), controls = [...root.querySelectorAll('button, summary, select, textarea, input, a.button')].filter(shown);
  const style = getComputedStyle(frame), first = getComputedStyle(root.querySelector('.button')!), { left, right, width } = frame.getBoundingClientRect();
  return {
    frame: { size: parseFloat(style.fontSize), line: parseFloat(style.lineHeight) / parseFloat(style.fontSize), left, right, width, spacing: style.letterSpacing, indent: style.textIndent, capitals: style.textTransform, wrap: style.whiteSpace, align: style.textAlign, weight: style.fontWeight, slant: style.fontStyle, padding: parseFloat(style.paddingTop), edge: style.borderTopWidth,
      passed: [style.fontVariantCaps, style.wordBreak, style.textShadow].join(), filled: style.webkitTextFillColor === style.color },
    smallest: Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize))),
    boxes: [...new Set([...root.querySelectorAll('*')].map((one) => getComputedStyle(one).boxSizing))],
    button: { padding: parseFloat(first.paddingLeft), edge: first.borderTopWidth, display: first.display },
    small: controls.map((one) => {
      // The whole row of a choice is its label, so the row is what is hit.
      const { width: wide, height: high } = (one.closest('.option') ?? one).getBoundingClientRect();
      return { what: `${one.localName} ${one.textContent?.trim().slice(0, 30) ?? ''}`, wide, high };
    }).filter(({ wide, high }) => wide < 24 || high < 24),
    count: controls.length,
    clipped: [...root.querySelectorAll<HTMLElement>('h1, h2, h3, p, button, legend, .option')].filter((one) => shown(one) && one.getBoundingClientRect().right > right + 1 && !one.closest('.unseen')).map((one) => one.textContent?.trim().slice(0, 40)),
  };
}, tag);

for (const host of hostPages) describe(host.name, () => {
  for (const width of [1280, 320]) {
    test(`${width} pixels: text, boxes and targets`, async () => {
      const page = await open(host, width);
      for (const tag of tags) {
        const { frame, smallest, boxes, button, small, count, clipped } = await look(page, tag);
        assert.equal(frame.size, host.text, `${tag}: its text is the host's`);
        assert.ok(smallest >= host.text * 0.85, `${tag}: no text is smaller than ${smallest} px`);
        assert.ok(frame.line >= 1.45, `${tag}: lines of ${frame.line}`);
        const { spacing, indent, capitals, wrap, align, weight, slant, passed, filled } = frame;
        assert.deepEqual({ spacing, indent, capitals, wrap, align, weight, slant, passed, filled },
          { spacing: 'normal', indent: '0px', capitals: 'none', wrap: 'normal', align: 'start', weight: '400', slant: 'normal', passed: 'normal,normal,none', filled: true }, tag);
        assert.deepEqual(boxes, ['border-box'], tag);
        assert.ok(frame.padding >= 12 && frame.edge === '1px' && button.padding >= 12 && button.edge === '2px', `${tag}: boxes keep their edges: ${JSON.stringify([frame.padding, frame.edge, button])}`);
        assert.ok(count > 0);
        assert.deepEqual(small, [], `${tag}: targets under 24 by 24`);
        assert.deepEqual(clipped, [], `${tag}: reaches out of its frame`);
        assert.ok(frame.left >= -0.5 && frame.right <= width + 0.5, `${tag}: from ${frame.left} to ${frame.right}`);
        assert.ok(frame.width >= Math.min(width, 320) * 0.6, `${tag}: only ${frame.width} px wide`);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, 'nothing to scroll sideways');
      await page.close();
    });
  }
  test('the focus is seen wherever Tab comes', async () => {
    const page = await open(host, 1280), seen: Record<string, number> = {};
    for (let i = 0; i < 60 && tags.some((tag) => !seen[tag]); i += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const widget = document.activeElement, inside = widget?.shadowRoot?.activeElement;
        if (!widget || !inside) return null;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(inside);
        return { tag: widget.localName, what: inside.outerHTML.slice(0, 120), style: outlineStyle, width: parseFloat(outlineWidth), color: outlineColor, behind: getComputedStyle(widget.shadowRoot!.querySelector('.frame')!).backgroundColor };
      });
      if (!focus) continue;
      assert.ok(focus.style === 'solid' && focus.width >= 2 && focus.color !== focus.behind, JSON.stringify(focus));
      seen[focus.tag] = (seen[focus.tag] ?? 0) + 1;
    }
    assert.deepEqual(Object.keys(seen).sort(), [...tags].sort());
    await page.close();
  });
});
