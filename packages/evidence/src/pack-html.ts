// The evidence pack as one page of HTML without script: to print, to save as PDF, to send round before a meeting.
import { leaveOutcomes, refusalParts, releaseAnswers, sessionAudiences, workingOutcomes, type EvidencePack, type EvidenceSnapshot } from '@think-carer/contract';
import { textIn, type Text } from '@think-carer/rules';
import { hiddenMark } from './snapshot-csv.ts';
import { keyText, pageText, spoken } from './words.ts';

const escaped = (text: string | number): string => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `
  :root { color-scheme: light; } body { font: 11pt/1.45 system-ui, sans-serif; max-inline-size: 62rem; margin: 0 auto; padding: 1.5rem; color: #1a1c22; background: #fff; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-block-start: 2rem; border-block-start: 2px solid #1a1c22; padding-block-start: .6rem; } h3 { font-size: 1.05rem; margin-block: 1.4rem .3rem; }
  .wide { overflow-x: auto; } table { border-collapse: collapse; margin-block: .5rem 1rem; font-variant-numeric: tabular-nums; } caption { text-align: start; font-weight: 600; padding-block: .3rem; }
  th, td { border: 1px solid #767b87; padding: .2rem .5rem; text-align: end; } th[scope=row], thead th:first-child, .text { text-align: start; } .yours { color: #4a4f5a; }
  @media print { body { padding: 0; font-size: 9.5pt; } table, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } .wide { overflow: visible; } }`;

/** In the order in which people tell them: totals, then outcomes as they happen, grounds below refusals, names as the offer has them. */
const orders: Readonly<Record<string, readonly string[]>> = {
  outcome: leaveOutcomes, decision: workingOutcomes.flatMap((outcome) => (outcome === 'refused' ? [outcome, ...refusalParts] : [outcome])), answer: ['positive', 'other'], release: releaseAnswers, audience: sessionAudiences,
};

/** Every figure is the snapshot’s; a hidden one carries the same mark, whatever hid it. */
export function evidenceHtml(snapshot: EvidenceSnapshot, pack: EvidencePack, locale = 'en-GB'): string {
  const number = new Intl.NumberFormat(spoken(locale)), date = new Intl.DateTimeFormat(spoken(locale), { dateStyle: 'long', timeZone: 'UTC' });
  const word = (key: string): string => escaped(pageText(key, locale)), day = (iso: string): string => escaped(date.format(new Date(iso)));
  const figure = (value: number | null | undefined, unit = ''): string => (value === null || value === undefined ? `<abbr title="${escaped(keyText('hidden', locale))}">${hiddenMark}</abbr>` : `${number.format(value)}${unit}`);
  const name = (dimension: string, key: string | undefined): string => {
    const known = key === undefined ? undefined : snapshot.names[dimension]?.[key];
    return key === undefined ? word('all') : escaped(known === undefined ? keyText(key, locale) : textIn(known as Text, locale));
  };
  const place = (dimension: string, key: string): number => {
    const order = orders[dimension] ?? Object.keys(snapshot.names[dimension] ?? {}), at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  function tableOf(id: string): string {
    const table = snapshot.tables.find((one) => one.id === id);
    if (!table) return '';
    const [down = '', across] = table.dimensions, keysOf = (dimension: string): (string | undefined)[] =>
      // The total first: a sort would put what is undefined last, whatever it is told.
      [undefined, ...[...new Set(table.cells.flatMap(({ at }) => at[dimension] ?? []))].sort((a, b) => place(dimension, a) - place(dimension, b))];
    const cell = (row: string | undefined, column: string | undefined) => table.cells.find(({ at }) => at[down] === row && (across === undefined || at[across] === column));
    const shown = (row: string | undefined, column: string | undefined): string => {
      const found = cell(row, column), percent = found?.percent === undefined || found.percent === null ? '' : ` (${number.format(found.percent)}%)`;
      return `<td>${figure(found?.value)}${percent}</td>`;
    };
    // A total alone has no rows to name.
    const columns = across === undefined ? [undefined] : keysOf(across);
    return `<div class="wide" tabindex="0" role="group"><table><caption>${word(`table:${id}`)}</caption><thead><tr><th scope="col">${down === '' ? '' : word(down)}</th>${columns.map((key) => `<th scope="col">${across === undefined ? word('figure') : name(across, key)}</th>`).join('')}</tr></thead><tbody>
${keysOf(down).map((row) => `<tr><th scope="row">${name(down, row)}</th>${columns.map((column) => shown(row, column)).join('')}</tr>`).join('\n')}</tbody></table></div>`;
  }
  const register = (): string => {
    const { value, percent, staff, directorates } = snapshot.register, line = (title: string, of: number | null, count: number | null, share: number | null) => `<tr><th scope="row">${title}</th><td>${of === null ? '–' : number.format(of)}</td><td>${figure(count)}</td><td>${figure(share, '%')}</td></tr>`;
    return `<div class="wide" tabindex="0" role="group"><table><caption>${word('register')}</caption><thead><tr><th scope="col">${word('directorate')}</th><th scope="col">${word('staff')}</th><th scope="col">${word('registered')}</th><th scope="col">${word('share')}</th></tr></thead><tbody>${line(word('all'), staff, value, percent)}${directorates.map((one) => line(name('directorate', one.id), one.staff, one.value, one.percent)).join('')}</tbody></table></div>`;
  };
  const survey = (): string => (snapshot.survey.length === 0 ? `<p>${word('no-survey')}</p>` : `<div class="wide" tabindex="0" role="group"><table><caption>${word('survey')}</caption><thead><tr><th scope="col">${word('question')}</th><th scope="col">${word('answered')}</th><th scope="col">${word('positive')}</th></tr></thead><tbody>${snapshot.survey.map(({ title, answered, percent, surveyedOn }) => `<tr><th scope="row">${escaped(title)}, ${day(surveyedOn)}</th><td>${figure(answered)}</td><td>${figure(percent, '%')}</td></tr>`).join('')}</tbody></table></div>`);
  const meetings = (): string => (snapshot.meetings ? `<div class="wide" tabindex="0" role="group"><table><caption>${word('meetings')}</caption><tbody>${(['held', 'cancelled', 'sessions'] as const).map((key) => `<tr><th scope="row">${escaped(keyText(`meetings:${key}`, locale))}</th><td>${number.format(snapshot.meetings![key])}</td></tr>`).join('')}</tbody></table></div>` : '');
  const activities = (): string => (pack.activities.length === 0 ? `<p>${word('no-activities')}</p>` : `<ul>${pack.activities.map(({ on, title }) => `<li>${day(on)}: ${escaped(title)}</li>`).join('')}</ul>`);
  const evidence = ({ kind, text, table, names }: EvidencePack['psed'][number]['evidence'][number], withFigures: boolean): string => {
    if (kind === 'yours') return `<p class="yours">${word('add-yours')} ${escaped(text)}</p>`;
    const list = names?.length ? `<p>${escaped(text)}: ${names.map(escaped).join('; ')}.</p>` : `<p>${escaped(text)}.</p>`;
    if (!withFigures) return list;
    return list + (kind === 'figure' && table ? tableOf(table) : kind === 'register' ? register() : kind === 'survey' ? survey() : kind === 'meetings' ? meetings() : kind === 'activities' ? activities() : '');
  };
  const section = (level: 2 | 3, { heading, evidence: items }: EvidencePack['psed'][number], withFigures: boolean): string => `<h${level}>${escaped(heading)}</h${level}>${items.map((item) => evidence(item, withFigures)).join('')}`;
  return `<!doctype html>
<html lang="${spoken(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(pack.title)}, ${escaped(pack.employer)}</title><style>${style}</style></head><body><main>
<h1>${escaped(pack.title)}</h1><p>${escaped(pack.employer)}. ${word('published')} ${day(snapshot.publishedAt)}.</p><p>${escaped(pack.statement)}</p>
<ul>${pack.caveats.map(({ text }) => `<li>${escaped(text)}</li>`).join('')}<li>${hiddenMark}: ${escaped(keyText('hidden', locale))}.</li>
<li>${escaped(keyText('rejected-rows', locale))}: ${number.format(snapshot.quality.rejectedRows)}; ${escaped(keyText('undated-rows', locale))}: ${number.format(snapshot.quality.undatedRows)}.</li>
${snapshot.breaks.map(({ table, why }) => `<li>${word(`table:${table}`)}: ${escaped(keyText(why, locale))}.</li>`).join('')}</ul>
<div class="wide" tabindex="0" role="group"><table><caption>${word('strands')}</caption><thead><tr><th scope="col">${word('strand')}</th><th scope="col">${word('registered')}</th><th scope="col" class="text">${word('what')}</th></tr></thead><tbody>${snapshot.strands.map(({ id, status, value }) => `<tr><th scope="row">${escaped(keyText(id, locale))}</th><td>${status === 'local-strand' ? figure(value) : '–'}</td><td class="text">${escaped(keyText(status, locale))}</td></tr>`).join('')}</tbody></table></div>
<h2>${word('psed')}</h2>${pack.psed.map((one) => section(3, one, true)).join('\n')}
<h2>${word('carer-confident')}</h2><p>${word('carer-confident-note')}</p>${pack.carerConfident.map(({ heading, criteria }) => `<h3>${escaped(heading)}</h3><dl>${criteria.map(({ heading: title, evidence: items }) => `<dt><strong>${escaped(title)}</strong></dt><dd>${items.map((item) => evidence(item, false)).join('')}</dd>`).join('')}</dl>`).join('\n')}
</main></body></html>
`;
}
