// Registrations: "I look after someone", made, read, changed and withdrawn.
import type { Registration, RegistrationChange, RegistrationCreate, RegistrationPage, RegistrationReceipt, RegistrationsQuery, RegistrationWithdrawal } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions, ChangeOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const create = { id: 'registrations.create', method: 'POST', path: '/v1/registrations', keyed: true } satisfies OperationOf<'registrations.create'>;
const list = { id: 'registrations.list', method: 'GET', path: '/v1/registrations' } satisfies OperationOf<'registrations.list'>;
const read = { id: 'registrations.read', method: 'GET', path: '/v1/registrations/{id}' } satisfies OperationOf<'registrations.read'>;
const change = { id: 'registrations.change', method: 'PATCH', path: '/v1/registrations/{id}', keyed: true } satisfies OperationOf<'registrations.change'>;
const pause = { id: 'registrations.pause', method: 'POST', path: '/v1/registrations/{id}/pause', keyed: true } satisfies OperationOf<'registrations.pause'>;
const resume = { id: 'registrations.resume', method: 'POST', path: '/v1/registrations/{id}/resume', keyed: true } satisfies OperationOf<'registrations.resume'>;
const reconfirm = { id: 'registrations.reconfirm', method: 'POST', path: '/v1/registrations/{id}/reconfirmation', keyed: true } satisfies OperationOf<'registrations.reconfirm'>;
const withdraw = { id: 'registrations.withdraw', method: 'DELETE', path: '/v1/registrations/{id}', keyed: true } satisfies OperationOf<'registrations.withdraw'>;

/** As in the contract, with the page size as a number. */
export type RegistrationsFilter = Omit<RegistrationsQuery, 'limit'> & {
  /** Items on a page, 1 to 100; 50 if absent. */
  readonly limit?: number | undefined;
};

/** All of these need a signed-in person; each rejects with {@link CarerError} alone. */
export interface Registrations {
  /**
   * Makes the person's one registration and answers with the receipt.
   * @throws `already-registered` (its problem has `existingId`), `too-fast`, `invalid-request` (its problem names the fields).
   */
  create(body: RegistrationCreate, options?: CallOptions): Call<RegistrationReceipt>;
  /** Every registration the caller may see, oldest first: `for await (const one of client.registrations.list())`. */
  list(filter?: RegistrationsFilter, options?: CallOptions): Pages<Registration, RegistrationPage>;
  /** @throws `not-found` also where it exists and the caller may not see it. */
  read(id: string, options?: CallOptions): Call<Registration>;
  /**
   * Merge patch: a member left out stays, null removes it.
   * @throws `etag-stale` when it has changed since `ifMatch` (its problem has the present `etag`): read it again and ask the person.
   */
  change(id: string, body: RegistrationChange, options: ChangeOptions): Call<Registration>;
  /** Shown to nobody else while paused. Pausing twice changes nothing. */
  pause(id: string, options?: CallOptions): Call<Registration>;
  /** Ends a pause. */
  resume(id: string, options?: CallOptions): Call<Registration>;
  /** It still holds: active for twelve months more. */
  reconfirm(id: string, options?: CallOptions): Call<Registration>;
  /**
   * Leaves the register and answers with proof of what was erased.
   * @throws `etag-stale` as for {@link Registrations.change}.
   */
  withdraw(id: string, options: ChangeOptions): Call<RegistrationWithdrawal>;
}

export function registrations({ call, send }: Transport): Registrations {
  return {
    create: (body, options) => call(create, { body }, options),
    list: (filter, options) => pagesOf((after = filter?.after) => send(list, { query: { ...filter, after } }, options)),
    read: (id, options) => call(read, { id }, options),
    change: (id, body, options) => call(change, { id, body }, options),
    pause: (id, options) => call(pause, { id }, options),
    resume: (id, options) => call(resume, { id }, options),
    reconfirm: (id, options) => call(reconfirm, { id }, options),
    withdraw: (id, options) => call(withdraw, { id }, options),
  };
}
