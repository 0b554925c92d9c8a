// What fails in a browser is tried once more: one that then passes is told, one that fails again fails.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, describe, test, type TestContext } from 'node:test';
import { nodeTest, root } from './step.mjs';

const place = mkdtempSync(join(tmpdir(), 'think-carer-again-'));
after(() => rmSync(place, { recursive: true, force: true }));

/** A file of tests: each is told how often it has run, and says whether it fails. */
const file = (name: string, tests: Readonly<Record<string, string>>): string => {
  const path = join(place, `${name}.test.mjs`);
  writeFileSync(path, `import { test } from 'node:test';
import { appendFileSync, readFileSync } from 'node:fs';
const ran = (name) => { const log = ${JSON.stringify(path)} + name; appendFileSync(log, '.'); return readFileSync(log, 'utf8').length; };
${Object.entries(tests).map(([one, fails]) => `test(${JSON.stringify(one)}, () => { const times = ran(${JSON.stringify(one)}); if (${fails}) throw new Error('no: ' + times); });`).join('\n')}`);
  return relative(root, path);
};
const run = async (t: TestContext, files: string, again?: 'test' | 'file') => {
  const said: string[] = [];
  t.mock.method(console, 'log', (text: string) => void said.push(text));
  const { passed, failed, again: second = 0 } = await nodeTest('these', [files], { again });
  return { passed, failed, second, said: said.join('\n') };
};

describe('a test that fails', () => {
  test('once is told with its first failure, and passes', async (t) => {
    const { said, ...counts } = await run(t, file('once', { a: 'false', b: 'times === 1' }), 'test');
    assert.deepEqual(counts, { passed: 2, failed: 0, second: 1 });
    assert.match(said, /↻ these: 1 failed[^]*no: 1[^]*✔ these: 2 passed, 0 failed, 1 at the second try/);
  });
  test('twice fails', async (t) => {
    const { said, ...counts } = await run(t, file('twice', { a: 'false', b: 'true' }), 'test');
    assert.deepEqual(counts, { passed: 1, failed: 1, second: 0 });
    assert.match(said, /no: 2/);
  });
  test('is tried by itself, or with the rest of its file where one goes on from the other', async (t) => {
    for (const [again, times] of [['test', 1], ['file', 2]] as const) {
      const { passed, failed } = await run(t, file(again, { a: 'false', b: 'times === 1' }), again);
      assert.deepEqual({ passed, failed, ofTheOther: readFileSync(join(place, `${again}.test.mjsa`), 'utf8').length }, { passed: 2, failed: 0, ofTheOther: times }, again);
      t.mock.restoreAll();
    }
  });
  test('with many others is not tried again', async (t) => {
    const { said, ...counts } = await run(t, file('many', { a: 'times === 1', b: 'times === 1', c: 'times === 1', d: 'times === 1' }), 'test');
    assert.deepEqual([counts, said.includes('↻')], [{ passed: 0, failed: 4, second: 0 }, false]);
  });
  test('where no browser is, is not tried again', async (t) => {
    assert.deepEqual((await run(t, file('pure', { a: 'times === 1' }))).failed, 1);
  });
});
