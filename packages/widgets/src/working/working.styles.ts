// How carer-working lays out its list, its table and its letter. The table is one DOM: a grid of columns, or cards where the place is narrow.
import { css } from 'lit';

export const styles = css`
.options+h2,.options+h3,.options+h4,.options+h5,.options+h6{margin-block-start:1.5em}
h3,h4,h5,h6{font-size:1.125em}
.frame>.back{margin-block-end:.5em}
@container (min-width:56em){.options.ways{grid-template-columns:1fr 1fr;align-items:start}}
.way{grid-template-columns:auto 1fr}
.way>label{margin:0}
.way>.about{grid-column:2;padding:0 .8em .6em;margin-block-start:-.5em}
.option .hint{overflow-wrap:anywhere}
.about details{position:relative;z-index:1}
.about p{margin-block-end:.5em}
.about details{position:relative}
summary{cursor:pointer;color:var(--_accent);text-decoration:underline;text-underline-offset:.15em;padding-block:.25em;inline-size:fit-content}
details[open]>summary{margin-block-end:.5em}
dl{margin:0 0 .75em}
dl>div{padding-block:.375em;border-block-start:1px solid var(--_line)}
input[type=checkbox]{margin:.7em 0;margin-inline:.8em 0}
table{inline-size:100%;border-collapse:collapse;table-layout:fixed}
th,td{text-align:start;vertical-align:top;padding:.6em .75em;border-block-end:1px solid var(--_line);overflow-wrap:anywhere;hyphens:auto}
thead th{border-block-end:2px solid var(--_control);vertical-align:bottom}
td p{margin:0 0 .25em}
tbody tr:last-child>*{border-block-end:0}
td:nth-of-type(1),thead th:nth-child(2){background:var(--_soft)}
.of{display:none}
.tag.under{color:var(--_good)}
.tag.cliff{color:var(--_error)}
.tag.cliff::before{content:"! "}
.asks{display:flex;flex-wrap:wrap;gap:0 1em}
.notes{background:var(--_soft);border-radius:var(--_radius);padding:var(--_gap)}
.notes>:last-child{margin:0}
.services{margin-block-start:calc(var(--_gap)*2);padding-block-start:var(--_gap);border-block-start:1px solid var(--_line)}
.items{list-style:none;padding:0}
.items li{display:grid;grid-template-columns:1.5em 1fr}
.items .no{color:var(--_error);font-weight:700}
textarea{field-sizing:content;min-block-size:5em}
textarea.letter{min-block-size:22em;line-height:1.5}
.said:empty{margin:0}
.quoted{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext}
.letter-of{margin-block-end:var(--_gap)}
ul.mine,.history{list-style:none;padding:0}
ul.mine>li,.history>li{padding-block:.75em;border-block-start:1px solid var(--_line);margin:0}
.mine p,.history p{margin-block-end:.25em}
.paper{display:none}
@media screen{@container (max-width:46em){
  table,tbody,tr,th[scope=row],td{display:block}
  thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
  tr{border:1px solid var(--_line);border-radius:var(--_radius);margin-block-end:.75em;overflow:hidden}
  th[scope=row]{background:var(--_soft);border:0}
  td{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 .75em;padding:.4em .75em;border:0}
  .words td{display:block}
  td:nth-of-type(1){background:none}
  .of{display:block;font-weight:700}
}}
@media print{
  .services,textarea.letter,.back,.next,.no-print,details,.way input{display:none!important}
  .paper{display:block;white-space:pre-wrap;overflow-wrap:break-word}
  table{font-size:.75em}
  tr{break-inside:avoid}
}
@media (forced-colors:active){
  .tag.cliff{border-width:3px}
}
`;
