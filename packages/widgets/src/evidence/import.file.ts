// A chosen CSV file, read in this browser in slices, so that the page stays alive; and the one text of it that is sent: the matched columns alone.
import { decodeText, readTable, type Table } from '@think-carer/evidence';

export interface ReadFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Table['rows'];
  readonly badQuotes: ReadonlySet<number>;
}
/** How much text is read at once: some hundredths of a second. */
const slice = 400_000;
export const mostBytes = 30_000_000;

/** Lets the page draw, and a person press, between two slices. */
export const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Where the next slice may end: after a line that is not inside quotation marks. Says how many lines there are, as a spreadsheet counts them. */
export function cut(text: string, from: number, size = slice): { readonly to: number; readonly lines: number } {
  let isQuoted = false, lines = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === 34) isQuoted = !isQuoted;
    else if (letter === 10 && !isQuoted) {
      lines += 1;
      if (at + 1 - from >= size) return { to: at + 1, lines };
    }
  }
  return { to: text.length, lines: lines + (text.endsWith('\n') ? 0 : 1) };
}

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const lineOf = (cells: readonly string[]): string => cells.map(quoted).join(',');

/** `progress`: rows read so far, and the share of the file. */
export async function readFile(file: File, progress: (rows: number, share: number) => void): Promise<ReadFile> {
  const { text } = decodeText(new Uint8Array(await file.arrayBuffer()));
  await breathe();
  const first = cut(text, 0), head = readTable(text.slice(0, first.to)), { columns, delimiter } = head;
  const rows: Table['rows'][number][] = [...head.rows], bad = new Set(head.badQuotes), begins = `sep=${delimiter}\n${columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(delimiter)}\n`;
  let from = first.to, before = first.lines;
  progress(rows.length, from / Math.max(1, text.length));
  while (from < text.length) {
    await breathe();
    const { to, lines } = cut(text, from), part = readTable(begins + text.slice(from, to));
    // The two lines put before each slice are not the file's.
    for (const { row, cells } of part.rows) rows.push({ row: before + row - 2, cells });
    for (const row of part.badQuotes) bad.add(before + row - 2);
    from = to;
    before += lines;
    progress(rows.length, from / text.length);
  }
  // A stray quotation mark may have cut a cell in two: then the file is read whole, however long that takes.
  if (bad.size > 0 && before > first.lines) {
    const whole = readTable(text);
    return { name: file.name, columns: whole.columns, rows: whole.rows, badQuotes: whole.badQuotes };
  }
  return { name: file.name, columns, rows, badQuotes: bad };
}

/** The matched columns as CSV, row for row: a row that was broken in the file stays broken, so that it is refused and not guessed. */
export async function columnsOf({ columns, rows, badQuotes }: ReadFile, wanted: readonly string[]): Promise<string> {
  const places = wanted.map((name) => columns.indexOf(name)), lines: string[] = [lineOf(wanted)];
  for (const [i, { row, cells }] of rows.entries()) {
    while (lines.length < row - 1) lines.push('');
    const isBroken = badQuotes.has(row) || cells.slice(columns.length).some((cell) => cell.trim() !== '');
    // Too short: what there is of it, or a mark, for an empty line would be passed over.
    if (!isBroken && places.some((place) => place >= cells.length)) lines.push(lineOf(places.map((place) => cells[place]).filter((cell) => cell !== undefined)) || '…');
    else lines.push(lineOf([...places.map((place) => cells[place] ?? ''), ...(isBroken ? ['…'] : [])]));
    if (i % 10_000 === 9_999) await breathe();
  }
  return lines.join('\n');
}

/** What stands in a cell, for the person who has the file before them. */
export function cellOf({ columns, rows }: ReadFile, row: number, column: string): string {
  let low = 0, high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.row === row ? rows[low]!.cells[columns.indexOf(column)]?.trim() ?? '' : '';
}
/** The first few values of a column that say something. */
export const sampleOf = ({ columns, rows }: ReadFile, column: string): string[] => {
  const place = columns.indexOf(column), found = new Set<string>();
  for (const { cells } of rows.slice(0, 200)) {
    const cell = cells[place]?.trim();
    if (cell) found.add(cell);
    if (found.size === 3) break;
  }
  return [...found];
};
