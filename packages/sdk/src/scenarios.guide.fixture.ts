// Modules finished, and who reads that they were.
import assert from 'node:assert/strict';
import { refused } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';

export const guideScenarios: Scenarios = (scenario) => {
  scenario('guide: a module is finished once, and the list says that and no more', async ({ client }) => {
    const { guide } = client('carer'), body = { module: 'induction', packVersion: '2026.9.1' };
    const first = await guide.complete(body);
    assert.deepEqual([first.module, first.packVersion], ['induction', '2026.9.1']);
    assert.deepEqual(await guide.complete(body), first, 'said again, it answers with the first day');
    const fault = await refused(guide.complete({ ...body, module: 'juggling' }), 'invalid-request');
    assert.deepEqual(fault.problem.errors?.map(({ pointer, code }) => [pointer, code]), [['/module', 'not-an-option']]);
    const { items } = await client('hr').guide.completions({ module: 'induction', from: first.completedAt.slice(0, 10) });
    assert.equal(items.filter(({ completedAt }) => completedAt === first.completedAt).length, 1);
    for (const item of items) assert.deepEqual(Object.keys(item).sort(), ['completedAt', 'module', 'packVersion', 'person']);
    await refused(guide.completions(), 'role-not-allowed');
  });
};
