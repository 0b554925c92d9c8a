// Registers <carer-working>.
import { define } from '@think-carer/kit';
import { CarerWorking } from './carer-working.ts';

define(CarerWorking);
