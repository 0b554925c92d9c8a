// Tables read as spreadsheets number them, and written so that no spreadsheet runs them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { pickColumns, readTable, writeCsv } from './table.ts';

const delimitersOf = [',', ';', '\t', '|'];

test('commas, semicolons, tabs and bars, with or without Excel’s own line', () => {
  for (const mark of [',', ';', '\t', '|']) {
    const { columns, rows, delimiter } = readTable(`\uFEFFDate${mark}Status${mark}Note\r\n1/2/2026${mark}Agreed${mark}"a${mark}b"\r\n2/2/2026${mark}Declined${mark}\r\n`);
    assert.deepEqual([columns, delimiter, rows.map(({ row, cells }) => [row, cells[2]])], [['Date', 'Status', 'Note'], mark, [[2, `a${mark}b`], [3, '']]]);
  }
  assert.deepEqual(readTable('sep=;\r\nA;B\r\n1,5;2\r\n').rows.map(({ row, cells }) => [row, ...cells]), [[3, '1,5', '2']]);
});

test('two columns are two, whatever stands above or below them, and a decimal comma parts nothing', () => {
  for (const mark of delimitersOf) for (const end of ['', '\n', '\n\n']) for (const title of ['', 'Absence report\n\n']) {
    const { columns, rows, delimiter } = readTable(`${title}Asked${mark}Outcome\n1/2/2026${mark}Agreed\n2/2/2026${mark}Declined${end}`);
    assert.deepEqual([columns, rows.map(({ cells }) => cells[1]), delimiter], [['Asked', 'Outcome'], ['Agreed', 'Declined'], mark], JSON.stringify([mark, end, title]));
  }
  assert.deepEqual(readTable('Hours;Days\n7,5;1\n15,0;2\n').rows.map(({ cells }) => cells), [['7,5', '1'], ['15,0', '2']]);
  assert.deepEqual(readTable('Asked\n1/2/2026\n').columns, ['Asked'], 'one column is one');
});

test('titles above the headings and blank rows keep their numbers', () => {
  const { columns, rows } = readTable('Absence report\n\nDate,Status,Status\n1/2/2026,Agreed,x\n\n,,\n2/2/2026,"De\nclined",y\n');
  assert.deepEqual(columns, ['Date', 'Status', 'Status (2)']);
  assert.deepEqual(rows.map(({ row, cells }) => [row, cells[1]]), [[4, 'Agreed'], [7, 'De\nclined']]);
});

test('a quotation mark that is not closed is told by its row', () => {
  const { rows, badQuotes } = readTable('A,B\n1,2\n3,"4\n5,6\n\n7,"8, 9"\n');
  assert.deepEqual([...badQuotes], [3, 4, 6], 'and so is every line that it took in');
  assert.deepEqual(rows.map(({ row, cells }) => [row, ...cells]), [[2, '1', '2'], [3, '3', '4'], [4, '5', '6'], [6, '7', '8, 9']]);
  assert.deepEqual([...readTable('A,B\n1,"2" and more\n3,"4"\n5,6\n').badQuotes], [2, 3, 4], 'until where, nobody knows');
  assert.deepEqual([...readTable('A,B\n1,"2" and "more"\n3,"4"\n').badQuotes], [2], 'except within a line');
  assert.deepEqual([...readTable('A,B\n1,2\n3,4\n').badQuotes], []);
});

test('a row that took in others whole is as bad, and a text of several lines is not', () => {
  const table = readTable('Name,Date,Note,Status\nSam,1/2/2026,"Fine,Agreed\nAli,2/2/2026,Fine,Agreed\nJo,3/2/2026,Fine",Agreed\nBo,4/2/2026,"See 3/2/2026, noon\nand, then, home",Agreed\n');
  assert.deepEqual([table.rows.map(({ row }) => row), [...table.badQuotes]], [[2, 3], [2]]);
  assert.doesNotMatch(pickColumns(table, ['Note', 'Status']), /Ali|Jo/);
});

test('what is picked of a broken row is broken too, and nobody else is in it', () => {
  const table = readTable('Name,Date,Status\nSam,1/2/2026,"Agreed\n"Ali, B",2/2/2026,Agreed\nJo,3/2/2026\n'), text = pickColumns(table, ['Date', 'Status']), again = readTable(text);
  assert.doesNotMatch(text, /Sam|Ali|Jo/);
  assert.deepEqual(again.rows.map(({ row, cells }) => [row, cells.length]), [[2, 3], [3, 3], [4, 3]]);
  assert.deepEqual(readTable(pickColumns(readTable('Name,Date,Status\nSam,1/2/2026,Agreed,more\nAli,2/2/2026\nJo\n'), ['Date', 'Status'])).rows.map(({ row, cells }) => [row, cells.length]), [[2, 3], [3, 1], [4, 1]]);
});

test('only the wanted columns go on, in the same rows', () => {
  const table = readTable('Report\n\nName,Date,Status\nSam,1/2/2026,Agreed\n\nAli,2/2/2026,"No; not yet"\n'), text = pickColumns(table, ['Date', 'Status']);
  assert.doesNotMatch(text, /Sam|Ali|Name/);
  const again = readTable(text);
  assert.deepEqual(again.rows, table.rows.map(({ row, cells }) => ({ row, cells: cells.slice(1) })));
});

test('no written cell begins with a character that runs, whatever it holds', () => {
  assert.equal(writeCsv([['=1+1', '+44', '-2', '@SUM(A1)', '\t=x', ' =x', '＝1', 'a=b', -3, 12, null]]), '\uFEFF\'=1+1,\'+44,\'-2,\'@SUM(A1),\'\t=x,"\' =x",\'＝1,a=b,-3,12,\r\n'.replace('"\' =x"', '\' =x'));
  fc.assert(fc.property(fc.array(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=cmd|x', '\r=1', '\n+1', '\u00a0-1')), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (lines) => {
    const read = Papa.parse<string[]>(writeCsv(lines).replace('\uFEFF', ''), { delimiter: ',', newline: '\r\n' }).data;
    for (const [i, line] of lines.entries()) for (const [j, cell] of line.entries()) {
      assert.doesNotMatch(read[i]![j]!, /^\s*[=+\-@]/);
      assert.equal(read[i]![j]!.replace(/^'/, ''), cell.replace(/^'/, ''), 'nothing is lost');
    }
  }));
});
