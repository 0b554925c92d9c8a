// Everything of leave that goes over the wire: once at a time, one key for one content, nothing lost whatever the answer.
import type { FormController, Scope, Trouble } from '@think-carer/kit';
import type { CarerClient } from '@think-carer/sdk';

export type Refusal = { readonly code?: string; readonly kind?: string; readonly problem?: { readonly errors?: readonly { readonly pointer: string }[] } };
export interface SendingHost {
  readonly form: FormController;
  readonly scope: () => Scope;
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

  /** `refused`: true where the answer was dealt with, so that no failure is to be shown. */
  async run<T>(content: unknown, send: (client: CarerClient, key: string) => PromiseLike<T>, then: (answer: T) => void, refused: (error: Refusal) => boolean | Promise<boolean> = () => false): Promise<void> {
    const { form, scope, failed, recovered } = this.#host;
    await form.submit(async () => {
      const { page } = form;
      this.forget();
      recovered();
      for (;;) {
        this.#cameBack = false;
        try {
          const answer = await send(await scope().client(), form.keyFor(content));
          // Elsewhere by now: the answer must not pull the person back.
          if (form.page === page) then(answer);
          return;
        } catch (error) {
          if ((error as Refusal).kind === 'network' && this.#cameBack) continue;
          if (await refused(error as Refusal)) return;
          if (failed(error) === 'offline') this.#waiting = () => this.run(content, send, then, refused);
          return;
        }
      }
    });
  }
}
