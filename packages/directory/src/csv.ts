// readCsv: text to records by quotation marks alone. A record with a mark out of place is told and never handed on; where its end cannot be known, reading ends.

export interface CsvTrouble {
  /** Of the record and the cell in which the mark stands, from 0. */
  readonly record: number;
  readonly cell: number;
  readonly kind: 'unclosed' | 'stray';
  /** Lines from the start of that record on, which were not read; 0 where only the record itself is left out. */
  readonly unread: number;
}
/** `records`: in their order, null where one was left out. */
export interface Csv { readonly records: readonly (readonly string[] | null)[]; readonly troubles: readonly CsvTrouble[] }

const linesIn = (text: string): number => text.replace(/(?:\r\n?|\n)+$/, '').split(/\r\n?|\n/).length;

/**
 * As RFC 4180 has it, with spaces allowed round a quoted cell, and two or any even number of marks inside one that is not quoted (`The "Old" Barn`).
 * Anything else is no guess of ours to make: what one mark too many or too few does is put the next service, and who is written to about it, into this one's text.
 */
export function readCsv(text: string, delimiter: string, most = Infinity): Csv {
  const records: (readonly string[] | null)[] = [], troubles: CsvTrouble[] = [], ends = new RegExp(`[\\${delimiter}\r\n]`, 'g');
  const afterBlanks = (from: number): number => { let at = from; while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at += 1; return at; };
  // A cell of several lines that ends in a delimiter may be one whose closing mark is really the opening one of a row below: known as soon as another mark is out of place.
  let suspect: { readonly record: number; readonly cell: number; readonly from: number } | undefined, begin = 0;
  const stop = (cell: number, kind: CsvTrouble['kind']): Csv => {
    const at = suspect ?? { record: records.length, cell, from: begin };
    return { records: records.slice(0, at.record), troubles: [...troubles.filter(({ record }) => record < at.record), { record: at.record, cell: at.cell, kind: suspect ? 'unclosed' : kind, unread: linesIn(text.slice(at.from)) }] };
  };
  while (begin < text.length && records.length < most) {
    const cells: string[] = [];
    let at = begin, stray = -1;
    for (;;) {
      const open = afterBlanks(at);
      let end: number;
      if (text[open] === '"') {
        let close = text.indexOf('"', open + 1);
        while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
        if (close < 0) return stop(cells.length, 'unclosed');
        end = afterBlanks(close + 1);
        if (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') {
          // In a line whose marks are even the row ends where the line does; in any other it may end anywhere.
          const line = /^[^\r\n]*/.exec(text.slice(begin, begin + 100_000))![0];
          if (suspect !== undefined || close >= begin + line.length || line.split('"').length % 2 === 0) return stop(cells.length, 'stray');
          [stray, end] = [stray < 0 ? cells.length : stray, begin + line.length];
        }
        const said = text.slice(open + 1, close);
        if (/[\r\n]/.test(said) && said.replace(/ +$/, '').endsWith(delimiter)) suspect ??= { record: records.length, cell: cells.length, from: begin };
        cells.push(said.replaceAll('""', '"'));
      } else {
        ends.lastIndex = at;
        end = ends.exec(text)?.index ?? text.length;
        const said = text.slice(at, end);
        if (stray < 0 && said.split('"').length % 2 === 0) stray = cells.length;
        cells.push(said);
      }
      at = end + 1;
      if (text[end] !== delimiter) {
        if (text[end] === '\r' && text[at] === '\n') at += 1;
        break;
      }
    }
    if (stray >= 0 && suspect !== undefined) return stop(stray, 'stray');
    if (stray >= 0) troubles.push({ record: records.length, cell: stray, kind: 'stray', unread: 0 });
    records.push(stray >= 0 ? null : cells);
    begin = at;
  }
  return { records, troubles };
}
