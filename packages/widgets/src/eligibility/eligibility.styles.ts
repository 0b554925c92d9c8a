// How <carer-eligibility> looks, over the shared look.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;

export const styles = css`
.top{margin:0 0 .5em}
.group,.told{margin-block-start:calc(var(--_gap)*2)}
.group>${headings},.group>summary>${headings}{font-size:1.25em;margin:0}
.kind{margin-block-start:var(--_gap)}
.kind>${headings}{font-size:1em;color:var(--_quiet);margin:0 0 .5em}
.finding{display:grid;gap:.75em calc(var(--_gap)*1.5);border:1px solid var(--_line);border-inline-start:5px solid var(--_control);border-radius:var(--_radius);padding:var(--_gap);margin:0 0 var(--_gap)}
.finding.expired{display:block}
.finding.fits{border-inline-start-color:var(--_good)}
.finding.open{border-inline-start-color:var(--_accent)}
.finding>div>:last-child{margin-block-end:0}
.finding>div>p{margin-block-end:.5em}
.titled{display:flex;flex-wrap:wrap;gap:.25em .75em;align-items:baseline;margin:0 0 .5em}
.titled>*{margin:0}
.titled ${headings}{font-size:1.125em}
.tag{color:var(--_quiet)}
.tag.fits{color:var(--_good)}
.tag.open{color:var(--_accent)}
.amount{font-size:1.125em;font-weight:700;line-height:1.35}
.next{background:var(--_soft);border:1px solid transparent;border-radius:var(--_radius);padding:.75em var(--_gap)}
.facts{font-size:.9375em}
.next .facts{margin:0}
.facts :is(dt,dd){display:inline}
.frame:dir(rtl) a>[aria-hidden]{display:inline-block;transform:scaleX(-1)}
summary{color:var(--_accent);cursor:pointer;padding:.25em 0;inline-size:fit-content;max-inline-size:100%}
details[open]>summary{margin-block-end:.5em}
details>:last-child{margin-block-end:0}
details>.strong{margin-block-end:.25em}
.group>summary{color:inherit;inline-size:auto}
summary>${headings}{display:inline}
.reasons,.contacts{list-style:none;padding:0}
.reasons li{border-block-start:1px solid var(--_line);padding:.5em 0;margin:0}
.reasons .tag{margin-inline-end:.25em}
.told{border-block-start:1px solid var(--_line);padding-block-start:var(--_gap)}
.told ${headings}{font-size:1.125em}
.told>.link{text-align:start}
@container (min-width:40em){
  .finding{grid-template-columns:1fr minmax(14em,38%);grid-template-rows:auto 1fr}
  .next{grid-row:1/3;grid-column:2;align-self:start}
  .finding>details[open]{grid-column:1/-1}
  .finding:has(>details[open]) .next{grid-row:1}
}
@media print{
  .finding,.next{background:none;border-color:#000;break-inside:avoid-page}
  summary{list-style:none;color:inherit;font-weight:700}
  a>[aria-hidden]{display:none}
  a[href^=http]::after{content:" (" attr(href) ")";font-size:.875em;overflow-wrap:anywhere}
  .answers>div{grid-template-columns:1fr 1fr}
}
@media (forced-colors:active){
  .finding{border-inline-start-color:CanvasText}
}
`;
