// Registers <carer-hub>.
import { define } from '@think-carer/kit';
import { CarerHub } from './carer-hub.ts';

define(CarerHub);
