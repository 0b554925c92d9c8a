// The twelve-field form that every contestant builds: what is asked, in which words, and what is said when an answer is missing.
export interface Asked {
  readonly name: string;
  readonly kind: 'text' | 'email' | 'number' | 'date' | 'select' | 'radios' | 'checkboxes' | 'agree' | 'textarea';
  readonly label: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
  /** Said when it is required and left empty. Absent: optional. */
  readonly missing?: string;
}

export const title = 'Plan your working week around your caring';
export const send = 'Send to your manager';
export const fields: readonly Asked[] = [
  { name: 'name', kind: 'text', label: 'Your name', missing: 'Enter your name' },
  { name: 'email', kind: 'email', label: 'Work e-mail', hint: 'We answer to this address only.', missing: 'Enter your work e-mail' },
  { name: 'team', kind: 'text', label: 'Team (optional)', hint: 'As it is called on the intranet.' },
  { name: 'directorate', kind: 'select', label: 'Directorate', missing: 'Choose your directorate',
    options: { adults: 'Adult social care', children: 'Children and families', environment: 'Environment', finance: 'Finance and resources', housing: 'Housing', libraries: 'Libraries and culture', planning: 'Planning', 'public-health': 'Public health' } },
  { name: 'relationship', kind: 'radios', label: 'Whom do you look after?', hint: 'If more than one person, the one who needs most of your time.', missing: 'Choose whom you look after',
    options: { parent: 'A parent', partner: 'A partner', child: 'A child', 'other-relative': 'Another relative', friend: 'A friend or neighbour' } },
  { name: 'distance', kind: 'radios', label: 'Do you live with them?', missing: 'Choose whether you live with them', options: { yes: 'Yes', near: 'No, but near', far: 'No, more than an hour away' } },
  { name: 'help', kind: 'checkboxes', label: 'What would help?', hint: 'Choose all that would.', missing: 'Choose at least one thing that would help',
    options: { hours: 'Other start and finish times', home: 'Working from home', shorter: 'Shorter days', compressed: 'The same hours in fewer days', leave: 'Time off at short notice', phone: 'A telephone I may answer' } },
  { name: 'hours', kind: 'number', label: 'Hours you care, in a usual week', hint: 'A whole number, from 1 to 168.', missing: 'Enter the hours you care' },
  { name: 'starts', kind: 'date', label: 'From which day?', hint: 'For example 27 3 2027.', missing: 'Enter the day it should start' },
  { name: 'length', kind: 'select', label: 'For how long? (optional)', options: { month: 'A month', quarter: 'Three months', year: 'A year', open: 'Until further notice' } },
  { name: 'reasons', kind: 'textarea', label: 'How would it work for your team?', hint: 'Leave out anything about health.', missing: 'Say how it would work for your team' },
  { name: 'agree', kind: 'agree', label: 'I have read who sees this and for how long it is kept', missing: 'Confirm that you have read who sees this' },
];
export const required: number = fields.filter(({ missing }) => missing !== undefined).length;
