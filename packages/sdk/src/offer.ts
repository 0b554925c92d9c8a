// Offer: the employer's whole pack, as the server resolves it.
import type { ResultOf } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import type { Transport } from './transport.ts';

const read = { id: 'offer.read', method: 'GET', path: '/v1/offer', open: true } satisfies OperationOf<'offer.read'>;

export interface Offer {
  /** Questions, schemes, arrangements, areas, teams, contacts and the privacy text. Public: no person is needed. */
  read(options?: CallOptions): Call<ResultOf<'offer.read'>>;
}

export const offer = ({ call }: Transport): Offer => ({
  read: (options) => call(read, {}, options),
});
