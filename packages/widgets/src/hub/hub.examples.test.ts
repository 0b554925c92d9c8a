// Every example of <carer-hub> ends where it says, and has no accessibility fault there.
import { examples } from './hub.examples.ts';
import { clear, ends } from './hub.fixture.ts';

afterEach(clear);

describe('examples of carer-hub', () => {
  for (const example of examples) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      await ends(example);
    });
  }
});
