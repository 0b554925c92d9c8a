// Every example of joining and inviting ends where it says, and has no accessibility fault there.
import { joinExamples } from './join.examples.ts';
import { clear, ends } from './forum.fixture.ts';

afterEach(clear);
describe('examples of joining and inviting', () => {
  for (const example of joinExamples.filter(({ name }) => /^(join-reply)$/.test(name))) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(60_000);
      await ends(example);
    });
  }
});
