// A module's parts as they are drawn: a moment says nothing of a choice before one is made, and nothing at all once what stands behind it is over.
import { expect } from '@open-wc/testing';
import type { ModulePart } from '@think-carer/rules/guide';
import { html, render } from 'lit';
import welshContact from './contact.messages.cy.ts';
import { messages as contact } from './contact.messages.ts';
import { blockView, type BlockSetting } from './course.block.ts';
import welshCourse from './course.messages.cy.ts';
import { messages as course } from './course.messages.ts';

const line = { id: 'no-proof', title: 'Carer’s leave', force: 'cannot', text: 'Ask for proof.', source: { title: 'The Regulations', url: 'https://law.example/7' }, asOf: '2026-11-26' } as const;
const moment: ModulePart = {
  kind: 'scenario', id: 'four', title: 'She asks at four', text: ['She stands at your desk.'], lines: [line], contacts: [], story: null, questions: [], isEasy: false,
  scenario: { isHeld: true, say: ['“Go.”'], avoid: [{ text: '“Who is it?”', because: 'You need not know.' }], choices: [{ id: 'go', text: '“Go now.”', fits: 'well', because: 'She can leave.' }, { id: 'ask', text: '“What is wrong?”', fits: 'badly', because: 'That is health.' }] },
};
const over: ModulePart = { ...moment, lines: [{ ...line, text: null, source: null, asOf: null }], scenario: { ...moment.scenario!, isHeld: false, choices: moment.scenario!.choices.map((one) => ({ ...one, fits: null, because: '' })) } };

function draw(block: ModulePart, first?: string): { readonly box: HTMLElement; readonly seen: () => string; readonly press: (name: string) => void } {
  let now = first;
  const box = document.createElement('div'), style = document.createElement('style');
  style.textContent = '.later,.paper{display:none}';
  document.body.append(style, box);
  const set: BlockSetting = { m: course, c: contact, language: 'en-GB', isEasyRead: false, owner: 'Manager advice line', heading: (content) => html`<h3>${content}</h3>`, chosen: () => now, choose: (_, choice) => { now = choice; again(); } };
  const again = (): void => { render(blockView(block, set), box); };
  again();
  return { box, seen: () => box.innerText.replace(/\s+/g, ' '), press: (name) => [...box.querySelectorAll('button')].find((one) => one.innerText === name)!.click() };
}

describe('a moment with choices', () => {
  it('says nothing of them, nor what helps, before one is made', () => {
    const { seen } = draw(moment);
    expect(seen()).to.include('She stands at your desk. What do you do? “Go now.” “What is wrong?” Show me what helps');
    for (const text of ['She can leave', 'That is health', 'You could say', 'Ask for proof']) expect(seen()).to.not.include(text);
  });
  it('says how well one does and why, then what to say, what not to ask and the law with its source', () => {
    const { box, seen, press } = draw(moment);
    press('“What is wrong?”');
    for (const text of ['This does not work That is health.', 'You could say “Go.”', 'Do not ask “Who is it?” You need not know.', 'Carer’s leave Nobody may: Ask for proof.', 'The Regulations, checked 26 November 2026']) expect(seen()).to.include(text);
    expect(seen()).to.not.include('She can leave');
    expect(box.querySelector('[role=status]')!.textContent).to.include('That is health.');
    expect([...box.querySelectorAll('.choice')].map((one) => one.getAttribute('aria-pressed'))).to.eql(['false', 'true']);
    press('“Go now.”');
    expect(seen()).to.include('This works well She can leave.');
  });
  it('shows what helps to whoever does not know, and calls nothing wrong', () => {
    const { seen, press } = draw(moment);
    press('Show me what helps');
    expect(seen()).to.include('You could say');
    for (const text of ['works well', 'does not work', 'Show me']) expect(seen()).to.not.include(text);
  });
  it('of law that is over says that it is being checked and whom to ask, whatever is chosen', () => {
    const { seen, press } = draw(over);
    press('“Go now.”');
    for (const text of ['Whether this works is not shown now', 'Before you decide anything, ask: Manager advice line.', 'This is being checked, so it is not shown.', 'You could say “Go.”']) expect(seen()).to.include(text);
    for (const text of ['works well', 'She can leave', 'Ask for proof']) expect(seen()).to.not.include(text);
  });
  it('has everything on paper', () => {
    expect([...draw(moment).box.querySelectorAll('.paper')].map((one) => one.textContent)).to.eql(['This works well. She can leave.', 'This does not work. That is health.']);
  });
});

describe('wording', () => {
  const leaves = (words: object, path = ''): [string, string][] => Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    (typeof value === 'string' ? [[path + key, value]] : typeof value === 'function' ? [[path + key, (value as (...given: string[]) => string)('57', '68')]] : leaves(value as object, `${path}${key}.`)));
  for (const [name, english, welsh] of [['modules', course, welshCourse], ['contacts', contact, welshContact]] as const) {
    it(`of ${name} is whole in Welsh`, () => {
      const said = new Map(leaves(welsh));
      expect([...said.keys()].sort()).to.eql(leaves(english).map(([path]) => path).sort());
      for (const [path, text] of leaves(english)) {
        expect(said.get(path), path).to.match(/\S/).and.not.equal(text);
        for (const figure of ['57', '68']) expect(said.get(path)!.includes(figure), path).to.equal(text.includes(figure));
      }
    });
  }
});
