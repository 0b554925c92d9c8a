// Registers <carer-guide>.
import { define } from '@think-carer/kit';
import { CarerGuide } from './carer-guide.ts';

define(CarerGuide);
