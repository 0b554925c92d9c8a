// Every example of <carer-desk> ends where it says, and has no accessibility fault there.
import { expect } from '@open-wc/testing';
import { examples } from './desk.examples.ts';
import { clearStages, Stage } from './desk.fixture.ts';

afterEach(clearStages);

describe('examples of carer-desk', () => {
  for (const { name, title, fixture = {}, attributes = {}, content = '', acts = [], shows } of examples) {
    it(`${name}: ${title}`, async function (this: Mocha.Context) {
      this.timeout(40_000);
      const { pack: _pack, ...setting } = fixture, stage = await Stage.open({ ...setting, attributes, content });
      await stage.perform(acts);
      for (const text of shows) await stage.says(text);
      await expect(stage.widget).to.be.accessible();
    });
  }
});
