// Every example of <carer-pack> ends where it says, and has no accessibility fault there.
import { examples } from './pack.examples.ts';
import { clear, ends } from './pack.fixture.ts';

afterEach(clear);

describe('examples of carer-pack', () => {
  for (const example of examples) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      await ends(example);
    });
  }
});
