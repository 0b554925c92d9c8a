// Every example of <carer-desk> ends where it says, and has no accessibility fault there.
import { examples } from './desk.examples.ts';
import { clear, Stage } from './desk.fixture.ts';

afterEach(clear);

describe('examples of carer-desk', () => {
  for (const { name, title, fixture = {}, attributes = {}, content = '', ...example } of examples) {
    it(`${name}: ${title}`, async function (this: Mocha.Context) {
      this.timeout(40_000);
      const { pack: _pack, ...setting } = fixture, stage = await Stage.open({ ...setting, attributes, content });
      await stage.ends(example);
    });
  }
});
