// Stories of <carer-desk>: its examples, drawn with the invented council's offer.
import '@think-carer/widgets/desk/define';
import { examples } from '../packages/widgets/src/desk/desk.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Desk', component: 'carer-desk' };
export const stories = storiesFrom('carer-desk', examples);
