// Every example of <carer-voice> ends where it says, and has no accessibility fault there.
import { expect } from '@open-wc/testing';
import { examples } from './voice.examples.ts';
import { clearStages, Stage, type Setting } from './voice.fixture.ts';

afterEach(clearStages);

describe('examples of carer-voice', () => {
  for (const { name, title, fixture = {}, attributes = {}, content = '', acts = [], shows } of examples) {
    it(`${name}: ${title}`, async function (this: Mocha.Context) {
      this.timeout(40_000);
      const stage = await Stage.open({ ...fixture as Setting, attributes, content });
      await stage.perform(acts);
      for (const text of shows) await stage.says(text);
      await expect(stage.widget).to.be.accessible();
    });
  }
});
