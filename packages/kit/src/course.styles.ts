// How a module looks, wherever it is read. Fetched with it.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;
const sheet = css`
.course{display:grid;gap:var(--_gap)}
.course .block{border:1px solid var(--_line);border-inline-start:5px solid var(--_accent);border-radius:var(--_radius);padding:var(--_gap)}
.block>:last-child{margin-block-end:0}
.block ${headings}{font-size:1.125em}
.people{display:grid;gap:.75em;grid-template-columns:repeat(auto-fill,minmax(min(100%,20em),1fr))}
.card{margin:0!important;padding:.9em;border:1px solid var(--_line);border-radius:var(--_radius);min-inline-size:0}
.card>:last-child{margin-block-end:0}
.card>p{margin-block-end:.5em}
.facts{display:grid;gap:.25em 1em}
.facts:empty{display:none}
.facts>div{display:grid;grid-template-columns:minmax(7em,1fr) 3fr;gap:0 1em}
.card .facts>div{grid-template-columns:6.25em 1fr}
.facts dd{min-inline-size:0;overflow-wrap:anywhere}
.rights>div{padding-block:.5em;border-block-end:1px solid var(--_line)}
.rights dd p{margin:0}
.rights dd+dd{margin-block-start:.375em}
.rights .notice{display:block;margin:.25em 0}
.story{margin:0 0 var(--_gap)}
.story blockquote{margin:0;padding-inline-start:1em;border-inline-start:4px solid var(--_line);font-size:1.0625em}
.step{margin-block-end:.25em}
.moment{border-inline-start:5px solid var(--_accent);background:var(--_soft);border-radius:var(--_radius);padding:var(--_gap);margin-block-end:var(--_gap);font-size:1.0625em}
.moment>:last-child{margin:0}
.choices{display:grid;gap:.5em;margin-block-end:var(--_gap)!important}
.choices li{margin:0}
.choice{font:inherit;color:inherit;text-align:start;inline-size:100%;min-block-size:2.75em;padding:.6em .9em;background:var(--_surface);border:1px solid var(--_control);border-radius:var(--_radius);cursor:pointer}
.choice:hover{border-color:var(--_accent);text-decoration:underline}
.choice[aria-pressed=true]{border-color:var(--_accent);box-shadow:inset 0 0 0 2px var(--_accent);font-weight:700}
.choice[aria-pressed=true]::before{content:"▸ " / ""}
.verdict>p{margin-block-end:.25em}
.verdict.well{border-color:var(--_good)}
.verdict.well .strong{color:var(--_good)}
.verdict.well .strong::before{content:"✓ " / ""}
.verdict.partly{border-color:var(--_control);border-style:dashed;border-inline-start-style:solid}
.verdict.partly .strong::before{content:"≈ " / ""}
.verdict.badly .strong{color:var(--_error)}
.verdict.badly .strong::before{content:"✕ " / ""}
.later,.paper{display:none}
.talk{display:grid;gap:0 1.5em;grid-template-columns:repeat(auto-fit,minmax(min(100%,18em),1fr))}
@container (max-width:30em){
  .facts>div,.card .facts>div{grid-template-columns:1fr}
}
@media print{
  .later,.paper{display:block}
  .no-print{display:none!important}
  .choice{border:0;padding:0;font-weight:700}
  .verdict{display:none}
  .card,.moment{break-inside:avoid}
}
@media (forced-colors:active){
  .choice[aria-pressed=true]{outline:3px solid Highlight}
}
`.styleSheet!;

/** Over the look of the widget, once. A constructed sheet: a strict policy lets it be. */
export function dressCourse(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
