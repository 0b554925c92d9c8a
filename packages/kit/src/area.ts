// Where the cared-for person lives, chosen once in one widget and known to the others of the page. Kept in memory only.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

let chosen: string | null = null;
const controllers = new Set<AreaController>();

/** Gives its widget the area chosen on this page, an id of the offer's areas, and draws it anew when another is chosen. */
export class AreaController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed: (() => void) | undefined;

  /** `changed` is called, before the widget is drawn, when another area is chosen here or elsewhere on the page. */
  constructor(host: ReactiveControllerHost, changed?: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** Null while nobody has chosen. */
  get area(): string | null {
    return chosen;
  }

  choose(area: string | null): void {
    if (area === chosen) return;
    chosen = area;
    for (const controller of controllers) controller.#tell();
  }

  #tell(): void {
    this.#changed?.();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    controllers.add(this);
  }
  /** With the last widget that knows it, the choice goes; one that is only moved is back by then. */
  hostDisconnected(): void {
    controllers.delete(this);
    queueMicrotask(() => { if (controllers.size === 0) chosen = null; });
  }
}
