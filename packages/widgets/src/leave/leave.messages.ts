// Words of carer-leave in British English: the opening, the questions of the chooser, and what every room of it says.
export const messages = {
  title: 'Time off',
  lead: 'See which kinds of leave may fit, the paid ones first. Your answers stay on this page: nothing is sent or kept.',
  folded: 'Time off: see what may fit, whenever you like.',
  notNow: 'Not now',
  preview: (day: string) => `Showing how things stand on ${day}.`,
  more: 'Already know what you want?',
  ask: 'Ask for time off',
  requests: 'My requests',
  cut: 'This part could not be fetched. What you chose or typed is still here. Check your connection and try again.',
  signIn: {
    title: 'Please sign in first',
    body: 'To ask for time off, or to see your requests, you need to be signed in at work. What you chose is still here.',
    done: 'I have signed in',
    notStaff: 'Asking for time off is for people who work here.',
    standalone: 'Requests cannot be sent from this page. Tell your manager or HR the days you need: it need not be in writing.',
  },
  email: 'Email',
  paid: { paid: 'Paid', unpaid: 'Unpaid', 'part-paid': 'Partly paid' },
  parts: { 'full-day': 'whole day', morning: 'morning', afternoon: 'afternoon' },
  hours: (hours: string) => (hours === '1' ? '1 hour' : `${hours} hours`),
  fromTo: (first: string, last: string) => `${first} to ${last}`,
  fields: {
    situation: {
      label: 'What is happening?',
      options: {
        unforeseen: 'Something has come up that I could not plan for',
        planned: 'I need time for something I know about',
        child: 'It is about my child',
        more: 'I need more time than I have left',
        unknown: 'I am not sure',
      },
      hints: {
        unforeseen: 'Someone is taken ill, or the usual help has fallen through. Tell your manager now if you can: a call is enough.',
        planned: 'An appointment, a hospital stay, or helping someone who relies on you.',
        child: 'A week or more with a child under 18, or days if your child is disabled.',
        more: 'Weeks rather than days, or what you had for this year is used up.',
      },
      errors: { required: 'Choose what is happening' },
    },
    status: {
      label: 'How are you employed?',
      hint: 'Some leave is for employees only. Your contract or HR can tell you.',
      options: { employee: 'I am an employee', worker: 'I am a worker', unknown: 'I am not sure' },
      hints: { employee: 'You have a contract of employment. Part-time and fixed-term count.', worker: 'Agency, bank, casual or zero-hours work often is.' },
      errors: { required: 'Choose how you are employed' },
    },
    longTermNeed: {
      label: 'Is help needed for a long time?',
      hint: 'For more than three months, or because of a disability or old age. Nobody asks for proof or for details.',
      options: { yes: 'Yes', no: 'No', unknown: 'I am not sure' },
      errors: { required: 'Choose yes, no or not sure' },
    },
    nation: {
      label: 'Where do you work?',
      hint: 'The law differs in Northern Ireland.',
      options: { england: 'England', scotland: 'Scotland', wales: 'Wales', 'northern-ireland': 'Northern Ireland' },
      errors: { required: 'Choose where you work' },
    },
  },
};
export type LeaveMessages = typeof messages;
