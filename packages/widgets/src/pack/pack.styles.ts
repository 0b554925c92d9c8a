// How carer-pack lays out its first page: what is served, what is due, and the list of tasks with a state for each.
import { css } from 'lit';

export const styles = css`
.frame>h3,.frame>h4,.frame>h5,[part~=tasks]>*{font-size:1.25em}
.frame>h4{font-size:1.0625em;margin-block:calc(var(--_gap)*1.5) .25em}
.frame>.back{margin-block-end:.25em}
.late{color:var(--_error)}
.saving{margin:0}.back+.saving,.back~.saving{min-block-size:1.5em}
.undo{border-inline-start:4px solid var(--_accent);padding-inline-start:.75em}
.tasks{border-block-start:1px solid var(--_line)}
.task{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25em .75em;margin:0;padding:.25em 0;border-block-end:1px solid var(--_line)}
.task .link{text-align:start;min-inline-size:0}
.tags{display:flex;flex-wrap:wrap;gap:.25em .5em;margin-inline-start:auto}
.tag{color:var(--_quiet)}
.tag.bad{color:var(--_error)}
.tag.good{color:var(--_good);border:0;padding-inline:0;font-weight:400}
.tag.warn{color:var(--_text)}
@container (min-width:30.01em){.answers>div{grid-template-columns:minmax(8em,12em) 1fr auto}}
.notice.waiting,.notice.conflict{border-color:var(--_accent)}
`;
