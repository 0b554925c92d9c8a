// How carer-evidence lays out its page: calm on a screen, cards where the place is narrow, one sheet of A4 on paper.
import { css } from 'lit';

export const styles = css`
.frame{
  --_c-solid:var(--_accent);
  --_c-slash:light-dark(#a23b00,#ffab7a);
  --_c-dots:light-dark(#7d5a00,#efc566);
  --_c-cross:light-dark(#8a1f6a,#f3a6da);
  --_c-bars:light-dark(#5d6475,#a9b1c4);
  --_c-rows:light-dark(#3f5f7f,#a3bedb);
  --_c-tilt:light-dark(#5b3fa0,#c9b3fa);
  --_tint:light-dark(#fff,#17191f)}
.top{display:grid;gap:.25em var(--_gap);margin-block-end:var(--_gap)}
.top>*{margin:0}
.top :is(h1,h2,h3,h4,h5,h6){font-size:1.75em;line-height:1.2;letter-spacing:-.01em}
.when{font-size:1.25em;font-weight:700;color:var(--_accent)}
.tools{display:flex;flex-wrap:wrap;gap:.75em 1.5em;align-items:end;justify-content:space-between;border-block:1px solid var(--_line);padding-block:.75em;margin-block-end:calc(var(--_gap)*1.5)}
.tools label{font-weight:700;display:block}
.tools select{inline-size:auto;max-inline-size:100%}
.tools .actions{margin:0}
section{margin-block-end:calc(var(--_gap)*2.5)}
:is(.actions,.counts,form)+:is(section,p){margin-block-start:calc(var(--_gap)*1.5)}
:is(.actions,.columns)+*{margin-block-start:var(--_gap)}
.field select{max-inline-size:32em}
.drop{border:2px dashed var(--_control);border-radius:var(--_radius);padding:var(--_gap)}
.drop.wrong{border-color:var(--_error)}
.drop input[type=file]{border:1px solid transparent;padding:0;background:none;min-block-size:2.5em}
input[type=file]::file-selector-button{font:inherit;font-weight:700;padding:.375em 1em;margin-inline-end:1em;border:2px solid var(--_accent);border-radius:var(--_radius);background:var(--_surface);color:var(--_accent);cursor:pointer}
progress{inline-size:100%;max-inline-size:32em;block-size:.75em;accent-color:var(--_accent)}
.working{margin-block:var(--_gap)}
.imports li{border-block-start:1px solid var(--_line);padding-block:.5em}
.imports p{margin:0}
.criteria{padding-inline-start:1.5em}
.criterion :is(h1,h2,h3,h4,h5,h6){font-size:1em;margin:0}
.criterion{margin-block-end:.75em}
.pack section>:is(h1,h2,h3,h4,h5,h6):not(:first-child){font-size:1.125em;border:0;margin:1em 0 .5em}
section>:is(h1,h2,h3,h4,h5,h6){font-size:1.375em;border-block-end:2px solid var(--_line);padding-block-end:.375em;margin-block-end:var(--_gap)}
.tiles{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.75em;margin:0}
.tile:last-child:nth-child(odd){grid-column:1/-1}
.tile{display:flex;flex-direction:column;background:var(--_soft);border:1px solid transparent;border-radius:var(--_radius);padding:.875em 1em}
.tile dt{order:1;font-weight:700;line-height:1.3}
.tile dd{order:2;font-size:.875em;line-height:1.4}
.tile .number{order:0;font-size:2.125em;font-weight:700;line-height:1.15;font-variant-numeric:tabular-nums;letter-spacing:-.02em;overflow-wrap:normal}
.tile .number .hid{font-size:.625em;letter-spacing:0;color:inherit}
.attention{border:1px solid var(--_line);border-inline-start:5px solid var(--_accent);border-radius:var(--_radius);padding:var(--_gap)}
.attention>:is(h1,h2,h3,h4,h5,h6){font-size:1.125em;border:0;padding:0;margin-block-end:.375em}
.attention ul{margin:0}
.figures{display:grid;gap:calc(var(--_gap)*2)}
.figure{margin:0;min-inline-size:0}
.figure figcaption :is(h1,h2,h3,h4,h5,h6){font-size:1.125em;margin-block-end:.125em}
.figure figcaption p{margin-block-end:.75em}
.pair{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--_gap) calc(var(--_gap)*2)}
.drawn{min-inline-size:0}
.chart{display:block;overflow:visible;font-size:.8125em;direction:ltr;font-variant-numeric:tabular-nums}
text{fill:var(--_text)}
.axis{fill:var(--_quiet)}
.letter{font-weight:700}
.part,.swatch rect{stroke:var(--_surface);stroke-width:1}
.solid{color:var(--_c-solid)}
.empty{fill:var(--_surface)}
.part.empty,.part.hidden{stroke:var(--_control);stroke-width:1.5}
.part.hidden{stroke-dasharray:3 2}
.ground.slash{fill:var(--_c-slash)}.ground.dots{fill:var(--_c-dots)}.ground.cross{fill:var(--_c-cross)}.ground.bars{fill:var(--_c-bars)}.ground.rows{fill:var(--_c-rows)}.ground.tilt{fill:var(--_c-tilt)}
.ink{stroke:var(--_tint);stroke-opacity:.55;fill:none}
.spot{fill:var(--_tint);fill-opacity:.8}
.veil{stroke:var(--_control);stroke-opacity:.6}
.swatch{display:inline-block;vertical-align:-.1em;overflow:visible;}
.grid{stroke:var(--_line)}
.break{stroke:var(--_text);stroke-width:1.5;stroke-dasharray:2 3}
.activity{stroke:var(--_quiet);stroke-dasharray:6 3}
.line{color:var(--_c-solid);stroke:currentColor;fill:currentColor;stroke-width:2.25}
.line :is(circle,rect,path){stroke:var(--_surface);stroke-width:1}
.line .gone path{stroke:currentColor;stroke-width:2}
.l1{color:var(--_c-dots)}.l2{color:var(--_c-slash)}.l3{color:var(--_c-tilt)}
.key,.letters{list-style:none;padding:0;margin:.5em 0 0;font-size:.875em}
.key{display:flex;flex-wrap:wrap;gap:.25em 1.25em}
.key li,.letters li{margin:0}
.key li{display:flex;gap:.5em;align-items:baseline}
.key .swatch{flex:none}
.letters li+li{margin-block-start:.125em}
table{inline-size:100%;border-collapse:collapse;font-size:.875em;font-variant-numeric:tabular-nums;margin:0}
caption{text-align:start;color:var(--_quiet);padding-block-end:.375em}
th,td{text-align:end;vertical-align:top;padding:.375em .5em;border-block-end:1px solid var(--_line)}
th:first-child{text-align:start;padding-inline-start:0}
:is(th,td):last-child{padding-inline-end:0}
thead th{vertical-align:bottom;border-block-end:2px solid var(--_control);line-height:1.25;hyphens:auto}
tbody th{font-weight:400}
.total>*{font-weight:700;border-block-end:0;background:none}
.total:not(:first-child)>*{border-block-start:2px solid var(--_control)}
:is(.strands,.columns,.told) :is(td,th){text-align:start}
.columns :is(td,th){vertical-align:middle}
.columns td:last-child{inline-size:40%}
.strands .total>*{border-block-end:2px solid var(--_control)}
.of{display:none}
.hid{color:var(--_quiet);font-style:italic;font-weight:400;white-space:nowrap}
.notes{color:var(--_quiet);font-size:.8125em;line-height:1.45;margin:.75em 0 0;max-inline-size:65em}
.about ul{margin:0;font-size:.9375em}
.paper{display:none}
@container (min-width:56em){
  tbody th{min-inline-size:9em}
  .pair{grid-template-columns:minmax(0,5fr) minmax(0,4fr);align-items:start}
}
@container (min-width:62em){.top{grid-template-columns:1fr auto;align-items:end}}
@container (min-width:46em){
  .tiles{grid-template-columns:repeat(4,minmax(0,1fr))}
  .tile:last-child:nth-child(odd){grid-column:auto}
}

@container (min-width:46em){
  .broad .pair{grid-template-columns:minmax(0,1fr)}
  .broad .drawn{display:grid;grid-template-columns:minmax(0,1fr) 15em;gap:calc(var(--_gap)*2)}
  .broad .key{flex-direction:column;flex-wrap:nowrap;margin:.5em 0 0}
}
@container (max-width:30em){
  .every{display:none}
  th,td{padding-inline:.25em;overflow-wrap:anywhere}
}
@media screen{@container (max-width:64em){
  .many,.many tbody,.many tr,.many th[scope=row],.many td{display:block}
  .many thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
  .many tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(7.5em,1fr));gap:.375em .75em;border:1px solid var(--_line);border-radius:var(--_radius);padding:.625em .75em;margin-block-end:.5em}
  .many caption{display:block}
  .many th[scope=row]{grid-column:1/-1;font-weight:700;border:0;padding:0}
  .many td{text-align:start;border:0;padding:0}
  .many .total{border-width:2px;border-color:var(--_control)}
  .many .of{display:block;color:var(--_quiet);font-weight:400;line-height:1.2}
}}
@media print{
  .frame{font-size:7.4pt;line-height:1.25}
  .tools,.said,.no-print,.back{display:none!important}
  .top{grid-template-columns:1fr auto;align-items:end;margin-block-end:4pt;border-block-end:1.5pt solid #000;padding-block-end:3pt}
  .top :is(h1,h2,h3,h4,h5,h6){font-size:14pt;white-space:nowrap}
  .top .when{font-size:10pt;color:#000}
  .top .quiet{font-size:6.5pt;white-space:nowrap}
  .sheet{display:grid;grid-template-columns:1fr 1fr;gap:3.5pt 12pt}
  .sheet>section{display:contents}
  .sheet>section>:is(h1,h2,h3,h4,h5,h6),.lead{display:none}
  .figures{display:contents}
  .tiles,.attention,.about,.broad{grid-column:1/-1}
  .tiles{grid-template-columns:repeat(8,minmax(0,1fr));gap:3pt}
  .sheet .figure{min-inline-size:0}
  .tile{border:.5pt solid #777;border-radius:3pt;background:none;padding:2.5pt 3.5pt}
  .tile dt{font-size:6.7pt;line-height:1.15}
  .tile .number{font-size:13pt}
  .tile dd{font-size:6.2pt;line-height:1.2}
  .sheet>.attention{display:block;padding:3pt 6pt;margin:0;border-color:#000;break-inside:avoid}
  .sheet>.attention>:is(h1,h2,h3,h4,h5,h6){display:block;font-size:8pt;margin:0}
  .attention ul{columns:2;padding-inline-start:9pt;column-gap:18pt}
  .attention li+li,.about li+li{margin:0}
  .figure{break-inside:avoid;margin:0}
  .figure figcaption :is(h1,h2,h3,h4,h5,h6){font-size:8.5pt;margin:0}
  .figure figcaption{display:flex;flex-wrap:wrap;gap:0 6pt;align-items:baseline;margin-block-end:2pt}
  .figure figcaption p{margin:0}
  .pair,.broad .pair{gap:2pt 8pt;grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}
  .broad .pair{grid-template-columns:minmax(0,5fr) minmax(0,18fr)}
  .pair>:only-child{grid-column:1/-1}
  .broad .drawn{display:contents}
  .broad .key{grid-column:1/-1;grid-row:1}
  .every{display:none}
  .chart{font-size:5.8pt}
  .f-trend-leave .pair{grid-template-columns:minmax(0,4fr) minmax(0,6fr)}
  .f-trend-leave figcaption p{display:none}
  .f-trend-leave tbody th{white-space:nowrap}
  .key,.broad .key{flex-direction:row;flex-wrap:wrap;gap:0 6pt;margin:0;font-size:6.2pt}
  .letters{font-size:6.2pt;margin:0}
  table{font-size:6.4pt;line-height:1.15}
  caption{display:none}
  th,td{padding:.9pt 2pt}
  tbody th{min-inline-size:0}
  .broad tbody th{white-space:nowrap}
  thead th{line-height:1.1}
  .f-trend-leave :is(th,td){padding-inline:1pt}
  .broad table{font-size:6pt}
  .broad :is(th,td){padding-inline:1pt}
  .broad :is(th,td):first-child{padding-inline-start:0}
  thead th,.total:not(:first-child)>*{border-color:#000}
  .hid{color:#333}
  .notes{color:#333;font-size:5.8pt;line-height:1.2;margin:1.5pt 0 0;max-inline-size:none}
  .sheet>.about{display:block;font-size:6.5pt;border-block-start:.75pt solid #000;padding-block-start:3pt;margin:0}
  .about ul{padding:0;font-size:5.8pt;line-height:1.2}
  .about li{display:inline}
  .about li::after{content:" "}
  .line circle{r:2.6px}
  .line svg :is(rect,path){transform:scale(.6)}
}
@media (forced-colors:active){
  .frame{--_c-solid:CanvasText;--_c-slash:CanvasText;--_c-dots:CanvasText;--_c-cross:CanvasText;--_c-bars:CanvasText;--_c-rows:CanvasText;--_c-tilt:CanvasText;--_tint:Canvas}
  .ink,.spot{stroke-opacity:1;fill-opacity:1}
  .part,.swatch rect,.part.hidden{stroke:CanvasText}
  .tile{border-color:CanvasText}
  text{fill:CanvasText}
  .grid,.veil,.activity,.break{stroke:GrayText}
}
`;
