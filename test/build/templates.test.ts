// The build takes white space out of templates, and nothing else: every rule keeps its declarations, every hole its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyTemplates } from '../../packages/widgets/build/templates.ts';

const small = (text: string) => minifyTemplates(text, 'example.ts');

test('a hole in a selector keeps the declarations of its rule', async () => {
  assert.equal(await small('css`\n.a > ${heads}, .b ${heads} {\n  display: inline;\n}\nsummary > ${heads} { margin: 0 }`'), 'css`.a>${heads},.b ${heads}{display:inline}summary>${heads}{margin:0}`');
});
test('a hole in a value stays', async () => {
  assert.equal(await small('css`.a { color: ${ink}; margin: 0 }`'), 'css`.a{color:${ink};margin:0}`');
});
test('a hole for whole rules stays, or the sheet is left as it was written', async () => {
  for (const text of ['css`${shared}\n.a { margin: 0 }`', 'css`.a { margin: 0 }\n${shared}`']) {
    const result = await small(text);
    assert.match(result, /\$\{shared\}/);
    assert.match(result, /\.a ?\{ ?margin: ?0 ?\}/);
  }
});
test('markup loses line breaks and comments, and no space that is seen', async () => {
  assert.equal(await small('html`<p>\n  a <b>b</b>  c\n  <!-- not said -->\n</p>`'), 'html`<p> a <b>b</b>  c </p>`');
});
test('an escape leaves the template alone', async () => {
  assert.equal(await small('css`.a::before { content: "\\\\201C" }`'), 'css`.a::before { content: "\\\\201C" }`');
});
test('a selector alone stays a selector, for the rules of other sheets to use', async () => {
  assert.equal(await small('css`:is(h1,h2,h3)`'), 'css`:is(h1,h2,h3)`');
});
test('a sign in a stylesheet stays a sign: as an escape it would cost the template all its rules', async () => {
  assert.equal(await small('css`.a::before { content: "✓ " }`'), 'css`.a:before{content:"✓ "}`');
});
