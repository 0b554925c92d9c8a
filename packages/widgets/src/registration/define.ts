// Registers <carer-registration>.
import { define } from '@think-carer/kit';
import { CarerRegistration } from './carer-registration.ts';

define(CarerRegistration);
