// Where the cared-for person lives, chosen once in one widget and known to the others of the page. Kept in memory only.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ofPage } from './page.ts';

interface Choice { area: string | null; readonly told: Set<() => void> }
const choice = (): Choice => ofPage('area', () => ({ area: null, told: new Set() }));

/** Gives its widget the area chosen on this page, an id of the offer's areas, and draws it anew when another is chosen. */
export class AreaController implements ReactiveController {
  readonly #tell: () => void;

  /** `changed` is called, before the widget is drawn, when another area is chosen here or elsewhere on the page. */
  constructor(host: ReactiveControllerHost, changed?: () => void) {
    this.#tell = () => {
      changed?.();
      host.requestUpdate();
    };
    host.addController(this);
  }

  /** Null while nobody has chosen. */
  get area(): string | null {
    return choice().area;
  }

  choose(area: string | null): void {
    const page = choice();
    if (area === page.area) return;
    page.area = area;
    for (const tell of page.told) tell();
  }

  hostConnected(): void {
    choice().told.add(this.#tell);
  }
  /** With the last widget that knows it, the choice goes; one that is only moved is back by then. */
  hostDisconnected(): void {
    const page = choice();
    page.told.delete(this.#tell);
    queueMicrotask(() => { if (page.told.size === 0) page.area = null; });
  }
}
