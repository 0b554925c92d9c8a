// Stories of <carer-registration>: its examples, drawn with the invented council's offer.
import '@think-carer/widgets/registration/define';
import { examples } from '../packages/widgets/src/registration/registration.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Registration', component: 'carer-registration' };
export const stories = storiesFrom('carer-registration', examples);
