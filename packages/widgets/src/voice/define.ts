// Registers <carer-voice>.
import { define } from '@think-carer/kit';
import { CarerVoice } from './carer-voice.ts';

define(CarerVoice);
