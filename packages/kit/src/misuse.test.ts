// What a developer is told on the console, and that somebody who did all right is told nothing.
import { expect, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { CarerElement, define } from './development.ts';
import type { Wording } from './language.ts';

const english = { hello: 'Hello' };
class Shown extends CarerElement<typeof english> {
  static readonly tag = 'carer-shown';
  protected readonly wording: Wording<typeof english> = { 'en-GB': english, cy: async () => ({ default: { hello: 'Helo' } }) };
  protected view(): TemplateResult { return this.heading(this.t.hello); }
}
define(Shown);

const warnings: string[] = [], { warn } = console;
before(() => { console.warn = (...given: unknown[]) => void warnings.push(given.join(' ')); });
after(() => { console.warn = warn; });
const boxes: Element[] = [];
afterEach(() => { for (const one of boxes.splice(0)) one.remove(); });

/** The codes that are said of what stands in this markup. */
async function toldOf(attributes: Readonly<Record<string, string>>, into: (widget: Element) => Element = (widget) => widget): Promise<string[]> {
  warnings.length = 0;
  const widget = document.createElement('carer-shown'), root = into(widget);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  boxes.push(root);
  document.body.append(root);
  await waitUntil(() => widget.shadowRoot?.querySelector('h1,h2,h3,h4,h5,h6'));
  await new Promise((done) => setTimeout(done, 20));
  return warnings.filter((line) => line.startsWith('[think-carer]')).map((line) => /\] ([\w-]+):/.exec(line)?.[1] ?? line);
}
const right = { offer: '/packages/packs/src/northbridge.json' };

describe('development warnings', () => {
  it('say nothing to somebody who did all right', async () => {
    expect(await toldOf({ ...right, 'heading-level': '3', locale: 'cy', class: 'mine', 'data-mine': '', 'aria-label': 'Mine', 'shared-pc': '' })).to.eql([]);
  });
  for (const [attributes, code] of [
    [{ ...right, 'headinglevel': '3' }, 'attribute-unknown'], [{ ...right, 'heading-level': 'three' }, 'attribute-value'], [{ ...right, 'shared-pc': 'yes' }, 'attribute-value'],
    [{ ...right, drafts: '90' }, 'attribute-value'], [{ ...right, exit: 'https://[nowhere' }, 'attribute-value'], [{}, 'not-configured'], [{ ...right, locale: 'pl' }, 'language-unknown'],
  ] as const) {
    it(`name ${code}: ${JSON.stringify(attributes)}`, async () => expect(await toldOf(attributes)).to.eql([code]));
  }
  it('say each thing once, with where to read on', async () => {
    expect(await toldOf({ ...right, colour: 'red' })).to.eql(['attribute-unknown']);
    expect(warnings.find((line) => line.includes('attribute-unknown'))).to.match(/"colour".*heading-level.* “Configuration” in \S+\/embedding\.txt$/);
    expect(await toldOf({ ...right, colour: 'red' })).to.eql([]);
  });
  it('name headings that the page has', async () => {
    const [source, page] = await Promise.all(['misuse.ts', '../../../docs/embedding.md'].map(async (file) => (await fetch(new URL(file, import.meta.url))).text()));
    const headings = new Set([...source!.matchAll(/warn\([^]*?, ["']([A-Z][\w ]+)["']\);/g)].map(([, heading]) => heading!));
    expect(headings.size).to.equal(6);
    for (const heading of headings) expect(page).to.include(`\n## ${heading}\n`);
  });
  it('name a closed root', async () => {
    expect(await toldOf(right, (widget) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'closed' }).append(widget);
      return host;
    })).to.eql(['closed-root']);
  });
  it('name a widget with no room', async () => {
    expect(await toldOf(right, (widget) => {
      const box = document.createElement('div');
      box.style.inlineSize = '120px';
      box.append(widget);
      return box;
    })).to.eql(['too-narrow']);
  });
  it('name a tag that another class has', () => {
    warnings.length = 0;
    define(class extends CarerElement { static readonly tag = 'carer-shown'; protected readonly wording = { 'en-GB': {} }; protected view(): TemplateResult { return html``; } });
    expect(warnings.join()).to.contain('tag-taken: <carer-shown>');
    warnings.length = 0;
    define(Shown);
    expect(warnings, 'but not one that is there already').to.eql([]);
  });
});
