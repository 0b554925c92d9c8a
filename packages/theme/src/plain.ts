// Whether a value may stand in a style sheet as it is: it ends where it ends, loads nothing, and takes nothing that follows into itself.

/** What could close the rule it is written into, begin a comment, hide a letter, go on in the next line, or fetch something. */
const never = /[;{}<>\\\n\r\f]|\/\*|\*\/|(?:url|src|image|image-set|cross-fade)\(/i;
const closes: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Brackets pair, quotation marks are closed, and it does not make itself `!important`. */
export function isPlain(value: string): boolean {
  if (value.trim() === '' || never.test(value)) return false;
  const open: string[] = [];
  let quote = '';
  for (const letter of value) {
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === '\'') quote = letter;
    else if (closes[letter] !== undefined) open.push(closes[letter]);
    else if (letter === ')' || letter === ']') { if (open.pop() !== letter) return false; }
    else if (letter === '!') return false;
  }
  return quote === '' && open.length === 0;
}
