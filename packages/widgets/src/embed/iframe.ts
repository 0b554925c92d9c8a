// In the page around an iframe: gives it its height, answers who is signed in by the same event as for any widget, and tells on that a module was finished.
import { requestToken } from '@think-carer/kit';
import type { FromEmbed, ToEmbed } from './protocol.ts';

/** Where this script came from is where the embedded pages come from; no other gets an answer. */
const home = new URL(import.meta.url).origin;
const answered = new Set<string>();

async function hear({ source, origin, data }: MessageEvent<FromEmbed | null>): Promise<void> {
  const frame = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-carer-embed]')].find(({ contentWindow }) => contentWindow !== null && contentWindow === source);
  if (!frame || typeof data !== 'object' || data === null || new URL(frame.src, document.baseURI).origin !== home) return;
  // A sandbox without an origin may say how high it is. It cannot be told from another, so it is told nothing.
  if (origin !== home && origin !== 'null') return;
  const tell = (message: ToEmbed): void => frame.contentWindow?.postMessage(message, home);
  if (data.type === 'carer-height') {
    const { height } = data;
    if (!Number.isInteger(height) || height < 1 || height > 100_000) return;
    // Of the content, whatever border and padding the page gives its frames.
    frame.style.boxSizing = 'content-box';
    frame.style.blockSize = `${height}px`;
    if (origin === home) tell({ type: 'carer-here' });
  } else if (data.type === 'carer-token-request' && origin === home && typeof data.nonce === 'string' && !answered.has(data.nonce)) {
    answered.add(data.nonce);
    const token = await requestToken().catch(() => null);
    tell({ type: 'carer-token', nonce: data.nonce, token });
  } else if (data.type === 'carer-module-completed' && origin === home && [data.module, data.packVersion].every((one) => typeof one === 'string' && /^[\w.+-]{1,64}$/.test(one))) {
    // The same event as of the element, from the frame: whoever listens need not know which of the two it is.
    frame.dispatchEvent(Object.assign(new Event('carer-module-completed', { bubbles: true }), { module: data.module, packVersion: data.packVersion }));
  }
}

const name = Symbol.for('think-carer.iframe');
const page = globalThis as { [name]?: true };
if (!page[name]) {
  page[name] = true;
  addEventListener('message', (event) => void hear(event));
}
