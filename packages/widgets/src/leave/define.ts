// Registers <carer-leave>.
import { define } from '@think-carer/kit';
import { CarerLeave } from './carer-leave.ts';

define(CarerLeave);
