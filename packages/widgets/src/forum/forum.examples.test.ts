// Every example of <carer-forum> ends where it says, and has no accessibility fault there.
import { examples } from './forum.examples.ts';
import { clear, ends } from './forum.fixture.ts';

afterEach(clear);

describe('examples of carer-forum', () => {
  for (const example of examples) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      await ends(example);
    });
  }
});
