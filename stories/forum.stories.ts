// Stories of <carer-forum>: its examples, drawn with the invented council's offer and an invented forum.
import '@think-carer/widgets/forum/define';
import { examples } from '../packages/widgets/src/forum/forum.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Forum', component: 'carer-forum' };
export const stories = storiesFrom('carer-forum', examples);
