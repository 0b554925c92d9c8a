// Stories of <carer-pack>: its examples, with the invented council's offer and a neighbour's to begin from.
import '@think-carer/widgets/pack/define';
import { examples } from '../packages/widgets/src/pack/pack.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Pack', component: 'carer-pack' };
export const stories = storiesFrom('carer-pack', examples);
