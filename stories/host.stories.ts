// Stories of <carer-host>: its examples, with the widgets that stand inside it.
import '@think-carer/widgets/eligibility/define';
import '@think-carer/widgets/registration/define';
import '@think-carer/widgets/working/define';
import { examples } from '../packages/widgets/src/host/host.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Host', component: 'carer-host' };
export const stories = storiesFrom('carer-host', examples);
