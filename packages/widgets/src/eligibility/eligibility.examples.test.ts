// Every example of <carer-eligibility> shows what it says, and has no accessibility fault.
import { expect, fixture, html } from '@open-wc/testing';
import type { Act } from '@think-carer/kit';
import './define.ts';
import { examples } from './eligibility.examples.ts';
import { addressOf, packOf } from './eligibility.fixture.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

function perform(root: ShadowRoot, act: Act): void {
  if ('press' in act) {
    const found = [...root.querySelectorAll<HTMLElement>('button,summary')].find((one) => flat(one.textContent!) === act.press);
    if (!found) throw new Error(`nothing to press is called "${act.press}"`);
    found.click();
  } else if ('choose' in act) {
    const found = [...root.querySelectorAll('label')].find((label) => flat(label.textContent!).startsWith(act.choose));
    if (!found) throw new Error(`nothing to choose is called "${act.choose}"`);
    found.click();
  } else {
    const field = root.querySelector<HTMLInputElement>('form input')!;
    field.value = act.with;
    field.dispatchEvent(new Event('input'));
  }
}

describe('examples of carer-eligibility', () => {
  for (const { name, title, attributes = {}, fixture: behind = {}, content = '', acts = [], shows } of examples) {
    it(`${name}: ${title}`, async () => {
      const element = document.createElement('carer-eligibility');
      const offer = behind.network === 'error' ? '/no-such-pack.json' : addressOf(await packOf((behind.pack ?? 'northbridge') as 'northbridge'));
      for (const [key, value] of Object.entries({ ...attributes, offer } as Record<string, string | true>)) element.setAttribute(key, value === true ? '' : value);
      element.innerHTML = content;
      const settled = new Promise((done) => { for (const type of ['carer-ready', 'carer-error']) element.addEventListener(type, done); });
      await fixture(html`<div>${element}</div>`);
      await settled;
      await element.updateComplete;
      for (const act of acts) {
        perform(element.shadowRoot!, act);
        await element.updateComplete;
      }
      const typed = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input:not([type=radio])')].map(({ value }) => value).join(' ');
      const seen = flat(`${element.shadowRoot!.querySelector<HTMLElement>('.frame')!.innerText} ${typed} ${element.innerText}`);
      for (const text of shows) expect(seen).to.include(text);
      await expect(element).to.be.accessible();
    });
  }
});
