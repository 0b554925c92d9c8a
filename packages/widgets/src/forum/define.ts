// Registers <carer-forum>.
import { define } from '@think-carer/kit';
import { CarerForum } from './carer-forum.ts';

define(CarerForum);
