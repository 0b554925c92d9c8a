// How the guide lays out its questions and its folded entries. Whose promise an entry is shows by words, a mark and the edge of the label, in any colour.
import { css } from 'lit';

export const styles = css`
h3,h4,h5,h6{font-size:1.125em}
.frame>section{margin-block:calc(var(--_gap)*1.5)}
summary{cursor:pointer}
summary:hover .name{text-decoration:underline}
.tools,.chips,.jump ul{display:flex;flex-wrap:wrap;gap:.5em;align-items:center;margin:0 0 var(--_gap)}
.jump ul{gap:0 1.25em}
.jump li,.chips li{margin:0}
.button[aria-pressed=true]{background:var(--_accent);color:var(--_on-accent)}
.button[aria-pressed=true]::before{content:"✓ ";font-weight:400}
.tools [role]{display:contents}
.chip{font-weight:400}
.ask{background:var(--_soft);border:1px solid transparent;border-radius:var(--_radius);padding:var(--_gap)}
.ask>:last-child{margin-block-end:0}
.search{display:grid;gap:var(--_gap);grid-template-columns:repeat(auto-fit,minmax(min(100%,16em),1fr));align-items:end}
.search label{font-weight:700;display:block;margin-block-end:.25em}
.search{margin-block-end:.5em}
.entry{border:1px solid var(--_line);border-radius:var(--_radius);margin:0 0 .5em}
details.entry>summary{padding:.6em .9em}
.row{display:inline-flex;flex-wrap:wrap;gap:.25em .75em;align-items:center;vertical-align:middle;inline-size:calc(100% - 1.5em)}
.row .name{font-weight:700;flex:1 1 12em;min-inline-size:0;overflow-wrap:anywhere}
.promise{display:inline-flex;align-items:center;gap:.4em;font-size:.875em;font-weight:700;padding:.1em .6em;border:2px solid currentColor;border-radius:.25em;color:var(--_text);background:var(--_surface)}
.promise::before{font-weight:400}
.promise.statutory{border-style:double;border-width:4px}.promise.statutory::before{content:"§"}
.promise.employer::before{content:"■"}
.promise.discretionary{border-style:dashed;font-style:italic}.promise.discretionary::before{content:"?"}
.promise.partner{border-style:dotted;border-radius:1em}.promise.partner::before{content:"∞"}
.promise.council{border-width:1px;border-block-start-width:4px}.promise.council::before{content:"▲"}
@container (max-width:30em){
  .chips{flex-direction:column;align-items:stretch}
  .chip{inline-size:100%;text-align:start}
}
@media print{
  .no-print{display:none!important}
  summary{break-after:avoid}
}
@media (forced-colors:active){
  .button[aria-pressed=true]{outline:3px solid Highlight}
}
`;
