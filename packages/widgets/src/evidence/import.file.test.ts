// A file read in slices says what it says read whole: rows, numbers, quotes over lines, and what is broken stays broken.
import { expect } from '@open-wc/testing';
import { readTable } from '@think-carer/evidence';
import { cellOf, columnsOf, cut, readFile, sampleOf } from './import.file.ts';

const fileOf = (text: string | Uint8Array): File => new File([text as BlobPart], 'leave.csv');
const read = (text: string) => readFile(fileOf(text), () => {});
const line = (i: number): string => `L${i},"Smith, ${i}",${i % 50 === 0 ? '"two\nlines"' : 'one'}`;
const long = (rows: number): string => `Ref,Name,Note\n${Array.from({ length: rows }, (_, i) => (i % 700 === 699 ? '' : line(i))).join('\n')}`;

describe('a file', () => {
  it('read in many slices is the file read whole, with the same row numbers', async () => {
    const text = long(30_000), seen: number[] = [], file = await readFile(fileOf(text), (rows) => seen.push(rows)), whole = readTable(text);
    expect(seen.length, 'it came in slices').to.be.above(1);
    expect(file.columns).to.deep.equal(whole.columns);
    expect(file.rows.length).to.equal(whole.rows.length);
    expect(file.rows.at(-1)).to.deep.equal(whole.rows.at(-1));
    expect(file.rows.every(({ row }, i) => row === whole.rows[i]!.row)).to.equal(true);
  });
  it('is cut only between rows', () => {
    const text = 'a,b\n1,"x\ny"\n2,z\n';
    expect(cut(text, 0, 8)).to.deep.equal({ to: 12, lines: 2 });
    expect(cut(text, 12, 8)).to.deep.equal({ to: 16, lines: 1 });
    expect(cut('a\nb', 0, 99)).to.deep.equal({ to: 3, lines: 2 });
  });
  it('with a stray quotation mark is read whole', async () => {
    const text = `${long(20_000)}\nL,"open,one\nM,2,one`, file = await read(text), whole = readTable(text);
    expect(file.rows.length).to.equal(whole.rows.length);
    expect([...file.badQuotes]).to.deep.equal([...whole.badQuotes]);
  });
  it('of Windows letters and semicolons is understood', async () => {
    const bytes = new Uint8Array([...'Si\u00e2n;Status;Ref\nx;OK;1\ny;OK;2\n'].map((letter) => letter.charCodeAt(0)));
    expect((await readFile(fileOf(bytes), () => {})).columns).to.deep.equal(['Siân', 'Status', 'Ref']);
  });
  it('leaves the page alive between two slices', async () => {
    let turns = 0, done = false;
    const count = (): void => { turns += 1; if (!done) setTimeout(count); };
    setTimeout(count);
    await read(long(40_000));
    done = true;
    expect(turns).to.be.above(2);
  });
});

describe('what is sent of it', () => {
  it('is the matched columns alone, row for row', async () => {
    const file = await read('Name,Status,Ref\nAnn,Approved,1\n\n"Bo, B",Declined,2\n'), csv = await columnsOf(file, ['Ref', 'Status']);
    expect(csv).to.equal('Ref,Status\n1,Approved\n\n2,Declined');
    expect(csv).to.not.match(/Ann|Bo/);
    expect(readTable(csv).rows.map(({ row }) => row)).to.deep.equal([2, 4]);
  });
  it('keeps a broken row broken, so that it is refused and not guessed', async () => {
    const text = 'Name,Status,Ref\nAnn,Approved\nBo,Approved,2,more\nCy,Approved,3\n', csv = await columnsOf(await read(text), ['Status', 'Ref']), rows = readTable(csv).rows;
    expect(rows.map(({ cells }) => cells.length)).to.deep.equal([1, 3, 2]);
    const none = await columnsOf(await read('Name,Status,Ref\nAnn\nBo,Approved,2\n'), ['Status', 'Ref']);
    expect(readTable(none).rows.map(({ row }) => row), 'a row with none of it is not lost').to.deep.equal([2, 3]);
  });
  it('can be looked up again by row and column', async () => {
    const file = await read('Name,Status\nAnn,Approved\n\nBo,OK by HR\n');
    expect(cellOf(file, 4, 'Status')).to.equal('OK by HR');
    expect(cellOf(file, 3, 'Status')).to.equal('');
    expect(sampleOf(file, 'Status')).to.deep.equal(['Approved', 'OK by HR']);
  });
});
