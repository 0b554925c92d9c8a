// How the desk lays out its list and one request. Every absence has one look; a clock is told in words, and its edge only repeats them.
import { css } from 'lit';

export const styles = css`
h3,h4,h5,h6{font-size:1.125em}
.frame>form,.frame>.clocks{margin-block-end:calc(var(--_gap)*1.5)}
.desk{display:grid;gap:.75em;grid-template-columns:repeat(auto-fill,minmax(min(100%,22em),1fr))}
.item{margin:0!important;border:1px solid var(--_line);border-radius:var(--_radius);padding:var(--_gap);display:flex;flex-direction:column;align-items:start;overflow-wrap:anywhere}
.item>*{margin-block-end:.5em}
.item>.button{margin-block:auto 0}
.facts{margin:0}
.facts>div{display:flex;flex-wrap:wrap;gap:0 .5em}
.clock{font-weight:700;border-inline-start:4px solid var(--_line);padding-inline-start:.6em}
.clock.soon{border-color:var(--_accent)}
.clock.late{border-color:var(--_error);color:var(--_error)}
.flags .tag{color:var(--_error)}
details{margin:0 0 var(--_gap)}
summary{cursor:pointer;color:var(--_accent);padding:.375em 0;inline-size:fit-content}
.filters form{display:grid;gap:0 1em;grid-template-columns:repeat(auto-fit,minmax(min(100%,13em),1fr));align-items:end;border-inline-start:4px solid var(--_line);padding-inline-start:1em}
.filters .field,.filters .actions{margin-block-end:var(--_gap)}
.frame>.back{margin-block-end:.5em}
.ask{display:grid;gap:0 1em;grid-template-columns:repeat(auto-fit,minmax(min(100%,20em),1fr))}
.answers.wide>div{grid-template-columns:minmax(8em,1fr) 3fr}
.duties{display:grid;gap:1em;grid-template-columns:repeat(auto-fit,minmax(min(100%,13em),1fr));margin-block-end:var(--_gap)}
.duties section{border:1px solid var(--_line);border-radius:var(--_radius);padding:var(--_gap)}
.duties ul{list-style:none;padding:0;margin:0}
.duties li{border-block-start:1px solid var(--_line);padding-block:.5em;margin:0}
.duties li p{margin:0}
.said:empty{margin:0}
.words{white-space:pre-wrap;overflow-wrap:anywhere}
.guide ul{margin-block-end:.75em}
.dates{display:grid;gap:0 1.5em;grid-template-columns:repeat(auto-fit,minmax(min(100%,17em),1fr))}
.option input[type=checkbox]{margin:.7em 0;margin-inline:.8em 0}
textarea{field-sizing:content;min-block-size:5em}
textarea.letter{min-block-size:20em;line-height:1.5}
.paper{display:none}
@container (max-width:30em){.answers.wide>div{grid-template-columns:1fr}}
@media print{
  textarea.letter,.no-print,details,.back{display:none!important}
  .paper{display:block;white-space:pre-wrap;overflow-wrap:break-word}
  .frame:has(.paper)>:not(form,.watermark),form:has(.paper)>:not(.letter),.letter>:not(.field),.letter .field>:not(.paper){display:none!important}
  .item,.duties section{break-inside:avoid}
}
@media (forced-colors:active){
  .clock.late{border-inline-start-width:8px}
}
`;
