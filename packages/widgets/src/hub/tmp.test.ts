import { examples } from './hub.examples.ts';
import { clear, ends, open } from './hub.fixture.ts';
afterEach(clear);
const only = (/only=([\w,-]+)/.exec(location.href)?.[1] ?? '').split(',').filter(Boolean);
describe('debug', () => {
  it('welsh', async () => {
    const screen = await open({}, { locale: 'cy' });
    await new Promise((done) => setTimeout(done, 1000));
  });
});
describe('examples of carer-hub', () => {
  for (const example of examples.slice(-3).filter(({ name }) => only.length === 0 || only.includes(name))) {
    it(`${example.name}: ${example.title}`, async function (this: Mocha.Context) {
      this.timeout(15_000);
      await ends(example);
    });
  }
});
