// Sending what a form holds: once at a time, one key for one content, again when the network is back, and nothing lost whatever the answer.
import type { Problem } from '@think-carer/contract';
import type { CarerClient } from '@think-carer/sdk';
import type { Trouble } from './element.ts';
import type { FormController } from './form.ts';

/** An error as a widget reads it; anything else has none of these. */
export interface Refusal { readonly code?: string; readonly kind?: string; readonly problem?: Partial<Problem> }
export interface SendingHost {
  readonly form: FormController;
  readonly client: () => Promise<CarerClient>;
  /** Shows a failure; says what was shown. */
  readonly failed: (error: unknown) => Trouble;
  readonly recovered: () => void;
}

export class Sending {
  readonly #host: SendingHost;
  /** What could not be sent for want of a network. */
  #waiting: (() => Promise<void>) | undefined;
  #cameBack = false;

  constructor(host: SendingHost) {
    this.#host = host;
  }

  /** The person went elsewhere: what was waiting is not sent behind their back. */
  forget(): void {
    this.#waiting = undefined;
  }

  /** The network is back. What waits is sent, once; what is just failing tries once more. */
  online(): void {
    this.#cameBack = true;
    void this.#waiting?.();
  }

  /** `refused`: true where the answer was dealt with, so that no failure is to be shown; what it throws is shown instead. */
  async run<T>(content: unknown, send: (client: CarerClient, key: string) => PromiseLike<T>, then: (answer: T) => void, refused: (error: Refusal) => boolean | Promise<boolean> = () => false): Promise<void> {
    const { form, client, failed, recovered } = this.#host;
    await form.submit(async () => {
      const { page } = form;
      this.forget();
      recovered();
      for (;;) {
        this.#cameBack = false;
        try {
          const answer = await send(await client(), form.keyFor(content));
          // Elsewhere by now: the answer must not pull the person back.
          if (form.page === page) then(answer);
          return;
        } catch (error) {
          if ((error as Refusal).kind === 'network' && this.#cameBack) continue;
          if (form.page !== page) return;
          let shown = error;
          try {
            if (await refused(error as Refusal)) return;
          } catch (failure) {
            shown = failure;
          }
          if (failed(shown) === 'offline') this.#waiting = () => this.run(content, send, then, refused);
          return;
        }
      }
    });
  }
}
