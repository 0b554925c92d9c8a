// Stories of <carer-leave>: its examples, drawn with the invented council's offer.
import '@think-carer/widgets/leave/define';
import { examples } from '../packages/widgets/src/leave/leave.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Leave', component: 'carer-leave' };
export const stories = storiesFrom('carer-leave', examples);
