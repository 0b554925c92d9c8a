// How the chair's parts look: cards and tiles, editors with room for their text, the year and the agenda on paper. Over the look of the forum, once.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;
const sheet = css`
.gathering,.action,.writing{border:1px solid var(--_line);border-radius:var(--_radius);padding:var(--_gap);margin-block-end:var(--_gap);overflow-wrap:anywhere}
.gathering{border-inline-start:5px solid var(--_accent)}
.gathering>${headings},.gathering>p{margin-block-end:.25em}
.gathering .next{display:flex;flex-wrap:wrap;gap:0 .6em;align-items:baseline}
.next .day{font-size:1.1875em;font-weight:700}
.ways ul{display:flex;flex-wrap:wrap;gap:.25em 1.5em;margin-block-start:.75em}
.ways li{margin:0}
.tiles{display:flex;flex-wrap:wrap;gap:.5em;margin-block:.5em var(--_gap)}
.tile{display:flex;flex-direction:column;background:var(--_soft);border:1px solid transparent;border-radius:calc(var(--_radius)/2);padding:.5em .9em;min-inline-size:6.5em;flex:0 1 auto}
.tile .number{font-size:1.75em;font-weight:700;line-height:1.15;inline-size:auto}
.tile small{font-size:.5em;font-weight:400}
.tile dt{font-weight:400;font-size:.875em}
.pairs,.sides{display:grid;gap:var(--_gap) calc(var(--_gap)*2);grid-template-columns:repeat(auto-fit,minmax(min(100%,16em),1fr))}
.frame section>${headings},.asked>${headings}{font-size:1.1875em;margin-block-start:calc(var(--_gap)*1.25)}
.frame section section>${headings},.coming div>${headings},.side>${headings}{font-size:1em}
.on-agenda,.coming{border-block-start:1px solid var(--_line)}
.coming,.count,.on-agenda{padding-block-end:calc(var(--_gap)*.75)}
.doubt,.moved{display:block;font-size:.9375em}
.doubt{border-inline-start:4px solid var(--_control);padding-inline-start:.6em}
.tags{display:inline-flex;flex-wrap:wrap;gap:.375em}
.tag.good{color:var(--_good)}.tag.bad{color:var(--_error)}.tag.warn{color:var(--_accent)}
ul.dates>li,ol.dates>li{border-block-end:1px solid var(--_line);padding-block:.6em;margin:0;display:flex;flex-wrap:wrap;gap:.125em .75em;align-items:baseline}
.dates li.off>.strong,.dates li.skipped>.strong{text-decoration:line-through}
.dates :is(.doubt,.moved){flex-basis:100%}
.dates li>.link{margin-inline-start:auto}
.agenda-read li{margin-block-end:.75em}
.agenda-read li>p{margin-block-end:.25em}
.as-typed{white-space:pre-line;overflow-wrap:anywhere}
.figures{margin-block:.5em}
table{border-collapse:collapse;inline-size:100%;max-inline-size:44em}
.total>*{font-weight:700!important}
.figures{overflow-x:auto}
caption{text-align:start;font-weight:700;padding-block-end:.25em}
:is(th,td){text-align:start;vertical-align:top;padding-block:.35em;padding-inline:0 1em;border-block-end:1px solid var(--_line)}
tbody th{font-weight:400}
td{font-variant-numeric:tabular-nums}
.hid{color:var(--_quiet);font-style:italic}
.asked{border-block-start:1px solid var(--_line)}
.beside{display:grid;gap:var(--_gap) calc(var(--_gap)*2)}
.preview{background:var(--_soft);border:1px solid transparent;border-radius:var(--_radius);padding:var(--_gap);align-self:start}
.preview>${headings}{font-size:1em;margin-block-start:0!important}
.preview li{display:grid!important;gap:0!important}
.preview li:last-child{border:0;padding-block-end:0}
.boxes{grid-template-columns:repeat(auto-fill,minmax(min(100%,12em),1fr))}
.entry-row{border:1px solid var(--_line);border-radius:var(--_radius);padding:.75em var(--_gap);margin:0 0 .75em;min-inline-size:0}
.entry-row .field{margin-block-end:.5em}
.rows>.button{margin-block-start:.25em}
section.rows{margin-block-end:calc(var(--_gap)*1.5)}
.two-of{display:grid;gap:0 calc(var(--_gap)*2)}
.item .who{padding:0;border:0;margin-block-end:.5em}
.length{margin-block:.75em 0}
.tools label{display:block;font-weight:700;margin-block-end:.25em}
details{margin-block-end:var(--_gap)}
summary{cursor:pointer;color:var(--_accent);padding:.375em 0;font-weight:700}
.items,ol.dates{list-style:none;padding:0;margin:0 0 var(--_gap)}
.items>li{margin-block-end:var(--_gap)}
.item,.paper{border:1px solid var(--_line);border-radius:var(--_radius);padding:.75em var(--_gap);margin:0;min-inline-size:0}
.item{background:var(--_soft)}
.paper{background:var(--_surface);margin-block-end:.75em}
.item .field{margin-block-end:.6em}
.item .titled{display:grid;gap:0 1em;grid-template-columns:minmax(0,1fr) auto}
.item-acts{display:flex;flex-wrap:wrap;gap:.25em 1em;align-items:center;margin:0}
.small-button{min-block-size:2.25em;padding:.25em .8em;font-weight:400}
.small-button[aria-disabled=true]{cursor:default;opacity:.55}
.undo{background:var(--_soft);padding:.5em .75em;border-radius:calc(var(--_radius)/2)}
textarea{resize:vertical}
textarea.long{min-block-size:16em}
.keeping{font-size:.875em;color:var(--_quiet);margin-block:.5em}
.keeping:is(.offline,.expired,.failed,.refused,.conflict){color:var(--_error);font-weight:700}
.side{border:1px solid var(--_line);border-radius:var(--_radius);padding:.75em var(--_gap);background:var(--_surface);min-inline-size:0;overflow-wrap:anywhere}
.side>${headings}{margin-block-start:0!important}
.paper-view{border:1px solid var(--_line);border-radius:var(--_radius);padding:var(--_gap);margin-block-end:var(--_gap);max-inline-size:44em}
.paper-view>:last-child>:last-child{margin-block-end:0}
.actions-list>li{margin:0}
.action>p{margin-block-end:.25em}
.action:focus{outline:3px solid var(--_focus);outline-offset:2px}
.action.closed{background:var(--_soft)}
.filter{max-inline-size:16em}
.tools{display:flex;flex-wrap:wrap;gap:var(--_gap);align-items:end;margin-block-end:var(--_gap)}
.tools select{inline-size:auto}
@container (min-width:30em){.rule{display:grid;grid-template-columns:1fr 1fr;gap:0 calc(var(--_gap)*1.5);align-items:end}.rule>*{grid-column:1/-1;align-self:start}.rule>.field:is(:has(#f-at),:has(#f-minutes),:has(#f-from-day),:has(#f-to-day)){grid-column:auto;align-self:end}}
@container (min-width:40em){.two-of{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}}
@container (min-width:46em){.beside{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}.preview{position:sticky;inset-block-start:1em}}
@container (max-width:26em){.item .titled{grid-template-columns:1fr}.tile{flex:1 1 40%}}
@media print{
  .no-print,.back,.ways,.tools{display:none!important}
  .gathering,.action,.tile,.paper-view{border-color:#777;background:none}
  .year{font-size:10pt;line-height:1.35}
  .year section,.agenda-read>li,tr{break-inside:avoid}
  .year .answers>div{padding:2pt 0}
  .coming{display:none}
}
@media (forced-colors:active){
  .tile,.preview,.undo{border:1px solid CanvasText}
  .gathering{border-inline-start-color:Highlight}
  .small-button[aria-disabled=true]{color:GrayText;border-color:GrayText;opacity:1}
}
`.styleSheet!;

export function dress(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
