// What carers call things, in English and Welsh: each line is one thing in all its words, with the need that it answers; `*` stands before words for the need as a whole, `?` before words that are asked with and never looked for.
import type { Need } from '@think-carer/contract';
import { folded } from './text.ts';

const LINES: readonly (readonly [need: Need | null, words: string])[] = [
  ['break', '*respite, *respite care, *break, *breaks, *short break, *short breaks, *carers break, *time off caring, sitting service, sitter, sitters, sitting, time out, time for me, replacement care, breathing space, *seibiant, *seibiannau, *egwyl, *gofal seibiant, *seibiant byr, gwasanaeth eistedd, amser i mi'],
  ['break', 'sitting service, sitter, sitters, overnight break, overnight breaks, overnight respite, overnight care, ?night sitter, ?night sitters, ?night sitting, ?night sitting service, ?overnight sitter, ?overnight sitting, gwasanaeth eistedd, seibiant dros nos, gofal dros nos, ?eistedd dros nos'],
  ['break', 'day centre, day care, day centres, day service, day opportunities, canolfan ddydd, gofal dydd, gwasanaeth dydd'],
  ['break', 'holiday, holidays, short break, short breaks, caravan, trips, days out, outings, gwyliau, tripiau, diwrnodau allan'],
  ['break', 'care home stay, short stay, residential respite, arhosiad byr'],
  ['money', '*money, *finance, *finances, *financial, *money worries, *cost of living, *hardship, *arian, *ariannol, *pryderon ariannol, costau byw, caledi'],
  ['money', 'benefits, benefit, carers allowance, attendance allowance, welfare rights, welfare benefits, benefits advice, benefit check, universal credit, pension credit, pip, personal independence payment, lwfans gofalwr, lwfans gweini, budd-dal, budd-daliadau, hawliau lles, cyngor budd-daliadau, credyd cynhwysol, credyd pensiwn'],
  ['money', 'carers allowance, carer allowance, carer support payment, attendance allowance, disability living allowance, dla, lwfans gofalwr, lwfans gofalwyr, lwfans gweini, lwfans byw i’r anabl'],
  ['money', 'grant, grants, breaks fund, carers fund, fund, trust fund, grantiau, cronfa, cronfa seibiant'],
  ['money', 'debt, debts, arrears, budgeting, dyled, dyledion, ôl-ddyledion, cyllidebu'],
  ['money', 'direct payment, direct payments, personal budget, self directed support, taliad uniongyrchol, taliadau uniongyrchol, cyllideb bersonol'],
  ['money', 'council tax reduction, council tax discount, discount card, concessions, blue badge, bus pass, gostyngiad treth gyngor, bathodyn glas, tocyn bws, consesiynau'],
  // Half of all places have "disabled parking", and are no badge.
  ['money', 'blue badge, blue badges, ?disabled parking, ?disabled badge, ?disabled parking badge, ?disabled parking permit, ?parking badge, ?disability badge, bathodyn glas, ?parcio i’r anabl, ?parcio anabl'],
  ['money', 'food bank, foodbank, fuel vouchers, warm home, energy bills, banc bwyd, talebau tanwydd, biliau ynni'],
  ['talk', 'counselling, counsellor, ?counciling, ?councilling, ?counceling, ?councelling, ?counseling, therapy, talking therapy, talking therapies, cwnsela, cwnselydd, therapi, therapi siarad'],
  ['talk', 'support group, support groups, carers group, carers groups, peer support, carers cafe, coffee morning, drop in, drop-in, meet other carers, grŵp cymorth, grwpiau cymorth, grŵp gofalwyr, cymorth cymheiriaid, caffi gofalwyr, bore coffi, galw heibio'],
  ['talk', 'helpline, help line, phone line, listening, listening ear, *someone to talk to, *talk, *talk to someone, *chat, llinell gymorth, clust i wrando, *rhywun i siarad ag ef, *siarad, *sgwrs'],
  ['talk', 'befriending, befriender, companionship, lonely, loneliness, isolation, isolated, cyfeillio, unig, unigrwydd, cwmni'],
  ['talk', 'wellbeing, well being, stress, burnout, mental health, anxiety, depression, low mood, lles, straen, iechyd meddwl, gorbryder, iselder'],
  ['talk', 'bereavement, grief, loss, profedigaeth, galar, colled'],
  ['rights', 'carers assessment, carer assessment, assessment, needs assessment, adult carer support plan, asesiad gofalwr, asesiad gofalwyr, asesiad, asesiad anghenion'],
  ['rights', '*rights, *my rights, legal rights, legal advice, legal, law, solicitor, lasting power of attorney, power of attorney, *hawliau, *fy hawliau, cyngor cyfreithiol, cyfreithiol, cyfreithiwr, atwrneiaeth arhosol'],
  ['rights', 'advocacy, advocate, independent advocacy, eiriolaeth, eiriolwr'],
  ['rights', 'working carers, working carer, employment rights, rights at work, flexible working, carers leave, employment, job, work, gofalwyr sy’n gweithio, hawliau cyflogaeth, hawliau yn y gwaith, gweithio’n hyblyg, cyflogaeth, gwaith'],
  ['emergency', '*emergency, *emergencies, *crisis, *urgent, *urgent help, out of hours, rapid response, duty team, *argyfwng, *brys, *cymorth brys, y tu allan i oriau'],
  ['emergency', 'emergency card, carers card, carers emergency card, contingency plan, emergency plan, message in a bottle, cerdyn argyfwng, cerdyn gofalwyr, cynllun argyfwng, cynllun wrth gefn'],
  ['emergency', 'abuse, safeguarding, neglect, domestic abuse, violence, cam-drin, diogelu, esgeulustod, trais'],
  ['emergency', 'suicide, samaritans, suicidal, hunanladdiad, samariaid'],
  [null, 'carers centre, carers hub, carers service, carers support, carer support, carers organisation, canolfan gofalwyr, hyb gofalwyr, gwasanaeth gofalwyr, cymorth i ofalwyr'],
  [null, 'carer, carers, unpaid carer, unpaid carers, family carer, caregiver, looking after someone, caring for someone, gofalwr, gofalwyr, gofalwr di-dâl, gofalwyr di-dâl, gofalu am rywun'],
  [null, 'young carer, young carers, young adult carers, gofalwr ifanc, gofalwyr ifanc, gofalwyr sy’n oedolion ifanc'],
  [null, 'parent carer, parent carers, disabled child, disabled children, special needs, special educational needs, plant anabl, plentyn anabl, rhiant ofalwyr, anghenion arbennig, anghenion dysgu ychwanegol'],
  [null, 'dementia, alzheimers, alzheimer, memory loss, memory clinic, memory cafe, dementia cafe, demensia, colli cof, clinig cof, caffi cof'],
  [null, 'autism, autistic, asperger, awtistiaeth, awtistig'],
  [null, 'learning disability, learning disabilities, learning difficulties, anabledd dysgu, anableddau dysgu'],
  [null, 'stroke, aphasia, strôc, affasia'],
  [null, 'cancer, macmillan, canser'],
  [null, 'end of life, palliative, palliative care, hospice, dying, diwedd oes, gofal lliniarol, hosbis'],
  [null, 'sight loss, blind, partially sighted, visual impairment, colli golwg, dall, rhannol ddall, nam ar y golwg'],
  [null, 'hearing loss, deaf, hearing aids, sign language, bsl, colli clyw, byddar, cymhorthion clyw, iaith arwyddion'],
  [null, 'drugs, alcohol, addiction, substance misuse, drinking, cyffuriau, alcohol, dibyniaeth, camddefnyddio sylweddau'],
  [null, 'home care, homecare, help with washing, washing, dressing, bathing, domiciliary care, care at home, care agency, personal care, help with washing and dressing, reablement, gofal cartref, gofal yn y cartref, gofal personol, ailalluogi'],
  [null, 'equipment, aids, adaptations, grab rails, stairlift, wheelchair, walking frame, commode, hoist, occupational therapist, occupational therapy, cymhorthion, addasiadau, cadair olwyn, lifft grisiau, therapydd galwedigaethol, therapi galwedigaethol'],
  [null, 'alarm, pendant alarm, telecare, falls alarm, lifeline, careline, larwm, teleofal, larwm cwympo'],
  [null, 'falls, falls prevention, balance, cwympo, atal cwympiadau, cydbwysedd'],
  [null, 'transport, lift to hospital, dial a ride, community transport, patient transport, hospital car, cludiant, cludiant cymunedol, trafnidiaeth'],
  [null, 'shopping, meals, meals on wheels, lunch club, food delivery, siopa, prydau, pryd ar glud, clwb cinio'],
  [null, 'incontinence, continence, pads, bladder, bowel, anymataliaeth, ymataliaeth, padiau'],
  [null, 'hospital discharge, leaving hospital, discharge team, coming home from hospital, rhyddhau o’r ysbyty, gadael yr ysbyty'],
  [null, 'training, course, courses, moving and handling, first aid, learn, hyfforddiant, cwrs, cyrsiau, codi a symud, cymorth cyntaf'],
  [null, 'exercise, walking group, yoga, swimming, massage, relaxation, complementary therapies, ymarfer corff, grŵp cerdded, nofio, tylino, ymlacio'],
  [null, 'housing, home adaptations, heating, repairs, handyperson, handyman, gardening, cleaning, tai, gwresogi, atgyweirio, tasgmon, garddio, glanhau'],
  [null, 'social services, social worker, adult social care, care needs, gwasanaethau cymdeithasol, gweithiwr cymdeithasol, gofal cymdeithasol i oedolion'],
  [null, 'interpreter, translation, language support, cyfieithu, cyfieithydd, cymorth iaith'],
  [null, 'gp, doctor, surgery, nurse, district nurse, meddyg teulu, meddyg, meddygfa, nyrs, nyrs ardal'],
  [null, 'wills, making a will, make a will, funeral, after someone dies, ewyllys, angladd, ar ôl i rywun farw'],
];

export interface Thing { readonly need: Need | null; /** All its words, folded. */ readonly words: readonly string[]; /** What else it is asked for by, folded: other things are told of in the same words. */ readonly asked: readonly string[]; /** Those that mean the need as a whole. */ readonly wide: ReadonlySet<string> }
export const things: readonly Thing[] = LINES.map(([need, line]) => {
  const all = line.split(', '), words = all.filter((word) => !word.startsWith('?'));
  return { need, words: [...new Set(words.map(folded))], asked: all.filter((word) => word.startsWith('?')).map(folded), wide: new Set(words.filter((word) => word.startsWith('*')).map(folded)) };
});

/** Words of a query that ask for nothing by themselves. */
export const passedOver: ReadonlySet<string> = new Set(folded(
  'a an and any are at be can do does for from get give got has have having help how i im in is it like looking me my near nearby need needs of on or our please '
  + 'service services some someone somebody somewhere someplace support that the their them there they this to us want we what when where which who whom with would you your '
  + 'mum mums mother dad dads father parent wife husband partner son daughter brother sister nan gran grandma grandad grandparent friend neighbour him her his he she '
  + 'a ac am ar at ble beth chi cael cymorth dw ei eich eu fi fy gwasanaeth gwasanaethau gyda gael help hoffwn i ich im mae mam mewn modd nad neu o oes pa pan pwy rhywun rwyf rwyn sut sydd syn tad un y ym yn yng yr eisiau angen angen wraig ŵr mab merch',
).split(' '));

/** Things by their words, and the most words that one has. */
export const byWords: ReadonlyMap<string, readonly number[]> = things.reduce((map, { words, asked }, i) => [...words, ...asked].reduce((all, word) => all.set(word, [...(all.get(word) ?? []), i]), map), new Map<string, number[]>());
const phrases = [...byWords.keys()].filter((word) => word.includes(' ')).map((phrase) => ({ phrase, words: phrase.split(' ') }));
export const longest: number = Math.max(...[...byWords.keys()].map((word) => word.split(' ').length));

/** Where a phrase that names a thing begins, the longest there is; 1 where none does. */
export function phraseAt(words: readonly string[], at: number): number {
  let length = Math.min(longest, words.length - at);
  while (length > 1 && !byWords.has(words.slice(at, at + length).join(' '))) length -= 1;
  return length;
}

/** The phrase that these words begin with but for slips of the finger in them, the longest there is. Each word is as near to its own as `isNear` has it; undefined where none is. */
export function phraseLike(words: readonly string[], at: number, isNear: (typed: string, meant: string) => boolean): { readonly phrase: string; readonly length: number } | undefined {
  const found = phrases.filter((one) => one.words.length <= words.length - at && one.words.every((word, i) => word === words[at + i] || isNear(words[at + i]!, word)));
  const best = found.sort((a, b) => b.words.length - a.words.length)[0];
  return best && { phrase: best.phrase, length: best.words.length };
}

/** Too many other things are called so for a need to be told by them. */
const LOOSE: ReadonlySet<string> = new Set(folded('sitting talk chat fund work job law legal loss assessment breaks holiday listening stress urgent').split(' '));
/** What every second service of a directory for carers is called. */
const isEverywhere = ({ words }: Thing): boolean => words.includes('carer') || words.includes('carers hub');

function thingsIn(text: string): Thing[] {
  const words = folded(text).split(' '), found: Thing[] = [];
  for (let i = 0; i < words.length;) {
    const length = phraseAt(words, i), phrase = words.slice(i, i + length).join(' ');
    // "Occupational therapy" is no therapy to talk in: what a longer phrase holds is not looked at again.
    if (!LOOSE.has(phrase)) for (const at of byWords.get(phrase) ?? []) if (things[at]!.words.includes(phrase)) found.push(things[at]!);
    i += length;
  }
  return found;
}

/** The needs that texts name in carers' words, those named most first. A later text is asked only where the ones before name nothing in particular. */
export function needsIn(...texts: readonly string[]): Need[] {
  for (const text of texts) {
    const found = thingsIn(text).filter((thing) => !isEverywhere(thing)), times = new Map<Need, number>();
    for (const { need } of found) if (need !== null) times.set(need, (times.get(need) ?? 0) + 1);
    if (found.length > 0) return [...times].sort(([, a], [, b]) => b - a).map(([need]) => need);
  }
  return [];
}
