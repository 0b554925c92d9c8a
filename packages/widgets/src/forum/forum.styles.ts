// How carer-forum looks on its first page: one meeting as a leaf of a calendar, and beside it what holds for everybody. Parts bring the rest of the look with them.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;

export const styles = css`
.frame>${headings}:first-of-type{font-size:1.625em;margin-block-end:.375em}
.back{margin-block-end:.25em}
.link{text-align:start}
.kind{font-weight:700;color:var(--_quiet);margin-block-end:.25em}
.about{max-inline-size:44em}
ol.plain{list-style:none;padding:0;margin:0}
.two{display:grid;gap:calc(var(--_gap)*1.5)}
.two>*{min-inline-size:0}
.two ${headings}{font-size:1.1875em;margin-block-end:.375em}
.meet{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 calc(var(--_gap)*1.25);background:var(--_soft);border:1px solid var(--_line);border-block-start:5px solid var(--_accent);border-radius:var(--_radius);padding:calc(var(--_gap)*1.25)}
.meet.cancelled{border-block-start-color:var(--_error)}
.meet ${headings}{font-size:1.375em;margin-block-end:.125em}
.meet p{margin-block-end:.5em}
.actions+p{margin-block-start:.75em}
.over{display:block;font-size:.7em;color:var(--_accent)}
.times{font-size:1.125em}
.leaf{display:grid;align-content:start;inline-size:4em;text-align:center;border:1px solid var(--_line);border-radius:calc(var(--_radius)*.75);overflow:hidden;background:var(--_surface);block-size:fit-content;line-height:1.2}
.leaf>span{background:var(--_accent);color:var(--_on-accent);font-weight:700;font-size:.875em;padding:.2em 0}
.leaf>b{font-size:1.875em;padding:.15em 0 .2em;font-variant-numeric:tabular-nums}
.cancelled .leaf>span{background:var(--_quiet)}
.cancelled .leaf>b{text-decoration:line-through;color:var(--_quiet)}
.note{border-inline-start:4px solid var(--_accent);padding-inline-start:.625em;margin-block:.5em}
.note.off{border-color:var(--_error)}
.own{border:1px solid var(--_line);border-inline-start:5px solid var(--_accent);border-radius:calc(var(--_radius)/2);background:var(--_surface);padding:.5em .75em;margin-block:.5em}
.own.good{border-inline-start-color:var(--_good)}
.own>:last-child{margin:0!important}
.later{margin-block-start:calc(var(--_gap)*1.5)}
.row{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.75em;border-block-start:1px solid var(--_line);padding-block:.75em}
.row .leaf{font-size:.75em}
.row p{margin-block-end:.25em}
.links{display:flex;flex-wrap:wrap;gap:0 1.25em}
.aside{display:grid;gap:var(--_gap);align-content:start}
.aside section{border:1px solid var(--_line);border-radius:var(--_radius);padding:var(--_gap)}
.aside section>:last-child{margin:0}
.aside ${headings}{font-size:1.0625em}
.more,.others{border-block-start:1px solid var(--_line);margin-block-start:calc(var(--_gap)*1.5);padding-block-start:.5em}
.others ${headings}{font-size:1.0625em;margin-block:.25em}
.more ul{display:flex;flex-wrap:wrap;gap:0 1.5em}
.more li{margin:0}
@container (min-width:52em){
  .two.long{grid-template-columns:minmax(0,1fr) 20em}
  .two:not(.long)>.aside{grid-template-columns:repeat(3,minmax(0,1fr));align-items:start}
}
@container (max-width:26em){
  .meet{padding:var(--_gap);gap:0 .75em}
  .meet .leaf{font-size:.75em}
}
@media print{
  .more,.others,.back,.links{display:none}
  .meet{background:none}
}
@media (forced-colors:active){
  .leaf>span{border-block-end:1px solid}
}
`;
