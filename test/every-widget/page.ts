// The page that the suite drives: any widget, as any of its examples, on a stage with a host that answers as the example says.
import type { Example } from '@think-carer/kit';
import { hostFor } from '../../stories/fixture.ts';

/** Made by the suite from the loader's list: each noun with its class and examples. */
export interface Room { readonly tag: string; readonly define: () => Promise<unknown>; readonly examples: readonly Example[] }

export interface Stage {
  /** Draws an example. `above`: so many pixels of page before it. `attributes`: on the host. */
  put(noun: string, name: string, options?: { readonly above?: number; readonly host?: Readonly<Record<string, string>>; readonly widget?: Readonly<Record<string, string>>; readonly never?: boolean; readonly empty?: boolean; readonly network?: 'error'; readonly nothing?: boolean }): Promise<void>;
  /** Calls that left through the host. */
  readonly asked: string[];
  /** What changed in the page outside the widget since it was put there. */
  readonly changed: string[];
  /** Takes the example away, and forgets what was seen of it. */
  clear(): void;
}

export function setStage(rooms: Readonly<Record<string, Room>>): void {
  const asked: string[] = [], changed: string[] = [];
  let looking: MutationObserver | undefined;
  const clear = (): void => {
    looking?.disconnect();
    document.querySelector('main')!.replaceChildren();
    // What one example asked this device to keep is not there for the next.
    localStorage.clear();
    for (const list of [asked, changed, window.watch.writes, window.watch.errors]) list.length = 0;
  };
  const put: Stage['put'] = async (noun, name, { above = 0, host: onHost = {}, widget: own = {}, never = false, empty = false, network, nothing = false } = {}) => {
    const room = rooms[noun]!, example = room.examples.find((one) => one.name === name)!;
    // By the page itself, so that whatever is written to the history is the widget's.
    location.hash = example.fixture?.hash ?? '';
    const host = hostFor({ ...example.fixture, ...(network && { network }) }) as HTMLElement & { fetch: typeof fetch }, widget = document.createElement(room.tag), answer = host.fetch;
    host.fetch = async (input, init) => {
      const request = new Request(input, init);
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      if (never) return new Promise<Response>(() => {});
      const response = await answer(request);
      if (!empty || !request.url.endsWith('/v1/offer')) return response;
      const pack = await response.json() as Record<string, unknown>;
      for (const [key, value] of Object.entries(pack)) if (Array.isArray(value)) pack[key] = [];
      return Response.json(pack);
    };
    for (const [key, value] of Object.entries(onHost)) host.setAttribute(key, value);
    for (const [key, value] of Object.entries({ ...example.attributes, ...own })) widget.setAttribute(key, value === true ? '' : value);
    widget.innerHTML = example.content ?? '<p id="help">Ring HR on <a href="tel:01632960100">01632 960100</a>.</p>';
    const stage = document.querySelector<HTMLElement>('main')!, before = document.createElement('div');
    before.style.blockSize = `${above}px`;
    if (!nothing) host.append(widget);
    stage.replaceChildren(before, host);
    const sheets = document.adoptedStyleSheets.length;
    looking?.disconnect();
    looking = new MutationObserver((records) => {
      for (const { target, type, attributeName } of records) if (!widget.contains(target)) changed.push(`${type} of ${target.nodeName.toLowerCase()}${attributeName ? `: ${attributeName}` : ''}`);
      if (document.adoptedStyleSheets.length !== sheets) changed.push('the style sheets of the document');
    });
    looking.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
    await room.define();
  };
  Object.assign(window, { stage: { put, asked, changed, clear } satisfies Stage });
}
