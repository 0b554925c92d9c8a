// Projects of people who use the packages: each compiles against the packed tarballs, but for the mistakes it is meant to make.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { after, describe, test } from 'node:test';
import { consumer } from '../hosts/consumer.ts';
import { root } from '../packed.ts';

const frameworks = ['plain', 'react', 'preact', 'vue', 'svelte', 'angular'] as const;
const { home, modules, remove } = consumer('types', { apps: 'test/hosts/apps', ...Object.fromEntries(frameworks.map((name) => [name, `test/types/${name}`])) });
after(remove);

const tsc = join(dirname(createRequire(join(root, 'package.json')).resolve('typescript7/package.json')), 'bin/tsc');
const compilers: Readonly<Record<(typeof frameworks)[number], readonly string[]>> = {
  plain: [tsc, '-p', 'plain', '--pretty', 'false'],
  react: [tsc, '-p', 'react', '--pretty', 'false'],
  preact: [tsc, '-p', 'preact', '--pretty', 'false'],
  vue: [join(modules, 'vue-tsc/bin/vue-tsc.js'), '-p', 'vue/tsconfig.json', '--pretty', 'false'],
  svelte: [join(modules, 'svelte-check/bin/svelte-check'), '--workspace', home, '--tsconfig', 'svelte/tsconfig.json', '--output', 'machine', '--no-color'],
  angular: [join(modules, '@angular/compiler-cli/bundles/src/bin/ngc.js'), '-p', 'angular/tsconfig.json'],
};

function run(args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: home, env: { ...process.env, NODE_OPTIONS: '' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => { said += data.toString(); });
    child.on('close', (code) => done(`${said}\nexit ${code}`));
  });
}

/** `file:line` of every error, in the ways that the five compilers write them. */
function errorsIn(said: string, framework: string): string[] {
  // eslint-disable-next-line no-control-regex
  const found = said.replaceAll(/\u001b\[\d+m/g, '').split('\n').flatMap((line) => {
    const [, file, at] = /^(?:Error: )?([^\s(]+)\((\d+),\d+\): error /.exec(line) ?? /^(?:Error: )?([^\s:]+):(\d+):\d+ - error /.exec(line) ?? /^\d+ ERROR "([^"]+)" (\d+):\d+ /.exec(line) ?? [];
    return file === undefined ? [] : [`${relative(home, existsSync(join(home, file)) ? join(home, file) : join(home, framework, file)).replaceAll('\\', '/')}:${at}`];
  });
  return [...new Set(found)].sort();
}

/** The line after each comment that says a mistake is coming. */
function mistakesOf(framework: string): string[] {
  const file = readdirSync(join(home, framework)).find((name) => /^mistake\./i.test(name))!;
  return readFileSync(join(home, framework, file), 'utf8').split('\n')
    .flatMap((line, index) => (/(?:\/\/|<!--) mistake: /.test(line) ? [`${framework}/${basename(file)}:${index + 2}`] : [])).sort();
}

describe('consumer projects', { concurrency: 2 }, () => {
  for (const framework of frameworks) {
    test(`${framework}: the app compiles, and each mistake is found`, async () => {
      const said = await run(compilers[framework]), mistakes = mistakesOf(framework);
      assert.ok(mistakes.length >= 3, 'there are mistakes to find');
      assert.deepEqual(errorsIn(said, framework), mistakes, said);
      assert.match(said, /exit [^0]/);
    });
  }
});
