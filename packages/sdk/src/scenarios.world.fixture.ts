// The world that scenarios are played in, and the words they are told with.
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { ErrorCode, GatheringPartner } from '@think-carer/contract';
import { isCarerError, isProblem } from './index.ts';
import type { CarerClient, CarerError } from './index.ts';
import { failureOf } from './server.fixture.ts';

export type Somebody = 'carer' | 'other-carer' | 'manager' | 'hr' | 'commissioner' | 'administrator' | 'partner' | 'chair' | 'nobody';
/** One empty world: an employer with the pack `northbridge`, and people who can sign in. */
export interface World {
  client(who: Somebody): CarerClient;
  /** A client of whoever holds this key. */
  guest(key: string): CarerClient;
  /** A forum or a working group that is there already; answers its id. */
  gathering(kind: 'forum' | 'group', partners?: readonly GatheringPartner[]): Promise<string>;
  /** Of the person with whom `carer` may share. */
  readonly managerEmail: string;
  /** What was mailed to an address, oldest first. */
  mailTo(address: string): Promise<readonly { readonly subject: string; readonly text: string }[]>;
  /** Of a feed that may be added, on a host that the operator has named. */
  readonly feedUrl: string;
  /** A raw request, for what the SDK itself would never send. */
  raw(path: string, init?: RequestInit): Promise<Response>;
}
/** What a noun's file exports: it tells each of its stories to `scenario`, which plays it in a world of its own. */
export type Scenarios = (scenario: (title: string, play: (world: World) => Promise<void>) => void) => void;

export async function refused(call: PromiseLike<unknown>, code: ErrorCode): Promise<CarerError & { readonly problem: NonNullable<CarerError['problem']> }> {
  const error = await failureOf(call);
  assert.ok(isCarerError(error) && isProblem(error), inspect(error));
  assert.equal(error.code, code, inspect(error));
  assert.equal(error.problem.type, `https://think-carer.example/problems/${code}`);
  assert.equal(error.problem.instance, `urn:uuid:${error.requestId}`);
  return error;
}
export async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of pages) items.push(item);
  return items;
}
export const inDays = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
export const whole = (days: number): { on: string; part: 'full-day' } => ({ on: inDays(days), part: 'full-day' });
