// Widgets imported one by one: a class changes nothing on the page, and goes under any tag of any registry.
import { expect } from '@open-wc/testing';
import { define } from '@think-carer/kit';

const nouns = ['desk', 'doctor', 'eligibility', 'evidence', 'forum', 'guide', 'host', 'hub', 'learning', 'leave', 'pack', 'registration', 'voice', 'working'] as const;
const classes = {
  desk: () => import('./desk/index.ts'), doctor: () => import('./doctor/index.ts'), eligibility: () => import('./eligibility/index.ts'), evidence: () => import('./evidence/index.ts'), forum: () => import('./forum/index.ts'), guide: () => import('./guide/index.ts'), host: () => import('./host/index.ts'), hub: () => import('./hub/index.ts'),
  learning: () => import('./learning/index.ts'), leave: () => import('./leave/index.ts'), pack: () => import('./pack/index.ts'), registration: () => import('./registration/index.ts'), voice: () => import('./voice/index.ts'), working: () => import('./working/index.ts'),
};
const state = () => ({ tags: nouns.filter((noun) => customElements.get(`carer-${noun}`)), sheets: document.adoptedStyleSheets.length, head: document.head.childElementCount, ours: Object.getOwnPropertySymbols(globalThis).filter((one) => one.description?.startsWith('think-carer')) });

describe('one by one', () => {
  it('importing the classes registers nothing and leaves the page as it was', async () => {
    const before = state();
    await Promise.all(nouns.map((noun) => classes[noun]()));
    expect(state()).to.eql(before);
    expect(before.tags).to.eql([]);
  });
  it('define registers that one only', async () => {
    await import('./registration/define.ts');
    expect(state().tags).to.eql(['registration']);
    await import('./registration/define.ts');
  });
  it('a prefix of one’s own is another tag for the same class', async () => {
    const { CarerRegistration } = await classes.registration();
    define(CarerRegistration, 'nb-registration');
    define(CarerRegistration, 'nb-registration');
    expect(document.createElement('nb-registration')).to.be.instanceOf(CarerRegistration);
    expect(document.createElement('carer-registration').constructor).to.equal(CarerRegistration);
  });
  it('a registry of one’s own keeps the page’s free', async function () {
    const { CarerWorking } = await classes.working();
    let registry: CustomElementRegistry;
    try {
      registry = new CustomElementRegistry();
    } catch {
      return this.skip();
    }
    define(CarerWorking, undefined, registry);
    expect(registry.get('carer-working')).to.equal(CarerWorking);
    expect(customElements.get('carer-working')).to.equal(undefined);
  });
});
