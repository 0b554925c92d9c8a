// Words of a carer-impact check, in British English.
export const messages = {
  title: (policy: string) => `Check: ${policy}`,
  intro: (count: number, minutes: number) => `${count} short questions about the policy, about ${minutes} minutes. Answer from what it says, and from what people really do with it.`,
  points: [
    '“I do not know” is an answer. It becomes something to find out, and is never read as “no”.',
    'It is about the policy and never about a person. Write no names, and nothing of anybody’s health.',
    'Once you finish, the check is dated, has a reference and stays as it is. Everybody who works here can read it.',
    'It is a record of due regard. It does not say that the policy is lawful.',
  ],
  start: 'Start', cancel: 'Not now',
  options: { yes: 'Yes', no: 'No', 'not-known': 'I do not know' }, required: 'Choose “Yes”, “No” or “I do not know”',
  why: 'Why this is asked', source: (title: string, day: string) => `${title}, read on ${day}`,
  basis: { law: 'The law', code: 'A code of practice', practice: 'Good practice' } as Readonly<Record<string, string>>,
  changes: 'What should change?',
  some: (count: number) => `${count === 1 ? 'One answer leaves' : `${count} answers leave`} something to look at. Say what the policy should say instead, or leave a box empty where nothing should change. The owner or HR answers each later.`,
  nothing: 'None of your answers leaves something to look at.',
  change: (label: string) => `What should change: ${label}`, instance: (text: string) => `For instance: ${text}`, use: 'Use these words', usedFor: (label: string) => `for ${label}`,
  find: 'To find out', findLead: 'You did not know these. They stand in the record until somebody has found out.',
  other: 'Anything else that should change', said: 'What else did you look at?', saidHint: 'A form, a rota, what the forum said. No names.',
  review: 'When should this policy be looked at again?', reviewOptions: { '6': 'In six months', '12': 'In a year', '24': 'In two years' } as Readonly<Record<string, string>>, by: (day: string) => `By ${day}`, reviewRequired: 'Choose when it should be looked at again',
  tooLong: 'Use 600 letters or fewer', tooLongSaid: 'Use 1,500 letters or fewer',
  check: 'Look at your answers', answers: 'Your answers', proposed: 'What you propose', proposedNone: 'You propose no change.', finish: 'Finish the check', lasting: 'Nothing of it can be changed once it is finished. A new check can be made at any time.',
  asked: 'The questions have changed since this page was opened. Your other answers are still here; answer the ones that are new.',
  notOwner: 'This policy is somebody else’s. Its owner, HR or equalities can check it. What you answered is still here.',
  notHere: 'This policy cannot be checked now: it is no longer in use, or the employer asks no questions. What you answered is still here.',
  none: { title: 'There is nothing to ask', body: 'Your employer’s offer has no questions for policies. Whoever keeps the offer can put them there.' },
};
export type CheckMessages = typeof messages;
