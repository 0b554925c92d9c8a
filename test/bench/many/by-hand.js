// The registration form by hand, as a tag: all that `vanilla/` does, once for each.
import { asTag } from './tag.js';
import { wire } from './vanilla.wire.js';

asTag('many-form', wire);
