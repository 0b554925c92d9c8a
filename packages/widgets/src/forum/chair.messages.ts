// Words that the chair's parts of the forum share, in British English.
export const messages = {
  moved: (day: string, why: string) => `Moved from ${day}${why ? `: ${why}` : '.'}`,
  cancelled: (why: string) => `Cancelled${why ? `: ${why}` : ''}`,
  quarter: (quarter: number, year: string) => `${['January to March', 'April to June', 'July to September', 'October to December'][quarter - 1] ?? ''} ${year}`,
  kinds: { forum: 'Forum', group: 'Working group' },
  /** How what is written here stands. */
  keeping: {
    saved: 'Everything is saved.', savedAt: (time: string) => `Saved at ${time}.`, typed: 'Not saved yet.', saving: 'Saving…', offline: 'You are offline. Keep typing: it is saved when the connection is back. Keep this page open.',
    expired: 'Your sign-in has ended. What you typed is still here. Sign in again in this window, then save.', refused: 'It could not be saved as it is.', failed: 'It could not be saved. What you typed is still here.', conflict: 'Somebody else has changed it meanwhile.', again: 'Save now',
  },
  conflict: {
    title: 'Somebody else has changed it meanwhile', body: 'Both are here, and nothing is lost. Choose which one stays.', theirs: 'Theirs', mine: 'Yours', keepMine: 'Keep yours', takeTheirs: 'Take theirs', both: 'Put both together',
    nothing: 'Nothing is written there.',
  },
  missed: 'This part could not be fetched. Try again.',
};
export type ChairMessages = typeof messages;
