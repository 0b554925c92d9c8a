// Session: what the host has said about the signed-in person, and what is kept about them.
import type { Session as SessionData, SessionRecords } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import type { Transport } from './transport.ts';

const read = { id: 'session.read', method: 'GET', path: '/v1/session' } satisfies OperationOf<'session.read'>;
const records = { id: 'session.records', method: 'GET', path: '/v1/session/records' } satisfies OperationOf<'session.records'>;

export interface Session {
  /**
   * Roles, name and e-mail addresses, and when our token stops working.
   * @throws kind `unauthenticated` where nobody is signed in.
   */
  read(options?: CallOptions): Call<SessionData>;
  /** A copy of everything that is kept about them, and of what was done with it. Referrals and sign-ups for updates belong to no account and are not in it. */
  records(options?: CallOptions): Call<SessionRecords>;
}

export const session = ({ call }: Transport): Session => ({
  read: (options) => call(read, {}, options),
  records: (options) => call(records, {}, options),
});
