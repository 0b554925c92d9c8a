// The area chosen on a page: known to every widget that asks, kept when one is moved, gone with the last of them.
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AreaController } from './area.ts';

class Asker extends LitElement {
  told = 0;
  readonly chosen = new AreaController(this, () => { this.told += 1; });
}
customElements.define('test-area-asker', Asker);
const ask = (): Asker => document.body.appendChild(document.createElement('test-area-asker') as Asker);

describe('the area of the page', () => {
  it('is known to the others, who are told once; the same again is no news', () => {
    const [here, there] = [ask(), ask()];
    here.chosen.choose('eastmere');
    here.chosen.choose('eastmere');
    expect([there.chosen.area, there.told]).to.deep.equal(['eastmere', 1]);
    there.remove();
    here.chosen.choose(null);
    expect(there.told, 'one that is gone hears nothing').to.equal(1);
    here.remove();
  });
  it('stays when a widget is moved, and goes with the last of them', async () => {
    const one = ask(), box = document.body.appendChild(document.createElement('div'));
    one.chosen.choose('millhaven');
    box.append(one);
    await Promise.resolve();
    expect(one.chosen.area).to.equal('millhaven');
    box.remove();
    await Promise.resolve();
    await Promise.resolve();
    expect(ask().chosen.area).to.equal(null);
    document.querySelector('test-area-asker')!.remove();
  });
});
