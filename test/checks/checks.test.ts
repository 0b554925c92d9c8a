// Each source check objects to the bad line and lets the good line be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrowsCheck, whyNot } from './arrows.ts';
import { clock, command, log, logical, markup, names, wording } from './lines.ts';
import { withoutComments, type Check } from './source.ts';

const said = (check: Check, text: string, path = 'packages/widgets/src/leave/carer-leave.ts'): number => check.problemsIn(path, text).length;
const has = (...names: string[]) => () => new Set(names);

test('imports: arrows run one way, and only in tests the other', () => {
  assert.match(whyNot('packages/rules/src/check.ts', '@think-carer/sdk', false, has()) ?? '', /rules may not import sdk/);
  assert.match(whyNot('packages/kit/src/base.ts', '@think-carer/server', true, has()) ?? '', /kit may not import server/);
  assert.equal(whyNot('packages/kit/src/base.ts', '@think-carer/sdk', false, has('@think-carer/sdk')), null);
  assert.equal(whyNot('packages/sdk/src/client.test.ts', '@think-carer/packs/northbridge.json', false, has()), null);
  assert.match(whyNot('packages/sdk/src/client.ts', '@think-carer/packs/northbridge.json', false, has()) ?? '', /may not/);
});
test('imports: no validator in widgets, no Node in browsers, nothing undeclared, nothing sideways', () => {
  assert.match(whyNot('packages/widgets/src/leave/carer-leave.ts', 'zod/mini', false, has('zod')) ?? '', /no validator/);
  assert.match(whyNot('packages/contract/src/schemas.ts', 'zod', false, has('zod')) ?? '', /zod\/mini/);
  assert.match(whyNot('packages/widgets/src/leave/carer-leave.ts', '@think-carer/contract/schemas', false, has('@think-carer/contract')) ?? '', /validator/);
  assert.equal(whyNot('packages/widgets/src/leave/carer-leave.ts', '@think-carer/contract/schemas', true, has('@think-carer/contract')), null);
  assert.match(whyNot('packages/sdk/src/client.ts', 'node:fs', false, has()) ?? '', /browsers/);
  assert.match(whyNot('packages/sdk/src/client.ts', 'lodash/get', false, has('ky')) ?? '', /not among the dependencies/);
  assert.match(whyNot('packages/widgets/src/leave/carer-leave.ts', '../desk/desk.events.ts', false, has()) ?? '', /sibling/);
  assert.equal(whyNot('packages/widgets/src/loader.ts', './desk/define.ts', false, has()), null);
  assert.match(whyNot('packages/widgets/src/leave/carer-leave.ts', '../../../kit/src/base.ts', false, has()) ?? '', /reaches out/);
});
test('imports are found in every form they take', () => {
  const check = arrowsCheck('/nowhere');
  for (const line of [`import { a } from '@think-carer/server';`, `import '@think-carer/server';`, `export * from '@think-carer/server';`,
    `const a = await import('@think-carer/server');`, `import {\n  a,\n  b,\n} from "@think-carer/server";`, `export { a } from '@think-carer/server';`]) {
    assert.equal(check.problemsIn('packages/kit/src/base.ts', line).length, 1, line);
  }
  assert.equal(check.problemsIn('packages/kit/src/base.ts', `// import '@think-carer/server'`).length, 0);
});
test('the clock is a parameter', () => {
  assert.equal(said(clock, 'const now = Date.now();') + said(clock, 'new Date()'), 2);
  assert.equal(said(clock, 'new Date(`${on}T00:00:00Z`) // never Date.now()'), 0);
});
test('markup: bound style, unsafe directives and inline handlers', () => {
  for (const bad of ['html`<p style=${s}>`', 'html`<p style="color:${c}">`', 'unsafeHTML(x)', 'styleMap({})', 'el.innerHTML = x', 'html`<a onclick="go()">`']) assert.equal(said(markup, bad), 1, bad);
  for (const good of ['html`<p .style=${s}>`', 'html`<a @click=${go}>`', 'if (el.innerHTML === x) {}']) assert.equal(said(markup, good), 0, good);
});
test('styles are logical', () => {
  for (const bad of ['margin-left: 1em', 'text-align: right', 'left: 0', 'border-top-left-radius: 2px', 'border-right-color: red']) assert.equal(said(logical, `const s = css\`p { ${bad}; }\`;`), 1, bad);
  for (const good of ['margin-inline-start: 1em', 'text-align: start', 'inset-inline-start: 0']) assert.equal(said(logical, `const s = css\`p { ${good}; }\`;`), 0, good);
  assert.equal(said(logical, 'const box = { left: 1, right: 2 };'), 0);
  assert.deepEqual(logical.problemsIn('packages/kit/src/a.styles.ts', 'const a = { left: 1 };\nexport const s = css`\n  p { float: left; }\n`;').map(({ line }) => line), [3]);
});
test('logs are coded', () => {
  assert.equal(said(log, `console.log('here')`) + said(log, `console.error(error)`), 2);
  assert.equal(said(log, 'console.error(`[think-carer] offer-unreachable: ${status}`)'), 0);
});
test('names and first lines', () => {
  assert.equal(said(names, '// one idea', 'packages/kit/src/utils.ts') + said(names, '// one idea', 'packages/kit/src/helpers/a.ts'), 2);
  assert.equal(said(names, 'import a from "a";', 'packages/kit/src/base.ts'), 1);
  assert.equal(said(names, '// one idea', 'packages/kit/src/base.ts') + said(names, '#!/usr/bin/env node\n// one idea', 'test/a.mjs'), 0);
});
test('wording promises nothing', () => {
  assert.equal(said(wording, 'You will get £500') + said(wording, 'a compliant employer'), 2);
  assert.equal(said(wording, 'You may be able to get up to £500 a year'), 0);
});
test('comments are blanked, addresses are not', () => {
  assert.equal(withoutComments('a // b\nc').split('\n').length, 2);
  assert.match(withoutComments(`const u = 'https://x.example/y';`), /x\.example\/y/);
});
test('the command is fetched from its own package', () => {
  for (const bad of ['npx think-carer doctor', 'npx -y think-carer serve', '`npx think-carer`\nnpm install something']) assert.equal(said(command, bad, 'docs/a.md'), 1, bad);
  for (const good of ['npx -p @think-carer/server think-carer doctor', 'npx @think-carer/server serve', 'npm install @think-carer/server\nnpx think-carer serve', 'think-carer doctor']) assert.equal(said(command, good, 'docs/a.md'), 0, good);
});
