// Stories of <carer-doctor>: its examples, each on the page of the story itself.
import '@think-carer/widgets/doctor/define';
import { examples } from '../packages/widgets/src/doctor/doctor.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Doctor', component: 'carer-doctor' };
export const stories = storiesFrom('carer-doctor', examples);
