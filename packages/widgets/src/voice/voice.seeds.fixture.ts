// A small register of policies, told from today: one unchecked, one due, one with changes that wait, one answered, one out of use. For examples, stories and tests.
import type { PolicySeed } from '@think-carer/sdk/testing';

const day = 86_400_000, now = Date.now(), on = (days: number) => new Date(now + days * day).toISOString().slice(0, 10), at = (days: number) => new Date(now + days * day).toISOString();
export const questions = ['notice', 'hours', 'place', 'evidence', 'cost', 'who-decides', 'appeal', 'absence', 'travel', 'on-call', 'selection', 'data', 'carers-named', 'carers-asked', 'forum-time'];
type Check = NonNullable<PolicySeed['checks']>[number];
/** Nothing to look at, but what is named. */
const answers = (look: readonly string[] = [], find: readonly string[] = []): Check['answers'] => Object.fromEntries(questions.map((id) => {
  const isRisk = ['who-decides', 'appeal', 'carers-named', 'carers-asked'].includes(id) ? 'no' : 'yes';
  return [id, find.includes(id) ? 'not-known' : look.includes(id) ? isRisk : isRisk === 'yes' ? 'no' : 'yes'];
}));

export const unchecked: PolicySeed = { title: 'Rotas and cover', owner: 'Customer services manager', ownerEmail: 'priya.shah@northbridge.example', areaOfWork: 'Hours and place', url: 'https://northbridge.example/policies/rotas', reviewOn: on(40) };
export const waiting: PolicySeed = {
  title: 'Managing attendance', owner: 'Head of people services', areaOfWork: 'Attendance', reviewOn: on(200), checks: [{
    at: at(-50), by: 'hr', answers: answers(['absence', 'evidence'], ['data']), reviewOn: on(200), said: 'Read together with the self-certificate form.',
    changes: [{ about: 'absence', text: 'Leave carer’s leave out of the three absences that start a meeting.' }, { about: 'evidence', text: 'Take the appointment letter out of the form.' }, { about: null, text: 'Name the carers’ offer on the first page.' }],
    answered: [{ verdict: 'accepted', reason: 'Payroll marks it from April.', at: at(-41) }, null, null],
  }],
};
export const answered: PolicySeed = { title: 'Special leave', owner: 'Head of people services', areaOfWork: 'Leave', reviewOn: on(120), checks: [{ at: at(-90), by: 'hr', answers: answers(['notice']), reviewOn: on(120), changes: [{ about: 'notice', text: 'Say that the week’s notice is waived where care cannot wait.' }], answered: [{ verdict: 'not-accepted', reason: 'The guide for managers says it already.', at: at(-80) }] }] };
export const due: PolicySeed = {
  title: 'Mileage and travel', owner: 'Fleet manager', ownerEmail: 'gwilym.tate@northbridge.example', areaOfWork: 'Travel', reviewOn: on(-20),
  checks: [{ at: at(-760), by: 'hr', answers: answers(), reviewOn: on(-390) }, { at: at(-385), by: 'owner', answers: answers(['cost']), reviewOn: on(-20), changes: [{ about: 'cost', text: 'Pay the first month in advance to whoever asks.' }], answered: [{ verdict: 'accepted', reason: 'By the travel card.', at: at(-380) }] }],
};
export const withdrawn: PolicySeed = { title: 'Paper time sheets', owner: 'Head of people services', areaOfWork: 'Attendance', reviewOn: on(-200), isWithdrawn: true };
export const register: readonly PolicySeed[] = [unchecked, waiting, answered, due, withdrawn];
