// docs/frameworks.md shows lines of the apps that are tested, and no others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { apps } from './build.ts';
import { root } from '../packed.ts';

const page = readFileSync(join(root, 'docs/frameworks.md'), 'utf8');
const lines = (text: string): string => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
const passages = [...page.matchAll(/<!-- from (\S+) -->\n```\w+\n([^]*?)```/g)].map(([, file, text]) => ({ file: file!, text: text! }));

test('each passage stands in the file it names', () => {
  for (const { file, text } of passages) assert.ok(lines(readFileSync(join(root, file), 'utf8')).includes(lines(text)), `${file} has no such lines:\n${text}`);
});
test('each app is shown', () => {
  for (const app of apps) assert.ok(passages.some(({ file }) => file.startsWith(`test/hosts/apps/${app}/`)), app);
});
test('no code is shown without saying where it is from', () => {
  const settings = 1;
  assert.equal([...page.matchAll(/^```\w+$/gm)].length, passages.length + settings);
});
