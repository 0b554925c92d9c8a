// What only the registration looks like.
import { css } from 'lit';

export const styles = css`
.signs{padding:0;list-style:none;display:grid;gap:.5em;grid-template-columns:repeat(auto-fit,minmax(min(100%,17em),1fr))}
.signs li{margin:0;border:1px solid transparent;padding:.75em 1em;background:var(--_soft);border-radius:var(--_radius)}
.signs li:last-child:nth-child(odd){grid-column:1/-1}
details{margin:0 0 var(--_gap)}
summary{cursor:pointer;color:var(--_accent);padding:.375em 0;inline-size:fit-content}
details>:not(summary){border-inline-start:4px solid var(--_line);padding-inline-start:1em;margin:0}
details>p+p{padding-block-start:.5em}
.equal .button{flex:1 1 14em}
.readers>div,.proof>div{grid-template-columns:minmax(8em,2fr) 5fr}
@container (max-width:30em){.readers>div,.proof>div{grid-template-columns:1fr}}
`;
