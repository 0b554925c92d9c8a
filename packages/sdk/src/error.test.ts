// One family of errors: what each knows, and how it is told from any other thing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CarerError, isCarerError, isProblem } from './error.ts';

const problem = { type: 'https://think-carer.example/problems/already-registered', title: 'You already have a registration.', status: 409, code: 'already-registered', existingId: 'id-of-a-person' } as const;

test('an error knows what it is about, and is an Error', () => {
  const error = new CarerError('registrations.create', 'api', 'already-registered', { status: 409, problem, requestId: 'r' });
  assert.ok(error instanceof Error && isCarerError(error));
  assert.equal(String(error), 'CarerError: registrations.create: already-registered');
  assert.deepEqual([error.kind, error.code, error.operation, error.status, error.requestId, error.retryable], ['api', 'already-registered', 'registrations.create', 409, 'r', false]);
});

test('no answer and too slow may be tried again; the others say so themselves', () => {
  assert.deepEqual((['network', 'timeout', 'aborted', 'api', 'validation', 'unauthenticated'] as const).map((kind) => new CarerError('offer.read', kind).retryable), [true, true, false, false, false, false]);
  assert.equal(new CarerError('offer.read', 'network').code, 'network');
});

test('a copy of the SDK recognises the errors of another copy', async () => {
  // A second evaluation of the same module: another class, another prototype.
  const other = await import(`./error.ts?copy=${Date.now()}`) as typeof import('./error.ts');
  assert.notEqual(other.CarerError, CarerError);
  const theirs = new other.CarerError('registrations.create', 'api', 'already-registered', { status: 409, problem });
  assert.ok(!(theirs instanceof CarerError));
  assert.ok(isCarerError(theirs) && isProblem(theirs, 'already-registered'));
});

test('guards take anything', () => {
  for (const thing of [undefined, null, 0, '', 'api', {}, [], new Error('no'), Symbol('x'), () => {}]) {
    assert.equal(isCarerError(thing), false);
    assert.equal(isProblem(thing), false);
  }
  const offline = new CarerError('offer.read', 'network');
  assert.equal(isProblem(offline), false, 'no answer, so no problem');
  const refused = new CarerError('registrations.create', 'api', 'already-registered', { problem });
  assert.ok(isProblem(refused) && isProblem(refused, 'already-registered') && !isProblem(refused, 'too-fast'));
});

test('what is logged holds no member of the problem', () => {
  const error = new CarerError('registrations.create', 'api', 'already-registered', { status: 409, problem, requestId: 'r' });
  assert.deepEqual(JSON.parse(JSON.stringify(error)), {
    name: 'CarerError', message: 'registrations.create: already-registered', operation: 'registrations.create', kind: 'api', code: 'already-registered', status: 409, requestId: 'r', retryable: false,
  });
});
