// Each theme preset of the toolbar reaches a story, in light and in dark, and the story stays readable in it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readTheme } from '@think-carer/theme';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.mjs';
import { listen, open, serveStorybook, stories } from './storybook.ts';

const tokens = fileURLToPath(new URL('../../packages/theme/tokens', import.meta.url));
const themes = readdirSync(tokens).map((file) => readTheme(JSON.parse(readFileSync(`${tokens}/${file}`, 'utf8'))));
const story = stories().find(({ title }) => /eligibility/i.test(title))!;
const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)).join(', ')})`;
let browser: Browser, site: Awaited<ReturnType<typeof serveStorybook>>;
before(async () => { [browser, site] = await Promise.all([launchChromium(), serveStorybook()]); });
after(async () => { await browser?.close(); site?.close(); });

for (const theme of themes) for (const mode of ['light', 'dark'] as const) test(`${theme.name}, ${mode}`, async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await listen(page);
  const { trouble, violations } = await open(page, site.origin, story, `preset:${theme.name};theme:${mode}`);
  assert.deepEqual([trouble, violations], [null, []]);
  const drawn = await page.evaluate(() => {
    const frame = getComputedStyle(document.querySelector('carer-eligibility')!.shadowRoot!.querySelector('.frame')!);
    return [frame.color, frame.backgroundColor];
  });
  assert.deepEqual(drawn, [rgb(theme.colors.text[mode]), rgb(theme.colors.surface[mode])]);
  await page.close();
});
