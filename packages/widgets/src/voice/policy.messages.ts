// Words of one policy, its record and the answers to what it proposes, in British English.
export const messages = {
  owner: 'Owner', areaOfWork: 'Area of work', ownerEmail: 'Owner signs in as', noEmail: 'Nobody outside HR', next: 'Next review', read: 'Read the policy',
  check: 'Check this policy', again: 'Check it again', change: 'Change what the register says',
  unchecked: { title: 'Nobody has checked this policy yet', body: 'Its owner, HR or equalities can: it takes less than ten minutes.' },
  done: 'The check is finished, and kept under this reference:',
  record: 'Carer-impact check', reference: 'Reference', on: 'Checked on', by: 'Checked by', hands: { owner: 'The owner of the policy', hr: 'HR', equalities: 'Equalities' } as Readonly<Record<string, string>>,
  print: 'Print this record',
  look: 'To look at', find: 'To find out', clear: 'Nothing found', changes: 'Changes proposed', said: 'What else was looked at',
  noLook: 'Nothing.', noChanges: 'None.', answers: { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as Readonly<Record<string, string>>, how: (text: string) => `How: ${text}`, by_: (day: string) => `By ${day}`,
  verdicts: { accepted: 'Accepted', 'not-accepted': 'Not accepted' } as Readonly<Record<string, string>>, waits: 'Waits for an answer',
  foot: 'A record of due regard to what the policy does to people who look after somebody. It says nothing of any person, and does not say that the policy is lawful.',
  asOf: (version: string) => `Questions of version ${version}.`,
  earlier: 'Other checks of this policy', newest: 'The latest', isEarlier: 'This is an earlier check.',
  answer: 'Answer what is proposed', answerLead: 'Each answer stands with its reason, for everybody here to read, and is given once. Those left open can be answered later.',
  accept: 'Accept', notAccept: 'Do not accept', later: 'Later', reason: 'Why, or how it will be done', reasonNeeded: 'Say why', tooLong: 'Use 600 letters or fewer', none: 'Answer at least one of them', send: 'Send the answers',
  sent: 'The answers are kept.', meanwhile: 'Somebody has answered one of these meanwhile. What you wrote for the others is still here.', notOwner: 'This policy is somebody else’s. Its owner, HR or equalities can answer.',
};
export type PolicyMessages = typeof messages;
