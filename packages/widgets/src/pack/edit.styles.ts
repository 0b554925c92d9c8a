// How the forms of the editor are laid out: languages side by side where there is room, entries in boxes, what is seldom needed closed.
import { css } from 'lit';

export const styles = css`
.form{max-inline-size:52em}
.form .section{margin-block-end:calc(var(--_gap)*1.5)}
details.section{border:1px solid var(--_line);border-radius:var(--_radius);padding:.5em var(--_gap)}
details.section[open]{padding-block-end:var(--_gap)}
summary{cursor:pointer;color:var(--_accent);padding:.375em 0;font-weight:700}
details.section[open]>summary{margin-block-end:.75em}
.form .field{margin-block-end:var(--_gap)}
.languages{display:grid;gap:.5em 1em;grid-template-columns:repeat(auto-fit,minmax(min(100%,15em),1fr))}
.languages label,.pair-of label,.datepart label,.condition-kind label{font-weight:400;margin-block-end:.125em}
.lack{font-size:.875em;color:var(--_quiet);margin:.125em 0 0}
.pair-of{display:flex;flex-wrap:wrap;gap:.5em 1em;align-items:center}
.pair-of select{inline-size:auto;max-inline-size:100%;flex:0 1 18em}
.pair-of .field{margin:0}
.field select,.field input:not([type=radio],[type=checkbox],.number,.day,.month,.year){max-inline-size:32em}
.group,.entry{border:1px solid var(--_line);border-radius:var(--_radius);padding:.75em var(--_gap)}
.group>legend,.entry>legend{padding-inline:.25em}
.entry{background:var(--_soft)}
.entry .entry{background:var(--_surface)}
.entry>legend::first-letter{text-transform:uppercase}
.entry-acts{display:flex;flex-wrap:wrap;gap:.25em 1.25em;margin:0}
.button.small{min-block-size:2.25em;padding:.25em .9em;font-weight:400}
.options.many{grid-template-columns:repeat(auto-fill,minmax(min(100%,16em),1fr))}
.condition-kind{display:flex;flex-wrap:wrap;gap:.25em .75em;align-items:center}
.condition-kind select{inline-size:auto;max-inline-size:100%}
.leaf>.field{margin-block-end:.75em}
.warned{border-inline-start:4px solid var(--_accent);padding-inline-start:.6em;margin:0 0 .5em}
.find{max-inline-size:20em}
.frame>section{margin-block-end:calc(var(--_gap)*2)}
textarea{resize:vertical}
.difference{border:1px solid var(--_line);border-radius:var(--_radius);padding:.75em var(--_gap);margin-block-end:.75em}
.difference>:last-child{margin-block-end:0}
.difference :is(h3,h4,h5,h6){font-size:1em;margin:0}
.cases :is(h3,h4,h5,h6){font-size:1.0625em;margin:0}
.difference .tag{vertical-align:middle}
.difference ul{list-style:none;padding:0}
.difference li{overflow-wrap:anywhere}
del,ins{text-decoration:none;white-space:pre-wrap}
del{color:var(--_quiet)}
ins{font-weight:700}
.choices{display:flex;flex-wrap:wrap;gap:.5em 1em;border:0;padding:0;margin:.5em 0 0}
.choices .option{flex:1 1 12em}
.cases>li{border-block-end:1px solid var(--_line);padding-block:.5em;margin:0}
.cases ul{margin:.25em 0}
.preview{border:2px dashed var(--_control);border-radius:var(--_radius);padding:var(--_gap);background:var(--_soft)}
.tabs{display:flex;flex-wrap:wrap;gap:.5em;margin:0 0 var(--_gap);padding:0;border:0}
.tabs .option{flex:0 1 auto}
@media print{.languages label,.entry-acts{display:none}}
`;
