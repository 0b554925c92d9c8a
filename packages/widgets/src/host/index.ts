// carer-host: class and types. Registers nothing.
export { CarerHost } from './carer-host.ts';
