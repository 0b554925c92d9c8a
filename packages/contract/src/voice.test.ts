// The register of policies: what a policy reads as, who may do what with it, and what is told to whom.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import statutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { extendPack, parsePack } from '@think-carer/rules';
import { impactQuestions } from '@think-carer/rules/impact';
import { changedPolicy, checkSeen, isPolicyListed, newAnswers, newCheck, newPolicy, policiesCsvOf, policyHand, policySeen, policyState, policyStates, summaryOfCheck, type PolicyCheckCreate, type PolicyRecord } from './index.ts';

const offer = extendPack(parsePack(northbridge), [parsePack(statutory)]), now = new Date('2026-11-26T09:30:00.000Z'), today = '2026-11-26';
const policy: PolicyRecord = { id: 'p', title: 'Attendance', owner: 'Head of people', ownerEmail: 'lena@northbridge.example', areaOfWork: 'Attendance', url: null, reviewOn: '2027-03-31', withdrawnOn: null, version: 3, createdAt: now.toISOString(), updatedAt: now.toISOString() };
const owner = { roles: ['employee'] as const, email: ' Lena@Northbridge.example' }, hr = { roles: ['hr'] as const, email: 'hr@northbridge.example' }, staff = { roles: ['employee', 'manager'] as const, email: 'sam@northbridge.example' };
const answers = Object.fromEntries(impactQuestions(offer, today).map(({ id, risk }) => [id, risk === 'yes' ? 'no' : 'yes'])) as PolicyCheckCreate['answers'];
/** What a ruling lets be. */
function allowed<T extends object>(ruling: ({ readonly refused?: never } & T) | { readonly refused: object }): T {
  assert.equal(ruling.refused, undefined, JSON.stringify(ruling.refused));
  return ruling as T;
}
let ids = 0;
const make = { id: () => `id-${(ids += 1)}`, reference: 'TP-1' };
const checked = (more: Partial<PolicyCheckCreate> = {}) => newCheck(policy, { answers, changes: [{ text: 'One' }, { text: 'Two' }], reviewOn: '2027-11-26', ...more }, owner, offer, now, make);
const { check } = allowed(checked());

describe('a policy', () => {
  it('reads as unchecked, then as checked while a change waits, as answered, and as due again', () => {
    const of = (changes: number, accepted: number, notAccepted: number, more: Partial<PolicyRecord> = {}) => policyState({ ...policy, ...more }, { changes, accepted, notAccepted }, today);
    assert.equal(policyState({ ...policy, reviewOn: '2020-01-01' }, null, today), 'unchecked', 'never checked comes before late');
    assert.deepEqual([of(2, 0, 0), of(2, 1, 0), of(2, 1, 1), of(0, 0, 0)], ['checked', 'checked', 'answered', 'answered']);
    assert.deepEqual([of(2, 0, 0, { reviewOn: today }), of(0, 0, 0, { reviewOn: '2026-11-27' })], ['due', 'answered']);
    assert.equal(of(2, 0, 0, { withdrawnOn: '2026-01-01' }), 'withdrawn');
  });
  it('is listed while it is in use, or by the state asked for', () => {
    assert.deepEqual(policyStates.filter((state) => isPolicyListed(state, undefined)), policyStates.filter((state) => state !== 'withdrawn'));
    for (const state of policyStates) assert.deepEqual(policyStates.filter((one) => isPolicyListed(one, state)), [state]);
  });
  it('is acted on by its owner, whatever case the address is written in, by HR and by equalities, and by nobody else', () => {
    assert.deepEqual([policyHand(policy, owner), policyHand(policy, hr), policyHand(policy, { roles: ['equalities'] }), policyHand(policy, staff)], ['owner', 'hr', 'equalities', null]);
    assert.equal(policyHand({ ownerEmail: null }, { roles: ['employee'] }), null, 'no address matches none');
    for (const ruling of [changedPolicy(policy, { title: 'x' }, staff, now), newCheck(policy, { answers, reviewOn: '2027-11-26' }, staff, offer, now, make), newAnswers(policy, check, [], { changes: [] }, staff, now)]) assert.equal(ruling.refused?.code, 'not-the-owner');
  });
  it('tells the owner’s address to those who act on it alone', () => {
    assert.ok('ownerEmail' in policySeen(policy, null, owner, now) && 'ownerEmail' in policySeen(policy, null, hr, now));
    const told = policySeen(policy, summaryOfCheck(check, []), staff, now);
    assert.ok(!JSON.stringify(told).includes('lena'));
    assert.deepEqual(told.may, []);
  });
  it('is a manager’s own where a manager puts it there, and anybody’s where HR does', () => {
    const body = { title: ' A ', owner: 'B', areaOfWork: 'C', reviewOn: '2027-01-01', ownerEmail: 'X@y.example' };
    assert.equal(allowed(newPolicy(body, staff, now)).told.ownerEmail, 'sam@northbridge.example');
    assert.deepEqual([allowed(newPolicy(body, hr, now)).told.ownerEmail, allowed(newPolicy(body, hr, now)).told.title], ['x@y.example', 'A']);
    assert.deepEqual(newPolicy({ ...body, title: '\u202e', reviewOn: '2026-11-26' }, hr, now).refused?.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/title missing', '/reviewOn too-early']);
    assert.deepEqual(newPolicy({ ...body, reviewOn: '2031-11-27' }, hr, now).refused?.errors?.map(({ code }) => code), ['too-late']);
  });
  it('keeps what a change leaves out, and a day that is past may stay', () => {
    const late = { ...policy, reviewOn: '2026-01-01' };
    assert.deepEqual(allowed(changedPolicy(late, { title: 'New' }, owner, now)).told, { title: 'New', owner: policy.owner, ownerEmail: policy.ownerEmail, areaOfWork: policy.areaOfWork, url: null, reviewOn: '2026-01-01', withdrawnOn: null });
    assert.equal(allowed(changedPolicy(policy, { isWithdrawn: true }, hr, now)).told.withdrawnOn, today);
    assert.equal(allowed(changedPolicy({ ...policy, withdrawnOn: '2026-01-01' }, { isWithdrawn: false }, hr, now)).told.withdrawnOn, null);
    assert.equal(allowed(changedPolicy(policy, { ownerEmail: null }, hr, now)).told.ownerEmail, null);
  });
});

describe('a check', () => {
  it('keeps the words of the questions, so that it reads the same when the pack has changed', () => {
    assert.equal(check.items.length, impactQuestions(offer, today).length);
    assert.deepEqual(Object.keys(check.items[0]!.text).sort(), ['cy', 'en-GB']);
    assert.ok(check.items.every(({ verdict, source, asOf }) => verdict === 'clear' && source.title && asOf));
  });
  it('says nothing of any person: by role, and with no address', () => {
    const told = JSON.stringify(checkSeen(check, [], policy, true, owner));
    assert.ok(!told.includes('@') && !told.includes(policy.ownerEmail!));
    assert.equal(check.by, 'owner');
  });
  it('is refused where the offer asks nothing, and where the policy is out of use', () => {
    const { impact: _, ...silent } = offer;
    assert.equal(newCheck(policy, { answers: {}, reviewOn: '2027-11-26' }, owner, silent, now, make).refused?.code, 'verb-not-available');
    assert.equal(newCheck({ ...policy, withdrawnOn: today }, { answers, reviewOn: '2027-11-26' }, owner, offer, now, make).refused?.code, 'verb-not-available');
  });
  it('has each proposed change answered once, with a reason that can be read', () => {
    const [one, two] = check.changes as unknown as [{ id: string }, { id: string }], yes = { verdict: 'accepted' as const, reason: 'Yes.' };
    const { answers: first } = allowed(newAnswers(policy, check, [], { changes: [{ id: one.id, ...yes }] }, hr, now));
    assert.deepEqual(first, [{ change: one.id, verdict: 'accepted', reason: 'Yes.', answeredAt: now.toISOString(), by: 'hr' }]);
    assert.equal(newAnswers(policy, check, first, { changes: [{ id: two.id, ...yes }, { id: one.id, ...yes }] }, owner, now).refused?.code, 'already-decided');
    const faults = newAnswers(policy, check, [], { changes: [{ id: 'none', ...yes }, { id: two.id, ...yes }, { id: two.id, verdict: 'not-accepted', reason: '\u200e\u0007' }] }, hr, now).refused?.errors;
    assert.deepEqual(faults?.map(({ pointer, code }) => `${pointer} ${code}`).slice(0, 2), ['/changes/0/id not-an-option', '/changes/2/id repeated']);
    const seen = checkSeen(check, first, policy, true, hr);
    assert.deepEqual([seen.changes[0]!.verdict, seen.changes[1]!.verdict, seen.may], ['accepted', null, ['answer']]);
  });
});

it('the register as a file has one line for each policy, and runs nothing', () => {
  const text = policiesCsvOf([{ ...policySeen({ ...policy, title: '+1, "x"' }, summaryOfCheck(check, []), hr, now) }], 'en-GB');
  const [head, line, end] = text.split('\r\n');
  assert.ok(head!.startsWith('\uFEFFpolicy,owner,area of work,state,'));
  assert.equal(line, `"'+1, ""x""",Head of people,Attendance,"checked, changes wait",2026-11-26,TP-1,2027-03-31,0,0,2,0,0,2`);
  assert.equal(end, '');
});
