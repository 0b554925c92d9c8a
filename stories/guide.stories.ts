// Stories of <carer-guide>: its examples, from the invented council's offer and the law.
import '@think-carer/widgets/guide/define';
import { examples } from '../packages/widgets/src/guide/guide.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Guide', component: 'carer-guide' };
export const stories = storiesFrom('carer-guide', examples);
