// The register of policies as CSV: one line for each policy, in words, and no cell that a spreadsheet would run as a formula.
import type { Policy } from './wire.ts';

const words = {
  'en-GB': {
    heads: ['policy', 'owner', 'area of work', 'state', 'last checked', 'reference', 'next review', 'to look at', 'to find out', 'changes proposed', 'accepted', 'not accepted', 'waiting for an answer'],
    states: { unchecked: 'not checked', due: 'due again', checked: 'checked, changes wait', answered: 'checked, nothing waits', withdrawn: 'no longer in use' } as Readonly<Record<string, string>>,
  },
  cy: {
    heads: ['polisi', 'perchennog', 'maes gwaith', 'cyflwr', 'gwiriwyd ddiwethaf', 'cyfeirnod', 'adolygiad nesaf', 'i edrych arno', 'i’w ganfod', 'newidiadau a gynigiwyd', 'derbyniwyd', 'ni dderbyniwyd', 'yn aros am ateb'],
    states: { unchecked: 'heb ei wirio', due: 'i’w wirio eto', checked: 'gwiriwyd, newidiadau’n aros', answered: 'gwiriwyd, dim yn aros', withdrawn: 'ddim mewn defnydd mwyach' } as Readonly<Record<string, string>>,
  },
};

/** A spreadsheet runs what begins like this; a quote before it makes it text. */
const cell = (value: string | number): string => {
  const safe = typeof value === 'string' && /^\s*[=+\-@\t\r]|^\s*[＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With a byte order mark, so that spreadsheets read names rightly. */
export function policiesCsvOf(policies: readonly Policy[], locale: 'en-GB' | 'cy' = 'en-GB'): string {
  const { heads, states } = words[locale];
  const rows = policies.map(({ title, owner, areaOfWork, state, checkedOn, dueOn, latest }) =>
    [title, owner, areaOfWork, states[state] ?? state, checkedOn ?? '', latest?.reference ?? '', dueOn, latest?.look ?? '', latest?.findOut ?? '', latest?.changes ?? '', latest?.accepted ?? '', latest?.notAccepted ?? '', latest?.waiting ?? '']);
  return `\uFEFF${[heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
