// Where a page's Trusted Types refuse Lit, and so every widget: what to change, said without Lit. It stands in for the doctor, which cannot draw then.
import { hasLit, typesLine } from './doctor.checks.ts';
import welsh from './doctor.messages.cy.ts';
import { messages as english } from './doctor.messages.ts';

/** The policies that refuse, as the browser tells them. It does so in an event only, and the one for Lit went by before anybody listened: so it is asked once more. */
async function refusedBy(): Promise<readonly string[]> {
  const found = new Set<string>();
  const note = ({ effectiveDirective, disposition, originalPolicy }: SecurityPolicyViolationEvent): void => {
    if (effectiveDirective === 'trusted-types' && disposition === 'enforce') found.add(originalPolicy);
  };
  document.addEventListener('securitypolicyviolation', note);
  const told = new Promise((done) => { document.addEventListener('securitypolicyviolation', done, { once: true }); });
  try {
    (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }).trustedTypes?.createPolicy('lit-html', {});
  } catch { /* As it did for Lit. */ }
  await Promise.race([told, new Promise((done) => setTimeout(done, 1000))]);
  // Each policy of the page has an event of its own.
  await new Promise((done) => setTimeout(done));
  document.removeEventListener('securitypolicyviolation', note);
  // Where a browser refuses and says nothing, the line alone.
  return found.size > 0 ? [...found] : [''];
}
let policies: Promise<readonly string[]> | undefined;
const asked = (): Promise<readonly string[]> => (policies ??= refusedBy());

const look = ':host{display:block;color-scheme:inherit}section{border:2px solid;padding:1em;font-size:max(1em,16px);text-align:start}:is(h1,h2,h3,h4,h5){margin:0 0 .5em;font-size:1.25em}p{margin:.5em 0}pre{margin:0;padding:.6em .75em;border:1px solid;font-family:ui-monospace,Consolas,"Liberation Mono",monospace;font-size:1em;white-space:pre-wrap;overflow-wrap:anywhere;user-select:all}';

class PlainDoctor extends HTMLElement {
  /** What a box may say of it. */
  static readonly observedAttributes = ['locale', 'heading-level'];

  async connectedCallback(): Promise<void> {
    const refusing = await asked();
    if (this.shadowRoot) return;
    const tag = this.getAttribute('locale') ?? this.closest('[lang]')?.getAttribute('lang') ?? '', isWelsh = /^cy\b/i.test(tag), t = isWelsh ? welsh : english, level = Number(this.getAttribute('heading-level'));
    const say = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement => {
      const element = Object.assign(document.createElement(name), { textContent: text });
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const all = say('section', '', { lang: isWelsh ? 'cy' : 'en-GB', part: 'frame' }), root = this.attachShadow({ mode: 'open' }), sheet = new CSSStyleSheet();
    all.append(say(`h${level >= 1 && level <= 5 ? level : 2}`, t.title, { part: 'heading' }), say('p', t.wrong(refusing.length), { role: 'status' }));
    for (const policy of refusing) all.append(say('p', t.refused[hasLit(policy) ? 'twice' : 'lit']), say('pre', typesLine(policy), { part: 'line', tabindex: '0', role: 'group', 'aria-label': t.line }));
    all.append(say('p', t.refused.then));
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
    root.append(all);
    this.dispatchEvent(Object.assign(new Event('carer-checked', { bubbles: true, composed: true }), { wrong: refusing.length }));
  }
}

/** What the console says after the code. */
export async function refusal(): Promise<string> {
  if (!customElements.get('carer-doctor')) customElements.define('carer-doctor', PlainDoctor);
  const lines = (await asked()).map((policy) => `${english.refused[hasLit(policy) ? 'twice' : 'lit']} ${typesLine(policy)}`);
  return `. ${lines.join('\n')}\n“Content Security Policy” in embedding.txt beside the loader`;
}
