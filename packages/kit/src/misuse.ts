// What a developer has most likely got wrong, said once on the console. In development builds only: production never imports this.
import type { LitElement } from 'lit';
import type { CarerElement } from './element.ts';
import { matchLanguage, languageAround, type Wording } from './language.ts';

/** A file that whoever develops with the widgets has; the same stands beside every loader. */
const docs = 'node_modules/@think-carer/widgets/dist/cdn/v1/embedding.txt';
const said = new Set<string>();
/** One line for one mistake, however many widgets share it. */
function warn(code: string, text: string, heading: string): void {
  if (said.has(code + text)) return;
  said.add(code + text);
  console.warn(`[think-carer] ${code}: ${text} “${heading}” in ${docs}`);
}

type Inside = LitElement & Pick<CarerElement, 'scope' | 'locale' | 'api' | 'exit' | 'sharedPc' | 'drafts' | 'headingLevel'> & { readonly wording: Wording<object> };
const isAddress = (text: string): boolean => URL.canParse(text, document.baseURI);

/** Looks at one widget where it stands. Each finding names the element and what to do. */
export function lookAt(element: CarerElement): void {
  const widget = element as unknown as Inside, { localName, scope } = widget, { config } = scope;
  const known = (widget.constructor as typeof LitElement).observedAttributes;
  for (const name of widget.getAttributeNames()) {
    if (known.includes(name) || /^(class|id|style|slot|hidden|lang|dir|title|part|role|tabindex|inert|is|nonce|exportparts|key)$|^(data-|aria-|on|_ng|ng-|v-)/.test(name)) continue;
    warn('attribute-unknown', `<${localName}> has no attribute "${name}". It knows ${known.join(', ')}.`, 'Configuration');
  }
  const level = widget.headingLevel;
  if (!Number.isInteger(level) || level < 1 || level > 5) warn('attribute-value', `heading-level of <${localName}> is ${String(level)}; it is a whole number from 1 to 5.`, 'Configuration');
  const shared = widget.sharedPc ?? config.sharedPc;
  if (shared !== undefined && shared !== 'off' && shared !== '' && !(Number(shared) >= 1)) warn('attribute-value', `shared-pc of <${localName}> is "${shared}"; it is a number of minutes from 1, empty, or "off".`, 'Shared computers');
  const drafts = widget.drafts ?? config.drafts;
  if (drafts !== undefined && !(Number(drafts) >= 1 && Number(drafts) <= 30)) warn('attribute-value', `drafts of <${localName}> is "${drafts}"; it is a number of days from 1 to 30.`, 'Drafts');
  if (drafts !== undefined && !isSecureContext) warn('drafts-insecure', 'drafts are kept on pages that came over https only.', 'Drafts');
  for (const name of ['exit', 'api', 'offer'] as const) {
    const value = name === 'exit' ? widget.exit ?? config.exit : config[name];
    if (value !== undefined && !isAddress(value)) warn('attribute-value', `${name} of <${localName}> is "${value}", which is no address.`, 'Configuration');
  }
  if (!config.publishableKey && config.offer === undefined) warn('not-configured', `<${localName}> has neither a publishable key nor an offer, so there is nobody to ask. Give the loader's script data-carer-key, or put a <carer-host> around it.`, 'Configuration');
  const languages = Object.keys(widget.wording), asked = widget.locale ?? config.locale ?? languageAround(widget), base = asked.split('-')[0]!.toLowerCase();
  if (base !== 'en' && matchLanguage(asked, languages) === 'en-GB') warn('language-unknown', `<${localName}> does not speak "${asked}" and speaks English; it knows ${languages.join(', ')}.`, 'Configuration');

  const root = widget.getRootNode();
  if (root instanceof ShadowRoot) {
    if (root.mode === 'closed') warn('closed-root', `<${localName}> stands in a closed shadow root, where the loader cannot find it: import it, or call discover(root) from inside.`, 'Four ways to place a widget');
    const { customElementRegistry } = root as ShadowRoot & { readonly customElementRegistry?: CustomElementRegistry | null };
    if (customElementRegistry && customElementRegistry !== customElements) warn('scoped-registry', `<${localName}> stands in a root with a registry of its own: define its class there too, with define(Class, undefined, registry).`, 'Imports one by one');
  }
  const { inlineSize } = getComputedStyle(widget);
  if (inlineSize !== 'auto' && parseFloat(inlineSize) < 200 && widget.checkVisibility()) warn('too-narrow', `<${localName}> has ${inlineSize} of width; below 200 pixels its words do not fit.`, 'Fitting in');
  if (getComputedStyle(document.documentElement).colorScheme.includes('dark') && getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)') warn('colour-scheme', 'the page says color-scheme: dark and paints its body white, so widgets are dark on a white page.', 'Fitting in');
}

/** Looks at every widget once it has been drawn. */
export function watchForMisuse(base: typeof CarerElement): void {
  base.addInitializer((instance) => {
    const element = instance as unknown as CarerElement;
    let isDone = false;
    instance.addController({
      hostUpdated: () => {
        if (isDone) return;
        isDone = true;
        // After the page's own scripts have set what they set.
        setTimeout(() => { if (element.isConnected) lookAt(element); });
      },
    });
  });
}
