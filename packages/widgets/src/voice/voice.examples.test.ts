// Every example of <carer-voice> ends where it says, and has no accessibility fault there.
import { examples } from './voice.examples.ts';
import { clear, Stage, type Setting } from './voice.fixture.ts';

afterEach(clear);

describe('examples of carer-voice', () => {
  for (const { name, title, fixture = {}, attributes = {}, content = '', ...example } of examples) {
    it(`${name}: ${title}`, async function (this: Mocha.Context) {
      this.timeout(40_000);
      const stage = await Stage.open({ ...fixture as Setting, attributes, content });
      await stage.ends(example);
    });
  }
});
