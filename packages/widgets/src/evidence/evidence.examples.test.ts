// Every example of the page of <carer-evidence> ends where it says, and has no accessibility fault there. Those of its rooms are in evidence.rooms.test.ts.
import { examples } from './evidence.examples.ts';
import { clear, ends } from './evidence.fixture.ts';

afterEach(clear);

describe('examples of carer-evidence', () => {
  for (const example of examples.filter(({ acts }) => acts === undefined)) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      await ends(example);
    });
  }
});
