// How the parts of carer-learning look: one session, bookings, a register with ticks big enough for a thumb. Brought by the parts.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;
const sheet = css`
.when{font-size:1.1875em;font-weight:700;color:var(--_accent);margin-block-end:.25em}
.about{max-inline-size:44em;white-space:pre-line}
.about-it{display:grid;gap:.25em 1em;margin-block-end:var(--_gap)}
.about-it>div{display:grid;grid-template-columns:minmax(7em,1fr) 4fr;gap:0 1em}
.about-it dd{min-inline-size:0;overflow-wrap:anywhere}
.panel{border:1px solid var(--_line);border-block-start:5px solid var(--_accent);border-radius:var(--_radius);padding:var(--_gap);margin-block-end:var(--_gap)}
.panel.good{border-color:var(--_good)}
.panel ${headings}{font-size:1.25em}
.panel p{margin-block-end:.5em}
.panel>:last-child{margin-block-end:0}
.facts{display:grid;gap:.25em 1em;margin:0}
.facts:empty{display:none}
.facts>div{display:grid;grid-template-columns:6.25em 1fr;gap:0 1em}
.facts dd{min-inline-size:0;overflow-wrap:anywhere}
.materials{list-style:none;padding:0}
.materials li{padding-block:.375em;border-block-start:1px solid var(--_line);overflow-wrap:anywhere}
.options.two{grid-template-columns:repeat(auto-fit,minmax(min(100%,15em),1fr))}
.option input[type=checkbox]{margin:.7em 0;margin-inline:.8em 0}
.needs-of{margin-block-end:calc(var(--_gap)*1.5)}
.needs-of>summary{cursor:pointer;font-weight:700;color:var(--_accent);padding-block:.375em;inline-size:fit-content;max-inline-size:100%}
.needs-of[open]>summary{margin-block-end:.5em}
.apart{border-block-start:1px solid var(--_line);margin-block-start:calc(var(--_gap)*1.5);padding-block-start:var(--_gap)}
.subscribe{display:grid;gap:.75em}
.subscribe>li{margin:0;border-block-start:1px solid var(--_line);padding-block:.75em}
.address{display:flex;flex-wrap:wrap;gap:.5em;align-items:center}
.address input{flex:1 1 14em;min-inline-size:0;font-size:.9375em}
.modules{display:grid;gap:.75em;grid-template-columns:repeat(auto-fit,minmax(min(100%,19em),1fr))}
.modules>li{margin:0;border:1px solid var(--_line);border-inline-start:5px solid var(--_accent);border-radius:var(--_radius);padding:var(--_gap);display:flex;flex-direction:column;align-items:start}
.modules ${headings}{font-size:1.125em;margin-block-end:.25em}
.modules p{margin-block-end:.5em}
.modules .button{margin-block-start:auto}
.given{list-style:none;padding:0}
.given>li{margin:0 0 .75em;border:1px solid var(--_line);border-radius:var(--_radius);padding:.75em var(--_gap)}
.given p{margin-block-end:.25em}
.given ${headings}{font-size:1.125em;margin-block-end:.25em}
.given .actions{margin-block-start:.5em}
.counts{display:grid;grid-template-columns:repeat(3,1fr);gap:.5em;margin-block-end:var(--_gap)}
.counts>div{background:var(--_soft);border:1px solid transparent;border-radius:var(--_radius);padding:.5em;text-align:center}
.counts dd{font-size:1.625em;font-weight:700;font-variant-numeric:tabular-nums}
.counts>div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.counts dt{font-size:.875em;font-weight:400;color:var(--_quiet)}
.register{list-style:none;padding:0;margin:0 0 var(--_gap)}
.register li{margin:0;border-block-start:1px solid var(--_line)}
.thumb{font:inherit;color:inherit;background:none;border:1px solid transparent;inline-size:100%;min-block-size:3.5em;padding:.5em .25em;display:flex;gap:.75em;align-items:center;text-align:start;cursor:pointer}
.thumb .box{flex:none;inline-size:2em;block-size:2em;border:2px solid var(--_control);border-radius:.375em;display:grid;place-items:center;font-weight:700;font-size:1.125em;line-height:1}
.thumb[aria-checked=true] .box{background:var(--_good);border-color:var(--_good);color:var(--_surface)}
.thumb[aria-checked=true] .box::before{content:"✓" / ""}
.thumb .who-is{flex:1;min-inline-size:0;overflow-wrap:anywhere;font-weight:700}
.thumb .how{flex:none;font-size:.875em;color:var(--_quiet)}
.thumb:hover{background:var(--_soft)}
.door{display:grid;grid-template-columns:auto 1fr auto;gap:.5em;align-items:center;margin-block-end:.75em}
.door label{grid-column:1/-1;font-weight:700}
.door .step-by{min-inline-size:3.25em;min-block-size:3.25em;font-size:1.25em;padding:0}
.door input{text-align:center;font-size:1.25em;font-weight:700;min-block-size:2.6em}
.tabs{display:flex;flex-wrap:wrap;gap:.5em;margin-block-end:var(--_gap)}
.tabs .button[aria-pressed=true]{background:var(--_accent);color:var(--_on-accent)}
.clock-row{display:grid;gap:0 1em;grid-template-columns:repeat(auto-fit,minmax(min(100%,14em),1fr))}
.ends{list-style:none;padding:0}
.ends li{padding-block:.25em}
.ends li+li{border-block-start:1px solid var(--_line)}
@container (max-width:30em){
  .about-it>div,.facts>div{grid-template-columns:1fr}
  .actions .link{flex:1 1 100%}
}
@media print{
  .no-print,.tabs,.door{display:none!important}
  .thumb{min-block-size:0;padding:.25em 0}
  .thumb .how{color:#000}
  .panel,.given>li,.modules>li{break-inside:avoid;border-color:#000}
}
@media (forced-colors:active){
  .thumb[aria-checked=true] .box{background:Highlight;border-color:Highlight;color:HighlightText;forced-color-adjust:none}
  .tabs .button[aria-pressed=true]{outline:3px solid Highlight}
}
`.styleSheet!;

/** Over the look of the first page, once. A constructed sheet: a strict policy lets it be. */
export function dress(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
