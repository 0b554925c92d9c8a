// Completions for a learning management system: lines of a table, and statements of the Experience API 1.0.3. Who finished what and when; nothing says who is a carer. Pure.
import type { Pack, Text } from '@think-carer/rules';
import type { CompletionRecord } from './guide.policy.ts';
import type { CompletionStatement } from './wire.ts';

/** Where ids of employers’ modules begin. They are names, not pages: an id must stay the same wherever the server stands. */
export const employersBase = 'https://think-carer.example/employers/';
const textIn = (text: Text, locale: string): string => (typeof text === 'string' ? text : text[locale] ?? text['en-GB']);
const titleOf = ({ modules = [] }: Pack, id: string): Text => modules.find((one) => one.id === id)?.title ?? id;

type Words = readonly [string, string, string, string, string, string, string];
const headings: Readonly<Record<'en-GB' | 'cy', Words>> = {
  'en-GB': ['name', 'e-mail', 'person', 'module', 'title', 'version of the offer', 'finished at'],
  cy: ['enw', 'e-bost', 'person', 'modiwl', 'teitl', 'fersiwn y cynnig', 'gorffennwyd am'],
};
/** Heading and lines. A person whom the host named by a pseudonym alone stands in `person`, and nobody else does. */
export function completionLines(records: readonly CompletionRecord[], offer: Pack, locale: 'en-GB' | 'cy' = 'en-GB'): (readonly (string | null)[])[] {
  return [headings[locale], ...records.map(({ name, email, personKey, module, packVersion, completedAt }) =>
    [name, email, name === null && email === null ? personKey : null, module, textIn(titleOf(offer, module), locale), packVersion, completedAt])];
}

/** An Agent has one identifier, never two: the address where the host gave one, else the pseudonym as an account of the employer’s. */
function actorOf({ name, email, personKey }: CompletionRecord, employer: string): CompletionStatement['actor'] {
  return { objectType: 'Agent', ...(name !== null && { name }), ...(email !== null ? { mbox: `mailto:${email}` } : { account: { homePage: `${employersBase}${employer}`, name: personKey } }) };
}

/** In each language; wordings for easy reading are no languages of their own. */
const namesOf = (title: Text): Record<string, string> => (typeof title === 'string' ? { 'en-GB': title } : Object.fromEntries(Object.entries(title).filter(([language]) => !language.includes('-x-'))));

/** One statement. `employer`: the tenant’s slug. Its id is that of the completion, and so is the same in every export. */
export function statementOf(record: CompletionRecord, offer: Pack, employer: string): CompletionStatement {
  const { id, module, packVersion, completedAt } = record, title = titleOf(offer, module);
  return {
    id, actor: actorOf(record, employer),
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { 'en-GB': 'completed', cy: 'cwblhaodd' } },
    object: { objectType: 'Activity', id: `${employersBase}${employer}/modules/${module}`, definition: { type: 'http://adlnet.gov/expapi/activities/module', name: namesOf(title) } },
    result: { completion: true }, context: { platform: 'Think Carer', revision: packVersion }, timestamp: completedAt,
  };
}
