// What the demo employers have published: Northbridge three versions of its offer, and a neighbour a fork of it with two of Northbridge's changes waiting.
import { originOf, type PackRelease, ukDay } from '@think-carer/contract';
import { addDays, copiedLines, forkPack, type Pack, type PackJson, parsePack, textIn } from '@think-carer/rules';
import { tenantIdOf } from '../identity/tenant.ts';
import { currentRelease, insertHistory, releaseLines } from '../pack/rows.ts';
import type { Database } from '../store/database.ts';
import { withTenant } from '../store/tenant.ts';
import type { DemoTenant } from './host.ts';

type Told = Pick<PackRelease, 'version' | 'publishedAt' | 'note' | 'pack' | 'base'>;
/** A pack that may be written to, all the way down. */
type Draft<T> = T extends readonly (infer Item)[] ? Draft<Item>[] : T extends object ? { -readonly [Key in keyof T]: Draft<T[Key]> } : T;
type Copy = Draft<Pack>;
/** A copy to be changed; what comes out must still be a pack. */
const changed = (pack: Pack, change: (copy: Copy) => void): PackJson => {
  const copy = structuredClone(pack) as Copy;
  change(copy);
  return parsePack(copy) as unknown as PackJson;
};
const without = <T extends { readonly id: string }>(list: readonly T[], ...ids: readonly string[]): T[] => list.filter(({ id }) => !ids.includes(id));
const entry = <T extends { readonly id: string }>(list: readonly T[], id: string): T => list.find((one) => one.id === id)!;
const upToDate = 'Brought up to date with the installation.';

/** Northbridge's offer as it was before its last changes: what it says now is the file, and the rest is told backwards from it. */
export function northbridgeHistory(file: Pack): Told[] {
  /** No Welsh and Scottish areas yet, no induction, another telephone of the hub. */
  const before = (copy: Copy): void => {
    copy.areas = without(copy.areas, 'dyffryn-arlais', 'strathlorn').map(({ neighbours, ...area }) => ({ ...area, ...(neighbours && { neighbours: neighbours.filter((id) => !['dyffryn-arlais', 'strathlorn'].includes(id)) }) }));
    copy.contacts = without(copy.contacts, 'dyffryn-arlais-carers', 'strathlorn-carers');
    const hub = entry(copy.contacts, 'carers-hub');
    Object.assign(hub, { phone: '01632 960140', hours: { 'en-GB': 'Monday to Friday, 9am to 5pm', cy: 'Dydd Llun i ddydd Gwener, 9yb i 5yp' } });
    delete hub.openings;
    delete copy.modules;
    delete copy.stories;
    copy.tests = copy.tests.filter(({ answers }) => !['dyffryn-arlais', 'strathlorn'].includes(String(answers['cared-for-area'])));
  };
  /** Nor any leave with pay for emergencies, and the hub's role in English alone. */
  const first = (copy: Copy): void => {
    before(copy);
    copy.schemes = without(copy.schemes, 'paid-emergency-leave');
    copy.leaveTypes = without(copy.leaveTypes, 'paid-emergency-leave');
    copy.parameters = without(copy.parameters, 'paid-emergency-leave-days');
    copy.duties = (copy.duties ?? []).map((duty) => ({ ...duty, about: duty.about.filter((id) => id !== 'paid-emergency-leave') })).filter(({ about }) => about.length > 0);
    copy.tests = copy.tests.filter((test) => !JSON.stringify(test).includes('paid-emergency-leave'));
    const hub = entry(copy.contacts, 'carers-hub');
    if (hub.role !== undefined) hub.role = textIn(hub.role, 'en-GB');
  };
  const told = (version: string, publishedAt: string, note: string, change: (copy: Copy) => void): Told => ({ version, publishedAt, note, pack: changed(file, (copy) => { change(copy); copy.version = version; }), base: null });
  return [
    told('2025.4.1', '2025-04-01T08:00:00.000Z', 'Northbridge’s first offer to carers, agreed by cabinet.', first),
    told('2026.4.1', '2026-04-01T08:00:00.000Z', 'New: two days a year with pay when something goes wrong without warning.', before),
    { version: file.version, publishedAt: '2026-09-15T08:00:00.000Z', note: 'The Carers Hub has a new number and stays open until 7pm on Wednesdays; areas in Wales and Scotland, and an induction for everybody.', pack: file as unknown as PackJson, base: originOf(file as unknown as PackJson) },
  ];
}

/** What Eastmere does with what it is told: a fork has no notice until its own is written. */
const eastmereNotice = {
  version: '2026-06', url: 'https://eastmere.example/privacy/carers',
  text: {
    'en-GB': 'Eastmere Council looks after what you tell us here. You choose whether to join the register, and nobody may treat you worse for it. Beside each question we say who sees the answer. We never ask for the name, the health or the NHS number of the person you look after. You can see, change, pause or delete your record at any time, and once a year we ask you whether it is still right. If you leave the register we delete your record within one month. To complain, write to Eastmere’s HR; we answer within 20 days.',
    cy: 'Mae Cyngor Eastmere yn gofalu am yr hyn a ddywedwch wrthym yma. Chi sy’n dewis a ydych am ymuno â’r gofrestr, ac ni chaiff neb eich trin yn waeth o’i herwydd. Wrth ymyl pob cwestiwn rydym yn dweud pwy sy’n gweld yr ateb. Nid ydym byth yn gofyn am enw, iechyd na rhif GIG y person rydych yn gofalu amdano. Gallwch weld, newid, oedi neu ddileu eich cofnod unrhyw bryd, ac unwaith y flwyddyn rydym yn gofyn i chi a yw’n dal yn gywir. Os byddwch yn gadael y gofrestr, rydym yn dileu eich cofnod o fewn mis. I gwyno, ysgrifennwch at Adnoddau Dynol Eastmere; byddwn yn ateb o fewn 20 diwrnod.',
  },
};

/** Every line that still leads to Northbridge leads to Eastmere's own desks and pages. The areas' own contacts stay: they are whose they were. */
function leadTo(copy: Copy, spring: PackJson): void {
  const left = copiedLines(spring, copy as unknown as PackJson).map(({ path }) => path.match(/[^.[\]]+/g)!);
  for (const keys of left) {
    const last = keys.pop()!, holder = keys.reduce<Record<string, unknown>>((value, key) => value[key] as Record<string, unknown>, copy as unknown as Record<string, unknown>), line = holder[last];
    if (typeof line !== 'string') continue;
    holder[last] = last === 'phone' ? line.replace(/^01632 9601([0-4]\d)$/, '01632 9603$1') : line.replaceAll('northbridge.example', 'eastmere.example');
  }
}

/** Eastmere's fork of what Northbridge was in the spring. Since then Northbridge has changed its summary of the breaks fund, and how much there is for one person, which Eastmere has changed as well. */
export function eastmereHistory(file: Pack, now: Date): Told[] {
  const spring = changed(file, (copy) => {
    copy.version = '2026.4.1';
    entry(copy.schemes, 'breaks-fund').summary = { 'en-GB': 'Money for a break from caring: up to {breaks-fund-family} for a family.', cy: 'Arian ar gyfer seibiant o ofalu: hyd at {breaks-fund-family} i deulu.' };
    entry(copy.parameters, 'breaks-fund-individual').rows[0]!.value = 150;
  });
  const own = changed(forkPack(spring as unknown as Pack, { id: 'eastmere', name: { 'en-GB': 'Eastmere Council', cy: 'Cyngor Eastmere' }, version: '2026.1' }), (copy) => {
    Object.assign(copy.employer, { phone: '01632 960300', email: 'carers@eastmere.example', url: 'https://eastmere.example/' });
    entry(copy.parameters, 'breaks-fund-individual').rows[0]!.value = 180;
    copy.privacy = structuredClone(eastmereNotice);
    leadTo(copy, spring);
    // Everything of its own is fresh, but for one contact: that one shows what is told when something runs out.
    for (const contact of copy.contacts) Object.assign(contact, { assuredOn: addDays(ukDay(now), -30), reviewOn: addDays(ukDay(now), 150) });
    for (const part of [copy.schemes, copy.leaveTypes, copy.arrangements, copy.duties ?? []]) for (const one of part) if (one.reviewOn !== undefined) one.reviewOn = addDays(ukDay(now), 200);
    if (copy.stories) copy.stories = copy.stories.filter(({ consentUntil }) => consentUntil > addDays(ukDay(now), 90));
    Object.assign(entry(copy.contacts, 'hr'), { phone: '01632 960320', reviewOn: addDays(ukDay(now), 25), assuredOn: addDays(ukDay(now), -155), owner: 'employment-services' });
    Object.assign(entry(copy.contacts, 'employment-services'), { phone: '01632 960330' });
    // What a case says follows from the amounts that Eastmere changed.
    copy.tests = copy.tests.filter((test) => !JSON.stringify(test).includes('"breaks-fund"'));
  });
  return [{ version: '2026.1', publishedAt: '2026-06-01T08:00:00.000Z', note: 'Eastmere’s offer, begun with Northbridge’s.', pack: own, base: originOf(spring) }];
}

/** Publishes the history once. Later, while nobody else has published there, Northbridge goes on with the installation's file. */
export async function seedPacks(owner: Database, tenant: DemoTenant, file: Pack, now: Date): Promise<void> {
  const tenantId = tenantIdOf(tenant.slug), history = tenant.slug === 'northbridge' ? northbridgeHistory(file) : tenant.slug === 'eastmere' ? eastmereHistory(file, now) : [];
  await withTenant(owner, tenantId, async (store) => {
    const lines = await releaseLines(store, file, 1000);
    if (lines.every(({ seq }) => seq === 0)) return insertHistory(store, tenantId, history, 0);
    const notes = new Set([...history.map(({ note }) => note), upToDate]);
    if (tenant.slug !== 'northbridge' || !lines.every(({ note }) => notes.has(note))) return;
    const { pack } = await currentRelease(store, file);
    if (JSON.stringify(pack) === JSON.stringify(file)) return;
    const next = lines[0]!.seq + 1, version = lines.some((line) => line.version === file.version) ? `${file.version}-${next}` : file.version, body = { ...file, version } as unknown as PackJson;
    await insertHistory(store, tenantId, [{ version, publishedAt: now.toISOString(), note: upToDate, pack: body, base: originOf(file as unknown as PackJson) }], lines[0]!.seq);
  });
}
