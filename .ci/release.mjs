// Publishes every package with provenance, or with --dry-run does all of it but the publishing: build, pack, verify, and say what would be published.
// `node .ci/release.mjs --dry-run` · `node .ci/release.mjs --repository https://…  [--tag next]`, on a build server that npm can trace.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Why nothing may be published from here. Provenance is a signed statement of which build of which repository made a file: it needs both. */
export function refusals({ repository, env, clean }) {
  return [
    ...(repository ? [] : ['no --repository: provenance names the repository that the packages were built from']),
    ...(env.ACTIONS_ID_TOKEN_REQUEST_URL || env.SIGSTORE_ID_TOKEN ? [] : ['this is no build server that npm can trace (no OIDC token): provenance cannot be signed']),
    ...(clean ? [] : ['what is here is not a commit: the working tree has changes, or is no git checkout']),
  ];
}

async function main() {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false }, repository: { type: 'string' }, tag: { type: 'string', default: 'latest' } } });
  const dry = values['dry-run'], git = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }), clean = git.status === 0 && git.stdout.trim() === '';
  const against = refusals({ repository: values.repository, env: process.env, clean });
  if (!dry && against.length > 0) {
    for (const reason of against) console.error(`release: ${reason}`);
    return 1;
  }
  const built = spawnSync(process.execPath, [join(root, '.ci/build.mjs')], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) return 1;

  const [{ packAll }, { houseFaults, publintFaults, typeFaults }] = await Promise.all([import('../test/packed.ts'), import('../test/packaging/faults.ts')]);
  const { apiOf, reportAt, reported } = await import('../test/packaging/api.ts');
  const place = mkdtempSync(join(tmpdir(), 'think-carer-release-'));
  try {
    const all = packAll(place);
    const faults = (await Promise.all(all.map(async (one) => [...houseFaults(one), ...await publintFaults(one), ...await typeFaults(one)]))).flat();
    for (const name of reported) {
      const { text, errors } = apiOf(name);
      if (errors.length > 0 || readFileSync(reportAt(name), 'utf8') !== text) faults.push(`${name}: its API is not the one in docs/api`);
    }
    for (const { name, tarball, json, files } of all) {
      const bytes = readFileSync(tarball);
      console.log(`${name}@${json.version}  ${files.length} files, ${(bytes.length / 1000).toFixed(1)} kB packed, sha512-${createHash('sha512').update(bytes).digest('base64').slice(0, 16)}…`);
    }
    if (faults.length > 0) {
      for (const fault of faults) console.error(`release: ${fault}`);
      return 1;
    }
    if (dry) {
      console.log(`\n${all.length} packages are ready.${against.length > 0 ? ` From here they would not be published:\n${against.map((reason) => `- ${reason}`).join('\n')}` : ''}`);
      return 0;
    }
    for (const { name, folder, json } of all) {
      const known = spawnSync('npm', ['view', `${name}@${json.version}`, 'version'], { encoding: 'utf8' });
      if (known.status === 0 && known.stdout.trim() === json.version) {
        console.log(`${name}@${json.version} is published already`);
        continue;
      }
      // npm holds this address against the build server's own statement.
      const directory = relative(root, join(root, 'packages', name.split('/')[1]));
      writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...json, repository: { type: 'git', url: `git+${values.repository}.git`, directory } }, null, 2)}\n`);
      const { status } = spawnSync('npm', ['publish', folder, '--provenance', '--access', 'public', '--tag', values.tag, '--ignore-scripts'], { stdio: 'inherit' });
      if (status !== 0) {
        console.error(`release: ${name} was not published; run the same command again when it is mended, and it goes on from here`);
        return 1;
      }
    }
    return 0;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await main());
