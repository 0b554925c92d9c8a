// What the SDK needs to know of one operation of the contract, and how its address is made.
import type { OperationId, Route, RouteOf, TextType } from '@think-carer/contract';
import { CarerError } from './error.ts';

/**
 * Kept by hand and small: the contract's own table carries prose and examples that a browser need not load.
 * The types below make the compiler refuse a line that differs from the contract; a test drives every method against the table.
 */
export interface Operation<Id extends OperationId = OperationId> {
  readonly id: Id;
  readonly method: Route['method'];
  readonly path: string;
  /** The publishable key is enough; `getToken` is not asked. */
  readonly open?: true;
  /** A write that carries an Idempotency-Key, and may therefore be sent again. */
  readonly keyed?: true;
  /** The answer is text of this kind; JSON if absent. */
  readonly type?: TextType;
}
export type OperationOf<Id extends OperationId> = {
  readonly id: Id;
  readonly method: RouteOf<Id>['method'];
  readonly path: RouteOf<Id>['path'];
} & (RouteOf<Id> extends { readonly permission: 'public' } ? { readonly open: true } : { readonly open?: never })
  & (RouteOf<Id> extends { readonly idempotent: true } ? { readonly keyed: true } : { readonly keyed?: never })
  & (RouteOf<Id>['success'] extends { readonly type: infer Type extends TextType } ? { readonly type: Type } : { readonly type?: never });

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** What one call sends, beside its options. */
export interface Input {
  readonly id?: string;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly form?: URLSearchParams;
}

/** Path of one call. An id that would lead to another address is refused before anything is sent. */
export const pathOf = (operation: Operation, id?: string): string => operation.path.replace('{id}', () => {
  // Dots survive encoding, and `..` would climb to the collection.
  if (!id || /^\.\.?$/.test(id)) throw new CarerError(operation.id, 'validation', 'request-not-sent');
  return encodeURIComponent(id);
});
