// What carer-guide tells the page: that a module was read to its end.
export { CarerModuleCompletedEvent } from '@think-carer/kit';
