// Every example of <carer-guide> ends where it says, and has no accessibility fault there.
import { examples } from './guide.examples.ts';
import { clear, ends } from './guide.fixture.ts';

afterEach(clear);

describe('examples of carer-guide', () => {
  for (const example of examples) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      await ends(example);
    });
  }
});
