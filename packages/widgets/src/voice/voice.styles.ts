// How the register looks: a table on a wide page and on paper, a list of cards on a narrow one.
import { css } from 'lit';

export const styles = css`
.on-paper{display:none}
.choose{display:grid;gap:.25em;max-inline-size:24em;margin-block-end:.5em}
.choose label{font-weight:700}
table{inline-size:100%;border-collapse:collapse}
th,td{text-align:start;vertical-align:top;padding:.6em .75em .6em 0;padding-inline:0 .75em;border-block-end:1px solid var(--_line)}
th{font-weight:400}
thead th{font-weight:700;font-size:.875em;color:var(--_quiet)}
th .link{display:block;font-weight:700;text-align:start;padding:0;min-block-size:1.75em}
th span{display:block}
td[data-head]{white-space:nowrap}
.tag{border-radius:.25em}
.tag.unchecked,.tag.due{color:var(--_error)}
.tag.answered{color:var(--_good)}
.tag.withdrawn{color:var(--_quiet)}
@container (max-width:44em){
  thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
  table,tbody,tr,th,td{display:block}
  tr{border-block-end:1px solid var(--_line);padding-block:.75em}
  th,td{border:0;padding:.125em 0}
  td[data-head]{white-space:normal}
  td[data-head]::before{content:attr(data-head) ": ";color:var(--_quiet)}
}
@media print{
  .no-print{display:none!important}
  .on-paper{display:block}
  th .link{display:none}
  table{font-size:9.5pt}
  thead{position:static;display:table-header-group;clip-path:none}
  table{display:table}tbody{display:table-row-group}tr{display:table-row;break-inside:avoid}th,td{display:table-cell;border-block-end:1px solid #999;padding:.3em .6em .3em 0;padding-inline:0 .6em}
  td[data-head]::before{content:none}
}
`;
