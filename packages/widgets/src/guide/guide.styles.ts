// How the guide lays out its questions, its folded entries and its cards. Whose promise an entry is shows by words, a mark and the edge of the label, in any colour.
import { css } from 'lit';

export const styles = css`
h3,h4,h5,h6{font-size:1.125em}
.frame>section,.frame>.answer{margin-block-end:calc(var(--_gap)*1.5)}
summary{cursor:pointer}
summary:hover .name,.about>summary:hover{text-decoration:underline}
.tools,.chips,.switch,.jump ul{display:flex;flex-wrap:wrap;gap:.5em;align-items:center;margin:0 0 var(--_gap)}
.switch{gap:0;margin:0}
.switch .button+.button{margin-inline-start:-2px}
.jump ul{gap:0 1.25em}
.jump li,.chips li{margin:0}
.button[aria-pressed=true]{background:var(--_accent);color:var(--_on-accent)}
.button[aria-pressed=true]::before{content:"✓ ";font-weight:400}
.chip{font-weight:400}
.ask{background:var(--_soft);border:1px solid transparent;border-radius:var(--_radius);padding:var(--_gap)}
.ask>:last-child{margin-block-end:0}
.answer{border:1px solid var(--_accent);border-inline-start-width:5px;border-radius:var(--_radius);padding:var(--_gap)}
.search{display:grid;gap:var(--_gap);grid-template-columns:repeat(auto-fit,minmax(min(100%,16em),1fr));align-items:end}
.search label{font-weight:700;display:block;margin-block-end:.25em}
.count:empty{margin:0}
.entry{border:1px solid var(--_line);border-radius:var(--_radius);margin:0 0 .5em;scroll-margin-block-start:1em}
details.entry>summary{display:flex;flex-wrap:wrap;gap:.25em .75em;align-items:center;padding:.6em .9em}
details.entry>summary::before{content:"▸";flex:none;color:var(--_accent)}
details.entry[open]>summary::before{content:"▾"}
details.entry>summary::-webkit-details-marker{display:none}
details.entry>summary{list-style:none}
details.entry .name{font-weight:700;flex:1 1 12em;min-inline-size:0;overflow-wrap:anywhere}
.body{padding:0 .9em .75em}
.body>:last-child{margin-block-end:0}
.promise{display:inline-flex;align-items:center;gap:.4em;font-size:.875em;font-weight:700;padding:.1em .6em;border:2px solid currentColor;border-radius:.25em;color:var(--_text);background:var(--_surface)}
.promise::before{font-weight:400}
.promise.statutory{border-style:double;border-width:4px}.promise.statutory::before{content:"§"}
.promise.employer::before{content:"■"}
.promise.discretionary{border-style:dashed;font-style:italic}.promise.discretionary::before{content:"?"}
.promise.partner{border-style:dotted;border-radius:1em}.promise.partner::before{content:"∞"}
.promise.council{border-width:1px;border-block-start-width:4px}.promise.council::before{content:"▲"}
.promise-line{margin-block-end:.5em}
.fits{font-size:.875em;font-weight:700;color:var(--_quiet)}
.fits.likely,.fits.may{color:var(--_good)}
.facts{display:grid;gap:.25em 1em}
.facts:empty{display:none}
.facts>div{display:grid;grid-template-columns:minmax(7em,1fr) 3fr;gap:0 1em}
.facts dd{min-inline-size:0;overflow-wrap:anywhere}
.next{border-inline-start:4px solid var(--_accent);padding-inline-start:.75em;margin-block-end:var(--_gap)}
.next p{margin:0}
.people{display:grid;gap:.75em;grid-template-columns:repeat(auto-fill,minmax(min(100%,20em),1fr))}
.card{margin:0!important;padding:.9em;border:1px solid var(--_line);border-radius:var(--_radius);min-inline-size:0}
.card>:last-child{margin-block-end:0}
.card>p{margin-block-end:.5em}
.card .facts>div{grid-template-columns:minmax(5em,1fr) 3fr}
.open{font-weight:700;color:var(--_good)}
.shut{font-weight:700}
.about{border-block-start:1px solid var(--_line);padding-block:.6em}
.about>summary{color:var(--_accent);padding-block:.25em;inline-size:fit-content}
.promises>div{margin-block:.5em}
.promises dd{margin-block-start:.25em}
.duties{display:grid;gap:1em;grid-template-columns:repeat(auto-fit,minmax(min(100%,14em),1fr));margin-block-end:var(--_gap)}
.duties section{border:1px solid var(--_line);border-block-start-width:4px;border-radius:var(--_radius);padding:.9em}
.duties .must{border-block-start-color:var(--_accent)}
.duties .cannot{border-block-start-style:double}
.duties li{border-block-start:1px solid var(--_line);padding-block:.5em;margin:0}
.duties li p{margin:0}
.days{margin-block-end:var(--_gap)}
.days>summary{color:var(--_accent);padding-block:.25em;inline-size:fit-content}
.ask-days{display:grid;gap:0 1.5em;grid-template-columns:repeat(auto-fit,minmax(min(100%,16em),1fr));margin-block-start:.5em}
.course{display:grid;gap:var(--_gap)}
.course .block{border:1px solid var(--_line);border-inline-start:5px solid var(--_accent);border-radius:var(--_radius);padding:var(--_gap)}
.block>:last-child{margin-block-end:0}
.rights>div{padding-block:.5em;border-block-end:1px solid var(--_line)}
.rights dd p{margin:0}
.rights .notice{display:block;margin:.25em 0}
.story{margin:0 0 var(--_gap)}
.story blockquote{margin:0;padding-inline-start:1em;border-inline-start:4px solid var(--_line);font-size:1.0625em}
.step{margin-block-end:.25em}
.log li{margin-block-end:.5em}
@container (max-width:30em){
  .facts>div,.card .facts>div{grid-template-columns:1fr}
  .chips{flex-direction:column;align-items:stretch}
  .chip{inline-size:100%;text-align:start}
}
@media print{
  .no-print{display:none!important}
  .entry,.card,.duties section{break-inside:avoid}
  details.entry>summary::before{content:""}
  .answer{border:0;padding:0}
}
@media (forced-colors:active){
  .button[aria-pressed=true]{outline:3px solid Highlight}
}
`;
