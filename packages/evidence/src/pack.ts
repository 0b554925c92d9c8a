// The evidence pack: what the employer holds, in the order in which a report or an award asks for it, and what it has to add.
import type { EvidenceActivity, EvidencePack, EvidenceSnapshot } from '@think-carer/contract';
import { textIn, type Pack } from '@think-carer/rules';
import { carerConfident, psed, statement, title, type EvidenceRef, type SectionWords } from './pack.words.ts';
import { caveatTexts, quarterText, spoken } from './words.ts';

export interface EvidencePackInput { readonly snapshot: EvidenceSnapshot; readonly offer: Pick<Pack, 'employer' | 'leaveTypes' | 'schemes' | 'arrangements' | 'contacts' | 'privacy'>; readonly activities: readonly EvidenceActivity[]; readonly locale?: string | undefined }

/** Figures are named by their table and stand in the snapshot; nothing here is counted anew. */
export function evidencePackOf({ snapshot, offer, activities, locale = 'en-GB' }: EvidencePackInput): EvidencePack {
  const place = spoken(locale) === 'cy' ? 1 : 0, { id, period, startsOn, endsOn, publishedAt } = snapshot, texts = caveatTexts(locale);
  const names = (from: EvidenceRef): string[] | undefined => {
    switch (from) {
      case 'offer:leaveTypes': return offer.leaveTypes.map((one) => textIn(one.title, locale));
      case 'offer:schemes': return offer.schemes.map((one) => textIn(one.title, locale));
      case 'offer:arrangements': return offer.arrangements.map((one) => textIn(one.title, locale));
      case 'offer:contacts': return offer.contacts.map((one) => textIn(one.name, locale));
      default: return undefined;
    }
  };
  const item = ({ from, text }: SectionWords['evidence'][number]): EvidencePack['psed'][number]['evidence'][number] => {
    const kind = from.split(':')[0]!, found = names(from), [, table] = from.split(':');
    return { kind, text: text[place], ...(kind === 'figure' && { table: table! }), ...(found && { names: found }) };
  };
  const section = ({ id: key, heading, evidence }: SectionWords): EvidencePack['psed'][number] => ({ id: key, heading: heading[place], evidence: evidence.map(item) });
  return {
    snapshot: { id, period, startsOn, endsOn, publishedAt },
    employer: textIn(offer.employer.name, locale),
    title: title[place].replace('{quarter}', quarterText(startsOn, endsOn, locale)), statement: statement[place],
    caveats: snapshot.caveats.map((key) => ({ key, text: texts[key] ?? key })),
    psed: psed.map(section),
    carerConfident: carerConfident.map(({ level, heading, criteria }) => ({ level, heading: heading[place], criteria: criteria.map(section) })),
    activities: activities.filter(({ on }) => on <= endsOn),
  };
}
