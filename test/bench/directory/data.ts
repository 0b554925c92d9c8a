// Invented directories of any size, and a fixed set of questions to them whose right answers are known by how the services were made.
import type { Need, Service } from '@think-carer/contract';

/** What a service is, what it is called, how it tells of itself, and what somebody else would call it, in words that it does not use. */
interface Kind { readonly names: readonly string[]; readonly tells: readonly string[]; readonly asked: readonly string[]; readonly welsh: readonly string[]; readonly need: Need | null }
const kind = (need: Need | null, names: string, tells: string, asked: string, welsh: string): Kind => ({ need, names: names.split('|'), tells: tells.split('|'), asked: asked.split('|'), welsh: welsh.split('|') });
const kinds: readonly Kind[] = [
  kind('break', 'Sitting Service|Home Sitters', 'A trained volunteer stays with your relative for three hours so that you can go out|Weekly visits at home by somebody you come to know', 'respite|a break', 'seibiant'),
  kind('break', 'Day Centre|Day Opportunities', 'Lunch, games and company from ten until three|Minibus pick-up for older people', 'day care|respite', 'canolfan ddydd|gofal dydd'),
  kind('break', 'Holiday Fund|Caravan Breaks', 'A week by the sea in an adapted caravan|Apply by March for a stay in summer', 'holidays|short breaks', 'gwyliau'),
  kind('money', 'Benefits Check|Welfare Rights Unit', 'Find out what you can claim and appeal against decisions|Forms filled in with you at a table', 'attendance allowance|money', 'budd-daliadau'),
  kind('money', 'Debt Line|Budgeting Project', 'Deal with bailiffs and make an offer to creditors|Priority bills first', 'arrears|debts', 'dyledion'),
  kind('money', 'Food Bank|Community Pantry', 'Three days of tins and fresh bread without questions|Vouchers from your school or surgery', 'foodbank', 'banc bwyd'),
  kind('money', 'Direct Payments Team|Payroll for Personal Assistants', 'Employ somebody yourself and let us run wages and tax|Insurance and contracts explained', 'personal budget', 'taliadau uniongyrchol'),
  kind('talk', 'Counselling Rooms|Talking Therapies', 'Six sessions with a qualified practitioner|Evening appointments by video', 'counsellor|therapy', 'cwnsela'),
  kind('talk', 'Carers Cafe|Coffee and Cake Circle', 'Meet others who know what it is like, on the first Tuesday|Free parking and a warm welcome', 'support group|peer support', 'bore coffi|grŵp cymorth'),
  kind('talk', 'Befriending Scheme|Telephone Friends', 'A volunteer rings every week to ask after you|Matched by interests', 'lonely|companionship', 'cyfeillio|unigrwydd'),
  kind('talk', 'Bereavement Care|Widows and Widowers Circle', 'Somebody to be with when a person has died|Walks along the canal', 'grief', 'galar'),
  kind('rights', 'Carers Assessment Team|Adult Social Care Front Door', 'Tell us what you do and what would make it easier|A plan is written within six weeks', 'assessment', 'asesiad gofalwr'),
  kind('rights', 'Advocacy Project|Independent Voice', 'Somebody on your side at meetings with professionals|Under the Care Act', 'advocate', 'eiriolaeth'),
  kind('rights', 'Law Centre|Free Solicitors', 'Housing, community care and discrimination cases|Bring letters with you', 'legal advice|power of attorney', 'cyngor cyfreithiol'),
  kind('emergency', 'Emergency Card|Contingency Planning', 'Carry it in your purse and a duty officer starts the plan|Registered with the alarm centre', 'carers card|emergency plan', 'cerdyn argyfwng'),
  kind('emergency', 'Rapid Response|Urgent Care Night Team', 'A nurse within two hours after eight in the evening|Prevents admissions', 'crisis|out of hours', 'brys'),
  kind(null, 'Memory Clinic|Dementia Navigators', 'Diagnosis, tablets and what comes after|One named worker until the end', 'alzheimers', 'colli cof|demensia'),
  kind(null, 'Young Carers Club|Saturday Crew', 'Bowling, homework and a listening ear for under eighteens|School holidays packed with things to do', 'young carer', 'gofalwyr ifanc'),
  kind(null, 'Parent Carer Forum|SEND Families', 'Families of children with additional needs speak to the council together|Workshops on education plans', 'disabled child', 'plant anabl'),
  kind(null, 'Stroke Club|Aphasia Choir', 'Singing finds words again|Exercises in a chair', 'stroke', 'strôc'),
  kind(null, 'Hospice at Home|Palliative Nurses', 'Through the last weeks in your own bed|Night visits free of charge', 'end of life', 'diwedd oes|hosbis'),
  kind(null, 'Sight Loss Advice|Blind Society', 'Magnifiers, talking books and a guide to the street|Home visits', 'partially sighted', 'dall'),
  kind(null, 'Deaf Centre|Hearing Aid Clinic', 'Batteries, tubes and lip-reading classes|Signing tea party', 'hearing loss', 'colli clyw'),
  kind(null, 'Home Care Agency|Domiciliary Care', 'Help with washing, dressing and tablets|Half an hour or all night', 'care at home|personal care', 'gofal cartref'),
  kind(null, 'Equipment Store|Grab Rails and Adaptations', 'Commodes, hoists and ramps on loan|Fitted within a week', 'stairlift|occupational therapy', 'cymhorthion|addasiadau'),
  kind(null, 'Pendant Alarm|Telecare Installers', 'Press the button and somebody answers, day and night|Sensors for doors', 'falls alarm|careline', 'larwm|teleofal'),
  kind(null, 'Community Transport|Dial a Ride', 'Door to door in a bus with a ramp|Book two days before', 'lift to hospital', 'cludiant'),
  kind(null, 'Lunch Club|Meals on Wheels', 'Two courses and pudding brought hot|Thursdays in the church hall', 'food delivery', 'pryd ar glud'),
  kind(null, 'Continence Service|Bladder and Bowel Nurses', 'Pads delivered in plain boxes|Assessment by a nurse', 'incontinence', 'anymataliaeth'),
  kind(null, 'Moving and Handling Course|Care Skills Workshops', 'Lift without hurting your back|Certificate at the end', 'training', 'hyfforddiant'),
];
const starts = 'Ash,Bram,Cal,Dun,Elm,Fen,Glen,Har,Ing,Kel,Lang,Mar,Nor,Oak,Pen,Rav,Stan,Thorn,Wex,Yar'.split(','), ends = 'bridge,combe,dale,field,ford,ham,hurst,mere,stead,wick'.split(',');
const towns = starts.flatMap((start) => ends.map((end) => start + end));
const whose = 'Age Together,Alder House,Beacon,Bluebell,Bridgeway,Candlelight,Compass,Evergreen,Fellowship,Greenfield,Harbour,Kindred,Lantern,Meadow,Oakleaf,Pathways,Rowan,Sunrise'.split(',');
const filler = ['Open to all adults in the area.', 'Referral by yourself, your family or a professional.', 'We speak Polish and Urdu.', 'Step-free entrance and a hearing loop.', 'Run by volunteers since 1998.', 'Funded by the council and by gifts.', 'Please ring before you come.', 'There may be a waiting list.'];

export interface Made { readonly services: Service[]; readonly kindOf: (id: number) => number; readonly townOf: (id: number) => number }
/** Service `i` has a kind, a town and an organisation of its own, spread so that each town has each kind. */
export function directoryOf(count: number): Made {
  const kindOf = (i: number): number => i % kinds.length, townOf = (i: number): number => Math.floor(i / kinds.length) % towns.length;
  const services = Array.from({ length: count }, (_, i): Service => {
    const { names, tells, need } = kinds[kindOf(i)]!, town = towns[townOf(i)]!, round = Math.floor(i / (kinds.length * towns.length)), organisation = whose[(round + kindOf(i) + townOf(i)) % whose.length]!;
    const description = [tells[round % tells.length]!, tells[(round + 1) % tells.length]!, filler[(i * 7) % filler.length]!, filler[(i * 3 + 1) % filler.length]!].map((text) => text.replace(/[.]?$/, '.')).join(' ');
    return {
      id: `bench.${i}`, source: 'bench', name: `${organisation} ${names[round % names.length]!} ${town}${round > 1 ? ` ${round}` : ''}`, organisation: `${organisation} Trust`, summary: description.slice(0, 200), description,
      needs: need === null ? [] : [need], topics: [], status: 'active', alert: null, phones: [{ number: '01632 960101', label: null }], email: null, url: null, openings: null, hoursText: null, areas: [town.toLowerCase()], areaNames: [town],
      qualifies: { by: [], text: null, minimumAge: null, maximumAge: null }, places: [{ name: null, address: [`${i % 90} High Street`, town], postcode: null, latitude: null, longitude: null, access: [] }], cost: [], languages: [], assuredOn: '2026-06-01', updatedAt: null, canReport: true,
    };
  });
  return { services, kindOf, townOf };
}

export interface Question { readonly group: 'name' | 'start of a name' | 'slip' | 'description' | 'carers’ words' | 'Welsh'; readonly text: string; /** Whether service `id` is a right answer. */ readonly isRight: (id: number) => boolean }

/** The same draws every run. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return Math.floor((state / 2 ** 32) * below); };
}
/** Two letters changed round, one left out, one doubled, or a neighbour struck: what fingers do. */
function slip(word: string, draw: (below: number) => number): string {
  const at = 1 + draw(word.length - 2), how = draw(4);
  return how === 0 ? word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2) : how === 1 ? word.slice(0, at) + word.slice(at + 1) : how === 2 ? word.slice(0, at) + word[at]! + word.slice(at) : word.slice(0, at) + 'aeiou'[draw(5)]! + word.slice(at + 1);
}

/** Forty questions of each group, to services spread over the whole directory. */
export function questionsTo({ services, kindOf, townOf }: Made): Question[] {
  const draw = draws(2027), pick = (): number => draw(services.length), all: Question[] = [];
  const alike = (i: number) => (id: number): boolean => kindOf(id) === kindOf(i) && townOf(id) === townOf(i);
  for (let n = 0; n < 40; n += 1) {
    const words = (i: number): string[] => services[i]!.name.split(' '), [a, b, c, d, e, f] = Array.from({ length: 6 }, pick) as [number, number, number, number, number, number], town = (i: number): string => towns[townOf(i)]!;
    all.push({ group: 'name', text: services[a]!.name, isRight: (id) => id === a });
    // As typed: the last word is half there.
    const own = services[b]!.organisation!.split(' ').length - 1, called = words(b);
    all.push({ group: 'start of a name', text: `${called.slice(0, own).join(' ')} ${called[own]!.slice(0, 4)} ${town(b).slice(0, 5)}`, isRight: (id) => kindOf(id) === kindOf(b) && towns[townOf(id)]!.startsWith(town(b).slice(0, 5)) });
    const slipped = words(c).filter((word) => word.length >= 5).slice(-2);
    all.push({ group: 'slip', text: slipped.map((word) => slip(word, draw)).join(' '), isRight: (id) => slipped.every((word) => services[id]!.name.includes(word)) });
    const tell = kinds[kindOf(d)]!.tells[n % 2]!.split(' ').filter((word) => word.length >= 5).slice(0, 3).join(' ');
    all.push({ group: 'description', text: `${tell} ${town(d)}`, isRight: alike(d) });
    const { asked } = kinds[kindOf(e)]!, { welsh } = kinds[kindOf(f)]!, ask = asked[n % asked.length]!, welshAsk = welsh[n % welsh.length]!;
    all.push({ group: 'carers’ words', text: `${ask} ${town(e)}`, isRight: (id) => townOf(id) === townOf(e) && kinds[kindOf(id)]!.asked.includes(ask) });
    all.push({ group: 'Welsh', text: `${welshAsk} ${town(f)}`, isRight: (id) => townOf(id) === townOf(f) && kinds[kindOf(id)]!.welsh.includes(welshAsk) });
  }
  return all;
}
