// CSV text to a table with numbered rows, and back.
import Papa from 'papaparse';

export interface Table {
  /** Headings, each different. */
  readonly columns: readonly string[];
  /** `row` as a spreadsheet numbers it. Blank rows are left out. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly delimiter: string;
  /** Rows in which a quotation mark is not closed, or stands inside a cell, or takes in another row; and, where one took in lines that follow, every line from there on: none is lost unsaid. */
  readonly badQuotes: ReadonlySet<number>;
}

const delimiters = [',', ';', '\t', '|'];
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Reads commas, semicolons, tabs or bars. Lines above the headings (a report's title, Excel’s `sep=;`) are passed over. */
export function readTable(text: string): Table {
  const said = /^\uFEFF?sep=([,;|\t])\r?\n/i.exec(text)?.[1];
  const body = text.replace(/^\uFEFF/, ''), { data, errors, meta } = Papa.parse<string[]>(body, { delimiter: said ?? delimiterOf(body), skipEmptyLines: false });
  const top = headingOf(data);
  const quotes = errors.flatMap(({ type, row, index = 0 }) => (type === 'Quotes' && row !== undefined ? [{ row: row + 1, index }] : [])), lost = quotes.find(({ row }) => data[row - 1]?.some((cell) => /[\r\n]/.test(cell)));
  const rows = data.flatMap((cells, i) => (i <= top || isBlank(cells) || (lost && i >= lost.row) ? [] : [{ row: i + 1, cells }])), bad = new Set(quotes.map(({ row }) => row));
  for (const [i, { row, cells }] of rows.entries()) {
    if (row === lost?.row || !tookIn(cells, meta.delimiter)) continue;
    rows[i] = { row, cells: cells.map(firstLine) };
    bad.add(row);
  }
  if (lost) {
    // Where that row ends cannot be known: each line below it stands for itself, and is as bad. What it took in is no part of it.
    const took = rows.at(-1), alone = (line: string): string[] => { const one = Papa.parse<string[]>(line, { delimiter: meta.delimiter }); return one.errors.length === 0 && one.data[0]?.length === data[top]?.length ? one.data[0]! : ['…']; };
    if (took?.row === lost.row) rows[rows.length - 1] = { row: lost.row, cells: took.cells.map(firstLine) };
    for (const [i, line] of body.slice(lost.index).split(/\r\n?|\n/).entries()) {
      const row = lost.row + i;
      if (i === 0 || row <= top + 1 || isBlank(line.split(meta.delimiter))) continue;
      rows.push({ row, cells: alone(line) });
      bad.add(row);
    }
  }
  return { columns: distinct(data[top] ?? []), rows, delimiter: meta.delimiter, badQuotes: bad };
}

const firstLine = (cell: string): string => cell.split(/[\r\n]/, 1)[0]!;
const isDay = (cell = ''): boolean => /^\s*\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}\b/.test(cell);
/** Whether another row stands inside a cell: a line of it is as long as this row is up to there, with a day where this row has one. Two marks too few, in two rows, make one row of them that is well formed. */
function tookIn(cells: readonly string[], delimiter: string): boolean {
  return cells.some((cell, k) => /[\r\n]/.test(cell) && cell.split(/\r\n?|\n/).slice(1).some((line) => {
    const parts = line.split(delimiter);
    return parts.length > k && parts.some((part, i) => i !== k && isDay(part) && isDay(cells[i]));
  }));
}

/** What makes most lines equally wide, and wider than one cell. Papa Parse's own guess takes a title, or the empty line at the end, for a sign that two columns are one. */
function delimiterOf(text: string): string {
  const [best] = delimiters.map((delimiter) => {
    const widths = Papa.parse<string[]>(text, { delimiter, preview: 50 }).data.filter((cells) => !isBlank(cells) && cells.length > 1).map(({ length }) => length);
    const alike = (width: number): number => widths.filter((other) => other === width).length, width = Math.max(0, ...widths.toSorted((a, b) => alike(b) - alike(a) || b - a).slice(0, 1));
    return { delimiter, lines: alike(width), width };
  }).sort((a, b) => b.lines - a.lines || b.width - a.width);
  return best!.delimiter;
}

/** The first line that is about as wide as most: a title above the headings is one cell. */
function headingOf(data: readonly (readonly string[])[]): number {
  const width = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
  const head = data.slice(0, 50).map(width), filled = head.filter((wide) => wide > 0).sort((a, b) => a - b), usual = filled[Math.floor(filled.length / 2)] ?? 0;
  const found = head.findIndex((wide) => wide >= Math.max(1, usual * 0.6));
  return Math.max(0, found);
}

function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, i) => {
    const name = heading.trim() || `Column ${i + 1}`, times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Only these columns, as CSV: what is not needed need never leave the computer it is on. Row numbers stay, and a row that is broken stays so: with a cell too many, or what there is of it. */
export function pickColumns({ columns, rows, badQuotes }: Table, wanted: readonly string[]): string {
  const places = wanted.map((name) => columns.indexOf(name)).filter((place) => place >= 0);
  const lines: string[][] = [places.map((place) => columns[place]!)];
  let last = 1;
  for (const { row, cells } of rows) {
    // The heading stands in row 1 again, so rows before the second were titles; blank rows are kept as blanks.
    while (++last < row) lines.push([]);
    const picked = places.flatMap((place) => (place < cells.length ? [cells[place]!] : [])), isBroken = badQuotes.has(row) || cells.slice(columns.length).some((cell) => cell.trim() !== '');
    if (isBroken) lines.push([...places.map((place) => cells[place] ?? ''), '…']);
    // Of a row that is too short what there is; or a mark, for an empty line would be passed over.
    else lines.push(picked.length < places.length && isBlank(picked) ? ['…'] : picked);
  }
  return Papa.unparse(lines, { newline: '\n' });
}

/**
 * Lines to CSV for a spreadsheet: with a byte order mark, and no cell that would run as a formula.
 * A text that begins with = + - @, a tab or a return is given an apostrophe; numbers are numbers.
 */
export function writeCsv(lines: readonly (readonly (string | number | null | undefined)[])[]): string {
  const guarded = lines.map((line) => line.map((cell) => (typeof cell === 'string' && /^\s*[=+\-@\t\r]|^\s*[＝＋－＠]/.test(cell) ? `'${cell}` : cell ?? '')));
  return `\uFEFF${Papa.unparse(guarded, { newline: '\r\n' })}\r\n`;
}
