// Text of a stranger made plain: HTML becomes words, and what hides or turns words goes. Linear in its input, and never HTML on the way out.

const BLOCKS = new Set(['address', 'article', 'aside', 'blockquote', 'br', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul']);
const SILENT = new Set(['head', 'iframe', 'math', 'noembed', 'noscript', 'object', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video']);
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', pound: '£', euro: '€', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', bull: '•',
  middot: '·', copy: '©', reg: '®', trade: '™', deg: '°', frac12: '½', frac14: '¼', frac34: '¾', times: '×', ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '', shy: '',
  acirc: 'â', ecirc: 'ê', icirc: 'î', ocirc: 'ô', ucirc: 'û', wcirc: 'ŵ', ycirc: 'ŷ', Acirc: 'Â', Ecirc: 'Ê', Icirc: 'Î', Ocirc: 'Ô', Ucirc: 'Û', Wcirc: 'Ŵ', Ycirc: 'Ŷ',
  aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', agrave: 'à', egrave: 'è', igrave: 'ì', ograve: 'ò', ugrave: 'ù', auml: 'ä', euml: 'ë', iuml: 'ï', ouml: 'ö', uuml: 'ü', ccedil: 'ç', ntilde: 'ñ',
};
/** The longest tag that is still taken for one. */
const TAG = 1000;

/**
 * Plain text of at most `limit` characters, with line breaks where blocks ended. HTML that was escaped twice is read twice.
 * Control characters, bidirectional overrides, invisible characters and towers of accents go; what is no text is none.
 */
export function plainText(value: unknown, limit: number): string {
  const raw = typeof value === 'string' ? value.slice(0, 16 * limit + 4000) : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
  // Most values: nothing to take out.
  if (raw === '' || (raw.length <= limit && /^[ -~]+$/.test(raw) && !/[<&]|^ | $| {2}/.test(raw))) return raw;
  let text = /[<&]/.test(raw) ? untagged(raw) : raw;
  if (/<\/?(?:p|br|div|ul|ol|li|strong|em|b|i|a|span|h[1-6]|script|style|img)(?:\s[^>]{0,1000})?\/?>|&(?:amp|nbsp|#\d{2,5});/i.test(text)) text = untagged(text);
  return shortened(visible(text), limit);
}

/** The same on one line. */
export const oneLine = (value: unknown, limit: number): string => shortened(plainText(value, limit + 200).replaceAll(/\s+/g, ' '), limit);

function untagged(html: string): string {
  const lastEnd = html.lastIndexOf('>'), unclosed = new Set<string>();
  let text = '', at = 0;
  for (;;) {
    const next = html.indexOf('<', at);
    if (next < 0 || next > lastEnd) return decoded(text + html.slice(at));
    text += html.slice(at, next);
    if (html.startsWith('<!--', next)) {
      const end = html.indexOf('-->', next + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9:-]{0,30})(?=[\s/>])|^<([!?])/i.exec(html.slice(next, next + 40)), end = name ? tagEnd(html, next) : -1;
    if (!name || end < 0) {
      text += '<';
      at = next + 1;
      continue;
    }
    at = end;
    const tag = (name[1] ?? '').toLowerCase(), opens = html[next + 1] !== '/';
    if (opens && SILENT.has(tag) && !unclosed.has(tag) && html[end - 2] !== '/') {
      const close = new RegExp(`</${tag}[\\s/>]`, 'gi');
      close.lastIndex = end;
      const found = close.exec(html);
      if (found) at = Math.max(tagEnd(html, found.index), close.lastIndex);
      else unclosed.add(tag);
    }
    text += tag === 'li' && opens ? '\n• ' : BLOCKS.has(tag) ? '\n' : tag === 'td' || tag === 'th' ? ' ' : '';
  }
}

/** The end of the tag that starts at `from`: a `>` in quotes does not count, unless nothing else ends it. -1: it is no tag. */
function tagEnd(html: string, from: number): number {
  const until = Math.min(html.length, from + TAG);
  let quote = '', first = -1;
  for (let i = from + 1; i < until; i += 1) {
    const letter = html[i]!;
    if (letter === '>' && first < 0) first = i + 1;
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') return i + 1;
    else if ((letter === '"' || letter === "'") && html[i - 1] === '=') quote = letter;
  }
  return first;
}

const decoded = (text: string): string => text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  // As browsers do: 128 to 159 were meant as Windows-1252.
  if (code >= 128 && code < 160) return new TextDecoder('windows-1252').decode(new Uint8Array([code]));
  return code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
});

/** Tabs and line ends are kept, and what joins the parts of an emoji or of a Persian word. */
const kept = new Set(['\n', '\t', '\u200C', '\u200D']);
function visible(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\u034F|\u115F|\u1160|\u3164|\uFFA0/gu, (letter) => (kept.has(letter) ? letter : ''))
    .replaceAll(/(\p{M}{3})\p{M}+/gu, '$1')
    .replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n').replaceAll(/\n{3,}/g, '\n\n').replaceAll(/• *\n+/g, '• ').trim();
}

/** Cut at a word, with an ellipsis, never within a character. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, ''), word = cut.lastIndexOf(' ');
  return `${(word > limit * 0.6 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

/** The first sentences that fit. */
export function summaryOf(description: string, limit: number): string {
  const flat = description.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const end = [...flat.slice(0, limit).matchAll(/[.!?](?=\s\p{Lu})/gu)].at(-1)?.index;
  return end !== undefined && end > limit / 4 ? flat.slice(0, end + 1) : shortened(flat, limit);
}

/** Lower case, without accents, apostrophes and punctuation: how words are compared. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/[\u0300-\u036f’'‘`´]/g, '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
