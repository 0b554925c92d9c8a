// How the directory's sources look: calm where a feed is well, plain to see where one is not.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;
const sheet = css`
.feeds{display:grid;gap:var(--_gap);grid-template-columns:repeat(auto-fill,minmax(min(100%,26em),1fr));margin-block:var(--_gap)}
.feeds li{margin:0;display:grid;min-inline-size:0}
.feed{border:1px solid var(--_line);border-inline-start:5px solid var(--_good);border-radius:var(--_radius);padding:var(--_gap);overflow-wrap:anywhere;min-inline-size:0}
.feed.late,.feed.never{border-inline-start-color:var(--_control)}
.feed.failing{border-inline-start-color:var(--_error)}
.titled{display:flex;flex-wrap:wrap;gap:.25em .75em;align-items:baseline;margin-block-end:.5em}
.titled>*,.titled ${headings}{margin:0}
.titled ${headings}{font-size:1.1875em}
.tag.well{color:var(--_good)}
.tag.failing{color:var(--_error)}
.feed .facts{display:grid;gap:.125em 1em;font-size:.9375em;margin-block-end:.5em}
.feed .facts>div{display:grid;grid-template-columns:minmax(7em,2fr) minmax(0,5fr);gap:0 .75em}
.feed>p{margin-block-end:.5em}
.feed>.actions{margin-block-start:.5em}
.feed>.actions p{margin:0}
.upkeep{border-block-start:2px solid var(--_line);margin-block-start:calc(var(--_gap)*2);padding-block-start:var(--_gap)}
.upkeep>${headings}{font-size:1.25em}
.upkeep .field{max-inline-size:40em}
.scroll{overflow-x:auto}
table{border-collapse:collapse;inline-size:100%;font-size:.9375em}
:is(th,td){text-align:start;vertical-align:top;padding:.375em .75em;padding-inline-start:0;border-block-end:1px solid var(--_line)}
code{font-family:ui-monospace,monospace;font-size:.9em}
summary{cursor:pointer;color:var(--_accent);padding:.375em 0}
.file-report{margin-block-start:var(--_gap)}
input[type=file]{border:1px dashed var(--_control)!important}
input[type=file]::file-selector-button{font:inherit;font-weight:700;padding:.25em 1em;margin-inline-end:1em;border:2px solid var(--_accent);border-radius:var(--_radius);background:var(--_surface);color:var(--_accent);cursor:pointer}
@container (max-width:30em){.feed .facts{gap:.375em}.feed .facts>div{display:block}}
@media (forced-colors:active){.feed,.feed.late,.feed.never,.feed.failing{border-inline-start-color:CanvasText}}
`.styleSheet!;

/** Over the look of the first page, once. */
export function dressFeeds(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
