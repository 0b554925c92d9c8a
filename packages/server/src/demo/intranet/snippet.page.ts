// The snippet builder: a tool, its options and how it is placed, as lines to copy and as the tool itself. /assets/snippet.js brings it to life.
import { html } from 'hono/html';
import type { Page } from './layout.ts';
import { themePresets } from './theme.page.ts';

const modes = ['element', 'div', 'iframe', 'noscript'] as const;

export const snippetPage: Page = {
  path: '/developers/snippet/', title: (w) => w.snippet.title, scripts: ['/assets/snippet.js'], styles: ['/assets/snippet.css'],
  main: (page, at) => {
    const w = page.snippet, nouns = { registration: page.register.title, eligibility: page.eligibility.title, hub: page.hub.title, leave: page.leave.title, working: page.working.title, desk: page.desk.title, evidence: page.evidence.title, guide: page.guide.title, forum: page.forum.title, learning: page.learning.title, voice: page.policies.title, pack: page.offer.title, doctor: w.doctor };
    return html`<p class="crumb"><a href="${at('/developers/')}">${page.developers.title}</a></p><h1>${w.title}</h1><p class="lead">${w.lead}</p>
<noscript><p>${page.noScript}</p></noscript>
<div id="snippet" data-words="${JSON.stringify(w)}">
<form id="choices" class="choices" autocomplete="off"><h2>${w.choose}</h2>
<p><label for="widget">${w.widget}</label><select id="widget" name="noun">${Object.entries(nouns).map(([id, name]) => html`<option value="${id}">${name}</option>`)}</select></p>
<fieldset><legend>${w.mode}</legend>${modes.map((id) => html`<label><input type="radio" name="mode" value="${id}"${id === 'element' ? html` checked` : ''}> ${w.modes[id]}</label>`)}</fieldset>
<p><label for="level">${w.level}</label><select id="level" name="level">${[1, 2, 3, 4, 5].map((n) => html`<option${n === 2 ? html` selected` : ''}>${n}</option>`)}</select></p>
<p><label for="lang">${w.language}</label><select id="lang" name="lang"><option value="">${w.ofPage}</option><option value="en-GB" lang="en">English</option><option value="cy" lang="cy">Cymraeg</option></select></p>
<p><label for="phone">${w.phone}</label><span class="hint" id="phone-hint">${w.phoneHint}</span><span class="wrong" id="phone-says" role="alert"></span><input id="phone" name="phone" type="tel" value="01632 960 120" aria-describedby="phone-hint phone-says"></p>
<p><label for="theme">${w.theme}</label><select id="theme" name="theme"><option value="">${w.own}</option>${themePresets.map((name) => html`<option value="${name}">${page.theme.presets[name]}</option>`)}</select></p>
<p class="tick"><label><input type="checkbox" name="start"> ${w.start}</label></p>
<p class="tick"><label><input type="checkbox" name="signed" aria-describedby="signed-hint" checked> ${w.signedIn}</label><span class="hint" id="signed-hint">${w.signedInHint}</span></p>
<p class="tick"><label><input type="checkbox" name="shared" aria-describedby="shared-hint"> ${w.shared}</label><span class="hint" id="shared-hint">${w.sharedHint}</span></p>
<p class="tick"><label><input type="checkbox" name="several" aria-describedby="several-hint"> ${w.several}</label><span class="hint" id="several-hint">${w.severalHint}</span></p>
<p class="tick"><label><input type="checkbox" name="pinned" aria-describedby="pinned-hint"> ${w.pinned}</label><span class="hint" id="pinned-hint">${w.pinnedHint}</span></p>
</form>
<div class="outcome"><h2>${w.take}</h2>
<p><label for="lines" id="lines-name">${w.result}</label><textarea id="lines" readonly rows="10" spellcheck="false"></textarea></p>
<p class="buttons"><button type="button" data-copies="lines" aria-describedby="lines-name">${w.copy}</button> <span role="status"></span></p>
<div id="signed-file" hidden><p><label for="file" id="file-name">${w.file}</label><span class="hint" id="file-hint">${w.fileHint}</span><textarea id="file" readonly rows="6" spellcheck="false" aria-describedby="file-hint"></textarea></p>
<p class="buttons"><button type="button" data-copies="file" aria-describedby="file-name">${w.copy}</button> <span role="status"></span></p></div>
<section aria-labelledby="preview-title"><h2 id="preview-title">${w.preview}</h2><p>${w.previewLead}</p><div id="preview"></div></section></div>
</div>`;
  },
};
