// Words of the evidence pack, in British English. What is in it comes from the server, in the language of the page.
export const messages = {
  psed: 'In the order of an equality-duty report',
  confident: 'In the order of Carer Confident',
  levels: { active: 'Level 1, Active', accomplished: 'Level 2, Accomplished', ambassador: 'Level 3, Ambassador' },
  activities: 'What was done',
  caveats: 'To be said beside the figures',
  figures: 'The figures',
  kinds: { figure: 'Figure', register: 'Register', survey: 'Survey', meetings: 'Meetings', offer: 'From the offer', activities: 'Activities', yours: 'To be added by hand' },
  see: (figure: string) => `See figure: ${figure}`,
  noActivities: 'No activity has been noted.',
  print: 'Print, or save as PDF',
  html: 'Download as a web page',
  csv: 'Download the figures as CSV',
  json: 'Download as JSON',
};
export type PackMessages = typeof messages;
