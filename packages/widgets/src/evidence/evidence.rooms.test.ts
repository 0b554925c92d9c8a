// Every example of the rooms of <carer-evidence> (importing, publishing, the pack, what was done) ends where it says, and has no accessibility fault there.
import { examples } from './evidence.examples.ts';
import { clear, ends } from './evidence.fixture.ts';

afterEach(clear);

describe('examples of the rooms of carer-evidence', () => {
  for (const example of examples.filter(({ acts }) => acts !== undefined)) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      await ends(example);
    });
  }
});
