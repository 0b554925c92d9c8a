// Who may see and decide a request that was sent to one approver, and which day it is where the law counts days.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { actorOf, approverAddresses, approverOf, plainText, ukDay, viewsOfRequest, type Asker, type Delegation } from './approval.ts';
import { roles } from './route.ts';

const priya: Asker = { key: 'priya', roles: ['employee', 'manager'], email: 'Priya.Shah@northbridge.example' };
const lent = (more: Partial<Delegation> = {}): Delegation => ({ id: '1', fromEmail: 'Head@northbridge.example', toEmail: 'priya.shah@northbridge.example', fromOn: '2026-12-01', untilOn: '2026-12-10', endedAt: null, ...more });

describe('the addresses that somebody decides for', () => {
  it('are their own, and those delegated to it on that day', () => {
    const on = (today: string, more?: Partial<Delegation>) => approverAddresses(priya, [lent(more)], today);
    assert.deepEqual(on('2026-11-30'), ['priya.shah@northbridge.example']);
    for (const today of ['2026-12-01', '2026-12-10']) assert.deepEqual(on(today), ['priya.shah@northbridge.example', 'head@northbridge.example']);
    assert.deepEqual(on('2026-12-11'), ['priya.shah@northbridge.example']);
    assert.deepEqual(on('2026-12-05', { endedAt: '2026-12-04T09:00:00.000Z' }), ['priya.shah@northbridge.example']);
    assert.deepEqual(on('2026-12-05', { toEmail: 'someone.else@northbridge.example' }), ['priya.shah@northbridge.example']);
  });
  it('are none for who is no manager, or has no address', () => {
    assert.deepEqual(approverAddresses({ ...priya, roles: ['employee', 'hr'] }, [lent()], '2026-12-05'), []);
    assert.deepEqual(approverAddresses({ roles: ['manager'] }, [lent()], '2026-12-05'), []);
  });
});

describe('a request', () => {
  it('is seen by its approver, by HR and by whoever asked, and by nobody else', () => {
    const record = { personKey: 'sam', approverEmail: 'priya.shah@northbridge.example' };
    assert.deepEqual(viewsOfRequest(record, priya, ['priya.shah@northbridge.example']), ['approver']);
    assert.deepEqual(viewsOfRequest(record, { key: 'jo', roles: ['employee', 'hr'] }, []), ['hr']);
    assert.deepEqual(viewsOfRequest(record, { ...priya, roles: ['manager', 'hr'] }, ['priya.shah@northbridge.example']), ['hr', 'approver']);
    assert.deepEqual(viewsOfRequest(record, { key: 'sam', roles: ['employee'] }, []), ['own']);
    assert.deepEqual(viewsOfRequest(record, { ...priya, key: 'other' }, ['other@northbridge.example']), []);
    assert.deepEqual(viewsOfRequest({ ...record, approverEmail: null }, priya, ['priya.shah@northbridge.example']), [], 'sent to HR, it is HR’s alone');
  });
  it('is decided by nobody who asked for it, whatever else they are', () => {
    const some = fc.record({ key: fc.constantFrom('sam', 'jo'), roles: fc.subarray([...roles]), email: fc.constantFrom('sam@x.example', 'jo@x.example') });
    fc.assert(fc.property(some, fc.constantFrom('sam', 'jo'), fc.constantFrom('sam@x.example', 'jo@x.example', null), (asker, personKey, approverEmail) => {
      const views = viewsOfRequest({ personKey, approverEmail }, asker, approverAddresses(asker, [{ ...lent(), fromEmail: 'sam@x.example', toEmail: 'jo@x.example' }], '2026-12-05'));
      if (asker.key === personKey) assert.ok(views.every((view) => view === 'own'));
      else assert.ok(!views.includes('own'));
      if (!asker.roles.includes('hr')) assert.ok(!views.includes('hr'));
      if (!asker.roles.includes('manager')) assert.ok(!views.includes('approver'));
    }));
  });
  it('goes to the address given, else to the manager the host named, else to HR; never to oneself', () => {
    const sam = { email: 'Sam@x.example', managerEmail: ' Boss@x.example ' };
    assert.equal(approverOf(undefined, sam), 'boss@x.example');
    assert.equal(approverOf('Other@x.example', sam), 'other@x.example');
    assert.equal(approverOf('sam@X.example', sam), null);
    assert.equal(approverOf(null, sam), null, 'HR alone, also where the host named a manager');
    assert.equal(approverOf(undefined, { email: 'sam@x.example' }), null);
  });
  it('says who acted without a name', () => {
    assert.deepEqual([actorOf(['own']), actorOf(['hr']), actorOf(['hr', 'approver']), actorOf(['approver'])], ['person', 'hr', 'manager', 'manager']);
  });
});

describe('the day in the United Kingdom', () => {
  it('turns at midnight there: an hour before UTC in summer', () => {
    assert.equal(ukDay('2026-07-01T22:59:59.999Z'), '2026-07-01');
    assert.equal(ukDay('2026-07-01T23:00:00.000Z'), '2026-07-02');
    assert.equal(ukDay('2026-12-31T23:59:59.999Z'), '2026-12-31');
    assert.equal(ukDay(new Date('2027-03-28T00:59:59Z')), '2027-03-28');
    assert.equal(ukDay('2026-10-25T00:30:00Z'), '2026-10-25');
  });
});

describe('what people type', () => {
  it('keeps its lines and loses what cannot be seen', () => {
    assert.equal(plainText('  One\r\n\ttwo\u0000\u0007\u202Ethree\u2066 '), 'One\n\ttwothree');
    assert.equal(plainText('\u0001 \u202A'), undefined);
    assert.equal(plainText(null), undefined);
    assert.equal(plainText('Mam’s appointment 🏥 ميعاد'), 'Mam’s appointment 🏥 ميعاد');
  });
});
