// The look every widget shares. Public tokens (`--carer-*`) are read where used, with defaults, and never declared on :host.
import { css } from 'lit';

// A size container has no width of its own, and would be nothing wide in a flex row: hence the intrinsic size on :host, and the most it may take.
export const styles = css`
:host{display:block;container-type:inline-size;contain-intrinsic-inline-size:30em;min-inline-size:0;max-inline-size:100%;text-align:start}
:host([hidden]),[hidden]{display:none!important}
*,*::before,*::after{box-sizing:border-box}
.frame{
  --_text:var(--carer-text,light-dark(#1a1c22,#f1f3f7));
  --_quiet:var(--carer-text-quiet,light-dark(#4b5162,#b9c0d0));
  --_surface:var(--carer-surface,light-dark(#fff,#17191f));
  --_soft:var(--carer-surface-soft,light-dark(#f3f5fa,#22252e));
  --_line:var(--carer-line,light-dark(#c9cedb,#454b5a));
  --_control:var(--carer-control-line,light-dark(#5d6475,#9aa2b5));
  --_accent:var(--carer-accent,light-dark(#1d4f91,#9cc4ff));
  --_on-accent:var(--carer-on-accent,light-dark(#fff,#0c1a2e));
  --_focus:var(--carer-focus,light-dark(#0b0c0c,#ffdd57));
  --_error:var(--carer-error,light-dark(#b3161b,#ff9d9d));
  --_good:var(--carer-good,light-dark(#11663a,#7fd9a8));
  --_radius:var(--carer-radius,.5em);
  --_gap:var(--carer-gap,1em);
  color:var(--_text);background:var(--_surface);
  font-family:var(--carer-font,inherit);font-size:var(--carer-font-size,1em);line-height:1.5;letter-spacing:normal;text-transform:none;
  font-weight:400;font-style:normal;font-variant:normal;white-space:normal;word-break:normal;text-indent:0;text-shadow:none;-webkit-text-fill-color:currentcolor;
  padding:calc(var(--_gap)*1.5);border:1px solid var(--_line);border-radius:var(--_radius);
  overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{font:inherit;font-weight:700;font-size:1.375em;line-height:1.25;margin:0 0 .5em;text-wrap:balance}
legend [part]{margin:0}
[part~=heading]:focus{outline:none}
p,ul,ol,dl,table{margin:0 0 var(--_gap)}
ul,ol{padding-inline-start:1.25em}
ul.plain{list-style:none;padding:0;margin:0}
li+li{margin-block-start:.25em}
a{color:var(--_accent);text-underline-offset:.15em}
:focus-visible,.summary:focus{outline:3px solid var(--_focus);outline-offset:2px}
.frame>:last-child{margin-block-end:0}
.strong{font-weight:700}
.quiet,.hint{color:var(--_quiet);font-weight:400}
.hint{display:block;margin:0 0 .5em}
.small{font-size:.875em}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.field{border:0;margin:0 0 calc(var(--_gap)*1.5);padding:0;min-inline-size:0}
.field.wrong{border-inline-start:4px solid var(--_error);padding-inline-start:.75em}
legend,.field label{font-weight:700;padding:0;margin-block-end:.375em;display:block}
.field .option label,.datepart label{font-weight:400;margin:0}
.error{color:var(--_error);font-weight:700;margin:0 0 .5em}
.who{border:1px solid transparent;font-size:.875em;margin:0 0 .75em;padding:.375em .75em;background:var(--_soft);border-radius:calc(var(--_radius)/2);inline-size:fit-content;max-inline-size:100%}
.options{display:grid;gap:.5em}
.option{position:relative;display:grid;grid-template-columns:auto 1fr;align-items:start;border:1px solid var(--_line);border-radius:var(--_radius);background:var(--_surface)}
.option:has(:checked){border-color:var(--_accent);box-shadow:inset 0 0 0 1px var(--_accent)}
.option input{position:relative;z-index:1;inline-size:1.375em;block-size:1.375em;margin:.7em 0 .7em .8em;margin-inline:.8em 0;accent-color:var(--_accent)}
.option label{padding:.6em .8em;cursor:pointer}
.option label::before{content:"";position:absolute;inset:0}
.option .hint{grid-column:2;margin:-.5em .8em .6em}
.typed{display:flex;align-items:center;gap:.375em;max-inline-size:26em}
input:not([type=radio],[type=checkbox]),select,textarea{font:inherit;color:inherit;background:var(--_surface);border:2px solid var(--_control);border-radius:calc(var(--_radius)/2);padding:.4em .5em;inline-size:100%;min-block-size:2.75em;margin:0}
input.number,input.money{inline-size:7em}
.date{display:flex;gap:1em;flex-wrap:wrap}
input.day,input.month{inline-size:3.5em}input.year{inline-size:5em}
[aria-invalid=true]{border-color:var(--_error)!important}
.button{font:inherit;font-weight:700;min-block-size:2.75em;padding:.5em 1.25em;border:2px solid var(--_accent);border-radius:var(--_radius);background:var(--_surface);color:var(--_accent);cursor:pointer;text-decoration:none;display:inline-block;text-align:center}
.button.main{background:var(--_accent);color:var(--_on-accent)}
.button:hover{text-decoration:underline}
.button[aria-disabled=true]{opacity:.7;cursor:progress}
.link{font:inherit;color:var(--_accent);background:none;border:0;padding:.375em 0;min-block-size:1.5em;text-decoration:underline;text-underline-offset:.15em;cursor:pointer}
.actions{display:flex;flex-wrap:wrap;gap:.75em;align-items:center;margin-block-start:var(--_gap)}
.summary,.notice{border:3px solid var(--_error);border-radius:var(--_radius);padding:var(--_gap);margin:0 0 calc(var(--_gap)*1.5)}
.notice{border-width:1px;border-inline-start-width:5px}
.notice.info,.notice.offline,.notice.signIn{border-color:var(--_accent)}
.notice.good{border-color:var(--_good)}
.summary>:last-child,.notice>:last-child{margin-block-end:0}
.summary a{color:var(--_error);font-weight:700}
.answers{display:grid;margin:0 0 var(--_gap)}
.answers>div{display:grid;align-items:baseline;grid-template-columns:minmax(8em,2fr) 3fr auto;gap:0 1em;padding:.5em 0;border-block-end:1px solid var(--_line)}
dt{font-weight:700}dd{margin:0}
.tag{display:inline-block;font-size:.875em;font-weight:700;padding:.1em .6em;border:1px solid currentColor;border-radius:1em}
.watermark{font-size:.875em;font-weight:700;color:var(--_quiet);border:1px dashed var(--_control);padding:.25em .75em;border-radius:calc(var(--_radius)/2);inline-size:fit-content}
@container (max-width:30em){
  .frame{padding:var(--_gap)}
  .answers>div{grid-template-columns:1fr auto}
  .answers dd:nth-child(2){grid-row:2;grid-column:1/-1}
  .actions .button{flex:1 1 100%}
}
@media print{
  .frame{color-scheme:light;border:0;padding:0;background:none;color:#000}
  .button,.link,.actions{display:none}
}
@media (forced-colors:active){
  .option:has(:checked){outline:2px solid Highlight}
  .button.main{border-color:ButtonText}
}
`;
