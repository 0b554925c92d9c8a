// How carer-leave lays out its calendar, its days and its cards. One colour for every kind of leave: a glance at the screen tells nobody which it is.
import { css } from 'lit';

export const styles = css`
.frame>.back{margin-block-end:.5em}
.option :is(label,.hint){overflow-wrap:anywhere;min-inline-size:0}
.equal{max-inline-size:44em}
.equal .button{flex:1 1 14em}
:is(.options,.answers,.notice,.request,.frame>p,form>p){max-inline-size:54em}
.answers p{margin:0}
.actions+p{margin-block-start:.75em}
.typed-words{white-space:pre-line}
:is(.choice,.picked,.request) [part~=heading],.frame>[part~=heading]~[part~=heading]{font-size:1.125em}
summary{cursor:pointer;color:var(--_accent);text-decoration:underline;text-underline-offset:.15em;padding-block:.375em;inline-size:fit-content}
details{margin:0 0 var(--_gap)}
.ways{margin-block-start:calc(var(--_gap)*2);padding-block-start:var(--_gap);border-block-start:1px solid var(--_line)}
.ways p{margin:0}.ways .actions{margin-block-start:.5em}
.pick{display:grid;gap:calc(var(--_gap)*2)}
@container (min-width:46em){.pick{grid-template-columns:minmax(0,22em) minmax(0,1fr);gap:calc(var(--_gap)*2.5)}}
.calendar{margin-block-end:calc(var(--_gap)*1.5)}
.month{display:flex;align-items:center;justify-content:space-between;margin-block-end:.25em}
.month p{margin:0}
.turn{font:inherit;font-size:1.5em;line-height:1;inline-size:2em;block-size:2em;border:1px solid var(--_control);border-radius:var(--_radius);background:var(--_surface);color:var(--_accent);cursor:pointer;padding:0}
.turn[aria-disabled=true]{opacity:.5;cursor:default}
.calendar table{inline-size:100%;border-collapse:separate;border-spacing:2px;table-layout:fixed;margin:0 0 .5em}
.calendar th{font-weight:400;font-size:.875em;color:var(--_quiet);padding:.25em 0;text-align:center;overflow:hidden}
.calendar td{padding:0;block-size:2.75em;text-align:center;border-radius:calc(var(--_radius)/2)}
.day{border:1px solid var(--_line);cursor:pointer;background:var(--_surface)}
.day:hover{border-color:var(--_accent);text-decoration:underline}
.day[aria-current]{font-weight:700;border:2px solid var(--_control)}
.day[aria-disabled]{opacity:.45;cursor:default;border-color:transparent}
.day.asked{border-style:dashed;border-color:var(--_control)}
.day[aria-selected=true]{font-weight:700;border-color:var(--_accent);background:var(--_accent);color:var(--_on-accent)}
.day:is(.morning,.afternoon,.hours)[aria-selected=true]{color:var(--_text);background:var(--_soft);border-width:2px;border-block-start-width:.5em}
.day.afternoon[aria-selected=true]{border-block-width:2px .5em}
.day.hours[aria-selected=true]{border-block-width:2px;border-inline-start-width:.5em}
.typed-day .date{align-items:end;gap:.5em .75em}
.typed-day input.month{inline-size:5em}
.days li{padding-block:.6em;border-block-end:1px solid var(--_line);margin:0}
.days li.wrong{border-inline-start:4px solid var(--_error);padding-inline-start:.75em}
.days p{margin:0 0 .25em}
.much{display:flex;flex-wrap:wrap;gap:.5em .75em;align-items:center}
.much select{inline-size:auto}
.much input.number{inline-size:5em}
.picked .notice{margin-block:var(--_gap)}
.choices{display:grid;gap:var(--_gap);margin-block-end:var(--_gap)}
@container (min-width:56em){.choices{grid-template-columns:1fr 1fr;align-items:start}}
.choice{border:1px solid var(--_line);border-radius:var(--_radius);padding:var(--_gap)}
.choice>:last-child{margin-block-end:0}
.choice .tag{margin-inline-end:.5em}
.facts>div,.proof>div{grid-template-columns:minmax(8em,2fr) 5fr}
@container (max-width:30em){.facts>div,.proof>div{grid-template-columns:1fr}.facts dd:nth-child(2),.proof dd:nth-child(2){grid-row:auto}}
.notes{background:var(--_soft);border-radius:var(--_radius);padding:var(--_gap);margin-block-end:var(--_gap)}
.notes>:last-child{margin:0}
.request{border:1px solid var(--_line);border-radius:var(--_radius);padding:var(--_gap);margin-block-end:var(--_gap)}
.request p{margin-block-end:.375em}
.request>:last-child{margin-block-end:0}
.request .actions{margin-block-start:.5em}
.top{display:flex;flex-wrap:wrap;gap:.25em 1em;justify-content:space-between;align-items:baseline}
.history{padding:0;list-style:none;border-inline-start:2px solid var(--_line)}
.history li{padding-inline-start:1em;margin-block-end:.75em}
.history p{margin:0}
.said:empty{margin:0}
@media (pointer:coarse){#month-help{display:none}}
@media print{
  .ways,.calendar,.typed-day,.turn,.back,details:not([open]),.actions+p{display:none!important}
  .pick{display:block}
  .choice,.request{break-inside:avoid}
}
@media (forced-colors:active){
  .day[aria-selected=true]{forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}
  .day:is(.morning,.afternoon,.hours)[aria-selected=true]{background:Canvas;color:CanvasText}
  .day[aria-disabled]{opacity:1;color:GrayText}
}
`;
