// The frame of every intranet page: header, navigation, persona and style switches, footer. No inline script or style.
import { html } from 'hono/html';
import { themePresets } from './theme.page.ts';
import { words, type Language, type Words } from './words.ts';

type Markup = ReturnType<typeof html>;
export interface Page { readonly path: string; readonly title: (w: Words) => string; readonly section?: keyof Words['nav']; readonly main: (w: Words, at: (path: string) => string) => Markup; readonly scripts?: readonly string[]; readonly styles?: readonly string[] }

export const addressOf = (language: Language) => (path: string): string => (language === 'cy' ? `/cy${path}` : path);

export function layout(page: Page, language: Language): Markup {
  const w = words[language];
  const at = addressOf(language);
  const sections = [['home', '/'], ['news', '/news/'], ['carers', '/carers/'], ['desk', '/desk/'], ['people', '/people/'], ['evidence', '/evidence/'], ['offer', '/offer/']] as const;
  return html`<!doctype html>
<html lang="${w.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title(w)} – ${w.name}</title>
<link rel="icon" href="/assets/bridge.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/intranet.css">
${(page.styles ?? []).map((href) => html`<link rel="stylesheet" href="${href}">`)}
<script type="module" src="/assets/intranet.js"></script>
<script type="module" src="/cdn/v1/loader.js" blocking="render" data-carer-key="pk_demo_northbridge" data-carer-phone="01632 960 120"></script>
${(page.scripts ?? []).map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body>
<a class="skip" href="#main">${w.skip}</a>
<header class="top">
  <div class="wide">
    <a class="brand" href="${at('/')}"><img src="/assets/bridge.svg" alt="" width="44" height="44"><span><b>${w.name}</b><small>${w.council}</small></span></a>
    <form class="search" role="search" action="${at('/search/')}">
      <label class="unseen" for="q">${w.searchLabel}</label>
      <input id="q" name="q" type="search" placeholder="${w.searchLabel}" autocomplete="off"><button>${w.search}</button>
    </form>
    <div class="switches">
      <label>${w.viewAs} <select id="persona">${Object.entries(w.personas).map(([id, name]) => html`<option value="${id}">${name}</option>`)}</select></label>
      <label>${w.style} <select id="style">${Object.entries(w.styles).map(([id, name]) => html`<option value="${id}">${name}</option>`)}<optgroup label="${w.presets}">${themePresets.map((id) => html`<option value="${id}">${w.theme.presets[id]}</option>`)}</optgroup></select></label>
      <a href="${addressOf(language === 'cy' ? 'en' : 'cy')(page.path)}" lang="${language === 'cy' ? 'en-GB' : 'cy'}" hreflang="${language === 'cy' ? 'en-GB' : 'cy'}">${w.otherLanguage}</a>
    </div>
  </div>
  <nav aria-label="${w.menu}"><ul class="wide">${sections.map(([id, path]) => html`<li><a href="${at(path)}"${page.section === id ? html` aria-current="page"` : ''}>${w.nav[id]}</a></li>`)}</ul></nav>
</header>
<main id="main" class="wide" tabindex="-1">
${page.main(w, at)}
</main>
<footer class="bottom"><div class="wide"><p>${w.footer.contact}</p><p>${w.invented} ${w.footer.made} <a href="/v1/openapi.json">${w.footer.api}</a> <a href="${at('/developers/')}">${w.developers.title}</a> <a href="${at('/mailbox/')}">${w.mailbox.link}</a></p></div></footer>
</body>
</html>`;
}
