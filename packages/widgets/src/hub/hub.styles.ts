// How carer-hub looks on its first page: one number big enough to dial, then five needs. Parts bring the rest of the look with them.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;

export const styles = css`
.frame>${headings}:first-of-type{font-size:1.625em;margin-block-end:.5em}
.where{margin-block-end:var(--_gap);display:grid;gap:.25em 1em}
.where label,.find label{font-weight:700}
.where .hint,.find .hint{margin:0}
.centre{display:grid;gap:var(--_gap) calc(var(--_gap)*2);background:var(--_soft);border:1px solid var(--_line);border-block-start:5px solid var(--_accent);border-radius:var(--_radius);padding:calc(var(--_gap)*1.25);margin-block-end:var(--_gap)}
.centre ${headings}{font-size:1.375em;margin-block-end:.25em}
.centre p{margin-block-end:.5em}
.centre>div>:last-child{margin-block-end:0}
.number{display:inline-block;font-size:2em;font-weight:700;line-height:1.2;font-variant-numeric:tabular-nums;padding-block:.1em;white-space:nowrap}
.tel{font-weight:700;white-space:nowrap;display:inline-block;padding-block:.25em}
.state{display:inline-flex;align-items:baseline;gap:.45em;font-weight:700;margin:0}
.state::before{content:"";flex:none;inline-size:.7em;block-size:.7em;border:2px solid currentColor;border-radius:50%}
.state.open{color:var(--_good)}
.state.open::before{background:currentColor}
.state:not(.open){color:var(--_quiet)}
.ring .actions+p{margin-block-start:.5em}
.ring>.state{margin-block-end:.25em}
.needs,.find{margin-block-start:calc(var(--_gap)*1.75)}
.needs ${headings}{font-size:1.25em}
.needs ul{display:grid;gap:.625em}
.needs li{margin:0;display:grid}
.need{--_tone:var(--_accent);font:inherit;color:inherit;text-align:start;background:var(--_surface);border:2px solid var(--_line);border-radius:var(--_radius);padding:.75em .875em;cursor:pointer;display:flex;align-items:start;gap:.75em}
.need svg{flex:none;inline-size:2em;fill:none;stroke:var(--_tone);stroke-width:1.75;stroke-linejoin:round;stroke-linecap:round}
.need .strong{display:block;color:var(--_tone);font-size:1.125em;text-decoration:underline}
.need:hover,.need.emergency{border-color:var(--_tone)}
.need.emergency{--_tone:var(--_error)}
.find>div{display:flex;flex-wrap:wrap;gap:.5em;margin-block-start:.375em;max-inline-size:44em}
.find input{flex:1 1 12em;inline-size:auto!important;min-inline-size:0}
.ask{display:flex;flex-wrap:wrap;gap:.5em 1.5em;align-items:center;justify-content:space-between;border:1px dashed var(--_control);border-radius:var(--_radius);padding:.75em var(--_gap);margin-block-start:calc(var(--_gap)*1.75)}
.ask p{flex:1 1 18em;margin:0}
.ask .actions{margin:0}
.more{border-block-start:1px solid var(--_line);margin-block-start:calc(var(--_gap)*1.75);padding-block-start:.5em}
.more ul{display:flex;flex-wrap:wrap;gap:0 1.5em}
.more li{margin:0}
.link{text-align:start}
.back{margin-block-end:.25em}
@container (min-width:36em){
  .needs ul{grid-template-columns:repeat(6,minmax(0,1fr));gap:.75em}
  .needs li{grid-column:span 2}
  .needs li:nth-child(n+4){grid-column:span 3}
}
@container (min-width:62em){
  .needs ul{grid-template-columns:repeat(5,minmax(0,1fr))}
  .needs li,.needs li:nth-child(n+4){grid-column:auto}
  .need{flex-direction:column;gap:.375em}
}
@container (min-width:44em){
  .where{grid-template-columns:auto minmax(12em,20em);align-items:center;inline-size:fit-content;max-inline-size:100%}
  .where .hint{grid-column:1/-1}
}
@container (min-width:52em){
  .centre{grid-template-columns:minmax(0,1fr) auto;grid-template-rows:auto 1fr;row-gap:.625em}
  .centre .ring{grid-area:1/2/3/3;max-inline-size:24em;border-inline-start:1px solid var(--_line);padding-inline-start:calc(var(--_gap)*1.5)}
}
@container (max-width:26em){.number{font-size:1.75em}}
@media print{
  .where,.find,.needs,.ask,.more,.back{display:none}
  .centre{background:none;border-color:#000}
  .number,.tel{color:#000;text-decoration:none}
}
@media (forced-colors:active){
  .state.open::before{background:CanvasText;border-color:CanvasText;forced-color-adjust:none}
  .need svg{stroke:ButtonText}
}
`;
