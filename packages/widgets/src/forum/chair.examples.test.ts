// Every example of the chair's side ends where it says, and has no accessibility fault there.
import { chairExamples } from './chair.examples.ts';
import { clear, ends } from './forum.fixture.ts';

afterEach(clear);

describe('examples of carer-forum for the chair', () => {
  for (const example of chairExamples) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      await ends(example);
    });
  }
});
