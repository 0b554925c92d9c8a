// Who answers while the centre does not: somebody of the directory, fetched only where the centre is closed.
import type { Service } from '@think-carer/contract';
import type { Openings } from '@think-carer/rules';
import { html, type TemplateResult } from 'lit';
import { homeOf, stateView, telView } from './hub.centre.ts';
import { answersNow, openingWords } from './hub.opening.ts';
import type { PartSetting } from './hub.part.ts';

/** A service that listens, has a number, and is open for certain. Undefined where there is none. */
export async function findInstead(set: PartSetting): Promise<(() => TemplateResult) | undefined> {
  // Where nobody has chosen, the employer's own area, as the number above.
  const area = set.area() ?? homeOf(set.pack())?.id, nation = set.pack().areas.find(({ id }) => id === area)?.nation;
  const { items } = await (await set.client()).hub.search({ need: 'talk', limit: 100, ...(area && { area }) });
  const isOpen = ({ phones, openings }: Service): boolean => phones.length > 0 && answersNow(openings as Openings | null, nation, { now: set.now(), pack: set.pack() });
  const found = items.find(isOpen);
  return found && (() => {
    const t = set.t(), { name, phones: [phone], openings } = found;
    return html`<p class="instead"><span class="strong">${t.centre.instead}</span> ${name} ${telView(phone!.number, t.centre.ring(name), 'tel')} ${stateView(openingWords(openings as Openings | null, nation, { now: set.now(), pack: set.pack(), t, language: set.language() }))}</p>`;
  });
}
