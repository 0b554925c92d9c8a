// The staff of the invented council who ask for leave, their managers, and the words they use. None of them exists.

export interface StaffMember { readonly name: string; readonly team: string; readonly hours: number; readonly days: number }

/** `ana.da-silva` for "Ana da Silva": the account at the demo host, and the first half of the address. */
export const accountOf = (name: string): string => name.toLowerCase().replaceAll(' ', '.');

/** Who decides in each team. The demo manager has customer services. */
export const managers: Readonly<Record<string, string>> = {
  'adult-social-care': 'Helen Castle', 'childrens-services': 'Marcus Reid', 'customer-services': 'Priya Shah', finance: 'Gillian Frost', housing: 'Tariq Aziz',
  hr: 'Bronwen Hughes', libraries: 'Paul Enderby', parks: 'Stella Ekwueme', planning: 'Ian Mowbray', 'waste-and-streets': 'Karen Dutton',
};

/** How many of the staff who ask work in each team. */
const sizes: Readonly<Record<string, number>> = {
  'adult-social-care': 24, 'childrens-services': 20, 'customer-services': 18, housing: 15, 'waste-and-streets': 14, finance: 11, libraries: 9, parks: 8, planning: 7, hr: 5,
};
const first = ['Amina', 'Ben', 'Cerys', 'Dilip', 'Eleanor', 'Femi', 'Gwen', 'Hassan', 'Isla', 'Jamal', 'Kirsty', 'Lewis', 'Mei', 'Nathan', 'Oona', 'Parveen', 'Quentin', 'Rosa', 'Sunil', 'Tegan', 'Umar', 'Vera', 'William', 'Yasmin', 'Zofia'];
const last = ['Abbott', 'Begum', 'Chowdhury', 'Davies', 'Ellis', 'Farouk', 'Griffiths', 'Hewitt', 'Ibrahim', 'Jarvis', 'Kaur', 'Lambert', 'Mensah'];
const weeks = [[37, 5], [37, 5], [37, 5], [37, 4], [30, 4], [22.2, 3], [18.5, 3], [15, 2]] as const;

/** A name for each: first and last names run against each other, so that no two are the same. */
export const staff: readonly StaffMember[] = Object.entries(sizes).flatMap(([team, count]) => Array.from({ length: count }, () => team)).map((team, i) => {
  const [hours, days] = weeks[(i * 5) % weeks.length]!;
  return { name: `${first[i % first.length]} ${last[(i * 3 + Math.floor(i / first.length)) % last.length]}`, team, hours, days };
});

export const disruptions = [
  'The auditors are on site that week, and nobody else can open the records for them.',
  'Two of the three on this shift are already away, and the desk cannot be closed.',
  'The new system goes live on that day, and you are the only one trained on it.',
  'The inspection was announced for these dates after you asked.',
  'The depot moves that week, and every driver is needed.',
];
interface Refusal { readonly reason: string; readonly reasonCode: string }
const cover: Refusal = { reason: 'Nobody trained for this post can stand in on these dates.', reasonCode: 'cover' };
const away: Refusal = { reason: 'Three of the team are away on those days already.', reasonCode: 'too-many-away' };
const used: Refusal = { reason: 'All the days of this scheme have been taken this year. Carer’s leave is open to you.', reasonCode: 'days-used' };
const other: Refusal = { reason: 'Carer’s leave fits this better; please ask for that.', reasonCode: 'not-this-scheme' };
export const refusals: Readonly<Record<string, readonly Refusal[]>> = {
  'paid-carers-leave': [cover, away, used, used],
  'paid-emergency-leave': [used, other],
  'special-leave': [cover, away, { reason: 'The scheme gives up to ten days, and this is more.', reasonCode: 'more-than-scheme' }, other],
  'annual-leave': [cover, away, { reason: 'There are no days left until April.', reasonCode: 'none-left' }],
};
export const appeals = [
  'The appointment cannot be moved, and I have found a colleague who will stand in.',
  'I was told in June that these days would be fine.',
  'The rota shows that only one other person is away.',
  'There is nobody else who can be there that day.',
];
export const notes = [
  'I can be reached by telephone after three.', 'The handover notes are on the shared drive.', 'Please do not put this in the team calendar by name.',
  'This may have to move if the hospital rings.', 'Thank you for being understanding last time.',
];
