// Desk: what waits for a decision, and who stands in for whom.
import type { DeskDelegate, DeskDelegation, DeskDelegationPage, DeskItem, DeskPage, DeskQuery } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const list = { id: 'desk.list', method: 'GET', path: '/v1/desk' } satisfies OperationOf<'desk.list'>;
const delegate = { id: 'desk.delegate', method: 'POST', path: '/v1/desk/delegations', keyed: true } satisfies OperationOf<'desk.delegate'>;
const delegations = { id: 'desk.delegations', method: 'GET', path: '/v1/desk/delegations' } satisfies OperationOf<'desk.delegations'>;
const endDelegation = { id: 'desk.endDelegation', method: 'POST', path: '/v1/desk/delegations/{id}/end', keyed: true } satisfies OperationOf<'desk.endDelegation'>;

/** As in the contract, with the page size as a number. */
export type DeskFilter = Omit<DeskQuery, 'limit'> & {
  /** Items on a page, 1 to 100; 50 if absent. */
  readonly limit?: number | undefined;
};

/** All of these need a manager, or HR. Items are opened and decided in the rooms `leave` and `working`. */
export interface Desk {
  /** What waits, nearest deadline first; in HR's view what is overdue before that. */
  list(filter?: DeskFilter, options?: CallOptions): Pages<DeskItem, DeskPage>;
  /**
   * Lets somebody stand in for the caller, both days included.
   * @throws `delegation-overlaps`, `delegation-chain`, `invalid-request` (its problem names the fields).
   */
  delegate(body: DeskDelegate, options?: CallOptions): Call<DeskDelegation>;
  /** Given and received; for HR all. The newest first. */
  delegations(filter?: Pick<DeskFilter, 'limit' | 'after'>, options?: CallOptions): Pages<DeskDelegation, DeskDelegationPage>;
  /** At once. Ending twice changes nothing. */
  endDelegation(id: string, options?: CallOptions): Call<DeskDelegation>;
}

export const desk = ({ call, send }: Transport): Desk => ({
  list: (filter, options) => pagesOf((after = filter?.after) => send(list, { query: { ...filter, after } }, options)),
  delegate: (body, options) => call(delegate, { body }, options),
  delegations: (filter, options) => pagesOf((after = filter?.after) => send(delegations, { query: { ...filter, after } }, options)),
  endDelegation: (id, options) => call(endDelegation, { id }, options),
});
