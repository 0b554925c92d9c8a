// The theme builder: every token as a field, the linter's table, and the real widgets to see it on. /assets/theme.js brings it to life.
import { colorTokens, otherTokens } from '@think-carer/theme';
import { html } from 'hono/html';
import type { Page } from './layout.ts';

export const themePresets = ['neutral', 'public-service', 'health-service', 'team-site', 'contrast'] as const;

export const themePage: Page = {
  path: '/developers/theme/', title: (w) => w.theme.title, scripts: ['/assets/theme.js'], styles: ['/assets/theme.css'],
  main: (page, at) => {
    const w = page.theme;
    return html`<p class="crumb"><a href="${at('/developers/')}">${page.developers.title}</a></p><h1>${w.title}</h1><p class="lead">${w.lead}</p>
<noscript><p>${page.noScript}</p></noscript>
<p id="builder-state" role="status">${w.loading}</p>
<div id="builder" data-words="${JSON.stringify(w)}" hidden>
<div class="controls">
<h2>${w.start}</h2>
<div class="pair"><p><label for="preset">${w.preset}</label><select id="preset">${themePresets.map((name) => html`<option value="${name}">${w.presets[name]}</option>`)}<option value="custom">${w.presets['custom']}</option></select></p>
<p><label for="theme-name">${w.name}</label><input id="theme-name" autocomplete="off" spellcheck="false" maxlength="60"></p></div>
<p><label for="open">${w.open}</label><input id="open" type="file" accept=".json,application/json"></p><p id="open-says" role="alert"></p>
<h2>${w.colours}</h2>
<div class="tokens">${colorTokens.map((token) => html`<fieldset><legend>${w.tokens[token]} <code>--carer-${token}</code></legend>${(['light', 'dark'] as const).map((scheme) => html`<p><label for="${token}-${scheme}">${w[scheme]}</label><span class="colour"><input id="${token}-${scheme}" data-token="${token}" data-scheme="${scheme}" autocomplete="off" spellcheck="false" aria-describedby="${token}-${scheme}-says"><input type="color" data-for="${token}-${scheme}" aria-label="${w.choose.replace('{token}', w.tokens[token]).replace('{scheme}', w[scheme])}"></span><span class="wrong" id="${token}-${scheme}-says"></span></p>`)}</fieldset>`)}</div>
<h2>${w.rest}</h2>
<div class="pair">${otherTokens.map((token) => html`<p><label for="${token}">${w.tokens[token]} <code>--carer-${token}</code></label><input id="${token}" data-token="${token}" autocomplete="off" spellcheck="false" aria-describedby="${token}-says"><span class="wrong" id="${token}-says"></span></p>`)}</div>
<h2 id="contrast">${w.contrast}</h2><p>${w.contrastLead}</p>
<p id="verdict" class="strong" role="status"></p>
<p><button type="button" id="correct">${w.correct}</button></p><div id="corrections" role="status"></div>
<div class="scroll" role="region" aria-labelledby="contrast" tabindex="0"><table><thead><tr><th scope="col">${w.where}</th><th scope="col">${w.light}</th><th scope="col">${w.dark}</th></tr></thead><tbody id="pairs"></tbody></table></div>
<h2>${w.take}</h2>
<p><label for="format">${w.format}</label><select id="format">${(['css', 'dtcg', 'report'] as const).map((id) => html`<option value="${id}">${w.formats[id]}</option>`)}</select></p>
<p><label for="result">${w.result}</label><textarea id="result" readonly rows="12" spellcheck="false"></textarea></p>
<p class="buttons"><button type="button" id="copy">${w.copy}</button><button type="button" id="download">${w.download}</button><span id="taken" role="status"></span></p>
</div>
<section class="seen" aria-labelledby="preview-title"><h2 id="preview-title">${w.preview}</h2><p>${w.previewLead}</p>
<fieldset class="schemes"><legend>${w.scheme}</legend>${(['auto', 'light', 'dark', 'forced'] as const).map((id) => html`<label><input type="radio" name="scheme" value="${id}"${id === 'auto' ? html` checked` : ''}> ${w.schemes[id]}</label>`)}</fieldset>
<div id="preview"><carer-host offer="/packs/northbridge.json" publishable-key="">
<carer-registration heading-level="3"><p>${page.noScript}</p></carer-registration>
<carer-eligibility heading-level="3"><p>${page.noScript}</p></carer-eligibility>
<carer-working heading-level="3"><p>${page.noScript}</p></carer-working>
</carer-host></div></section>
</div>`;
  },
};
