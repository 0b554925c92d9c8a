// How services look, wherever they stand: in a list, in one's own list, on paper. Brought by the parts that draw them.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;
const sheet = css`
.small-number{font-size:1.375em}
.pick{display:flex;flex-wrap:wrap;gap:.5em;margin-block:var(--_gap)}
.chip{font:inherit;color:var(--_accent);background:var(--_surface);border:1px solid var(--_control);border-radius:1.5em;min-block-size:2.5em;padding:.25em 1em;cursor:pointer}
.chip[aria-pressed=true]{background:var(--_accent);border-color:var(--_accent);color:var(--_on-accent);font-weight:700}
.frame>.find:not(:last-child){margin-block-start:0}
.lead{background:var(--_soft);border:1px solid var(--_line);border-radius:var(--_radius);padding:var(--_gap);margin-block:var(--_gap)}
.lead>${headings}{font-size:1.1875em}
.lead>${headings}:not(:first-child){margin-block-start:var(--_gap)}
.lead.emergency{border-color:var(--_error);border-block-start-width:5px}
.steps{padding:0;list-style:none;margin:0}
.steps>li{border-block-start:1px solid var(--_line);padding-block:.75em;margin:0}
.steps>li:first-child{border:0;padding-block-start:0}
.steps p{margin:0 0 .25em}
.phones li{display:flex;flex-wrap:wrap;gap:0 .75em;align-items:baseline;padding-block:.25em;margin:0}
.schemes{display:grid;gap:.75em;grid-template-columns:repeat(auto-fit,minmax(min(100%,19em),1fr))}
details.lead{padding-block:.375em}
details.lead[open]{padding-block-end:var(--_gap)}
details.lead>summary{font-weight:700}
.scheme{background:var(--_surface);border:1px solid var(--_line);border-radius:var(--_radius);padding:.875em 1em}
.scheme ${headings}{font-size:1.0625em;margin-block-end:.25em}
.scheme p{margin-block-end:.375em}
.scheme>:last-child{margin:0}
.amount{font-size:1.0625em;line-height:1.35}
.rights li{border-block-start:1px solid var(--_line);padding-block:.625em;margin:0}
.rights p{margin:.125em 0 0}
.rights .tag{color:var(--_quiet);font-weight:400}
.count{margin-block:calc(var(--_gap)*1.25) .5em}
.found{display:grid;gap:var(--_gap);grid-template-columns:repeat(auto-fill,minmax(min(100%,24em),1fr))}
.found>li{margin:0;display:grid;min-inline-size:0}
.service{border:1px solid var(--_line);border-inline-start:5px solid var(--_accent);border-radius:var(--_radius);padding:var(--_gap);display:flex;flex-direction:column;align-items:start;overflow-wrap:anywhere}
.service.stale{border-inline-start-color:var(--_control);background:var(--_soft)}
.service>*{margin:0 0 .375em;max-inline-size:100%}
.service ${headings}{font-size:1.125em;margin:0}
.titled p{margin:0}
.dial{display:flex;flex-wrap:wrap;gap:0 1.25em}
.service>.notice{padding:.5em .75em}
.service .facts{display:grid;gap:.125em;font-size:.9375em;inline-size:100%}
.facts :is(dt,dd){display:inline}
.facts dt::after{content:": "}
.age{color:var(--_quiet);border-inline-start:3px solid var(--_line);padding-inline-start:.5em}
.service:not(.stale) .age{border-color:var(--_good)}
.stale .age{color:var(--_text);font-weight:700;border-color:var(--_error)}
.service details{inline-size:100%}
.service>.actions{margin-block:auto 0;padding-block-start:.5em}
.kept{color:var(--_good)}
summary{cursor:pointer;color:var(--_accent);padding:.375em 0;inline-size:fit-content}
.words{white-space:pre-wrap}
.near{border-block-start:2px solid var(--_line);margin-block-start:calc(var(--_gap)*1.5);padding-block-start:var(--_gap)}
.near>${headings}{font-size:1.1875em}
.near .service{border-inline-start-style:dashed}
.tools{display:flex;flex-wrap:wrap;gap:.75em;align-items:end;margin-block-end:var(--_gap)}
.tools .field{margin:0;flex:1 1 12em;max-inline-size:20em}
.option input[type=checkbox]{margin:.7em 0;margin-inline:.8em 0}
.activities{list-style:none;padding:0;margin:0}
.activities>li{margin:0;border-block-start:1px solid var(--_line);padding-block:.875em}
.activity{display:grid;gap:.25em 1.5em}
.activity ${headings}{font-size:1.125em;margin:0}
.activity p{margin:0 0 .25em}
.activity .tag{color:var(--_quiet);font-weight:400}
.date{display:flex;flex-wrap:wrap;gap:0 .5em;color:var(--_accent);align-content:start}
@container (min-width:40em){.activity{grid-template-columns:11em minmax(0,1fr)}.date{flex-direction:column;flex-wrap:nowrap}}
.listed{list-style:none;padding:0;display:grid;gap:.75em;margin-block:var(--_gap)}
.listed li{margin:0}
.entry{border:1px solid var(--_line);border-radius:var(--_radius);padding:.75em var(--_gap)}
.entry ${headings}{font-size:1.125em;margin:0}
.entry p{margin:0 0 .25em}
.paper{display:none}
@media print{
  .pick,.no-print,.service details:not([open]),.back{display:none!important}
  .found,.listed{display:block}
  .entry{border:0;border-block-start:1pt solid #000;border-radius:0;padding:.5em 0;break-inside:avoid}
  .paper{display:block}
  .notes{padding-block-end:2.5em}
  .service,.scheme,.lead{background:none;border-color:#000;break-inside:avoid;margin-block-end:.5em}
}
@media (forced-colors:active){
  .chip[aria-pressed=true]{border:3px solid Highlight}
  .service,.service.stale{border-inline-start-color:CanvasText}
}
`.styleSheet!;

/** Over the look of the first page, once. A constructed sheet: a strict policy lets it be. */
export function dress(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
