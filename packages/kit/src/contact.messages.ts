// What is said of a named contact, in British English: how to reach it, and whom to ask instead once it is past its review.
export const messages = {
  phone: 'Telephone', email: 'E-mail', hours: 'Hours', person: 'Who', deputy: 'Deputy', page: 'Web page',
  stale: (day: string) => `Nobody has confirmed this contact since its review on ${day}, so its details are not shown.`, instead: 'Ask instead',
};
export type ContactMessages = typeof messages;
