// The packs of the installation: what cannot be laid over the others stops the start, and is named.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { StartRefused } from '../store/roles.ts';
import { loadPackFiles } from './packs.ts';

const { written } = loadPackFiles(), northbridge = written.get('northbridge')!;
let folder: string;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'packs-')); });
after(() => rm(folder, { recursive: true }));

it('a pack that closes a circle, or has an entry of another kind than its base, stops the start by its name', async () => {
  const [weeks] = written.get('uk-statutory')!.parameters.filter(({ id }) => id === 'carers-leave-weeks');
  for (const [more, says] of [
    [{ extends: ['uk-statutory', 'five-boroughs-2010'] }, /circle/],
    [{ parameters: [...northbridge.parameters, { ...weeks!, unit: 'fortnights' }] }, /unit/],
  ] as const) {
    await writeFile(join(folder, 'northbridge.json'), JSON.stringify({ ...northbridge, ...more }));
    await writeFile(join(folder, 'five-boroughs-2010.json'), JSON.stringify({ ...written.get('five-boroughs-2010')!, ...('extends' in more && { extends: ['northbridge'] }) }));
    assert.throws(() => loadPackFiles(folder), (error) => error instanceof StartRefused && /^the pack [a-z0-9-]+ is not valid/.test(error.message) && says.test(error.message), says.source);
  }
});

it('one that takes from the law is served with the law’s own, and told', async () => {
  const leave = written.get('uk-statutory')!.leaveTypes.find(({ id }) => id === 'carers-leave')!;
  await writeFile(join(folder, 'northbridge.json'), JSON.stringify({ ...northbridge, leaveTypes: [{ ...leave, owner: 'employer' }, ...northbridge.leaveTypes.filter(({ id }) => id !== leave.id)] }));
  await writeFile(join(folder, 'five-boroughs-2010.json'), JSON.stringify(written.get('five-boroughs-2010')));
  const files = loadPackFiles(folder);
  assert.deepEqual([files.faults!.get('northbridge')?.map(({ path }) => path), files.resolved.get('northbridge')!.leaveTypes[0]!.owner], [['leaveTypes[0].owner'], 'statutory']);
});
