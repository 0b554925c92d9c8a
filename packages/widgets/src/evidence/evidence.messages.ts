// Words of carer-evidence around its figures, in British English. The words of the figures and of each room are fetched with them.
export const messages = {
  title: 'Carers: leave, flexible working and the register',
  quarter: 'Quarter',
  print: 'Print this page',
  csv: 'Download as CSV',
  pack: 'Evidence pack',
  importFigures: 'Import figures',
  publish: 'Publish a quarter',
  activities: 'What was done',
  toFigures: 'Back to the figures',
  empty: { title: 'No quarter has been published yet', body: 'Figures appear here once a quarter has ended and somebody has published it.', act: 'You can import figures from your HR system, then publish the quarter.' },
  refused: { title: 'These figures are not open to your role', body: 'They are for the forum chair, the carers commissioner, human resources, the equalities lead and analysts. Ask the forum chair for the printed page.' },
  partMissing: 'That part could not be fetched. Nothing has been lost. Try again.',
  saved: (file: string) => `${file} has been saved.`,
};
export type EvidenceMessages = typeof messages;
