// How referrals and sign-ups look: boxes that open under what is ticked, and what happened as a line through time.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;
const sheet = css`
.option input[type=checkbox]{margin:.7em 0;margin-inline:.8em 0}
.options{grid-template-columns:minmax(0,1fr)}
.option{grid-template-columns:auto minmax(0,1fr)}
.option>.revealed{grid-column:1/-1;padding:.75em .875em .875em;border-block-start:1px solid var(--_line)}
.revealed .field{margin:0}
.revealed .field label{padding:0;font-weight:700;margin-block-end:.375em;cursor:auto}
.revealed .field label::before{content:none}
.revealed .field .hint{margin:0 0 .5em}
.to{font-weight:700}
.sent dd{white-space:pre-wrap;overflow-wrap:anywhere}
.sent.plain>div{grid-template-columns:minmax(8em,2fr) minmax(0,5fr)}
.happens{background:var(--_soft);border-radius:var(--_radius);padding:var(--_gap);margin-block-end:var(--_gap)}
.happens ${headings}{font-size:1.0625em}
.happens ul{margin:0}
.equal{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,12em),1fr));max-inline-size:36em}
.keep{border:2px solid var(--_accent);border-radius:var(--_radius);padding:var(--_gap);margin-block:var(--_gap);max-inline-size:44em}
.keep ${headings}{font-size:1.125em}
.keep label{font-weight:700;display:block;margin-block-end:.25em}
.keep input{font-family:ui-monospace,monospace;font-size:.875em}
.trail{list-style:none;padding:0;margin-block-end:var(--_gap)}
.trail li{position:relative;margin:0;padding-inline-start:1.75em;padding-block-end:.75em}
.trail li::before{content:"";position:absolute;inset-inline-start:.25em;inset-block-start:.45em;inline-size:.7em;block-size:.7em;border:2px solid var(--_accent);border-radius:50%;background:var(--_surface);z-index:1}
.trail li:last-child::before{background:var(--_accent)}
.trail li:not(:last-child)::after{content:"";position:absolute;inset-inline-start:calc(.6em - 1px);inset-block:1.1em -.4em;border-inline-start:2px solid var(--_line)}
.trail time{display:block;font-size:.875em;color:var(--_quiet)}
.trail blockquote{margin:.375em 0 0;padding-inline-start:.75em;border-inline-start:3px solid var(--_line);white-space:pre-wrap;overflow-wrap:anywhere}
.section{margin-block-start:calc(var(--_gap)*1.5)}
.actions+:is(p,div),form+:is(p,div){margin-block-start:var(--_gap)}
.now{font-size:1.125em;font-weight:700}
.apart{border-block-start:1px solid var(--_line);margin-block-start:calc(var(--_gap)*1.5);padding-block-start:var(--_gap)}
.apart>${headings},.section>${headings}{font-size:1.125em}
.tel{white-space:nowrap}
@media (forced-colors:active){.trail li:last-child::before{background:CanvasText;forced-color-adjust:none}}
@media print{.keep{border-color:#000}}
`.styleSheet!;

/** Over the look of the first page, once. */
export function dressReferral(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
