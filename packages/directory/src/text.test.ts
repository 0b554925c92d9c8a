// Text of strangers: HTML to words, hostile HTML to harmless words, what hides or turns text to nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { folded, oneLine, plainText, shortened, summaryOf } from './text.ts';

const text = (html: unknown): string => plainText(html, 4000);

describe('plainText', () => {
  it('keeps words and ends of blocks', () => {
    assert.equal(text('<p>One</p><p>Two <b>bold</b><br/>three</p><ul><li>first</li><li> second</li></ul>'), 'One\n\nTwo bold\nthree\n\n• first\n\n• second');
    assert.equal(text('<table><tr><td>Mon</td><td>9am</td></tr></table>'), 'Mon 9am');
    assert.equal(text('Plain,\r\nwith   spaces\u00a0and\u2028lines'), 'Plain,\nwith spaces and\nlines');
  });

  it('reads entities once, and HTML that was escaped twice', () => {
    assert.equal(text('Caf&eacute; &amp; t&#375; &#x2019;s &pound;5 &nbsp;&unknown; &amp;lt;'), 'Café & tŷ ’s £5 &unknown; &lt;');
    assert.equal(text('&lt;p&gt;Hello &amp;amp; welcome&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;'), 'Hello & welcome');
    assert.equal(text('&#150; &#0; &#1114112; &#xD800;'), '–');
  });

  it('drops what is no text: scripts, styles, comments, handlers', () => {
    assert.equal(text('a<script>alert("<p>x</p>")</script >b<style>p{}</style>c<!-- d --><!doctype html>e<svg><title>f</title></svg>g'), 'abceg');
    assert.equal(text('<img src=x onerror="alert(1)">hi<a href="javascript:alert(1)" title="a>b">there</a>'), 'hithere');
    assert.equal(text('<scr<script>x</script>ipt>alert(1)</script>'), 'alert(1)');
    assert.equal(text('<style>never closed'), 'never closed');
    assert.equal(text('before <!-- never closed'), 'before <!-- never closed');
  });

  it('keeps a less-than sign that begins no tag', () => {
    assert.equal(text('If you earn < £12 and are <3 years > there <ann@example.org>'), 'If you earn < £12 and are <3 years > there <ann@example.org>');
    assert.equal(text('a <b'), 'a <b');
    assert.equal(text('<p title="never closed>one</p>two'), 'one\ntwo');
  });

  it('loses what hides or turns words', () => {
    assert.equal(text('ca\u200Bre\u202Ers\u0000 \u2066x\u2069 \uFEFFy \u00ADz \u{E0041}\u{1F469}\u200D\u{1F466}'), 'carers x y z 👩\u200D👦');
    assert.equal(text(`e${'\u0301'.repeat(40)}`).length, 4);
    assert.equal(text('a\uD800b\uDC00'), 'ab');
  });

  it('is nothing for what is no text', () => {
    for (const value of [null, undefined, {}, [], true, NaN, Infinity, () => 1, Symbol('x')]) assert.equal(text(value), '');
    assert.equal(text(42), '42');
  });

  it('ends on ten million letters of the worst kind', () => {
    for (const piece of ['<', '<a ', '<a ">"<a ', '<style>', '<!--', '&#1;', '&', '</p', 'a\u0301', '<p>', '\n', '• \n', '<a href=\'"'] as const) {
      const found = text(piece.repeat(Math.ceil(10_000_000 / piece.length)));
      assert.ok(found.length <= 4000);
    }
  });

  it('is short, visible and stays as it is when read again', () => {
    const bits = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<p>', '</p>', '<script>', '</script>', '&lt;', '&amp;', '<', '>', '"', '\u202E', '\u0007', '<!--', '-->', '<li>', ' ')), { maxLength: 25 }).map((all) => all.join(''));
    fc.assert(fc.property(bits, fc.integer({ min: 1, max: 200 }), (html, limit) => {
      const found = plainText(html, limit);
      assert.ok(found.length <= limit);
      assert.doesNotMatch(found, /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|\p{Cs}|^\s|\s$|\n{3}/u);
      assert.doesNotMatch(found, /<\/?(?:script|p|li)>/);
    }), { numRuns: 200 });
  });
});

describe('shorter', () => {
  it('cuts at a word, and never inside a letter', () => {
    assert.equal(shortened('one two three', 9), 'one two…');
    assert.equal(shortened('👩👩👩👩', 4), '👩…');
    assert.equal(shortened('short', 9), 'short');
    assert.equal(oneLine('one\n\ntwo', 20), 'one two');
  });
  it('takes whole sentences for a summary', () => {
    assert.equal(summaryOf('First one here. Second one is here. A third that is far too long to fit.', 40), 'First one here. Second one is here.');
    assert.equal(summaryOf('no sentence ends in this text at all really', 20), 'no sentence ends…');
  });
  it('compares words without accents and marks', () => assert.equal(folded('  Carer’s TŶ — Pen-y-bont! '), 'carers ty pen y bont'));
});
