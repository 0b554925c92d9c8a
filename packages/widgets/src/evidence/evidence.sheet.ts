// The figures as they are read and printed, fetched while the quarters are: their words, their look, and how a report is made of snapshots.
import { adoptStyles } from 'lit';
import { kitStyles, type Wording } from '@think-carer/kit';
import { messages, type FigureMessages } from './figures.messages.ts';
import { styles } from './evidence.styles.ts';

export { periodName } from './evidence.figures.ts';
export { reportView } from './evidence.page.ts';
export { reportOf } from './evidence.report.ts';

export const figureWording: Wording<FigureMessages> = { 'en-GB': messages, cy: () => import('./figures.messages.cy.ts') };

/** Gives the root the look of the figures, over the shared look. Constructed sheets: a strict policy lets them be. */
export const dress = (root: ShadowRoot): void => adoptStyles(root, [kitStyles, styles]);
