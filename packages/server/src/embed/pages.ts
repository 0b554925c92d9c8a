// The two pages of an iframe: the widget with its help, and the plain one that says why there is none. No inline script or style.
import { html, raw } from 'hono/html';
import type { EmbedWords } from './words.ts';

/** Plain and small: a preset and the widget bring the look. Served beside the pages, for a policy that allows no inline style. */
export const stylesheet = `:root { color-scheme: light dark; }
html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--carer-text, light-dark(#1a1c22, #f1f3f7)); background: transparent; }
/* Room for a focus ring, which the edge of a frame would cut. */
body { margin: 0; padding: 6px; display: flow-root; }
.sandboxed { display: none; }
[data-carer-sandboxed] .sandboxed { display: block; }
.gone { padding: 1em; border-inline-start: .4em solid; }
.gone h1 { font-size: 1.25em; margin: 0; }
p { margin: .5em 0 0; max-inline-size: 40em; }
`;

const head = (lang: string, title: string, scheme: string) => html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${scheme}">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/embed/embed.css">`;

export interface EmbedPage {
  readonly noun: string;
  readonly key: string;
  readonly employer: string;
  readonly lang: string;
  /** `light`, `dark` or both. */
  readonly scheme: string;
  readonly theme: string | undefined;
  /** The one origin that this page speaks to, checked. */
  readonly parent: string | undefined;
  /** Checked options, as attributes of the element. */
  readonly options: ReadonlyMap<string, string>;
  /** Files of the widget, asked for before the script that would. */
  readonly needs: readonly string[];
}

export function embedPage({ noun, key, employer, lang, scheme, theme, parent, options, needs }: EmbedPage, w: EmbedWords) {
  const phone = options.get('phone'), tag = raw(`carer-${noun}`);
  return html`${head(lang, `${w.title} – ${employer}`, scheme)}
${theme ? html`<link rel="stylesheet" href="/cdn/v1/themes/${theme}.css">` : ''}
${['loader.js', ...needs].map((file) => html`<link rel="modulepreload" href="/cdn/v1/${file}">
`)}<script type="module" src="/cdn/v1/embed.js" data-carer-key="${key}"${parent ? html` data-carer-parent="${parent}"` : ''}></script>
</head>
<body>
<${tag}${[...options].map(([name, value]) => html` ${raw(name)}="${value}"`)}>
<noscript><p>${w.noScript}</p></noscript><p class="sandboxed">${w.sandboxed}</p>${phone ? html`<p>${w.ring(phone)}</p>` : ''}
</${tag}>
</body>
</html>`;
}

export const refusalPage = (why: string, w: EmbedWords) => html`${head(w.lang, w.missing, 'light dark')}
</head>
<body><main class="gone"><h1>${w.missing}</h1><p>${why}</p></main></body>
</html>`;
