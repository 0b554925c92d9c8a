// When a widget begins to load: near the window at once, further down when somebody comes, hidden when it is shown.
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { whenNear } from './near.ts';

const boxes: HTMLElement[] = [], pretended = innerHeight;
function box(below: number): HTMLElement {
  const outer = document.createElement('div'), inner = outer.appendChild(document.createElement('p'));
  outer.style.paddingBlockStart = `${below}px`;
  inner.textContent = 'Here';
  document.body.append(outer);
  boxes.push(outer);
  return inner;
}
// The page of these tests says that its window is as high as can be; here it is as it is.
before(() => { window.innerHeight = document.documentElement.clientHeight; });
after(() => { window.innerHeight = pretended; });
afterEach(() => { for (const one of boxes.splice(0)) one.remove(); scrollTo(0, 0); });

describe('whenNear', () => {
  it('calls very soon where the element is in the window, or half a screen away', async () => {
    let calls = 0;
    whenNear(box(0), () => { calls += 1; });
    whenNear(box(innerHeight * 1.2), () => { calls += 1; });
    await Promise.resolve();
    expect(calls).to.equal(2);
  });
  it('waits until somebody comes near, and calls once', async () => {
    let calls = 0;
    const far = box(innerHeight * 4);
    whenNear(far, () => { calls += 1; });
    await nextFrame();
    await nextFrame();
    expect(calls).to.equal(0);
    far.scrollIntoView();
    await waitUntil(() => calls > 0);
    scrollTo(0, 0);
    await nextFrame();
    far.scrollIntoView();
    await nextFrame();
    await nextFrame();
    expect(calls).to.equal(1);
  });
  it('waits for what is hidden to be shown', async () => {
    let calls = 0;
    const hidden = box(0);
    hidden.hidden = true;
    whenNear(hidden, () => { calls += 1; });
    await nextFrame();
    await nextFrame();
    expect(calls).to.equal(0);
    hidden.hidden = false;
    await waitUntil(() => calls === 1);
  });
  it('can be told to stop looking', async () => {
    let calls = 0;
    const far = box(innerHeight * 4);
    whenNear(far, () => { calls += 1; })();
    far.scrollIntoView();
    await nextFrame();
    await nextFrame();
    expect(calls).to.equal(0);
  });
});
