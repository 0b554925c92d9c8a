// Who may read what of a registration, and when it stops being confirmed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { confirmDueOn, fieldsSeen, readers, readersOf, registrationFields, registrationLevels, registrationState, registrationViews } from './registration.ts';

describe('who reads a field', () => {
  it('is nobody outside the level’s own readers', () => {
    for (const level of registrationLevels) for (const field of registrationFields)
      for (const reader of readersOf(field, level)) assert.ok((readers[level] as readonly string[]).includes(reader), `${field} at ${level}: ${reader}`);
  });
  it('keeps no name at count, and shows it to no one else', () => {
    assert.deepEqual(readersOf('name', 'count'), []);
    assert.deepEqual(fieldsSeen('manager', 'count'), []);
    assert.deepEqual(fieldsSeen('register', 'count'), []);
    assert.deepEqual(fieldsSeen('own', 'count'), ['level', 'relationship', 'careFor', 'careHours', 'area', 'team']);
  });
  it('shows a manager nothing unless shared with the manager, and never the area', () => {
    assert.deepEqual(fieldsSeen('manager', 'confidential'), []);
    assert.deepEqual(fieldsSeen('manager', 'manager'), ['level', 'relationship', 'careFor', 'careHours', 'team', 'managerEmail', 'name', 'email']);
  });
  it('shows HR the register, but not which manager was told', () => {
    assert.deepEqual(fieldsSeen('register', 'manager'), fieldsSeen('register', 'confidential'));
    assert.ok(!fieldsSeen('register', 'manager').includes('managerEmail'));
  });
  it('shows every other viewer a part of what the person sees', () => {
    for (const level of registrationLevels) for (const view of registrationViews)
      for (const field of fieldsSeen(view, level)) assert.ok(fieldsSeen('own', level).includes(field));
  });
});

describe('yearly confirmation', () => {
  it('falls due twelve calendar months on, and on 28 February after a leap day', () => {
    assert.equal(confirmDueOn('2026-11-22T09:30:00.000Z'), '2027-11-22');
    assert.equal(confirmDueOn('2024-02-29T12:00:00.000Z'), '2025-02-28');
    assert.equal(confirmDueOn('2023-02-28T12:00:00.000Z'), '2024-02-28');
    assert.equal(confirmDueOn('2026-12-31T23:59:59.999Z'), '2027-12-31');
  });
  it('turns on the day it is due, not before', () => {
    const record = { confirmedAt: '2026-11-22T09:30:00.000Z' };
    assert.equal(registrationState(record, '2027-11-21T23:59:59.999Z'), 'active');
    assert.equal(registrationState(record, '2027-11-22T00:00:00.000Z'), 'unconfirmed');
    assert.equal(registrationState({ ...record, pausedAt: '2027-01-01T00:00:00.000Z' }, '2028-01-01T00:00:00.000Z'), 'paused');
  });
  it('never moves back as time passes', () => {
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((d) => d.toISOString());
    fc.assert(fc.property(instant, instant, instant, (confirmedAt, a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      if (registrationState({ confirmedAt }, early) === 'unconfirmed') assert.equal(registrationState({ confirmedAt }, late), 'unconfirmed');
    }));
  });
});
