// Stories of <carer-eligibility>: its examples, drawn with the invented council's offer.
import '@think-carer/widgets/eligibility/define';
import { examples } from '../packages/widgets/src/eligibility/eligibility.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Eligibility', component: 'carer-eligibility' };
export const stories = storiesFrom('carer-eligibility', examples);
