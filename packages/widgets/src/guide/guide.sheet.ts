// How the guide lays out what comes after its first page: bodies, cards and answers. Fetched with them.
import { kitStyles } from '@think-carer/kit';
import { adoptStyles, css } from 'lit';
import { styles as first } from './guide.styles.ts';

const styles = css`
.answer{border:1px solid var(--_accent);border-inline-start-width:5px;border-radius:var(--_radius);padding:var(--_gap)}
.body{padding:0 .9em .75em}
.body>:last-child{margin-block-end:0}
.promise-line{margin-block-end:.5em}
.fits{font-size:.875em;font-weight:700;color:var(--_quiet)}
.fits.likely,.fits.may{color:var(--_good)}
.facts{display:grid;gap:.25em 1em}
.facts:empty{display:none}
.facts>div{display:grid;grid-template-columns:minmax(7em,1fr) 3fr;gap:0 1em}
.facts dd{min-inline-size:0;overflow-wrap:anywhere}
.next{border-inline-start:4px solid var(--_accent);padding-inline-start:.75em;margin-block-end:var(--_gap)}
.next p{margin:0}
.people{display:grid;gap:.75em;grid-template-columns:repeat(auto-fill,minmax(min(100%,20em),1fr))}
.card{margin:0!important;padding:.9em;border:1px solid var(--_line);border-radius:var(--_radius);min-inline-size:0}
.card>:last-child{margin-block-end:0}
.card>p{margin-block-end:.5em}
.card .facts>div{grid-template-columns:6.25em 1fr}
.open{font-weight:700;color:var(--_good)}
.shut{font-weight:700}
.about{border-block-start:1px solid var(--_line);padding-block:.6em}
.about>summary{color:var(--_accent);padding-block:.25em;inline-size:fit-content}
.about>summary:hover{text-decoration:underline}
.promises>div{margin-block:.5em}
.promises dd{margin-block-start:.25em}
.duties{display:grid;gap:1em;grid-template-columns:repeat(auto-fit,minmax(min(100%,14em),1fr));margin-block-end:var(--_gap)}
.duties section{border:1px solid var(--_line);border-block-start-width:4px;border-radius:var(--_radius);padding:.9em}
.duties .must{border-block-start-color:var(--_accent)}
.duties .cannot{border-block-start-style:double}
.duties li{border-block-start:1px solid var(--_line);padding-block:.5em;margin:0}
.duties li p{margin:0}
.days{margin-block-end:var(--_gap)}
.days>summary{color:var(--_accent);padding-block:.25em;inline-size:fit-content}
.ask-days{display:grid;gap:0 1.5em;grid-template-columns:repeat(auto-fit,minmax(min(100%,16em),1fr));margin-block-start:.5em}
.compare{margin-block:.5em var(--_gap);max-inline-size:26em}
.compare label{font-weight:700;display:block;margin-block-end:.25em}
.changes{overflow-wrap:anywhere}
.log li,.notes li{margin-block-end:.5em}
@container (max-width:30em){
  .facts>div,.card .facts>div{grid-template-columns:1fr}
}
@media print{
  .card,.duties section{break-inside:avoid}
  .answer{border:0;padding:0}
  .open,.shut{display:none}
}
`;

/** Gives the root the look of all of it. Constructed sheets: a strict policy lets them be. */
export const dress = (root: ShadowRoot): void => adoptStyles(root, [kitStyles, first, styles]);
