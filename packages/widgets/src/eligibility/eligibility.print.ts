// Paper has no folds: every fold is opened to print, and closed again as it was.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class PrintController implements ReactiveController {
  readonly #folds: (selector: string) => NodeListOf<HTMLDetailsElement>;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#folds = (selector) => host.renderRoot.querySelectorAll<HTMLDetailsElement>(selector);
    host.addController(this);
  }
  hostConnected(): void {
    window.addEventListener('beforeprint', this.#open);
    window.addEventListener('afterprint', this.#close);
  }
  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#open);
    window.removeEventListener('afterprint', this.#close);
  }

  readonly #open = (): void => {
    this.#opened = [...this.#opened, ...this.#folds('details:not([open])')];
    for (const fold of this.#opened) fold.open = true;
  };
  readonly #close = (): void => {
    for (const fold of this.#opened) fold.open = false;
    this.#opened = [];
  };
}
