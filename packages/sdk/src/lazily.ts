// A room of the client whose methods are fetched when one of them is first called, so that a page pays for the rooms it uses.
import type { OperationId } from '@think-carer/contract';
import type { Call, CallResponse } from './call.ts';
import { CarerError } from './error.ts';
import type { Pages } from './pages.ts';

type Method = (...given: never[]) => Call<unknown>;

/**
 * Stands for a room until it is there. Every method of a room answers a {@link Call} or {@link Pages}, and so does every method here; a method may be taken
 * off it. A module that cannot be fetched is no answer from the network, and is asked for again by the next call. `noun` is that of the operations.
 */
export function lazily<Room extends object>(noun: string, load: () => Promise<Room>): Room {
  let room: Promise<Room> | undefined;
  const fetched = (name: string): Promise<Room> => (room ??= load().catch(() => {
    room = undefined;
    throw new CarerError(`${noun}.${name}` as OperationId, 'network');
  }));
  return new Proxy({} as Room, {
    // A room is never itself a promise, though it may be awaited by mistake or returned from an async function.
    get: (_, name) => (name === 'then' || typeof name === 'symbol' ? undefined : (...given: never[]) => {
      // In an object, because a call is itself a promise and would be waited for.
      const started = fetched(name).then((methods) => ({ call: (methods[name as keyof Room] as Method)(...given) as Pages<unknown> }));
      const call = started.then(({ call: inner }) => inner) as unknown as Pages<unknown>;
      return Object.assign(call, {
        async withResponse(): Promise<{ data: unknown; response: CallResponse }> {
          call.catch(() => {});
          return (await started).call.withResponse();
        },
        async *byPage() { yield* (await started).call.byPage(); },
        async *[Symbol.asyncIterator]() { yield* (await started).call; },
      });
    }),
  });
}
