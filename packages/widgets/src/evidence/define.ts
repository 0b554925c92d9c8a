// Registers <carer-evidence>.
import { define } from '@think-carer/kit';
import { CarerEvidence } from './carer-evidence.ts';

define(CarerEvidence);
