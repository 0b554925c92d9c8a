// Registers <carer-learning>.
import { define } from '@think-carer/kit';
import { CarerLearning } from './carer-learning.ts';

define(CarerLearning);
