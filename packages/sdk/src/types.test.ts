// What the compiler refuses: each line marked here is a mistake that never reaches a server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegistrationReceipt } from '@think-carer/contract';
import { createClient, isProblem } from './index.ts';
import type { CarerClient } from './index.ts';
import type { OperationOf } from './operation.ts';

/** Never called: only its types matter. */
export async function mistakes({ registrations, eligibility, offer }: CarerClient, failure: unknown): Promise<void> {
  const receipt: RegistrationReceipt = await registrations.create({ level: 'count', privacyVersion: '1' });
  // @ts-expect-error a change without the version that it is about
  await registrations.change(receipt.id, { careHours: null });
  // @ts-expect-error leaving needs it too
  await registrations.withdraw(receipt.id);
  // @ts-expect-error no such level
  await registrations.create({ level: 'everybody', privacyVersion: '1' });
  // @ts-expect-error the cared-for person is never named
  await registrations.create({ level: 'count', privacyVersion: '1', caredForName: '' });
  // @ts-expect-error no such code
  isProblem(failure, 'already-registerd');
  // @ts-expect-error answers are text, figures, or yes and no
  await eligibility.check({ answers: { age: null } });
  const { data, response } = await offer.read().withResponse();
  response.etag satisfies string | undefined;
  data.schemes satisfies readonly object[];
  for await (const { state } of registrations.list({ seenAs: 'own', limit: 5 })) state satisfies string;
  if (isProblem(failure, 'already-registered')) [failure.problem.existingId, failure.status] satisfies [string | undefined, number];
}

export const wrong = [
  // @ts-expect-error the contract has it as PATCH
  { id: 'registrations.change', method: 'POST', path: '/v1/registrations/{id}', keyed: true } satisfies OperationOf<'registrations.change'>,
  // @ts-expect-error a write of a person's carries a key
  { id: 'registrations.create', method: 'POST', path: '/v1/registrations' } satisfies OperationOf<'registrations.create'>,
  // @ts-expect-error the offer needs no person
  { id: 'offer.read', method: 'GET', path: '/v1/offer' } satisfies OperationOf<'offer.read'>,
];

test('a client has a room for each noun', () => {
  assert.deepEqual(Object.keys(createClient({ baseUrl: 'https://api.example', publishableKey: 'pk_test' })), ['registrations', 'offer', 'session', 'desk', 'eligibility', 'evidence', 'forum', 'guests', 'guide', 'hub', 'learning', 'leave', 'pack', 'referrals', 'releases', 'updates', 'voice', 'working', 'forgetToken']);
});
