// What somebody may be able to get.
import assert from 'node:assert/strict';
import { refused } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';

export const eligibilityScenarios: Scenarios = (scenario) => {
  scenario('eligibility: findings, the next question, and no impossible answers', async ({ client }) => {
    const { eligibility } = client('nobody');
    const start = await eligibility.check({ answers: {}, on: '2026-06-01' });
    assert.deepEqual([start.offer.id, start.on], ['northbridge', '2026-06-01']);
    assert.ok(start.nextQuestion?.id);
    assert.ok(start.findings.length > 5 && start.findings.every(({ outcome }) => outcome !== 'not-this-one'), 'nothing is no because it was not asked');
    const more = await eligibility.check({ answers: { 'employment-status': 'employee', 'nation-works': 'england', 'long-term-need': 'yes', emergency: 'no' }, on: '2026-06-01', locale: 'cy' });
    assert.equal(more.findings.find(({ scheme }) => scheme === 'carers-leave')?.outcome, 'likely');
    const error = await refused(eligibility.check({ answers: { 'employment-status': 'dragon' }, on: '2026-06-01' }), 'invalid-request');
    assert.deepEqual(error.problem.errors?.map(({ pointer, code }) => [pointer, code]), [['/answers/employment-status', 'not-an-option']]);
    await refused(eligibility.check({ answers: {}, on: '1 June' }), 'invalid-request');
  });
};
