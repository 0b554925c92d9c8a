// Session: what the host has said about the signed-in person.
import type { Session as SessionData } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import type { Transport } from './transport.ts';

const read = { id: 'session.read', method: 'GET', path: '/v1/session' } satisfies OperationOf<'session.read'>;

export interface Session {
  /**
   * Roles, name and e-mail addresses, and when our token stops working.
   * @throws kind `unauthenticated` where nobody is signed in.
   */
  read(options?: CallOptions): Call<SessionData>;
}

export const session = ({ call }: Transport): Session => ({
  read: (options) => call(read, {}, options),
});
