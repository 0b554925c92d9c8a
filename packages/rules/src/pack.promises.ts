// No wording of an offer promises money: “you will get £500” is for whoever decides to say, and never for a pack.
import { pathOf, type PackIssue } from './pack.error.ts';
import type { Pack } from './pack.types.ts';

type Path = readonly PropertyKey[];

/** What is no wording of the offer’s own: where it was read, cases, what a person answers or tells, and what is shown as not to be said. */
const APART: ReadonlySet<string> = new Set(['source', 'checkedBy', 'tests', 'questions', 'when', 'stories', 'impact', 'avoid']);

const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?!\\p{L})`, 'giu');
const MONEY = /[£€$]|(?<![\p{L}\p{N}])gbp(?![\p{L}])|\d\s?p(?![\p{L}])|(?<![\p{L}])(?:pounds?|quid|[pb]unt|phunt|[pb]unnoedd|phunnoedd|[pb]unnau|phunnau)(?![\p{L}])/iu;
const who = '(?:you|they|everyone|everybody|(?:every|each|all|any)(?: \\p{L}+){1,2}|carers|staff|employees|people|colleagues)';
const will = `${who}(?: will|['’]ll| shall)(?: \\p{L}+ly| always| all| each)?`;
const carers = '(?:chi|[pb]awb|[pb]ob \\p{L}+|g?ofalwyr|staff)';
/** Each says what follows it as something that comes. */
const PROMISE = words([
  `${will} (?:get|receive|be (?:paid|given|awarded|sent)|have(?! to)|be entitled to)`,
  `${who}(?: are|['’]re| is)(?: \\p{L}+ly| always| also| all)? (?:entitled to|owed|due|(?:going|sure|certain|bound) to (?:get|receive|be (?:paid|given)))`,
  `${who} (?:has|have) (?:a|the|an? \\p{L}+) right to`, 'your entitlement (?:is|of)', 'we(?: will|[’\']ll| shall| promise to| always) (?:pay|give|award) (?:you|everyone|everybody|every|each|all|carers|staff)',
  `[fb]yddwch(?: chi)?(?: yn|['’]n) (?:cael|derbyn|si[wŵ]r o (?:gael|dderbyn))`, `bydd ${carers}(?: yn|['’]n) (?:cael|derbyn)`,
  // “Cewch” is both “you will get” and “you may”: only what it is followed by tells.
  '(?:cewch|(?:fe|mi) gewch)(?: chi)?(?= (?:hyd at|o leiaf|tua|swm|daliad|taliad|grant|eich|[yr]r?(?= )|[£€$\\d]))',
  `mae (?:gennych|gynnoch)(?: chi)?(?: yr)? hawl i`, `mae gan ${carers}(?: yr)? hawl i`, 'mae(?: yr)? hawl gennych(?: chi)? i', 'rydych(?: chi)?(?: yn|[’\']n) (?:si[wŵ]r o (?:gael|dderbyn)|sicr o gael)', 'byddwn(?: ni)?(?: yn|[’\']n) (?:talu|rhoi)',
].join('|').replaceAll(' ', '\\s+'));
/** Words between those of whom it speaks and what they get, none of which leaves it open. */
const fill = '(?: (?!(?:who|not|never|do|does|may|might|can|cannot|could|should|would|often|sometimes|if|when|whether|no|to)(?!\\p{L}))\\p{L}+)';
const some = `(?:(?:all |our |all our )?(?:carers|staff|employees|people|colleagues|parents|families|workers)${fill}{0,4}(?: who (?:live|work|are|look|join|care|apply|ask)${fill}{0,6})?)`;
const whom = '(?:you|everyone|everybody|every|each|all|any|carers|staff|employees|people|colleagues|our)';
/** As a statement, not as a part of one: “people who say you get £50” is nobody’s promise. */
const OPENING = new RegExp(`(?:^\\P{L}*|[,;:–—]\\s*(?:and |so |then |but |here )?)(?:you|everyone|everybody|(?:every|each|all|any)${fill}{1,3}|${some})(?: always| also| now| all| each)?(?: gets?| receives?| (?:is|are)(?: always| each| all)? (?:paid|given|awarded|sent))(?!\\p{L})`.replaceAll(' ', '\\s+'), 'giu');
/** Somebody gives it: said of what happens, not of what may. */
const GIVES = words([
  `(?!(?:nobody|nothing|neither|who)(?!\\p{L}))\\p{L}+(?: always| also| now)? (?:pays|gives|awards|grants|sends) ${whom}`, `(?:we|they)(?: also| now)? (?:pay|give|award|grant|send) ${whom}`,
  `mae(?: pawb| pob \\p{L}+| gofalwyr| staff)(?: \\p{L}+){0,3}(?: yn|['’]n) (?:cael|derbyn)`, 'rydych(?: chi)?(?: yn|[’\']n) (?:cael|derbyn)', 'caiff(?: pawb| pob \\p{L}+| gofalwyr| staff)(?= (?:hyd at|o leiaf|tua|swm|grant|[£€$\\d]))',
].join('|').replaceAll(' ', '\\s+'));
/** The same, with those who get it after the money: “pays £300 to every carer”, “mae’r cyngor yn rhoi £300 i chi”. */
const GIVEN = words([
  `(?:pays|gives|awards|grants|sends) [^.;:]{0,25}[£€$\\d][^.;:]{0,30} to ${whom}`, `[£€$]\\s?[\\d{][^.;:]{0,30} (?:is|are)(?: always)? (?:paid|given|awarded|sent) to ${whom}`,
  `(?:mae(?:['’]r)?(?: \\p{L}+){0,3}(?: yn|['’]n)|mae['’]n|rydym(?: yn|['’]n)) (?:talu|rhoi) [^.;:]{0,25}[£€$\\d][^.;:]{0,30} (?:i (?:chi|bawb|bob|ofalwyr|staff)|ichi)`, `telir [^.;:]{0,25}[£€$\\d][^.;:]{0,30} (?:i (?:chi|bawb|bob|ofalwyr|staff)|ichi)`,
].join('|').replaceAll(' ', '\\s+'));
/** Certain, wherever it stands beside money. */
const CERTAIN = words('guarant(?!or|ee\\s+credit)\\p{L}*|(?<!credyd\\s)n?g?warant\\p{L}*');
/** Before a promise: none is made. */
const DENIED = /(?<!\p{L})(?:no|not|never|cannot|can['’]t|won['’]t|isn['’]t|aren['’]t|don['’]t|doesn['’]t|nobody|nothing|without|neither|ni|nid|nad|nas|dim|ddim|heb|neb|nac oes)(?!\p{L})[^.]{0,40}$/iu;
/** Straight before a promise: it is left open whether. */
const OPEN = /(?<!\p{L})(?:if|whether|when|unless|while|once|until|how\s+much|may(?:be)?|might|perhaps|(?:possible|likely|hope|chance|mean)(?:\s+that)?|os|pan|faint|a|pryd|tra|oni\s+bai|nes|(?:efallai|[pb]osibl?|gobeithio)(?:\s+y)?)\s+$/iu;
/** Between a promise and the money: it is something else that comes. */
const TURNED = /(?<!\p{L})(?:whether|about|decision|answer|letter|form|reply|email|call|advice|help|ask|apply|claim|may|might|could|ynghylch|penderfyniad|ateb|llythyr|ffurflen|cyngor|cymorth|help|ofyn|gofyn|wneud|gwneud|hawlio|efallai|gallai)(?!\p{L})/iu;

/** Money that is the measure of something else. */
const ASIDE = /[:;(]|(?<!\p{L})(?:worth|costs?|charges?|less|under|below|discount|than|werth|costio|llai)(?!\p{L})/iu;

/** The words that promise money, as they stand in it; undefined where none do. `isMoney`: whether the parameter of that id is a figure of money. */
export function promiseIn(wording: string, isMoney: (parameter: string) => boolean): string | undefined {
  const told = wording.normalize('NFKC').replaceAll(/\{([a-z0-9-]+)\}/g, (named, id: string) => (isMoney(id) ? `£${named}` : named));
  if (!MONEY.test(told)) return undefined;
  const sentences = told.split(/(?<=[.!?…])\s+|\n+/u).map((one) => one.trim()).filter((one) => one !== '');
  for (const [i, sentence] of sentences.entries()) {
    const found = promised(sentence, [sentences[i - 1], sentences[i + 1]].some((one) => one !== undefined && MONEY.test(one)));
    if (found) return sentence.replaceAll('£{', '{').replace(/[.!?…]+$/u, '');
  }
  return undefined;
}

/** Whether money is what comes. `isNear`: straight after, not as what something is worth, costs or is measured by. */
function follows(after: string, isNear: boolean): boolean {
  const money = MONEY.exec(after), between = after.slice(0, money?.index);
  return money !== null && !TURNED.test(between) && !(isNear && (money.index > 60 || ASIDE.test(between)));
}

/** `isBeside`: the sentence before or after it speaks of money, which counts for one so short that it says nothing else. */
function promised(sentence: string, isBeside: boolean): boolean {
  const isMoney = MONEY.test(sentence), isShort = isBeside && (sentence.match(/\p{L}+/gu) ?? []).length <= 5;
  if (!isMoney && !isShort) return false;
  for (const pattern of [PROMISE, OPENING, GIVES, GIVEN, CERTAIN]) {
    for (const match of sentence.matchAll(pattern)) {
      const end = match.index + match[0].length, before = sentence.slice(Math.max(0, match.index - 80), match.index), after = sentence.slice(end, end + 200);
      if (DENIED.test(before) || (pattern !== CERTAIN && OPEN.test(before))) continue;
      if (pattern === CERTAIN || (isShort && pattern !== GIVES)) return true;
      if (pattern === GIVEN ? MONEY.test(match[0]) && !ASIDE.test(match[0]) : follows(after, pattern !== PROMISE)) return true;
    }
  }
  return false;
}

/**
 * Every wording of a pack that promises money, in whatever language. Told to whoever edits, validates or publishes; what is published already is served as it is.
 * `parameters`: with those of what it builds on, which may be figures of money too.
 */
export function promiseIssues(pack: Pack, parameters: Pack['parameters'] = pack.parameters): PackIssue[] {
  const money = new Set(parameters.filter(({ unit }) => /pound|gbp|£/i.test(unit)).map(({ id }) => id)), isMoney = (id: string): boolean => money.has(id), issues: PackIssue[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const found = promiseIn(value, isMoney);
      if (found !== undefined) issues.push({ path: pathOf(path), message: `promises money in "${found}": write that somebody may be able to get up to it` });
    } else if (Array.isArray(value)) {
      for (const [i, part] of value.entries()) walk(part, [...path, i]);
    } else if (typeof value === 'object' && value !== null) {
      // A choice of a moment that does not do well is what nobody should say.
      const { fits } = value as { readonly fits?: unknown };
      for (const [key, part] of Object.entries(value)) if (!APART.has(key) && !(key === 'text' && fits !== undefined && fits !== 'well')) walk(part, [...path, key]);
    }
  };
  walk(pack, []);
  return issues;
}
