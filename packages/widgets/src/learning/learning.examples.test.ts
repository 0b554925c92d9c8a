// Every example of <carer-learning> ends where it says, and has no accessibility fault there.
import { examples } from './learning.examples.ts';
import { clear, ends } from './learning.fixture.ts';

afterEach(clear);

describe('examples of carer-learning', () => {
  for (const example of examples) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      await ends(example);
    });
  }
});
