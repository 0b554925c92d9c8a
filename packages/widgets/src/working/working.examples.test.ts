// Every example of <carer-working> ends where it says, and has no accessibility fault there.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { Act } from '@think-carer/kit';
import { examples } from './working.examples.ts';
import { signedIn } from './sent.fixture.ts';
import { packs, perform, Screen } from './working.fixture.ts';

async function ends(screen: Screen, acts: readonly Act[], shows: readonly string[]): Promise<void> {
  const { element, root } = screen;
  await perform(screen, acts);
  const seen = () => `${screen.text} ${element.innerText} ${[...root.querySelectorAll<HTMLInputElement>('input,textarea')].map(({ value }) => value).join(' ')}`.replace(/\s+/g, ' ');
  for (const text of shows) await waitUntil(() => seen().includes(text), `"${text}" is not in: ${seen()}`);
  await expect(element).to.be.accessible();
}

describe('examples of carer-working', () => {
  for (const { name, title, attributes, content, fixture, acts = [], shows } of examples) {
    it(`${name}: ${title}`, async function (this: Mocha.Context) {
      this.timeout(30_000);
      // With somebody signed in, on a day of its own.
      if (fixture?.now) {
        const { now, network, fails = {}, workingRequests = [] } = fixture;
        const stage = await signedIn({
          attributes: { ...attributes }, clock: () => new Date(now), workingRequests: workingRequests as never,
          fail: (operation) => (fails[operation] as never) ?? (network === 'offline' && operation === 'working.request' ? 'offline' : undefined),
        });
        try {
          await ends(stage.screen, acts, shows);
        } finally {
          stage.remove();
        }
        return;
      }
      const element = document.createElement('carer-working');
      const offer = fixture?.network === 'error' ? '/nowhere.json' : new URL(`${fixture?.pack ?? 'northbridge'}.json`, packs).href;
      for (const [key, value] of Object.entries({ locale: 'en-GB', offer, ...attributes })) element.setAttribute(key, String(value));
      if (content) element.innerHTML = content;
      const begun = oneEvent(element, fixture?.network === 'error' ? 'carer-error' : 'carer-ready');
      document.body.append(element);
      try {
        await begun;
        await ends(new Screen(element), acts, shows);
      } finally {
        element.remove();
      }
    });
  }
});
