// How a check and its record look; the record fits one sheet of A4.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;
const rules = css`
.facts{margin-block-end:var(--_gap)}
.facts>div{display:grid;grid-template-columns:minmax(8em,1fr) 3fr;gap:0 1em;padding:.25em 0}
.record{border:1px solid var(--_line);border-block-start:5px solid var(--_accent);border-radius:var(--_radius);padding:var(--_gap);margin-block:var(--_gap)}
.record ${headings}{font-size:1.0625em;margin:1em 0 .25em}
.record>${headings}:first-child,.record .top ${headings}{font-size:1.25em;margin:0 0 .25em}
.record ul{margin:0;padding-inline-start:1.25em}
.record li p,.record p{margin:0 0 .25em}
.record .foot{margin-block-start:1em;font-size:.875em;color:var(--_quiet)}
.typed-text{white-space:pre-wrap;overflow-wrap:anywhere}
.verdict{font-weight:700}
.verdict.accepted{color:var(--_good)}
.why{margin-block-end:var(--_gap)}
.why summary{cursor:pointer;min-block-size:1.75em;color:var(--_accent);text-decoration:underline;text-underline-offset:.15em}
.why p{margin:.375em 0 0;padding-inline-start:1em;border-inline-start:3px solid var(--_line)}
@container (min-width:44em){.record .facts{columns:2;column-gap:2em}.record .facts>div{break-inside:avoid}}
.brief textarea{block-size:4.75em;min-block-size:4.75em}
.suggest{margin-block-start:calc(var(--_gap)*-1);margin-block-end:calc(var(--_gap)*1.5)}
.todo{background:var(--_soft);border:1px solid transparent;border-radius:var(--_radius);padding:var(--_gap);margin-block-end:calc(var(--_gap)*1.5)}
.todo ${headings}{font-size:1.0625em}
.todo ul{margin:0}
.proposal{border-block-start:1px solid var(--_line);padding-block-start:var(--_gap)}
.others{margin-block-start:calc(var(--_gap)*1.5)}
.others ${headings}{font-size:1.125em}
@container (max-width:30em){.facts>div{grid-template-columns:1fr}}
@media print{
  .record{border:0;padding:0;margin:0;font-size:9.25pt;line-height:1.35}
  .record ${headings}{font-size:11pt;margin:.6em 0 .15em}
  .record .top ${headings}{font-size:14pt}
  .record .facts{columns:2;column-gap:2em;margin-block-end:.4em}
  .record .facts>div{padding:.1em 0;break-inside:avoid;grid-template-columns:8em 1fr}
  .record li+li{margin-block-start:.15em}
  .record li p{display:inline}
  .record .foot{font-size:8pt;margin-block-start:.6em;color:#333}
  .verdict,.tag{color:#000!important}
}
`;

/** Puts the sheet on an element's root, once. */
export function dressParts(root: ShadowRoot): void {
  const sheet = rules.styleSheet!;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
