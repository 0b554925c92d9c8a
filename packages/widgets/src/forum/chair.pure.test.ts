// What the chair's parts decide without a page: rules and their dates, agendas, minutes, lateness, and what the form keeps.
import { expect } from '@open-wc/testing';
import type { ForumAction } from '@think-carer/contract';
import { changeOf, changeFields, daysOver } from './actions.form.ts';
import { draftOf, faultsIn, itemsOf, moved, totalMinutes } from './agenda.items.ts';
import { blocksOf } from './minutes.text.ts';
import { domainsOf, faultsOf, formOf, setUpOf, type SetUp } from './setup.form.ts';
import { comingDates } from './setup.preview.ts';
import { firstRule, ruleFields, ruleOf, ruleValues, sittingsOf, tick } from './setup.rule.ts';

const first = firstRule('2027-01-04') as Record<string, string>, places = { nations: ['england', 'wales'], areas: ['northbridge'] };
const law = await (await fetch(new URL('../../../packs/src/uk-statutory.json', import.meta.url))).json();

describe('a rule in a form', () => {
  it('says quarterly in one press: the second Tuesday, four months, four dates', () => {
    const rule = ruleOf(first)!;
    expect(rule).to.deep.equal({ weekday: 'tue', weeks: [2], months: [2, 5, 8, 11], from: '2027-01-04', at: '12:00', minutes: 90, avoids: ['bank-holidays'], instead: 'next' });
    expect(comingDates({ rule }, law, '2027-01-04').map(({ on }) => on)).to.deep.equal(['2027-02-09', '2027-05-11', '2027-08-10', '2027-11-09']);
  });
  it('shows a date that a holiday puts off beside the holiday, and one that it takes away', () => {
    const monday = ruleOf({ ...first, weekday: 'mon', weeks: '1', nation: 'england' })!, [, may] = comingDates({ rule: monday }, law, '2027-01-04');
    expect([may!.on, may!.movedFrom]).to.deep.equal(['2027-05-10', '2027-05-03']);
    const skipped = comingDates({ rule: { ...monday, instead: 'skip' } }, law, '2027-01-04');
    expect(skipped.filter(({ state }) => state === 'planned').length).to.equal(4);
    expect(skipped.find(({ on }) => on === '2027-05-03')!.state).to.equal('skipped');
  });
  for (const [name, values] of Object.entries<Record<string, string>>({
    quarterly: first, monthly: { ...first, often: 'monthly', weeks: '1 3' }, 'some months': { ...first, often: 'months', months: '1 9', weeks: '-1', to: '2028-01-01' }, 'every other week': { ...first, often: 'weekly', everyWeeks: '2' }, 'school holidays': { ...first, avoids: 'bank-holidays school-holidays', instead: 'skip', nation: 'wales', area: 'northbridge' },
  })) it(`stands in the form again as it was: ${name}`, () => {
    const rule = ruleOf(values)!;
    expect(ruleOf(ruleValues({ rule }) as Record<string, string>)).to.deep.equal(rule);
  });
  it('is no rule while something is missing, and null for single dates', () => {
    for (const name of ['often', 'quarter', 'weeks', 'weekday', 'at', 'minutes', 'from']) expect(ruleOf({ ...first, [name]: '' }), name).to.equal(undefined);
    for (const [name, text] of [['at', 'soon'], ['minutes', '3'], ['from', '2027-02-31'], ['to', '2026-01-01']] as const) expect(ruleOf({ ...first, [name]: text }), name).to.equal(undefined);
    expect(ruleOf({ ...first, often: 'dates' })).to.equal(null);
    expect(sittingsOf(['2027-3-9', '2027-02-31'], { at: '2pm', minutes: '60' })).to.deep.equal([{ on: '2027-03-09', at: '14:00', minutes: 60 }]);
  });
  it('asks only for what it needs', () => {
    const names = (values: Record<string, string>): string[] => ruleFields(values, places).map(({ name }) => name);
    expect(names({})).to.deep.equal(['often', 'at', 'minutes']);
    expect(names({ ...first, often: 'weekly' })).to.include('everyWeeks').and.not.include('weeks');
    expect(names({ ...first, avoids: '' })).to.not.include('instead');
    expect(names({ ...first, avoids: 'school-holidays' })).to.include('area');
    expect(tick('8 2', ['2', '5', '8'], '5', true)).to.equal('2 5 8');
  });
});

describe('a set-up in a form', () => {
  const kept: SetUp = {
    title: { 'en-GB': 'Forum', cy: 'Fforwm' }, about: null, room: 'Room 2', link: 'https://meet.example/1', audiences: ['staff'], standing: ['open-actions'], schedule: { rule: ruleOf(first)!, dates: [{ on: '2027-03-09', at: '09:00', minutes: 30 }] }, capacity: { room: 30, link: null },
    partners: [{ name: 'Eastmere', domains: ['eastmere-nhs.example'], privacyUrl: null }], organiser: { name: 'Inclusion', email: 'inclusion@northbridge.example' },
  };
  it('is sent again as it is kept', () => {
    const { values, rows } = formOf(kept);
    expect(setUpOf(values, rows, kept)).to.deep.equal(kept);
  });
  it('has places only where there is a room or a link', () => {
    const { values, rows } = formOf(kept);
    expect(setUpOf({ ...values, link: '' }, rows)!.capacity).to.deep.equal({ room: 30, link: 0 });
    expect(faultsOf({ ...values, room: ' ', link: '', email: '' }, rows).map(({ name }) => name)).to.deep.equal(['room', 'email']);
    expect(faultsOf({ ...values, often: 'dates' }, { ...rows, dates: [] }).map(({ name }) => name)).to.deep.equal(['dates']);
  });
  it('reads domains as people write them', () => { expect(domainsOf('NB.nhs.uk, jo@eastmere-nhs.example; x.example')).to.deep.equal(['nb.nhs.uk', 'eastmere-nhs.example', 'x.example']); });
});

describe('an agenda', () => {
  const items = draftOf([
    { id: 'leave-rates', title: null, minutes: 15, note: null, papers: [], standing: 'leave-rates', figures: null }, { id: 'loop', title: 'The loop', minutes: null, note: 'Long awaited', papers: [{ title: 'Quotes', url: 'https://x.example/q' }], standing: null, figures: null },
  ]);
  it('moves one place at a time, and not past its ends', () => {
    expect(moved(items, 'loop', -1).map(({ id }) => id)).to.deep.equal(['loop', 'leave-rates']);
    expect(moved(items, 'loop', 1)).to.equal(items);
  });
  it('is sent as the contract has it, and knows how long it is', () => {
    expect(itemsOf(items)).to.deep.equal([{ id: 'leave-rates', minutes: 15, papers: [], standing: 'leave-rates' }, { id: 'loop', title: 'The loop', note: 'Long awaited', papers: [{ title: 'Quotes', url: 'https://x.example/q' }] }]);
    expect(totalMinutes(items)).to.equal(15);
  });
  it('finds what is wrong, and a standing item needs no title', () => {
    expect(faultsIn(items)).to.deep.equal([]);
    expect(faultsIn([{ ...items[1]!, title: ' ', minutes: 'long', papers: [{ title: '', url: 'http://x' }] }]).map(({ name }) => name)).to.deep.equal(['loop-title', 'loop-minutes', 'loop-paper-0', 'loop-url-0']);
  });
});

describe('minutes and actions', () => {
  it('minutes are paragraphs and lists', () => {
    expect(blocksOf('Opened at noon.\nTwelve came.\n\n- Loop ordered\n– Rota asked for\nClosed.\n')).to.deep.equal([{ kind: 'text', lines: ['Opened at noon.', 'Twelve came.'] }, { kind: 'list', lines: ['Loop ordered', 'Rota asked for'] }, { kind: 'text', lines: ['Closed.'] }]);
  });
  it('an action is late only while it is open', () => {
    const action = { state: 'open', dueOn: '2027-03-28' } as ForumAction;
    expect([daysOver(action, '2027-03-28'), daysOver(action, '2027-03-30'), daysOver({ ...action, state: 'done' }, '2027-03-30')]).to.deep.equal([0, 2, 0]);
  });
  it('a question is done with its answer; what is dropped says why', () => {
    const asked = (values: Record<string, string>, kind: string): string[] => changeFields(values, kind).filter(({ optional }) => !optional).map(({ name }) => name);
    expect(asked({ state: 'done' }, 'question')).to.include('answer');
    expect(asked({ state: 'dropped' }, 'action')).to.include('because');
    expect(changeOf({ state: 'open', owner: 'HR', dueOn: '2027-4-1', because: 'old', answer: '' }, 'question')).to.deep.equal({ state: 'open', owner: 'HR', dueOn: '2027-04-01' });
  });
});
