// Records by quotation marks: what is well formed is read as everybody reads it; what is not is told, and takes in nothing that follows.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readCsv } from './csv.ts';
import { readCurated } from './curated.ts';
import { areas } from './feed.fixture.ts';

describe('readCsv', () => {
  it('reads what any writer of CSV writes, whatever is in the cells', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r\n', 'a "b" c', ',"', '",', ' x ', '"\n"'));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n'), (table, delimiter, newline) => {
      assert.deepEqual(readCsv(Papa.unparse(table, { delimiter, newline, quotes: true }), delimiter), { records: table, troubles: [] });
    }), { numRuns: 500 });
  });

  it('lets spaces stand round a quoted cell, and pairs of marks in one that is not', () => {
    assert.deepEqual(readCsv('a, "b, c" ,The "Old" Barn\r"",d""\n', ',').records, [['a', 'b, c', 'The "Old" Barn'], ['', 'd""']]);
    assert.deepEqual(readCsv('"5"" pipe"', ','), { records: [['5" pipe']], troubles: [] });
  });

  it('tells a mark that is out of place, and ends where an end cannot be known', () => {
    const told = (text: string) => { const { records, troubles } = readCsv(text, ','); return [records, troubles.map(({ record, cell, kind, unread }) => `${record}.${cell} ${kind} ${unread}`)]; };
    assert.deepEqual(told('a,b\nc,"d\ne,f\ng,h\n'), [[['a', 'b']], ['1.1 unclosed 3']]);
    assert.deepEqual(told('a,b\nc,"fine" and more\ne,f\n'), [[['a', 'b'], null, ['e', 'f']], ['1.1 stray 0']], 'an even number of marks in the line');
    assert.deepEqual(told('a,b\nc,"fine" and "more\ne,f\n'), [[['a', 'b']], ['1.1 stray 2']]);
    assert.deepEqual(told('a,5" pipe\nc,d'), [[null, ['c', 'd']], ['0.1 stray 0']]);
    assert.deepEqual(told('a,b\nc,"d\ne,"f, g"\nh,i'), [[['a', 'b']], ['1.1 stray 3']], 'the opening mark of the next');
    assert.deepEqual(told('a,b\nc,"d\ne,",f"\nh,i'), [[['a', 'b']], ['1.1 unclosed 3']], 'taken for the closing one');
    assert.deepEqual(told('a,b\nc,"d\ne,"\nf"\nh,i'), [[['a', 'b']], ['1.1 unclosed 4']], 'and told only in the record after');
    assert.deepEqual(told('a,"1 High Street,\nEastmere,"\nc,d'), [[['a', '1 High Street,\nEastmere,'], ['c', 'd']], []], 'what only looks like that is no trouble');
  });
});

describe('a mark too few or too many in a curated file', () => {
  const head = 'name,checked on,phone,description,report to';
  const row = (name: string, description = `About ${name}`) => `${name},2026-11-02,01632 960102,${description},${name.toLowerCase()}.private@example.org`;
  const read = (...lines: string[]) => readCurated([head, ...lines].join('\n'), { areas });
  const told = ({ faults }: ReturnType<typeof read>) => faults.map((fault) => `${fault.row} ${fault.column} ${fault.code}`);
  const names = ({ services }: ReturnType<typeof read>) => services.map(({ name }) => name);
  const shown = ({ services }: ReturnType<typeof read>) => services.map(({ name, summary, description, hoursText, topics }) => [name, summary, description, hoursText, topics].join('\n')).join('\n');

  it('never closed: the rows above are read, and how many below were not is said', () => {
    const found = read(row('A'), row('B', '"Lovely place'), row('C'), row('D'));
    assert.deepEqual([names(found), told(found)], [['A'], ['3 description quotes']]);
    assert.match(found.faults[0]!.message, /not closed.*the 2 lines below it were not read/);
    const alone = read(row('A'), row('B', '"Lovely place'));
    assert.deepEqual([names(alone), told(alone)], [['A'], ['3 description quotes']]);
    assert.deepEqual(told(read(row('A', '"Lovely place'), row('B'))), ['2 description quotes'], 'and a file with nothing else in it is not merely empty');
  });
  it('text after a closing mark', () => {
    const found = read(row('A'), row('B', '"fine" and more'), row('C'), row('D'));
    assert.deepEqual([names(found), told(found)], [['A', 'C', 'D'], ['3 description quotes']]);
    const odd = read(row('A'), row('B', '"fine" and "more'), row('C'), row('D'));
    assert.deepEqual([names(odd), told(odd)], [['A'], ['3 description quotes']]);
  });
  it('closed by chance in a row below', () => {
    for (const next of ['"Fine, really"', '""', '", then more"', '"Fine"" really"']) {
      const found = read(row('A'), row('B', '"Lovely place'), row('C', next), row('D'));
      assert.deepEqual([names(found), told(found)], [['A'], ['3 description quotes']], next);
    }
    const pair = read(row('A'), row('B', '"Lovely place'), row('C', 'Fine"'), row('D')), across = read(row('A'), row('B', '"Lovely place'), row('C'), row('D', 'Fine"'), row('E'));
    assert.deepEqual([names(pair), told(pair)], [['A', 'D'], ['3 description quotes']]);
    assert.deepEqual([names(across), told(across)], [['A', 'E'], ['3 description quotes']]);
  });
  it('one that stands alone in a cell without marks round it', () => {
    const found = read(row('A'), row('B', 'A 5" pipe'), row('C', 'The ""Old"" Barn'), row('D', '"Two\nlines, 03/12/2026"'));
    assert.deepEqual([names(found), told(found)], [['A', 'C', 'D'], ['3 description quotes']]);
  });
  it('a comma in a text without marks round it', () => {
    const short = readCurated('name,checked on,phone,description\nA,2026-11-02,01632 960101,fine, with a comma\nB,2026-11-02,01632 960101,fine', { areas });
    assert.deepEqual([names(short), told(short)], [['B'], ['2 description too-many-cells']]);
    assert.match(short.faults[0]!.message, /5 cells and there are 4 headings/);
    assert.deepEqual(told(readCurated('description,topics,report to,hours note,name,checked on,phone,languages\nfine, with a comma,,a@example.org,,A,2026-11-02,01632 960101,', { areas })), ['2 languages too-many-cells'], 'and all that follows is one column further on');
  });
  it('an address alone in a column that everybody reads, as in a row that a comma made longer and its missing end shorter', () => {
    const found = readCurated('name,checked on,phone,description,topics,report to,hours note,cost,languages\nA,2026-11-02,01632 960101,fine, with a comma,,a.private@example.org\nB,2026-11-02,01632 960101,Write to b@example.org,,b.private@example.org\nC,2026-11-02,01632 960101,,,,,free; c.private@example.org', { areas });
    assert.deepEqual([names(found), told(found)], [['B'], ['2 hours note wrong-value', '4 cost wrong-value']]);
  });
  it('in the headings refuses the file', () => {
    assert.deepEqual(told(readCurated(`name,"checked on,phone\n${row('A')}\n`, { areas })), ['1 null quotes']);
    assert.deepEqual(names(readCurated(`name,checked on,pho"ne\n${row('A')}\n`, { areas })), []);
  });

  it('whatever mark is taken out or put in, no private address and no other row is shown', () => {
    const texts = fc.constantFrom('Plain', '"Fine, really"', '"Two\nlines"', '"Said ""so"" here"', '""', '", odd,"', 'The "Old" Barn');
    fc.assert(fc.property(fc.array(texts, { minLength: 3, maxLength: 6 }), fc.nat(), fc.boolean(), (all, at, isTaken) => {
      const good = [head, ...all.map((text, i) => row(`Service${i}`, text))].join('\n'), from = head.length + 1, marks = [...good.matchAll(/"/g)].map(({ index }) => index);
      if (isTaken && marks.length === 0) return;
      const place = isTaken ? marks[at % marks.length]! : from + at % (good.length - from), broken = isTaken ? good.slice(0, place) + good.slice(place + 1) : `${good.slice(0, place)}"${good.slice(place)}`;
      const found = readCurated(broken, { areas });
      assert.doesNotMatch(shown(found), /private@/, broken);
      for (const { name, description } of found.services) assert.ok(![...description.matchAll(/Service\d/g)].some(([other]) => other !== name), broken);
      assert.ok(found.services.length === all.length || found.faults.length > 0, broken);
    }), { numRuns: 2000 });
  });
});
