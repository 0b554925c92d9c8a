// The one script an intranet adds: it looks for carer tags and `data-carer` boxes, and fetches only the widgets that are there.
import { ContextRoot } from '@lit/context';
import { whenNear } from '@think-carer/kit';
import { reserve } from './loader.reserve.ts';
import { version } from './version.ts';

/** Fetches what a tag needs. Its static help stays where the fetch fails. */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'carer-host': () => import('./host/define.ts'),
  'carer-doctor': () => import('./doctor/define.ts'),
  'carer-desk': () => import('./desk/define.ts'),
  'carer-eligibility': () => import('./eligibility/define.ts'),
  'carer-evidence': () => import('./evidence/define.ts'),
  'carer-forum': () => import('./forum/define.ts'),
  'carer-guide': () => import('./guide/define.ts'),
  'carer-hub': () => import('./hub/define.ts'),
  'carer-learning': () => import('./learning/define.ts'),
  'carer-leave': () => import('./leave/define.ts'),
  'carer-pack': () => import('./pack/define.ts'),
  'carer-registration': () => import('./registration/define.ts'),
  'carer-voice': () => import('./voice/define.ts'),
  'carer-working': () => import('./working/define.ts'),
};
/** Any page author may write `data-*`; where a person's token goes, where they are led and what is kept of them is for the page's owner to say. */
const ownersOnly = /^(api|exit|drafts)$/;

type Loaded = CustomElementConstructor & { readonly observedAttributes?: readonly string[] } | undefined;
const asked: Record<string, Promise<Loaded>> = {};

/** The class, once the tag is defined; none, and one coded line, when it cannot be had. */
const load = (tag: string): Promise<Loaded> => (asked[tag] ??= fetchWidget(tag));

async function fetchWidget(tag: string): Promise<Loaded> {
  // The host first: its widgets would otherwise start with the page's settings, and then again with the host's.
  if (tag !== 'carer-host' && document.querySelector('carer-host:not(:defined)')) await load('carer-host');
  try {
    await widgets[tag]?.();
  } catch (error) {
    // Refused is what the pinned loader says of a file that is not the one it knows. Lit makes its policy when it is fetched; where Trusted Types refuse that, a file without Lit says what to change.
    console.error(`[think-carer] ${tag}: ${error === 'chunk-refused' ? error : /createPolicy/.test(`${error}`) ? `trusted-types-blocked${await import('./doctor/trusted-types.ts').then(({ refusal }) => refusal(), () => '')}` : 'chunk-failed'}`);
    release();
  }
  // The doctor has a stand-in.
  return customElements.get(tag);
}

/** `<div data-carer="registration" data-heading-level="3">help</div>`: the element goes inside, the help into its slot. */
async function upgrade(box: HTMLElement): Promise<void> {
  const tag = `carer-${box.dataset['carer'] ?? ''}`;
  if (!(tag in widgets) || tag === 'carer-host') return;
  const loaded = await load(tag);
  if (!loaded || box.querySelector(tag)) return;
  const widget = document.createElement(tag);
  for (const own of loaded.observedAttributes ?? []) {
    const value = box.getAttribute(`data-${own}`);
    if (value !== null && !ownersOnly.test(own)) widget.setAttribute(own, value);
  }
  widget.append(...box.childNodes);
  box.append(widget);
}

/** Looks for widgets in a part of the page. The document is looked at by itself; call this for a shadow root. */
export function discover(root: ParentNode): void {
  const found = [...root.querySelectorAll<HTMLElement>(':not(:defined),[data-carer]')];
  if (root instanceof HTMLElement) found.push(root);
  for (const element of found) {
    const tag = element.localName;
    // A host takes no room, so it is near nothing.
    if (tag === 'carer-host') void load(tag);
    else if (tag in widgets) whenNear(element, () => void load(tag));
    else if (element.dataset?.['carer']) whenNear(element, () => void upgrade(element));
  }
}

const name = Symbol.for('think-carer.loader'), versions = Symbol.for('think-carer.versions');
const page = globalThis as { [name]?: string; [versions]?: Set<string> };
let release = (): void => {};
// However often the script is on the page, one of it works. Widgets find the API where it came from. A server that imports it has no page.
if (typeof document === 'object') {
  if (!page[name]) {
    page[name] = import.meta.url;
    page[versions] = new Set([version]);
    release = reserve();
    // Before any widget is defined: it keeps what a widget asks of a host that is not there yet.
    new ContextRoot().attach(document.documentElement);
    discover(document);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) discover(node);
    }).observe(document, { childList: true, subtree: true });
  } else if (page[versions]?.size === 1 && page[versions].add(version).size > 1) {
    const [runs] = page[versions];
    console.warn(`[think-carer] version-clash: ${runs} (${page[name]}) runs, ${version} (${import.meta.url}) does not.\n${Object.keys(widgets).filter((tag) => document.querySelector(tag)).join(', ')} stay at ${runs}. “Versions” in embedding.txt beside it`);
  }
}
