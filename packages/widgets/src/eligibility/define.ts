// Registers <carer-eligibility>.
import { define } from '@think-carer/kit';
import { CarerEligibility } from './carer-eligibility.ts';

define(CarerEligibility);
