// Web tests of kit and widgets in real Chromium, straight from TypeScript. `WTR_FILES` narrows them, `WTR_COUNTS` says where the counts go.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { flags, needChromium } from './chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const files = (process.env.WTR_FILES ?? 'packages/kit/src/**/*.test.ts,packages/widgets/src/**/*.test.ts').split(',');

/** Adds up the results of a run as node:test's reporter does, file by file. */
function counts(to) {
  const add = (suite, sum) => {
    for (const test of suite?.tests ?? []) sum[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    for (const inner of suite?.suites ?? []) add(inner, sum);
    return sum;
  };
  return {
    onTestRunFinished({ sessions }) {
      writeFileSync(to, JSON.stringify(sessions.map(({ testFile, testResults, passed, errors }) => {
        const sum = add(testResults, { file: relative(root, testFile), passed: 0, failed: 0, skipped: 0 }), isEmpty = sum.passed + sum.failed + sum.skipped === 0;
        // A file with no test in it is a mistake, not a success.
        return isEmpty || (!passed && errors.length > 0) ? { ...sum, failed: sum.failed + 1 } : sum;
      })));
    },
  };
}

/** `waitUntil` gives up after a second, which a busy machine takes to fetch a chunk: there it waits as long as a test may. */
const patience = {
  name: 'patience',
  transform({ path, body }) {
    return path.endsWith('/@open-wc/testing-helpers/src/helpers.js') ? body.replace('timeout = 1000', 'timeout = 20000') : undefined;
  },
};

/** Papa Parse is no module; bundlers make it one, and so does this. */
const papaAsModule = {
  name: 'papa-as-module',
  transform({ path, body }) {
    return /\/papaparse(\.min)?\.js$/.test(path) ? `const module = { exports: {} }, exports = module.exports;\n${body}\nexport default module.exports;` : undefined;
  },
};

/** Widgets load nothing until they are near the screen. Here they pile up below it, and nobody scrolls: the window is as high as they need. */
const page = (framework) => `<!doctype html><html><head><script>Object.defineProperty(window, 'innerHeight', { value: 1e6, writable: true })</script></head><body><script type="module" src="${framework}"></script></body></html>`;

export default {
  rootDir: root,
  testRunnerHtml: page,
  files: files.flatMap((pattern) => [pattern, '!**/node_modules/**', '!**/dist/**']),
  nodeResolve: { exportConditions: ['source', 'development', 'browser', 'import', 'default'] },
  // The base config holds the legacy-decorator flags itself; the plugin does not follow `extends`.
  plugins: [patience, papaAsModule, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.base.json') })],
  browsers: [playwrightLauncher({ launchOptions: { executablePath: needChromium(), args: flags }, createBrowserContext: ({ browser }) => browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' }) })],
  concurrency: Math.max(1, Math.min(4, cpus().length)),
  testsFinishTimeout: 120_000,
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  filterBrowserLogs: ({ args }) => !args.some((said) => String(said).includes('Lit is in dev mode') || String(said).startsWith('[think-carer]')),
  reporters: [defaultReporter({ reportTestProgress: false, reportTestResults: true }), ...(process.env.WTR_COUNTS ? [counts(process.env.WTR_COUNTS)] : [])],
};
