// How carer-learning looks on its first page. Parts bring the rest of the look with them.
import { css } from 'lit';

const headings = css`:is(h1,h2,h3,h4,h5,h6)`;

export const styles = css`
.frame>${headings}:first-of-type{font-size:1.625em}
.lead{max-inline-size:44em}
.tools{display:flex;flex-wrap:wrap;gap:.75em;align-items:end;margin-block-end:var(--_gap)}
.tools .field{margin:0;flex:1 1 10em;max-inline-size:18em}
.sessions{list-style:none;padding:0;margin:0}
.sessions>li{margin:0;border-block-start:1px solid var(--_line);padding-block:var(--_gap)}
.session{display:grid;gap:.25em 1.5em}
.session ${headings}{font-size:1.1875em;margin:0 0 .125em}
.session p{margin:0 0 .25em}
.session .tag{color:var(--_quiet);font-weight:400}
.date{display:flex;flex-wrap:wrap;gap:0 .5em;color:var(--_accent);align-content:start}
.state{font-weight:700}
.state.have{color:var(--_good)}
.state.have::before{content:"✓ "}
.state.off{color:var(--_error);font-weight:400}
.is-off ${headings}{text-decoration:line-through}
.menu{border-block-start:1px solid var(--_line);margin-block-start:calc(var(--_gap)*1.5);padding-block-start:.5em}
.menu ul{display:flex;flex-wrap:wrap;gap:0 1.5em}
.menu li{margin:0}
.link{text-align:start}
.back{margin-block-end:.25em}
@container (min-width:40em){
  .session{grid-template-columns:11em minmax(0,1fr)}
  .date{flex-direction:column;flex-wrap:nowrap}
}
@media print{
  .tools,.menu,.back{display:none}
  .session{break-inside:avoid}
}
`;
