// Every example of <carer-working> ends where it says, and has no accessibility fault there.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { examples } from './working.examples.ts';
import { packs, perform, Screen } from './working.fixture.ts';

describe('examples of carer-working', () => {
  for (const { name, title, attributes, content, fixture, acts = [], shows } of examples) {
    it(`${name}: ${title}`, async function (this: Mocha.Context) {
      this.timeout(30_000);
      const element = document.createElement('carer-working');
      const offer = fixture?.network === 'error' ? '/nowhere.json' : new URL(`${fixture?.pack ?? 'northbridge'}.json`, packs).href;
      for (const [key, value] of Object.entries({ locale: 'en-GB', offer, ...attributes })) element.setAttribute(key, String(value));
      if (content) element.innerHTML = content;
      const begun = oneEvent(element, fixture?.network === 'error' ? 'carer-error' : 'carer-ready');
      document.body.append(element);
      try {
        await begun;
        const screen = new Screen(element);
        await perform(screen, acts);
        const seen = () => `${screen.text} ${element.innerText} ${[...screen.root.querySelectorAll<HTMLInputElement>('input,textarea')].map(({ value }) => value).join(' ')}`.replace(/\s+/g, ' ');
        for (const text of shows) await waitUntil(() => seen().includes(text), `"${text}" is not in: ${seen()}`);
        await expect(element).to.be.accessible();
      } finally {
        element.remove();
      }
    });
  }
});
