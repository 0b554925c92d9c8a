// The public API of each package, written down from its .d.ts files so that a change of it is seen in review: docs/api/<package>.api.md.
// `node test/packaging/api.ts --write` after a build makes them new.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const reported = ['rules', 'contract', 'directory', 'evidence', 'gatherings', 'sdk', 'kit', 'theme', 'widgets', 'server'] as const;
export const reportAt = (name: string): string => join(root, 'docs/api', `${name}.api.md`);

/** The report of one built package, and what the extractor could not read. */
export function apiOf(name: string): { text: string; errors: string[] } {
  const folder = join(root, 'packages', name), place = mkdtempSync(join(tmpdir(), 'think-carer-api-')), errors: string[] = [];
  try {
    const result = Extractor.invoke(ExtractorConfig.prepare({
      packageJsonFullPath: join(folder, 'package.json'), configObjectFullPath: undefined,
      configObject: {
        projectFolder: folder, mainEntryPointFilePath: join(folder, 'dist/index.d.ts'), newlineKind: 'lf',
        compiler: { overrideTsconfig: { compilerOptions: { target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], module: 'ESNext', moduleResolution: 'bundler', allowImportingTsExtensions: true, noEmit: true, strict: true, skipLibCheck: true, types: name === 'server' ? ['node'] : [] }, files: [join(folder, 'dist/index.d.ts')] } },
        apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder: place, reportTempFolder: join(place, 'new'), includeForgottenExports: false },
        docModel: { enabled: false }, dtsRollup: { enabled: false }, tsdocMetadata: { enabled: false },
        messages: { extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } }, tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } }, compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } } },
      },
    }), { localBuild: true, showVerboseMessages: false, messageCallback: (message) => {
      if (message.logLevel === ExtractorLogLevel.Error) errors.push(message.text);
      message.handled = true;
    } });
    const file = join(place, `${name}.api.md`);
    return { text: existsSync(file) ? readFileSync(file, 'utf8') : '', errors: result.errorCount > 0 && errors.length === 0 ? ['it failed and did not say why'] : errors };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'docs/api'), { recursive: true });
  for (const name of reported) {
    const { text, errors } = apiOf(name);
    for (const error of errors) console.error(`${name}: ${error}`);
    if (errors.length > 0) process.exitCode = 1;
    else if (process.argv.includes('--write')) writeFileSync(reportAt(name), text);
    else if (!existsSync(reportAt(name)) || readFileSync(reportAt(name), 'utf8') !== text) {
      console.error(`${name}: the API is not what docs/api says; look at what changed, then: node test/packaging/api.ts --write`);
      process.exitCode = 1;
    }
  }
}
