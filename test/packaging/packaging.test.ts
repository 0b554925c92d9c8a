// What would be published is whole: publint and are-the-types-wrong find nothing, the API is the one in review, and the READMEs are true.
import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { apiOf, reportAt, reported } from './api.ts';
import { packAll, publishable, root, type Packed } from '../packed.ts';
import { houseFaults, publintFaults, typeFaults } from './faults.ts';

const names = publishable().map(({ name }) => name);
let place: string, all: readonly Packed[];
before(() => {
  place = mkdtempSync(join(tmpdir(), 'think-carer-pack-'));
  all = packAll(place);
});
after(() => rmSync(place, { recursive: true, force: true }));
const packed = (name: string): Packed => all.find((one) => one.name === name)!;

test('each package comes after what it stands on', () => {
  assert.ok(names.length >= 9);
  for (const [i, { json }] of all.entries()) for (const dependency of Object.keys(json.dependencies ?? {})) if (names.includes(dependency)) assert.ok(names.indexOf(dependency) < i, `${json.name} before ${dependency}`);
});
for (const name of names) describe(name, () => {
  test('holds what a person needs and nothing that is ours alone', () => assert.deepEqual(houseFaults(packed(name)), []));
  test('publint finds nothing', async () => assert.deepEqual(await publintFaults(packed(name)), []));
  test('the types are not wrong', async () => assert.deepEqual(await typeFaults(packed(name)), []));
  test('every file that package.json promises is packed', () => {
    const { json, files } = packed(name), values = (node: unknown): string[] => (typeof node === 'string' ? [node] : node === null || typeof node !== 'object' ? [] : Object.values(node).flatMap(values));
    const targets = values([json.exports, (json as { bin?: unknown }).bin]).map((target) => target.replace(/^\.\//, ''));
    assert.ok(targets.length > 0);
    for (const target of targets) {
      const [before, after] = target.split('*');
      assert.ok(after === undefined ? files.includes(target) : files.some((file) => file.startsWith(before!) && file.endsWith(after)), target);
    }
  });
  test('what its README imports is there', async () => {
    for (const [, imported, specifier] of readFileSync(join(packed(name).folder, 'README.md'), 'utf8').matchAll(/^import (?:\{ ([\w, ]+) \}|\w+) from '(@think-carer\/[\w./-]+)'/gm)) {
      const [, pack, entry = ''] = /^@think-carer\/(\w+)(?:\/(.+))?$/.exec(specifier!)!;
      if (imported === undefined) { assert.ok(packed(`@think-carer/${pack}`).files.some((file) => file.endsWith(entry.replace(/.*\//, ''))), specifier); continue; }
      const types = packed(`@think-carer/${pack}`), all = types.files.filter((file) => /^dist\/.*\.d\.ts$/.test(file)).map((file) => readFileSync(join(types.folder, file), 'utf8')).join('\n');
      for (const one of imported.split(', ')) assert.match(all, new RegExp(`export (?:declare )?(?:abstract )?(?:async )?(?:class|function|const|type|interface) ${one}\\b|export \\{[^}]*\\b${one}\\b`), `${specifier} has no ${one}`);
    }
  });
});

describe('the checks see what they are there for', () => {
  test('a package without licence or with our own tests in it', () => {
    const one = packed('@think-carer/theme');
    assert.equal(houseFaults({ ...one, files: one.files.filter((file) => file !== 'LICENSE') }).length, 1);
    assert.equal(houseFaults({ ...one, files: [...one.files, 'src/theme.test.ts', 'dist/.built-from'] }).length, 2);
    assert.equal(houseFaults({ ...one, json: { ...one.json, dependencies: { a: 'workspace:*' } } }).length, 1);
  });
});

describe('the API in review', () => {
  for (const name of reported) test(`docs/api/${name}.api.md is what ${name} exports`, () => {
    const { text, errors } = apiOf(name);
    assert.deepEqual(errors, []);
    assert.ok(existsSync(reportAt(name)), 'there is no report: node test/packaging/api.ts --write');
    assert.equal(readFileSync(reportAt(name), 'utf8'), text, 'the API has changed: look at it, then node test/packaging/api.ts --write');
  });
});

describe('changesets', () => {
  const config = JSON.parse(readFileSync(join(root, '.changeset/config.json'), 'utf8')) as { fixed: string[][]; access: string };
  test('all packages carry one version, and are public', () => {
    assert.deepEqual([config.fixed, config.access], [[['@think-carer/*']], 'public']);
    assert.equal(new Set(all.map(({ json }) => json.version)).size, 1);
  });
  test('every waiting change names packages that there are, a kind, and why', () => {
    for (const file of globSync('.changeset/*.md', { cwd: root }).filter((path) => !path.endsWith('README.md'))) {
      const [, head = '', words = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(readFileSync(join(root, file), 'utf8')) ?? [], lines = head.trim().split('\n');
      assert.ok(lines.length > 0 && words.trim().length > 20, file);
      for (const line of lines) {
        const [, name, kind] = /^["'](@think-carer\/\w+)["']: (\w+)$/.exec(line) ?? [];
        assert.ok(names.includes(name!) && ['major', 'minor', 'patch'].includes(kind!), `${file}: ${line}`);
      }
    }
  });
});

describe('release', () => {
  test('refuses to publish where nobody could prove where it came from', async () => {
    const { refusals } = await import('../../.ci/release.mjs');
    assert.equal(refusals({ env: {}, clean: true }).length, 2);
    assert.equal(refusals({ repository: 'https://git.example.org/x', env: { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' }, clean: false }).length, 1);
    assert.deepEqual(refusals({ repository: 'https://git.example.org/x', env: { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' }, clean: true }), []);
    assert.deepEqual(refusals({ repository: 'https://git.example.org/x', env: { SIGSTORE_ID_TOKEN: 'x' }, clean: true }), []);
  });
});
