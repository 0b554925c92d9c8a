// Sending, as a desk does it: once at a time, one key for one content, and what a dead network kept back goes when it returns.
import type { FormController } from '@think-carer/kit';
import type { CarerClient } from '@think-carer/sdk';

export interface Refusal { readonly code?: string; readonly kind?: string; readonly problem?: { readonly detail?: string; readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[] } }
export interface SenderSetting {
  readonly form: FormController;
  readonly client: () => Promise<CarerClient>;
  /** Shows a failure; says whether it was the network's. */
  readonly failed: (error: unknown) => boolean;
  readonly recovered: () => void;
}

export class Sender {
  readonly #set: SenderSetting;
  #waiting: (() => Promise<void>) | undefined;
  #cameBack = false;

  constructor(setting: SenderSetting) {
    this.#set = setting;
  }

  /** What waits is no longer meant. */
  forget(): void {
    this.#waiting = undefined;
  }

  /** The network is back. What waits is sent, once; what is just failing tries once more. */
  online(): void {
    this.#cameBack = true;
    void this.#waiting?.();
  }

  /** `refused` sees a problem first, and says whether it has dealt with it. */
  async send<T>(content: unknown, call: (client: CarerClient, idempotencyKey: string) => PromiseLike<T>, then: (answer: T) => void, refused: (error: Refusal) => Promise<boolean> | boolean = () => false): Promise<void> {
    const { form, client, failed, recovered } = this.#set;
    await form.submit(async () => {
      this.#waiting = undefined;
      recovered();
      for (;;) {
        this.#cameBack = false;
        try {
          then(await call(await client(), form.keyFor(content)));
          return;
        } catch (error) {
          if ((error as Refusal).kind === 'network' && this.#cameBack) continue;
          try {
            if (await refused(error as Refusal)) return;
          } catch (failure) {
            failed(failure);
            return;
          }
          if (failed(error)) this.#waiting = () => this.send(content, call, then, refused);
          return;
        }
      }
    });
  }
}
