// A widget of parts: one that is done leaves itself, and never what somebody has gone back to meanwhile.
import { expect, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { define } from './define.ts';
import type { Wording } from './language.ts';
import { PartedElement, type Part, type PartSetting } from './part.ts';

const english = { missed: 'It could not be fetched.' };
class Probe extends PartedElement<typeof english> {
  static readonly tag = 'carer-parted-probe';
  protected readonly wording: Wording<typeof english> = { 'en-GB': english, cy: async () => ({ default: { missed: 'Ni ellid ei nôl.' } }) };
  protected first(): TemplateResult { return html`${this.heading('First')}<button id="open">Open</button>`; }
  get set(): PartSetting<typeof english> { return this.lent; }
}
define(Probe);

it('a part that is left already takes nothing else away', async () => {
  const probe = document.createElement(Probe.tag) as Probe, part = (name: string): Part => ({ view: () => html`${probe.set.heading(name)}<button id="open">Open</button>` }), outer = part('Outer'), inner = part('Inner');
  const title = (): string | undefined => probe.shadowRoot?.querySelector('[part~=heading]')?.textContent.trim();
  document.body.append(probe);
  try {
    await waitUntil(() => title() === 'First');
    for (const [name, one] of [['Outer', outer], ['Inner', inner]] as const) {
      probe.set.open('#open', async () => one);
      await waitUntil(() => title() === name);
    }
    probe.set.leave(inner);
    await waitUntil(() => title() === 'Outer');
    probe.set.leave(inner);
    await probe.updateComplete;
    expect(title(), 'its answer came late').to.equal('Outer');
    probe.set.leave();
    await waitUntil(() => title() === 'First');
  } finally {
    probe.remove();
  }
});
