// <carer-working> in Welsh: every word is there, and no English is left on any page.
import { expect, waitUntil } from '@open-wc/testing';
import welshRequest from './request.messages.cy.ts';
import { messages as englishRequest } from './request.messages.ts';
import { open, type Screen } from './working.fixture.ts';
import welsh from './working.messages.cy.ts';
import { messages as english } from './working.messages.ts';

/** Every wording under its path; functions are called with their own argument names. */
function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]]
      : typeof value === 'function' ? [[path + key, String((value as (...given: string[]) => string)('A1', 'B2', 'C3'))]]
        : leaves(value as object, `${path}${key}.`));
}

describe('carer-working in Welsh', () => {
  it('says everything, in other words than the English', () => {
    for (const [theirs, ours] of [[english, welsh], [englishRequest, welshRequest]] as const) {
      const said = new Map(leaves(ours));
      for (const [path, text] of leaves(theirs)) {
        expect(said.get(path), path).to.match(/\S/);
        expect(said.get(path), path).to.not.equal(text);
        for (const argument of ['A1', 'B2', 'C3']) expect(said.get(path)!.includes(argument), `${path}: ${argument}`).to.equal(text.includes(argument));
      }
      expect([...said.keys()]).to.deep.equal(leaves(theirs).map(([path]) => path));
    }
  });

  it('leaves no English on any page, from the list to the draft', async () => {
    const screen = await open({ locale: 'cy' });
    const isSaid = new Set([...leaves(welsh), ...leaves(welshRequest)].map(([, text]) => text));
    const theirs = [...leaves(english), ...leaves(englishRequest)].map(([, text]) => text).filter((text) => text.length > 3 && !/A1/.test(text) && !isSaid.has(text));
    const check = (where: string, on: Screen = screen) => {
      for (const text of theirs) expect(new RegExp(`(^|[^\\p{L}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^\\p{L}])`, 'u').test(on.text), `${where}: ${text}`).to.equal(false);
      expect(on.frame.lang).to.equal('cy');
    };
    for (const details of screen.root.querySelectorAll('details')) details.open = true;
    check('list');
    await screen.go();
    expect(screen.errors).to.deep.equal([welsh.pick.errors.required]);
    await screen.pick('Oriau rhan-amser neu hyblyg');
    check('now');
    await screen.now('16', '2', '12.71', 'hour');
    screen.type('part-time.hours', '17 awr');
    screen.type('part-time.days', '2');
    check('option');
    await screen.go();
    check('table');
    expect(screen.row(welsh.compare.rows.allowance)[0]).to.include('£203').and.include('£204').and.include('6 Ebrill 2026');
    await screen.press(`${welsh.compare.askFor} Oriau rhan-amser neu hyblyg`);
    await waitUntil(() => screen.root.querySelector('input[name=kind]'));
    for (const answer of ['statutory', 'wales', 'employee', 'no']) {
      check(answer);
      screen.choose(answer);
      await screen.go();
    }
    expect(screen.field('hours').value).to.include('17 awr yr wythnos, dros 2 diwrnod');
    await screen.date('startsOn', '2027-03-01');
    check('change');
    await screen.go();
    await screen.go();
    check('draft');
    expect(screen.letter.value).to.include('1 Mawrth 2027').and.include('Annwyl').and.not.include('Dear');
    expect(screen.text).to.include('21 Ionawr 2027');
  });
});
