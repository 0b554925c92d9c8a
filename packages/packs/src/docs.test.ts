// The pack that docs/packs.md prints is whole: it validates and passes its own cases.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { extendPack, parsePack, runPackTests } from '@think-carer/rules';

it('the pack printed in docs/packs.md works as printed', () => {
  const page = readFileSync(new URL('../../../docs/packs.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json ?? '');
  assert.equal(blocks.length, 1);
  const law = parsePack(JSON.parse(readFileSync(new URL('uk-statutory.json', import.meta.url), 'utf8')));
  const pack = extendPack(parsePack(JSON.parse(blocks[0] ?? '')), [law]);
  const { passed, failed } = runPackTests(pack);
  assert.deepEqual(failed, []);
  assert.equal(passed, 3);
});
