// Stories of <carer-evidence>: its examples, with two years of the invented council's figures.
import '@think-carer/widgets/evidence/define';
import { examples } from '../packages/widgets/src/evidence/evidence.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Evidence', component: 'carer-evidence' };
export const stories = storiesFrom('carer-evidence', examples);
