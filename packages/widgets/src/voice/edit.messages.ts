// Words of the form with which a policy comes onto the register, in British English.
export const messages = {
  add: 'Add a policy', change: (title: string) => `Change: ${title}`, lead: 'Its owner is told by role. No name of anybody stands on the register.',
  fields: {
    title: { label: 'What is the policy called?', errors: { required: 'Enter what the policy is called', long: 'Use 120 letters or fewer' } },
    owner: { label: 'Which role owns it?', hint: 'Like “Head of facilities”. Not a name.', errors: { required: 'Enter the role that owns it', long: 'Use 80 letters or fewer' } },
    areaOfWork: { label: 'Which area of work is it about?', hint: 'Like “Attendance” or “Travel”.', errors: { required: 'Enter the area of work', long: 'Use 80 letters or fewer' } },
    ownerEmail: { label: 'Work email at which the owner signs in', hint: 'So that the owner can check the policy and answer. Seen by HR, equalities and the owner alone. Leave it empty where HR does this.', errors: { email: 'Enter an email address like name@example.org' } },
    url: { label: 'Where can it be read?', hint: 'An address that begins with https://', errors: { address: 'Enter an address that begins with https:// or http://' } },
    reviewOn: { label: 'When is it next looked at?', errors: { required: 'Enter when it is next looked at', date: 'Enter a day that there is', past: 'Enter a day that lies ahead, within five years' } },
    use: { label: 'Is it in use?', options: { yes: 'Yes', no: 'No: it leaves the list, and its checks stay' }, errors: { required: 'Choose whether it is in use' } },
  },
  save: 'Save', cancel: 'Cancel',
  stale: 'Somebody else has changed this policy meanwhile. What you typed is still here. This is what the register says now:', staleAgain: 'Save again to keep what you typed.',
  notOwner: 'This policy is somebody else’s: HR or equalities can change it. What you typed is still here.',
};
export type EditMessages = typeof messages;
