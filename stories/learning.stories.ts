// Stories of <carer-learning>: its examples, drawn with the invented council's offer and invented sessions.
import '@think-carer/widgets/learning/define';
import { examples } from '../packages/widgets/src/learning/learning.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Learning', component: 'carer-learning' };
export const stories = storiesFrom('carer-learning', examples);
