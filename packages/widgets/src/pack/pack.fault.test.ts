// Every fault that the validator can tell is said in plain words, beside a control, in both languages.
import { expect } from '@open-wc/testing';
import welsh from './edit.messages.cy.ts';
import { messages } from './edit.messages.ts';
import { controlsOf } from './edit.setting.ts';
import { faultsByControl, faultWords, placed } from './pack.fault.ts';
import { fieldsOf, parts } from './pack.form.ts';
import { at, idFrom, insert, put, readPath, type Json } from './pack.path.ts';

/** What is said in the rules' own source, wherever it is written. */
const sources = await Promise.all(['pack.references.ts', 'pack.promises.ts', 'guide.references.ts', 'pack.schema.ts', 'guide.schema.ts', 'fork-pack.ts', 'parse-pack.ts'].map(async (name) => (await fetch(new URL(`../../../rules/src/${name}?raw`, import.meta.url))).text()));
const found = [...sources.join('\n').matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, plain, filled]) => (plain ?? filled!).replaceAll('\\"', '"').replaceAll(/\$\{[^}]*\}/g, 'something'));
/** What is filled in by code is said by kind in the rules: `must be ${kind}`. */
const said = [...new Set(found)].filter((text) => /^(is|are|must|names|repeats|comes|overlaps|lists|lacks|lies|has|have|cannot|closes|compares|differs|only|promises) \S/.test(text) && text !== 'must be something').concat('must be a number', 'must be text', 'must be given');

describe('faults', () => {
  it('are said in plain words, whatever the validator says', () => {
    expect(said.length).to.be.above(30);
    // Faults of a kind of pack that no form can make.
    const rare = /^(only a nation|names the pack)/;
    expect(said.filter((text) => !rare.test(text) && faultWords(text, messages.fault) === messages.fault.other(text))).to.eql([]);
    expect(faultWords('must be a unicorn', messages.fault)).to.equal('This does not fit: must be a unicorn');
    expect(said.filter((text) => text.startsWith('promises money'))).to.have.length(1);
    expect(faultWords('promises money in "You will get £5": write', messages.fault)).to.include('“You will get £5” promises money');
    for (const text of ['is "employer": this leave is the law\'s, and stays "statutory"', 'lists "postpone": leave that the law gives is decided as the law says (agree)', 'is missing: the law sets how far', 'are not the law’s, whose leave is measured by them', 'leaves out nations where the law holds', 'ends before the law does']) {
      expect(faultWords(text, messages.fault), text).to.equal(messages.fault.law);
    }
    expect(faultWords('is still the one of Northbridge Council: give the address of your own notice', messages.fault)).to.equal('This is still the one of Northbridge Council. Enter your own');
    expect(faultWords('is left out, for it was the one of Northbridge Council: write your own', welsh.fault)).to.include('Nid oes hysbysiad preifatrwydd eto: gadawyd un Northbridge Council allan');
    expect(faultWords('is consent that was given to Northbridge Council: ask whoever told it, or leave the story out', messages.fault)).to.include('agreed that Northbridge Council may tell it');
    expect(faultWords('repeats "hub"', welsh.fault)).to.include('“hub”').and.not.equal(faultWords('repeats "hub"', messages.fault));
  });
  it('stand beside the control that is nearest', () => {
    const scheme = parts.find(({ id }) => id === 'schemes')!;
    const pack: Json = { schemes: [{ title: { 'en-GB': '' }, when: { all: [{ any: [{ question: 'x', is: 'y' }] }] }, place: { elsewhere: { wales: { text: 'a' } } } }] };
    const where = [...faultsByControl(placed([
      { path: 'schemes[0].title.en-GB', message: 'must not be empty' }, { path: 'schemes[0].when.all[0].any[0].is', message: 'x' }, { path: 'schemes[0].place.elsewhere.wales.who', message: 'is missing' }, { path: 'schemes[0].colour', message: 'is not a known property' },
    ]), [['schemes', 0], ...controlsOf(fieldsOf(scheme), ['schemes', 0], pack)]).keys()];
    expect(where).to.eql(['schemes.0.title', 'schemes.0.when.all.0.any.0.is', 'schemes.0.place.elsewhere.wales.who', 'schemes.0']);
  });
});

describe('a change in a pack', () => {
  const pack: Json = { a: 1, list: [{ id: 'x' }, { id: 'y' }], z: 2 };
  it('leaves what was as it was, and members in their places', () => {
    const next = put(pack, ['list', 1, 'name'], 'Y');
    expect(JSON.stringify(next)).to.equal('{"a":1,"list":[{"id":"x"},{"id":"y","name":"Y"}],"z":2}');
    expect(at(pack, ['list', 1, 'name'])).to.equal(undefined);
    expect(JSON.stringify(put(pack, ['list', 0], undefined))).to.equal('{"a":1,"list":[{"id":"y"}],"z":2}');
    expect(JSON.stringify(insert(pack, ['list'], 1, { id: 'w' }))).to.include('[{"id":"x"},{"id":"w"},{"id":"y"}]');
    expect(at(pack, ['constructor'])).to.equal(undefined);
  });
  it('reads the path of a fault, and makes short names', () => {
    expect(readPath('schemes[2].when.all[0].question')).to.eql(['schemes', 2, 'when', 'all', 0, 'question']);
    expect(readPath('')).to.eql([]);
    expect(idFrom('Llinell Gyngor Môn', [])).to.equal('llinell-gyngor-mon');
    expect(idFrom('Carers’ Hub', ['carers-hub', 'carers-hub-2'])).to.equal('carers-hub-3');
    expect(idFrom('…', [])).to.equal('item');
  });
});
