// How a widget asks the host page who is at the screen: one event that any listener may answer.

/** Sent on `document` when a signed-in call is needed. The host answers with `event.respondWith(promiseOfIdentityToken)`. */
export class CarerTokenRequestEvent extends Event {
  static readonly type = 'carer-token-request';
  #answer: Promise<string | null> | null = null;
  constructor() {
    super(CarerTokenRequestEvent.type, { bubbles: true, composed: true });
  }
  get answer(): Promise<string | null> | null {
    return this.#answer;
  }
  /** The first answer counts. */
  respondWith(token: Promise<string | null> | string | null): void {
    this.#answer ??= Promise.resolve(token);
    this.stopImmediatePropagation();
  }
}

declare global {
  interface DocumentEventMap { 'carer-token-request': CarerTokenRequestEvent }
}

/** Null when no listener answers: nobody is signed in, and public tools go on working. */
export async function requestToken(): Promise<string | null> {
  await pageScripts();
  const event = new CarerTokenRequestEvent();
  document.dispatchEvent(event);
  return (await event.answer) ?? null;
}

/** Resolves once every script of the page's own HTML has run, so that a listener added after the loader still hears the question. */
async function pageScripts(): Promise<void> {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (document.readyState === 'complete' || page?.domContentLoadedEventStart) return;
  await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
}
