// Stories of <carer-hub>: its examples, drawn with the invented council's offer and an invented directory.
import '@think-carer/widgets/hub/define';
import { examples } from '../packages/widgets/src/hub/hub.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Hub', component: 'carer-hub' };
export const stories = storiesFrom('carer-hub', examples);
