// Registers <carer-desk>.
import { define } from '@think-carer/kit';
import { CarerDesk } from './carer-desk.ts';

define(CarerDesk);
