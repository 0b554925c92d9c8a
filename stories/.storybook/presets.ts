// The theme package's presets, put on a story's page as a host would: one stylesheet that sets the public tokens.
import { readTheme, toCss, type Theme } from '@think-carer/theme';

const files = import.meta.glob<unknown>('../../packages/theme/tokens/*.tokens.json', { eager: true, import: 'default' });
export const presets: readonly Theme[] = Object.values(files).map(readTheme).sort((a, b) => Number(b.name === 'neutral') - Number(a.name === 'neutral'));

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
/** Dresses the page; the mode “System colours” beats it. */
export function dress(name: string): void {
  const theme = presets.find((one) => one.name === name);
  sheet.replaceSync(theme ? toCss(theme) : '');
}
