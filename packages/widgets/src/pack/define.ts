// Registers <carer-pack>.
import { define } from '@think-carer/kit';
import { CarerPack } from './carer-pack.ts';

define(CarerPack);
