// Registers <carer-doctor>.
import { define } from '@think-carer/kit';
import { CarerDoctor } from './carer-doctor.ts';

define(CarerDoctor);
