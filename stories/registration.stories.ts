// Stories of <carer-registration>: its examples, drawn with the invented council's offer.
import '@think-carer/widgets/registration/define';
import { examples } from '../packages/widgets/src/registration/registration.examples.ts';
import { storiesOf } from './examples.ts';

export default { title: 'Widgets/Registration', component: 'carer-registration' };
export const stories = storiesOf('carer-registration', examples);
