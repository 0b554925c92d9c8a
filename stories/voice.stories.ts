// Stories of <carer-voice>: its examples, on a small register of an invented council.
import '@think-carer/widgets/voice/define';
import { examples } from '../packages/widgets/src/voice/voice.examples.ts';
import { storiesFrom } from './examples.ts';

export default { title: 'Widgets/Voice', component: 'carer-voice' };
export const stories = storiesFrom('carer-voice', examples);
