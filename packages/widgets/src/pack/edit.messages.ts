// What the editor says around its fields, in British English: lists, conditions, languages, saving and faults.
export const messages = {
  english: 'English', welsh: 'Welsh', easy: 'Easy read', easyWelsh: 'Easy read, in Welsh', addEasy: (name: string) => `Add easy-read wording: ${name}`,
  noWelsh: 'No Welsh yet: English is shown in its place.',
  notes: 'Where this was read, and by whom', none: 'Not given', choose: 'Choose', yes: 'Yes', no: 'No', open: 'No end known',
  add: (what: string) => `Add: ${what}`, addAnother: (what: string) => `Add another ${what}`, addFirst: (what: string) => `Add a ${what}`,
  remove: (what: string) => `Remove ${what}`, up: (what: string) => `Move ${what} up`,
  removed: (what: string) => `${what} has been removed.`, undo: 'Undo', undone: (what: string) => `${what} is back.`,
  notHere: (id: string) => `${id} (not in this offer)`,
  back: (part: string) => `Back to ${part}`, toTasks: 'Back to the list of tasks', done: 'Done', leaveUnfinished: 'Leave it unfinished',
  change: (what: string) => `Change ${what}`, nothing: (what: string) => `No ${what} yet.`, fromLaw: (count: number) => `${count} more come with the offer that yours builds on. To change one, add your own with the same short name.`,
  checkedToday: 'I have checked this today', checkedSaid: 'It now says that you checked it today.',
  faults: (count: number) => (count === 1 ? '1 thing to mend' : `${count} things to mend`), withoutWelsh: (count: number) => (count === 1 ? '1 wording has no Welsh' : `${count} wordings have no Welsh`),
  due: (on: string) => `Due on ${on}`, past: (on: string) => `Past its date, ${on}`, copied: 'Still the neighbour’s', says: (name: string) => `Still says “${name}”`, untitled: 'No name yet',
  filter: 'Find by name', figure: { number: 'A number', of: 'A number, or one of your amounts' },
  today: (value: string) => `Today: ${value}`, noneToday: 'No figure is in force today',
  condition: {
    kind: 'This holds where', all: 'all of these hold', any: 'any of these holds', not: 'this does not hold', leaf: 'one answer fits', question: 'Question', compare: 'The answer', is: 'is', oneOf: 'is one of', atLeast: 'is at least', atMost: 'is at most',
    value: 'This answer', values: 'These answers', figure: 'This figure', reason: 'What is said about it', part: 'condition', always: 'No condition yet: it would hold for everybody.', source: 'Where this condition was read',
    reasonHint: 'A statement about “you”: You look after somebody for 35 hours a week or more.',
  },
  answers: { add: 'Another answer', none: 'Nothing is answered yet.', unknown: 'They do not know', take: (what: string) => `Leave out: ${what}` },
  expect: {
    add: 'Another scheme', none: 'Nothing is expected yet.', outcome: 'What should come of it', amount: 'Amount', any: 'Any amount', no: 'No amount', this: 'This amount', missing: 'Questions still open', take: (what: string) => `Leave out: ${what}`,
    outcomes: { likely: 'Likely', may: 'May be able to get it', 'cannot-tell': 'Cannot tell yet', 'not-this-one': 'Not this one', expired: 'Not confirmed for this year' },
  },
  fault: {
    empty: 'Fill this in', web: 'Enter a web address that begins with https://', phone: 'Enter a telephone number, like 01632 960101', email: 'Enter an email address, like hub@example.org', promise: (found: string) => `“${found}” promises money, and somebody else decides: write “you may be able to get up to”`, missing: 'Fill this in, or choose one', id: 'Use lower-case words joined by hyphens, like breaks-fund', day: 'Enter a real day, like 31 3 2027', number: 'Enter a number, like 300', text: 'Enter words here', least: 'Enter 1 or more', positive: 'Enter more than 0', some: 'Choose or add at least one', two: 'Add at least two', well: 'One of the choices has to do well: say which', choice: 'Choose one of these',
    unknownHere: 'Nothing in an offer has this name. It came with the file; remove it there and import the file again', form: 'This does not have any form that is allowed here', points: (name: string) => `This points to “${name}”, which is not in the offer. Choose another, or untick it`, repeats: (name: string) => `Something else has the short name “${name}” already`,
    backwards: 'The end comes before the beginning', overlaps: 'Two figures hold on the same day: let one end before the other begins', more: 'The least is more than the most', below: 'Enter 0 or more', decline: 'Leave that the law gives cannot be declined: take “Decline” away', watermark: 'An offer that is not in force says so: fill in the words that are shown',
    staff: 'The directorates have more staff together than the whole organisation', clock: 'Choose which deadline it is measured by', noPlace: 'This has no place here, given what else is chosen: take it away', answer: 'That is no answer to this question', settles: 'That answer settles nothing, so no condition can wait for it', itself: 'This names itself', circle: 'These schemes rule one another out in a circle', period: 'All amounts of one scheme are for the same period',
    nation: 'This nation is chosen as one where it exists, so nobody needs to be sent elsewhere', nationNot: 'This nation is not among those where it exists', whom: 'Say whom to ask there', whole: 'Say this too: flexible working is described whole or not at all', eight: (name: string) => `One of the law’s eight is missing: ${name}`, letter: (name: string) => `There is no open paragraph for ${name}`,
    copied: (name: string) => `This is still the one of ${name}. Enter your own`, named: (name: string) => `This still says “${name}”. Write your own, unless it is meant`, area: 'This lies in a nation where the scheme does not exist', time: 'Enter a time on a clock of 24 hours, like 09:00', zone: 'Enter a time zone, like Europe/London', code: 'Enter a code like E09000019', outside: 'This day is not between the first and the last day of the list', other: (message: string) => `This does not fit: ${message}`,
  },
};
export type EditMessages = typeof messages;
