// Every example of <carer-forum> ends where it says, and has no accessibility fault there.
import { chairExamples } from './chair.examples.ts';
import { examples } from './forum.examples.ts';
import { clear, ends } from './forum.fixture.ts';

afterEach(clear);

describe('examples of carer-forum', () => {
  // Those of the chair have a file of their own, beside this one.
  for (const example of examples.filter((one) => !chairExamples.includes(one))) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      await ends(example);
    });
  }
});
