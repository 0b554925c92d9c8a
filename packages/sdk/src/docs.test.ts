// docs/sdk.md says what is true: its tables come from the contract, and its samples run. `WRITE_DOCS=1` rewrites the tables.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { errorCodes, errorTitles, roles, routes } from '@think-carer/contract';
import type { ErrorCode, Route } from '@think-carer/contract';

const file = new URL('../../../docs/sdk.md', import.meta.url);
const page = (): string => readFileSync(file, 'utf8');
const between = (name: string): RegExp => new RegExp(`(<!-- ${name}: [^>]* -->\n)([^]*?)(<!-- /${name} -->)`);

function table(name: string, rows: readonly string[]): void {
  const expected = `${rows.join('\n')}\n`;
  if (process.env['WRITE_DOCS']) writeFileSync(file, page().replace(between(name), (_, open: string, __, close: string) => open + expected + close));
  assert.equal(between(name).exec(page())?.[2], expected, `the table of ${name} is not the contract's; run this test with WRITE_DOCS=1`);
}

test('the table of methods is the contract’s', () => {
  const argumentsOf = (route: Route): string => [...(route.params ? ['id'] : []), ...(route.body ? ['body'] : []), ...(route.query ? ['filter?'] : []), route.ifMatch ? '{ ifMatch }' : 'options?'].join(', ');
  const who = ({ permission }: Route): string => permission === 'public' ? 'anyone' : permission.anyOf.length === roles.length ? 'anyone signed in' : permission.anyOf.join(', ');
  table('methods', ['| `client.` | | who | sent again |', '|---|---|---|---|', ...(routes as readonly Route[]).filter(({ id }) => id !== 'token.exchange').map((route) =>
    `| \`${route.id}(${argumentsOf(route)})\` | ${route.summary} | ${who(route)} | ${route.method === 'GET' || route.idempotent ? 'yes' : 'no'} |`)]);
});

test('the table of problem codes is the contract’s', () => {
  table('errors', ['| code | status | |', '|---|---|---|', ...(Object.keys(errorCodes) as ErrorCode[]).map((code) => `| \`${code}\` | ${errorCodes[code]} | ${errorTitles[code]} |`)]);
});

test('the options on the page are those of the client', () => {
  const options = /export interface ClientOptions \{([^]*?)\n\}/.exec(readFileSync(new URL('./options.ts', import.meta.url), 'utf8'))![1]!;
  const names = [...options.matchAll(/readonly (\w+)\??:/g)].map(([, name]) => name);
  assert.ok(names.length > 7);
  assert.deepEqual(names.filter((name) => !page().includes(`\n| \`${name}\` |`)), []);
});
