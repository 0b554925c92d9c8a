// Curated files: the example that the documentation shows, and everything that can be wrong with one, by row and column.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { schemas } from '@think-carer/contract/schemas';
import { parsePack } from '@think-carer/rules';
import { curatedColumns } from './curated.columns.ts';
import { curatedRows, readCurated } from './curated.ts';
import { areas } from './feed.fixture.ts';
import { publicService } from './service.ts';

const file = (name: string): string => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const read = (text: unknown) => readCurated(text, { areas, centres: ['carers-hub', 'eastmere-carers'] });
const told = (text: unknown) => read(text).faults.map(({ row, column, code }) => `${row} ${column} ${code}`);
const rows = (...lines: string[]): string => ['name,checked on,phone,email,areas,hours,needs,website,minimum age,maximum age,postcode,latitude,longitude,status,who,report to', ...lines].join('\n');

describe('the example of docs/directory.md', () => {
  const pack = parsePack(JSON.parse(readFileSync(new URL('../../packs/src/northbridge.json', import.meta.url), 'utf8')));
  const found = readCurated(file('directory.example.csv'), { areas: pack.areas, centres: pack.contacts.map(({ id }) => id) });
  it('is understood whole', () => {
    assert.deepEqual(found.faults, []);
    assert.deepEqual([found.services.length, found.activities.length], [4, 2]);
    for (const service of found.services) assert.deepEqual(schemas.service.parse(publicService(service)), publicService(service));
    for (const activity of found.activities) assert.deepEqual(schemas.activity.parse(activity), activity);
  });
  it('uses every column, and the page tells every column', () => {
    const [head = ''] = file('directory.example.csv').split('\n'), page = file('directory.md');
    assert.deepEqual(head.trim().split(','), curatedColumns.map(({ name }) => name));
    for (const { name, holds } of curatedColumns) assert.ok(page.includes(`| ${name} |`) && page.includes(holds), name);
  });
  it('says of one service what it should', () => {
    const [sitting] = found.services;
    assert.deepEqual([sitting!.id, sitting!.needs, sitting!.phones, sitting!.areas, sitting!.qualifies.by, sitting!.openings?.times.length, sitting!.assuredOn, sitting!.ownerEmail, sitting!.canReport],
      ['local.sitting', ['break'], [{ number: '01632 960111', label: 'bookings' }, { number: '01632 960101', label: null }], ['northbridge', 'eastmere'], ['lives', 'cares'], 2, '2026-11-02', 'directory@northbridge.example', true]);
  });
});

describe('a curated file', () => {
  it('comes with commas, semicolons, tabs, a mark in front, lines above the headings, and Welsh headings', () => {
    const expected = read('name,checked on,phone\nA,2026-11-02,01632 960101\n');
    assert.equal(expected.services.length, 1);
    for (const text of ['\uFEFFname,checked on,phone\r\nA,2026-11-02,01632 960101\r\n', 'Name;Checked On;Phone\nA;02/11/2026;01632 960101', 'Title\tLast checked\tTelephone\n\nA\t2/11/2026\t01632 960101', 'Our services\n\nname,checked on,phone\nA,2026-11-02,01632 960101', 'Enw,Gwiriwyd ar,Ffôn\nA,2026-11-02,01632 960101']) {
      assert.deepEqual([read(text).faults, read(text).services], [[], expected.services], text);
    }
  });

  it('may be JSON, with the same names', () => {
    const { services, activities, faults } = read({ services: [{ name: 'A', checkedOn: '2026-11-02', phone: ['01632 960101', '01632 960102'], minimumAge: 18, areas: ['Eastmere'] }], activities: [{ title: 'B', centre: 'carers-hub', date: '2026-12-03', from: '10:00', audience: ['carers'], topic: 'benefits' }] });
    assert.deepEqual(faults, []);
    assert.deepEqual([services[0]!.phones.length, services[0]!.qualifies.minimumAge, services[0]!.areas, activities[0]!.title], [2, 18, ['eastmere'], 'B']);
    assert.deepEqual(read('[{"name":"A","checked on":"2026-11-02","phone":"01632 960101"}]').services.length, 1);
    assert.deepEqual(told([{ name: 'A', checkedOn: '2026-11-02', phone: '01632 960101', colour: 'red' }, 5, { name: { a: 1 }, checkedOn: '2026-11-02', phone: '01632 960101' }]), ['1 colour unknown-column', '2 null not-a-table', '3 name wrong-value', '2 name missing', '2 checked on missing', '3 name missing']);
  });

  it('tells what is wrong by row and column, and leaves that row out whole', () => {
    const good = 'A,2026-11-02,01632 960101,,,,,,,,,,,,,';
    for (const [line, fault] of [
      [',2026-11-02,01632 960101,,,,,,,,,,,,,', 'name missing'], ['B,,01632 960101,,,,,,,,,,,,,', 'checked on missing'], ['B,yesterday,01632 960101,,,,,,,,,,,,,', 'checked on not-a-date'], ['B,2026-11-02,ring us,,,,,,,,,,,,,', 'phone not-a-phone'], ['B,2026-11-02,1632960101,,,,,,,,,,,,,', 'phone not-a-phone'],
      ['B,2026-11-02,,nobody,,,,,,,,,,,,', 'email not-an-email'], ['B,2026-11-02,01632 960101,,Camden,,,,,,,,,,,', 'areas unknown-area'], ['B,2026-11-02,01632 960101,,,by appointment,,,,,,,,,,', 'hours not-hours'], ['B,2026-11-02,01632 960101,,,,sleep,,,,,,,,,', 'needs wrong-value'],
      ['B,2026-11-02,01632 960101,,,,,javascript:alert(1),,,,,,,,', 'website not-a-web-address'], ['B,2026-11-02,01632 960101,,,,,,old,,,,,,,', 'minimum age not-a-number'], ['B,2026-11-02,01632 960101,,,,,,65,18,,,,,,', 'maximum age wrong-value'], ['B,2026-11-02,01632 960101,,,,,,,,90210,,,,,', 'postcode not-a-postcode'],
      ['B,2026-11-02,01632 960101,,,,,,,,,51.5,,,,', 'latitude not-a-number'], ['B,2026-11-02,01632 960101,,,,,,,,,,,sleeping,,', 'status wrong-value'], ['B,2026-11-02,01632 960101,,,,,,,,,,,,friends,', 'who wrong-value'], ['B,2026-11-02,01632 960101,,,,,,,,,,,,,nobody', 'report to not-an-email'], ['B,2026-11-02,,,,,,,,,,,,,,', 'null no-contact'],
      ['A,2026-11-02,01632 960102,,,,,,,,,,,,,', 'name repeated'], [`${'x'.repeat(201)},2026-11-02,01632 960101,,,,,,,,,,,,,`, 'name too-long'],
    ] as const) {
      const found = read(rows(good, line));
      assert.deepEqual(found.faults.map(({ row, column, code }) => `${row} ${column} ${code}`), [`3 ${fault}`], line);
      assert.deepEqual(found.services.map(({ name }) => name), ['A'], line);
      assert.ok(found.faults.every(({ message }) => message.length > 10 && !message.includes('javascript')));
    }
    assert.deepEqual(read(rows(good, 'C,2026-11-02,01632 960101,,,,,,,,,,,closed,,')).services.length, 1, 'what is closed is left out and is no fault');
  });

  it('tells what is wrong with an activity', () => {
    const head = 'kind,name,centre,date,from,to,audience,topic,areas', good = 'activity,A,carers-hub,2026-12-03,10am,12pm,carers; staff,benefits,Eastmere';
    assert.deepEqual(read([head, good].join('\n')).activities.map(({ id: _, ...one }) => one), [{ centre: 'carers-hub', title: 'A', on: '2026-12-03', from: '10:00', to: '12:00', place: null, area: 'eastmere', audience: ['carers', 'staff'], topic: 'benefits', url: null, phone: null }]);
    for (const [line, faults] of [
      ['activity,,carers-hub,2026-12-03,10am,,carers,benefits,', ['name missing']], ['activity,A,nobody,2026-12-03,10am,,carers,benefits,', ['centre wrong-value']], ['activity,A,carers-hub,soon,10am,,carers,benefits,', ['date not-a-date']], ['activity,A,carers-hub,2026-12-03,morning,,carers,benefits,', ['from not-a-time']],
      ['activity,A,carers-hub,2026-12-03,10am,,everyone,benefits,', ['audience wrong-value']], ['activity,A,carers-hub,2026-12-03,10am,,carers,fun,', ['topic wrong-value']], ['activity,A,carers-hub,2026-12-03,10am,,carers,benefits,Eastmere; Northbridge', ['areas wrong-value']], ['activity,A,carers-hub,,,,,,', ['date missing', 'from missing', 'audience missing', 'topic missing']],
    ] as const) assert.deepEqual(told([head, line].join('\n')), faults.map((fault) => `2 ${fault}`), line);
    assert.equal(read(`${head}\nactivity,A,carers-hub,2026-12-03,10am,,carers,benefits,all`).activities[0]!.area, null);
  });

  it('tells what is wrong with the file as a whole', () => {
    assert.deepEqual([told(''), told('  \n'), told('[]'), told('{}'), told('{"services": ['), told('just some text\nand more'), told('name,checked on,phone\n'), told(null), told(5)], [['0 null empty'], ['0 null empty'], ['0 null empty'], ['0 null empty'], ['0 null not-a-table'], ['0 null not-a-table'], ['0 null empty'], ['0 null empty'], ['0 null empty']]);
    assert.deepEqual(told('name,checked on,phone,colour,telephone\nA,2026-11-02,01632 960101,red,'), ['1 colour unknown-column', '1 telephone repeated']);
    const many = read(`name,checked on,phone\n${Array.from({ length: curatedRows + 1 }, (_, i) => `S${i},2026-11-02,01632 960101`).join('\n')}`);
    assert.deepEqual([many.services.length, many.faults.map(({ code }) => code)], [curatedRows, ['too-many']]);
  });

  it('is never trusted with markup, and never throws', () => {
    const [service] = read(`name,checked on,phone,description\n"<b onclick=x>A</b>\u202E",2026-11-02,01632 960101,"<script>alert(1)</script>One\nTwo"`).services;
    assert.deepEqual([service!.name, service!.description], ['A', 'One\nTwo']);
    const cell = fc.oneof(fc.constantFrom(...curatedColumns.map(({ name }) => name), '', '2026-11-02', '"', ',', '\n', ';', '{', '[', '01632 960101', 'all', '9am-5pm', '<b>', '__proto__'), fc.string({ unit: 'binary', maxLength: 12 }));
    fc.assert(fc.property(fc.array(cell, { maxLength: 60 }).map((cells) => cells.join(',')), fc.boolean(), (text, headed) => {
      const { services, activities } = read(headed ? `name,checked on,phone,date,kind\n${text}` : text);
      for (const one of services) assert.deepEqual(schemas.service.parse(publicService(one)), publicService(one));
      for (const one of activities) assert.deepEqual(schemas.activity.parse(one), one);
    }), { numRuns: 300 });
  });
});
