// The look of <carer-doctor>: one row for each finding, and lines to copy.
import { css } from 'lit';

export const styles = css`
.findings{list-style:none;padding:0;margin:0 0 var(--_gap)}
.findings li{margin:0;padding:.6em 0;border-block-end:1px solid var(--_line);display:grid;grid-template-columns:8.5em minmax(0,1fr);gap:.25em 1em;align-items:baseline}
.findings .tag{justify-self:start}
.bad .tag{color:var(--_error)}.good .tag{color:var(--_good)}
.findings p{margin:0}
.line{display:flex;flex-wrap:wrap;gap:.5em;align-items:start;grid-column:2;margin:.25em 0}
pre{flex:1 1 16em;min-inline-size:0;margin:0;padding:.6em .75em;background:var(--_soft);border:1px solid var(--_line);border-radius:calc(var(--_radius)/2);font-family:ui-monospace,Consolas,"Liberation Mono",monospace;font-size:.9375em;white-space:pre-wrap;overflow-wrap:anywhere;user-select:all}
h3,h4,h5,h6{font-size:1.125em}
@container (max-width:34em){.findings li{grid-template-columns:1fr}.line{grid-column:1}}
@media (forced-colors:active){.bad .tag{border-width:2px}}
`;
