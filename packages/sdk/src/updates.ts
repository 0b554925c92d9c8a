// Updates by mail: signing up, confirming and leaving with the key that was mailed, and sending an issue.
import type { UpdatesChange, UpdatesIssue, UpdatesLeft, UpdatesQueued, UpdatesSubscribe, UpdatesSubscription, UpdatesWaiting } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import type { Transport } from './transport.ts';

const subscribe = { id: 'updates.subscribe', method: 'POST', path: '/v1/updates', open: true, keyed: true } satisfies OperationOf<'updates.subscribe'>;
const confirm = { id: 'updates.confirm', method: 'POST', path: '/v1/updates/{id}/confirmation', open: true, keyed: true } satisfies OperationOf<'updates.confirm'>;
const read = { id: 'updates.read', method: 'GET', path: '/v1/updates/{id}', open: true } satisfies OperationOf<'updates.read'>;
const change = { id: 'updates.change', method: 'PATCH', path: '/v1/updates/{id}', open: true, keyed: true } satisfies OperationOf<'updates.change'>;
const leave = { id: 'updates.leave', method: 'DELETE', path: '/v1/updates/{id}', open: true, keyed: true } satisfies OperationOf<'updates.leave'>;
const send = { id: 'updates.send', method: 'POST', path: '/v1/updates/issues', keyed: true } satisfies OperationOf<'updates.send'>;

export interface Updates {
  /** Mails a link; the answer is the same whether the address is known or not. Needs no sign-in. @throws `too-fast`, `mail-not-set-up`. */
  subscribe(body: UpdatesSubscribe, options?: CallOptions): Call<UpdatesWaiting>;
  /** With the key of the link. Confirming twice changes nothing. */
  confirm(key: string, options?: CallOptions): Call<UpdatesSubscription>;
  read(key: string, options?: CallOptions): Call<UpdatesSubscription>;
  /** Merge patch: a member left out stays. */
  change(key: string, body: UpdatesChange, options?: CallOptions): Call<UpdatesSubscription>;
  /** Erases the sign-up. Afterwards the key is unknown. */
  leave(key: string, options?: CallOptions): Call<UpdatesLeft>;
  /** For administrators, equalities leads, HR and the chair; says only roughly how many it goes to. */
  send(body: UpdatesIssue, options?: CallOptions): Call<UpdatesQueued>;
}

export function updates({ call }: Transport): Updates {
  return {
    subscribe: (body, options) => call(subscribe, { body }, options),
    confirm: (id, options) => call(confirm, { id }, options),
    read: (id, options) => call(read, { id }, options),
    change: (id, body, options) => call(change, { id, body }, options),
    leave: (id, options) => call(leave, { id }, options),
    send: (body, options) => call(send, { body }, options),
  };
}
