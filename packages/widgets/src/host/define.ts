// Registers <carer-host>.
import { define } from '@think-carer/kit';
import { CarerHost } from './carer-host.ts';

define(CarerHost);
