// The registration form by hand, as a tag.
import { wire } from '../form/pages/vanilla.wire.js';
import { asTag } from './tag.js';

asTag('many-form', wire);
