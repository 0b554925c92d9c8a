// How joining looks, and how the chair's invitations do: over the look of the forum, once.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;
const sheet = css`
.way{max-inline-size:34em}
.way>${headings}{font-size:1.1875em}
.joining{display:grid;gap:calc(var(--_gap)*1.5) calc(var(--_gap)*2.5);align-items:start}
.joining>*{min-inline-size:0}
.joining .privacy{border:1px solid var(--_line);border-radius:var(--_radius);padding:var(--_gap)}
.joining .privacy>:last-child{margin:0}
.privacy ul:not(.plain){padding-inline-start:1.25em;margin-block:0 .75em}
.privacy li{margin-block-end:.25em}
.privacy ${headings}{font-size:1em}
.privacy>${headings}:first-child{font-size:1.0625em}
.code{font-family:ui-monospace,monospace;font-size:1.375em;font-weight:700;letter-spacing:.04em;overflow-wrap:anywhere;user-select:all}
.invitations>li{border-block-start:1px solid var(--_line);padding-block:.75em;margin:0;overflow-wrap:anywhere}
.invitations p{margin-block-end:.25em}
.orgs{max-inline-size:30em}
@container (min-width:44em){.joining{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}}
`.styleSheet!;

export function dressJoin(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
