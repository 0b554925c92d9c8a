// How the forum's parts look: a form, an agenda, minutes, a list of meetings. Brought by the parts that draw them.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;
const sheet = css`
.reply,.asking{max-inline-size:44em}
.inner{border-inline-start:4px solid var(--_line);padding-inline-start:1em;margin-block-end:calc(var(--_gap)*1.5)}
.inner .field{margin:0}
.needs{border:1px solid var(--_line);border-radius:var(--_radius);padding:.5em var(--_gap);margin-block-end:calc(var(--_gap)*1.5)}
.needs summary{font-weight:700;cursor:pointer;padding-block:.375em;min-block-size:1.5em}
.needs .field{margin-block:.5em}
@container (min-width:36em){.many{grid-template-columns:1fr 1fr}}
.letter{border:1px solid var(--_line);border-inline-start:5px solid var(--_accent);border-radius:var(--_radius);background:var(--_soft);padding:var(--_gap);margin-block-end:var(--_gap)}
.letter>:last-child{margin:0}
.letter ${headings}{font-size:1.0625em}
.clocks{display:flex;flex-wrap:wrap;gap:.5em 1.5em}
.clocks .field{margin-block-end:var(--_gap)}
.clocks input{inline-size:8em}
.agenda{list-style:none;padding:0;counter-reset:item}
.agenda>li{display:grid;grid-template-columns:2em minmax(0,1fr);border-block-start:1px solid var(--_line);padding-block:.75em;margin:0;counter-increment:item}
.agenda>li::before{content:counter(item) ".";font-weight:700;color:var(--_quiet)}
.agenda ${headings}{font-size:1.0625em;margin-block-end:.25em}
.agenda p{margin-block-end:.375em}
.sheet{overflow-x:auto;margin-block:.5em}
.sheet table{border-collapse:collapse;inline-size:100%;margin:0}
.sheet caption{text-align:start;font-weight:700;padding-block-end:.375em}
.sheet :is(th,td){text-align:start;padding:.375em .75em .375em 0;border-block-end:1px solid var(--_line);vertical-align:top}
.sheet :is(th,td):not(:first-child){text-align:end;font-variant-numeric:tabular-nums;padding-inline-end:0;padding-inline-start:.75em}
.typed-words{white-space:pre-line}
.paper-text{max-inline-size:44em}
.section{border-block-start:1px solid var(--_line);margin-block-start:calc(var(--_gap)*1.5);padding-block-start:var(--_gap)}
.section>${headings}:first-child{font-size:1.1875em}
.history{padding:0;list-style:none}
.history>li{border-block-start:1px solid var(--_line);padding-block:.625em;margin:0}
.history p{margin-block-end:.25em}
.history ${headings}{font-size:1.125em;margin-block-end:.125em}
.history ul{list-style:disc;margin-block-end:.25em}
@media print{
  .letter{background:none}
}
`.styleSheet!;

/** Over the look of the first page, once. A constructed sheet: a strict policy lets it be. */
export function dress(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
