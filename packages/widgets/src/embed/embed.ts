// Inside the iframe page: tells the page around it how high this one is, asks it who is signed in, and starts the loader.
import type { FromEmbed, ToEmbed } from './protocol.ts';

/** The server checked this origin against the employer's own and wrote it here; nothing is ever sent to another. */
const around = document.querySelector<HTMLScriptElement>('script[data-carer-parent]')?.dataset['carerParent'];
const isFramed = window.parent !== window && around !== undefined;
const say = (message: FromEmbed): void => { if (isFramed) window.parent.postMessage(message, around); };

const waiting = new Map<string, (token: string | null) => void>();
let isHeard = false;

addEventListener('message', ({ source, origin, data }: MessageEvent<ToEmbed | null>) => {
  if (!isFramed || source !== window.parent || origin !== around || typeof data !== 'object' || data === null) return;
  if (data.type === 'carer-here' && !isHeard) {
    isHeard = true;
    // Asked before anybody listened; the page around answers a nonce only once.
    for (const nonce of waiting.keys()) say({ type: 'carer-token-request', nonce });
  } else if (data.type === 'carer-token') {
    waiting.get(data.nonce)?.(typeof data.token === 'string' ? data.token : null);
  }
});

const pause = (ms: number): Promise<null> => new Promise((done) => setTimeout(done, ms, null));

/** The identity token of the person at the screen; null where the page around does not answer. */
async function ask(): Promise<string | null> {
  if (!isFramed) return null;
  const nonce = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24)).map((n) => 97 + (n % 26)));
  const answer = new Promise<string | null>((resolve) => waiting.set(nonce, resolve));
  say({ type: 'carer-token-request', nonce });
  // A page that does not run iframe.js never answers; one that does may take its time to sign in.
  const token = await Promise.race([answer, pause(3000).then(() => (isHeard ? Promise.race([answer, pause(30_000)]) : null))]);
  waiting.delete(nonce);
  return token;
}
document.addEventListener('carer-token-request', (event) => (event as Event & { respondWith(token: Promise<string | null>): void }).respondWith(ask()));

/** An onboarding page or a training system notes it in its own way. */
document.addEventListener('carer-module-completed', (event) => {
  const { module, packVersion } = event as Event & { readonly module: string; readonly packVersion: string };
  say({ type: 'carer-module-completed', module, packVersion });
});

const tellHeight = (): void => say({ type: 'carer-height', height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
// One message for a frame at most, however much changed in it.
new ResizeObserver(tellHeight).observe(document.documentElement);
/** The page around may start to listen later than this one speaks. */
async function repeatUntilHeard(): Promise<void> {
  for (const ms of [300, 1000, 3000, 9000]) {
    await pause(ms);
    if (isHeard) return;
    tellHeight();
  }
}
if (isFramed) void repeatUntilHeard();

if (self.origin === 'null') {
  // A sandbox without allow-same-origin: the API cannot tell this page from any other, so the help in the page is all there is.
  document.documentElement.dataset['carerSandboxed'] = '';
  console.error('[think-carer] embed: sandbox-without-origin: add allow-same-origin to the sandbox attribute of the iframe');
} else {
  void import('./loader.js' as string);
}
