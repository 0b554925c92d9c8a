// A fault of a pack in plain words, and where on a form it is said. What the validator says is for whoever writes JSON.
import type { Translation } from '@think-carer/kit';
import type { PackIssue } from '@think-carer/rules';
import type { EditMessages } from './edit.messages.ts';
import { keyOf, readPath, startsWith, type Path } from './pack.path.ts';
import { isWording } from './pack.tasks.ts';

type Words = Translation<EditMessages>['fault'];
/** The first that fits says it. What the validator comes to say besides is shown as it says it. */
const known: readonly (readonly [RegExp, (words: Words, found: string) => string])[] = [
  [/^must not be empty$/, (words) => words.empty],
  [/^is missing: a pack that is/, (words) => words.watermark],
  [/^is missing: nothing else says what/, (words) => words.clock],
  [/^is missing: statutory requests/, (words) => words.whole],
  [/^is missing: say whom/, (words) => words.whom],
  [/^(is missing|must be given)$/, (words) => words.missing],
  [/^must be lower-case words/, (words) => words.id],
  [/^must be a web address/, (words) => words.web],
  [/^must be a telephone number/, (words) => words.phone],
  [/^must be an e-mail address/, (words) => words.email],
  [/^promises money in "(.+)"/, (words, found) => words.promise(found)],
  [/^must be a real day|^must be an? (day|date)/, (words) => words.day],
  [/^must be (a number|int)\b|^must be a whole number/, (words) => words.number],
  [/^must be text$/, (words) => words.text],
  [/^must be a time written/, (words) => words.time],
  [/^must be a time zone/, (words) => words.zone],
  [/^must be a code of/, (words) => words.code],
  [/^is not between effectiveFrom/, (words) => words.outside],
  [/^must be at least 1$/, (words) => words.least],
  [/^must be more than 0$/, (words) => words.positive],
  [/^is less than 0$|^Too small|expected number to be >=0/, (words) => words.below],
  [/^must (list|name|hold)\b|^must be a list$|^is empty, so/, (words) => words.some],
  [/^must offer at least two$/, (words) => words.two],
  [/^has none that fits well$/, (words) => words.well],
  [/^must be (".*"|true|false|1 to 5)/, (words) => words.choice],
  [/^is not a known property$/, (words) => words.unknownHere],
  [/^is none of the forms|^must be (an object|true or false)$|^Invalid input$/, (words) => words.form],
  [/^names the (pack|scheme|area|contact) itself/, (words) => words.itself],
  [/^names the [\w -]+ "([^"]+)"/, (words, found) => words.points(found)],
  [/^names "[^"]*", an answer that settles nothing|^cannot be "unknown"/, (words) => words.settles],
  [/^repeats "([^"]+)"/, (words, found) => words.repeats(found)],
  [/^comes before /, (words) => words.backwards],
  [/^overlaps /, (words) => words.overlaps],
  [/^is more than max$/, (words) => words.more],
  [/^lists "decline"/, (words) => words.decline],
  [/^have more staff together/, (words) => words.staff],
  [/^ha(s|ve) no place|^cannot stand beside/, (words) => words.noPlace],
  [/which is no answer to|^compares figures/, (words) => words.answer],
  [/^closes a circle of schemes/, (words) => words.circle],
  [/^differs from the first row/, (words) => words.period],
  [/^is a nation where (the scheme exists|the law holds)$/, (words) => words.nation],
  [/^is a nation where the scheme does not exist$/, (words) => words.nationNot],
  [/^lies in /, (words) => words.area],
  [/^lacks "([^"]+)"/, (words, found) => words.eight(found)],
  [/^has no open row for "([^"]+)"/, (words, found) => words.letter(found)],
  [/^is still the one of (.+)$/, (words, found) => words.copied(found)],
  [/^still names (.+)$/, (words, found) => words.named(found)],
];

export function faultWords(message: string, words: Words): string {
  for (const [pattern, say] of known) {
    const found = pattern.exec(message);
    if (found) return say(words, found[1] ?? '');
  }
  return words.other(message);
}

/** Where a wording in it names somebody, source and all, for whoever has it open. */
export function mentionsAt(value: unknown, name: string, path: string, key = ''): string[] {
  if (typeof value === 'string') return isWording(key) && value.includes(name) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, one]) => (Array.isArray(value) ? mentionsAt(one, name, `${path}[${member}]`, key) : mentionsAt(one, name, path === '' ? member : `${path}.${member}`, member)));
}

/** `isWarning`: worth looking at, and no reason not to go on. */
export interface PlacedFault { readonly path: Path; readonly message: string; readonly isWarning?: true }
export const placed = (issues: readonly PackIssue[]): readonly PlacedFault[] => issues.map(({ path, message }) => ({ path: readPath(path), message }));
export const faultsUnder = (faults: readonly PlacedFault[], path: Path): readonly PlacedFault[] => faults.filter((fault) => startsWith(fault.path, path));

/** Each fault at the control that is nearest to it: its own, or the one around it. */
export function faultsByControl(faults: readonly PlacedFault[], controls: readonly Path[]): ReadonlyMap<string, readonly PlacedFault[]> {
  const found = new Map<string, PlacedFault[]>();
  for (const fault of faults) {
    const [home] = controls.filter((control) => startsWith(fault.path, control)).sort((a, b) => b.length - a.length);
    if (home) found.set(keyOf(home), [...(found.get(keyOf(home)) ?? []), fault]);
  }
  return found;
}
