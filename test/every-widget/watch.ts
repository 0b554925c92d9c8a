// What a page can see a widget leave behind: listeners, observers, timers, and writes outside its own root. Put into the page before any other script.

export interface Left { readonly listeners: Readonly<Record<string, number>>; readonly observers: number; readonly intervals: number }
export interface Watch {
  /** Everything that is listened to or observed now, but for what is inside a shadow root. */
  left(): Left;
  /** How many timers still go off within seconds: what a widget says or saves once it is quiet has not come yet. */
  soon(): number;
  /** Writes that are not the widget's to make, and what its policy blocked. */
  readonly writes: string[];
  /** Carer events, by type, as they reach the document. */
  readonly events: string[];
  readonly errors: string[];
}

/** Runs in the page, so it stands by itself. */
export function watch(): void {
  const listeners = new Map<EventTarget, Map<string, Set<unknown>>>(), live = new Map<object, Set<unknown>>(), intervals = new Set<number>();
  const writes: string[] = [], events: string[] = [], errors: string[] = [];
  const nameOf = (target: EventTarget): string => (target === window ? 'window' : target instanceof Element ? target.localName : Object.prototype.toString.call(target).slice(8, -1));
  /** A template is filled before it is put into its root: where a node is counts when the counting is done. */
  const isOutside = (target: EventTarget): boolean => !(target instanceof Node) || target.getRootNode() === document;

  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const keyOf = (type: string, options?: boolean | AddEventListenerOptions): string => `${type}${options === true || (typeof options === 'object' && options?.capture) ? ' (capture)' : ''}`;
  const forget = (target: EventTarget, key: string, listener: unknown): void => void listeners.get(target)?.get(key)?.delete(listener);
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void {
    const target = this ?? window, key = keyOf(type, options);
    if (listener) {
      const types = listeners.get(target) ?? new Map<string, Set<unknown>>();
      listeners.set(target, types.set(key, (types.get(key) ?? new Set()).add(listener)));
      if (typeof options === 'object' && options?.signal) add.call(options.signal, 'abort', () => forget(target, key, listener));
      if (typeof options === 'object' && options?.once) add.call(target, type, () => forget(target, key, listener), { once: true });
    }
    add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | EventListenerOptions): void {
    forget(this ?? window, keyOf(type, options), listener);
    remove.call(this ?? window, type, listener, options);
  };
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const { prototype } = window[name] as unknown as { prototype: { observe(...given: unknown[]): void; unobserve?(...given: unknown[]): void; disconnect(): void } }, { observe, unobserve, disconnect } = prototype;
    prototype.observe = function (...given) { live.set(this, (live.get(this) ?? new Set()).add(given[0])); observe.apply(this, given); };
    if (unobserve) prototype.unobserve = function (...given) { live.get(this)?.delete(given[0]); unobserve.apply(this, given); };
    prototype.disconnect = function () { live.delete(this); disconnect.apply(this); };
  }
  const { setInterval: every, clearInterval: stop } = window;
  Object.assign(window, {
    setInterval: (...given: Parameters<typeof every>) => { const id = every(...given) as unknown as number; intervals.add(id); return id; },
    clearInterval: (id: number) => { intervals.delete(id); stop(id); },
  });

  const { setTimeout: later, clearTimeout: never } = window, waiting = new Set<number>();
  Object.assign(window, {
    setTimeout: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
      const id = later(() => { waiting.delete(id); run(...given); }, ms) as unknown as number;
      if (ms <= 4000) waiting.add(id);
      return id;
    },
    clearTimeout: (id: number) => { waiting.delete(id); never(id); },
  });

  const onWrite = (what: string): void => void writes.push(what);
  for (const method of ['setItem', 'removeItem', 'clear'] as const) {
    const before = Storage.prototype[method] as (...given: string[]) => void;
    Storage.prototype[method] = function (this: Storage, ...given: string[]) { onWrite(`${this === localStorage ? 'localStorage' : 'sessionStorage'}.${method}(${given[0] ?? ''})`); before.apply(this, given); };
  }
  for (const method of ['pushState', 'replaceState'] as const) {
    const before = history[method];
    history[method] = function (...given) { onWrite(`history.${method}`); before.apply(this, given); };
  }
  for (const name of ['cookie', 'title'] as const) {
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, name)!;
    Object.defineProperty(document, name, { configurable: true, get: () => get!.call(document) as string, set: (text: string) => { onWrite(`document.${name}`); set!.call(document, text); } });
  }
  add.call(document, 'securitypolicyviolation', ((event: SecurityPolicyViolationEvent) => onWrite(`blocked by the policy: ${event.violatedDirective} ${event.blockedURI}`)) as EventListener);
  add.call(window, 'error', ((event: ErrorEvent) => void errors.push(event.message)) as EventListener);
  add.call(window, 'unhandledrejection', ((event: PromiseRejectionEvent) => void errors.push(String(event.reason))) as EventListener);

  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (this instanceof Element && event.type.startsWith('carer-')) events.push(event.type);
    return dispatch.call(this, event);
  };

  Object.assign(window, {
    watch: {
      writes, events, errors,
      soon: () => waiting.size,
      left: () => ({
        listeners: Object.fromEntries([...listeners].filter(([target]) => isOutside(target)).flatMap(([target, types]) => [...types].filter(([, set]) => set.size > 0).map(([key, set]) => [`${nameOf(target)}: ${key}`, set.size] as const))
          .reduce((sums, [key, size]) => sums.set(key, (sums.get(key) ?? 0) + size), new Map<string, number>())),
        observers: [...live.values()].reduce((sum, targets) => sum + targets.size, 0), intervals: intervals.size,
      }),
    } satisfies Watch,
  });
}

/** It is always this moment, while timers and frames go on as they do. Runs in the page, so it stands by itself. */
export function stopClock(at: number): void {
  window.Date = new Proxy(Date, {
    construct: (real, given: unknown[], made) => Reflect.construct(real, given.length > 0 ? given : [at], made) as Date,
    get: (real, key) => (key === 'now' ? () => at : Reflect.get(real, key) as unknown),
  });
}
