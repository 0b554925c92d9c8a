// Every example of <carer-evidence> ends where it says, and has no accessibility fault there.
import { expect, waitUntil } from '@open-wc/testing';
import { examples } from './evidence.examples.ts';
import { clear, flat, open } from './evidence.fixture.ts';

afterEach(clear);

describe('examples of carer-evidence', () => {
  for (const { name, title, attributes, content, fixture, acts, shows } of examples) {
    it(`${name}: ${title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      const screen = await open(fixture, attributes, content);
      await screen.perform(acts);
      const seen = () => flat(`${screen.text} ${screen.element.innerText}`);
      for (const text of shows) await waitUntil(() => seen().includes(text), `"${text}" is not in: ${seen().slice(0, 2500)}`);
      await expect(screen.element).to.be.accessible();
    });
  }
});
