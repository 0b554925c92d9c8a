// Stories of <carer-working>: its examples, drawn with the invented council's offer.
import '@think-carer/widgets/working/define';
import { examples } from '../packages/widgets/src/working/working.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Working', component: 'carer-working' };
export const stories = storiesFrom('carer-working', examples);
