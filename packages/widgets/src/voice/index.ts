// carer-voice: the class, its events and types. Registers nothing.
export { CarerVoice } from './carer-voice.ts';
export * from './voice.events.ts';
export type { VoiceMessages } from './voice.messages.ts';
