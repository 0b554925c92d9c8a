// The steps of `npm test`, in order: what each is called, what it needs, and how it is run.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrowsCheck } from './checks/arrows.ts';
import * as lines from './checks/lines.ts';
import { runCheck, sources } from './checks/source.ts';
import { needChromium } from './chromium.mjs';
import { testDatabase } from './postgres.mjs';
import { counted, indented, mayTryAgain, node, nodeTest, root, total, verdict } from './step.mjs';

/** One project checked by the native compiler: one test. */
async function check(project) {
  const { ok, output } = await node(['.ci/tsc.mjs', '-p', project, '--noEmit']);
  return verdict(project, ok, output);
}

async function types() {
  const results = [];
  for await (const project of glob('{packages/*,stories,test}/tsconfig.json', { cwd: root })) results.push(await check(project));
  return total(results);
}

async function lint() {
  const bin = join(root, 'node_modules/oxlint/bin/oxlint');
  const { ok, output } = await node([bin, '--deny-warnings', '.']);
  const results = [verdict('oxlint', ok, output)], files = sources(root);
  for (const rule of [arrowsCheck(root), ...Object.values(lines)]) {
    const { name, files: read, problems } = runCheck(root, files, rule);
    results.push(verdict(`${name} (${read} files)`, problems.length === 0 && read > 0, read === 0 ? 'it read no file' : problems.join('\n')));
  }
  results.push(await nodeTest('the checks themselves', ['test/checks/*.test.ts', 'test/*.test.ts']));
  return total(results);
}

/** The same files in London, where a day can move by an hour, and in UTC. */
async function inTwoZones(name, patterns, env = {}) {
  return total(await Promise.all(['Europe/London', 'UTC'].map((zone) => nodeTest(`${name}, TZ=${zone}`, patterns, { env: { ...env, TZ: zone } }))));
}

async function webTest(name, pattern) {
  needChromium();
  const place = mkdtempSync(join(tmpdir(), 'think-carer-wtr-')), tally = join(place, 'counts');
  const run = async (files) => {
    rmSync(tally, { force: true });
    const { ok, output } = await node([join(root, 'node_modules/@web/test-runner/dist/bin.js'), '--config', 'test/wtr.config.mjs'], { env: { WTR_FILES: files, WTR_COUNTS: tally } });
    const each = existsSync(tally) ? JSON.parse(readFileSync(tally, 'utf8')) : [], all = total(each);
    return { each, all: ok || all.failed > 0 ? all : { ...all, failed: 1 }, output };
  };
  const first = await run(pattern), broken = first.each.filter(({ failed }) => failed > 0), isTriedAgain = mayTryAgain(first.all) && broken.length > 0;
  if (isTriedAgain) console.log(`  ↻ ${name}: ${first.all.failed} failed, tried once more with the rest of ${broken.map(({ file }) => file).join(', ')}\n${indented(first.output)}`);
  const last = isTriedAgain ? await run(broken.map(({ file }) => file).join()) : first;
  rmSync(place, { recursive: true, force: true });
  const result = isTriedAgain ? { ...total([...first.each.filter(({ failed }) => failed === 0), last.all]), again: Math.max(0, first.all.failed - last.all.failed) } : last.all;
  console.log(`  ${result.failed === 0 ? '✔' : '✖'} ${name} in Chromium: ${counted(result)}`);
  if (result.failed > 0) console.log(indented(last.output));
  return result;
}

async function build() {
  const { ok, output } = await node(['.ci/build.mjs'], { loud: true });
  return verdict('every package builds', ok, output);
}

async function sizes() {
  const { rows } = JSON.parse(readFileSync(join(root, 'packages/widgets/dist/cdn/sizes.json'), 'utf8'));
  for (const { what, bytes, limit } of rows) console.log(`    ${what.padEnd(28)} ${(bytes / 1000).toFixed(2).padStart(7)} kB brotli, at most ${limit / 1000}`);
  return nodeTest('sizes', ['test/sizes/*.test.ts']);
}

async function stories() {
  needChromium();
  const { ok, output } = await node([join(root, 'node_modules/storybook/dist/bin/dispatcher.js'), 'build', '-c', 'stories/.storybook', '-o', 'storybook-static', '--quiet', '--disable-telemetry'], { env: { CI: '1', STORYBOOK_DISABLE_TELEMETRY: '1' } });
  return total([verdict('Storybook builds', ok, output), ...(ok ? [await nodeTest('every example', ['test/examples/*.test.ts'], { limit: 3_000_000, again: 'test' })] : [])]);
}

const server = async () => ({ TEST_DATABASE_URL: await testDatabase() });

export const steps = [
  { id: 'types', title: 'type check', run: types },
  { id: 'lint', title: 'lint, import direction and house rules', run: lint },
  { id: 'rules', title: 'rules, packs and disclosure control', run: () => nodeTest('rules, packs and disclosure control', ['packages/{rules,packs,disclosure}/**/*.test.ts']) },
  { id: 'contract', title: 'contract, and evidence and the directory made by it', run: () => nodeTest('contract, evidence and directory', ['packages/{contract,directory,evidence}/src/**/*.test.ts']) },
  { id: 'gatherings', title: 'gatherings: dates, calendars, places', run: () => inTwoZones('gatherings', ['packages/gatherings/src/**/*.test.ts']) },
  { id: 'theme', title: 'theme', run: () => nodeTest('theme', ['packages/theme/**/*.test.ts']) },
  // Before the steps that serve as the superuser: the app role must be made by the owner that the server's tests have.
  { id: 'server', title: 'server, on real PostgreSQL', run: async () => inTwoZones('server', ['packages/server/src/**/*.test.ts', 'test/evidence/*.test.ts'], await server()) },
  { id: 'sdk', title: 'SDK', run: async () => inTwoZones('sdk', ['packages/sdk/src/**/*.test.ts'], await server()) },
  { id: 'build', title: 'build', run: build },
  { id: 'built', title: 'what was built: chunks, manifest and the docs made of it', needs: ['build'], run: () => nodeTest('built', ['test/build/*.test.ts']) },
  { id: 'packaging', title: 'what would be published: contents, types and the API in review', needs: ['build'], run: () => nodeTest('packaging', ['test/packaging/*.test.ts']) },
  { id: 'sizes', title: 'what a page pays', needs: ['build'], run: sizes },
  { id: 'typings', title: 'the manifest against the code, and consumer projects against the packed packages', needs: ['build'], run: () => nodeTest('typings', ['test/types/*.test.ts'], { limit: 300_000 }) },
  { id: 'hosts', title: 'an app of each framework, with the packed packages', needs: ['build'], run: () => { needChromium(); return nodeTest('hosts', ['test/hosts/*.test.ts'], { limit: 300_000, again: 'file' }); } },
  { id: 'kit', title: 'kit', run: () => webTest('kit', 'packages/kit/src/**/*.test.ts') },
  { id: 'widgets', title: 'widgets', run: () => webTest('widgets', 'packages/widgets/src/**/*.test.ts') },
  { id: 'every', title: 'what holds for every widget', needs: ['build'], run: () => { needChromium(); return nodeTest('every widget', ['test/every-widget/*.test.ts'], { limit: 2_400_000, again: 'test' }); } },
  { id: 'csp', title: 'a page under a strict content security policy', needs: ['build'], run: () => nodeTest('csp', ['test/csp/*.test.ts'], { again: 'file' }) },
  { id: 'hosts-css', title: 'under the styles that hosts bring', needs: ['build'], run: () => { needChromium(); return nodeTest('hosts-css', ['test/hosts-css/*.test.ts'], { again: 'file' }); } },
  { id: 'journeys', title: 'journeys through the demo intranet', needs: ['build'], run: async () => nodeTest('journeys', ['test/journeys/*.journey.ts'], { env: await server(), args: ['--test-concurrency=2'], limit: 1_800_000, again: 'file' }) },
  { id: 'cms', title: 'WordPress and SharePoint', needs: ['build'], run: async () => nodeTest('cms', ['test/cms/*.test.ts', 'packages/sharepoint/src/**/*.test.ts'], { env: await server(), again: 'file' }) },
  { id: 'stories', needs: ['build'], title: 'Storybook: play, accessibility and every example in every mode', run: stories },
];
