// Leave as data: what is asked, what is sent of it, and what is left, all pure.
import { expect } from '@open-wc/testing';
import { errorsIn, stepsFor } from '@think-carer/kit';
import { askingSteps, leftOf, requestFrom, typesOn, type Taken } from './asking.steps.ts';
import { costSteps, needOf } from './choices.steps.ts';
import { pack, today } from './leave.fixture.ts';
import { hoursFault, partsOf, readChosen, writeChosen } from './leave.parts.ts';
import { answersIn, leaveSteps } from './leave.steps.ts';

const typeOf = (id: string) => pack.leaveTypes.find((type) => type.id === id)!;
const whole = (...days: string[]) => days.map((on) => ({ on, part: 'full-day' as const }));

describe('the chooser as data', () => {
  it('asks what an answer makes needful, and counts only what was asked', () => {
    const ids = (values: Record<string, string>) => stepsFor(leaveSteps(pack), values).map(({ id }) => id);
    expect(ids({ situation: 'planned' })).to.deep.equal(['situation', 'status', 'longTermNeed', 'nation']);
    expect(ids({ situation: 'child' })).to.deep.equal(['situation', 'status', 'nation']);
    const steps = leaveSteps({ nations: ['wales'] });
    expect(answersIn(stepsFor(steps, { situation: 'unforeseen', longTermNeed: 'yes', nation: 'wales' }), { situation: 'unforeseen', longTermNeed: 'yes', nation: 'wales' })).to.deep.equal({ situation: 'unforeseen' });
  });
  it('reads pay as people type it, and a percentage only from those who pay one', () => {
    const cost = { pay: '£28k', payPer: 'year', hoursAWeek: '37½', daysAWeek: '5', contributionPercent: '6.5' };
    expect(needOf({ situation: 'planned', status: 'worker' }, { ...cost, pension: 'lgps-ew' })).to.deep.equal({ situation: 'planned', status: 'worker', pay: { amount: 28000, per: 'year' }, hoursAWeek: 37.5, daysAWeek: 5, pension: 'lgps-ew', contributionPercent: 6.5 });
    expect(needOf({}, { ...cost, pension: 'other' })).to.not.have.property('contributionPercent');
    expect(needOf({}, null)).to.deep.equal({ situation: 'unknown' });
  });
  it('asks again for a sum that was surely meant for another period', () => {
    const wrong = (pay: string, payPer: string) => errorsIn(costSteps[0]!, { pay, payPer, hoursAWeek: '37', daysAWeek: '5' }).map(({ name, key }) => `${name} ${key}`);
    expect(wrong('28000', 'hour')).to.deep.equal(['pay range']);
    expect(wrong('28000 to 29000', 'year')).to.deep.equal(['pay number']);
    expect(wrong('107.69', 'day')).to.deep.equal([]);
    expect(errorsIn(costSteps[0]!, { pay: '100', payPer: 'day', hoursAWeek: '40', daysAWeek: '1' })).to.deep.equal([{ name: 'daysAWeek', key: 'long' }]);
  });
});

describe('the days as one value', () => {
  it('come back as they were, in the order of the calendar, each date once', () => {
    const value = writeChosen([{ on: '2027-01-12', part: 'hours', hours: '2 and a half' }, { on: '2027-01-11', part: 'full-day', hours: '' }, { on: '2027-01-11', part: 'morning', hours: '' }]);
    expect(readChosen(value)).to.deep.equal([{ on: '2027-01-11', part: 'morning', hours: '' }, { on: '2027-01-12', part: 'hours', hours: '2 and a half' }]);
    expect(partsOf(readChosen(value))).to.deep.equal([{ on: '2027-01-11', part: 'morning' }, { on: '2027-01-12', part: { hours: 2.5 } }]);
    expect(readChosen('')).to.deep.equal([]);
  });
  it('say what is wrong with hours', () => {
    const fault = (hours: string) => hoursFault({ on: '2027-01-11', part: 'hours', hours });
    expect([fault(''), fault('0'), fault('lots'), fault('25'), fault('7h 30')]).to.deep.equal(['hours', 'hours', 'hours', 'long', undefined]);
  });
  it('are looked at again before sending', () => {
    const [, days] = askingSteps(pack.leaveTypes, true);
    expect(errorsIn(days!, { days: '2027-01-11 hours ' })).to.deep.equal([{ name: 'days', key: 'hours' }]);
    expect(errorsIn(days!, { days: '' })).to.deep.equal([{ name: 'days', key: 'required' }]);
  });
});

describe('what is sent', () => {
  const values = { type: 'carers-leave', days: '2027-01-11 morning', note: '  ' };
  it('is the kind and the days, and nothing that was not given', () => {
    expect(requestFrom({ ...values, to: 'manager' }, {})).to.deep.equal({ type: 'carers-leave', parts: [{ on: '2027-01-11', part: 'morning' }] });
  });
  it('goes to the address typed, or to HR alone', () => {
    expect(requestFrom({ ...values, to: 'other', approverEmail: ' dev@x.example ' }, {}).approverEmail).to.equal('dev@x.example');
    expect(requestFrom({ ...values, to: 'hr', approverEmail: 'dev@x.example' }, {}).approverEmail, 'HR alone').to.equal(null);
  });
  it('takes a normal week along where there is one', () => {
    expect(requestFrom({ ...values, note: ' swap ', to: 'manager' }, { hoursAWeek: '37½', daysAWeek: '' })).to.deep.equal({ type: 'carers-leave', parts: [{ on: '2027-01-11', part: 'morning' }], note: 'swap', hoursAWeek: 37.5 });
  });
  it('may be of the kinds in force, the paid first', () => {
    expect(typesOn(pack, today).map(({ paid }) => paid).join()).to.match(/^(paid,)+(part-paid,)*(unpaid,?)+$/);
    expect(typesOn(pack, '2024-01-01').map(({ id }) => id)).to.not.include('carers-leave');
  });
});

describe('what is left', () => {
  const taken: readonly Taken[] = [{ type: 'carers-leave', parts: whole('2026-06-01', '2026-06-02') }, { type: 'paid-carers-leave', parts: whole('2026-06-03') }, { type: 'carers-leave', parts: whole('2025-11-01') }];
  const left = (type: string, week: Record<string, string>, parts = whole('2026-12-01')) => leftOf(typeOf(type), parts, taken, week, pack, today);
  it('is counted in hours of a normal week, over twelve months, of this kind alone', () => {
    expect(left('carers-leave', { hoursAWeek: '37', daysAWeek: '5' })).to.deep.equal({ unit: 'hours', all: 37, left: 22.2, asks: 7.4 });
  });
  it('is not guessed without a week', () => expect(left('carers-leave', {})).to.equal(null));
  it('needs no week where the limit is in days, until somebody asks for hours', () => {
    expect(left('paid-carers-leave', {})).to.deep.equal({ unit: 'days', all: 5, left: 4, asks: 1 });
    expect(leftOf(typeOf('paid-carers-leave'), [{ on: '2026-12-01', part: { hours: 2 } }], taken, {}, pack, today)).to.equal(null);
  });
  it('has no meaning where there is no limit', () => expect(left('annual-leave', { hoursAWeek: '37' })).to.equal(null));
});
