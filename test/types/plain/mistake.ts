// Everything wrong here must be found, and nothing else.
import { CarerRegistration, type CarerRegisteredEvent } from '@think-carer/widgets';
import { createClient } from '@think-carer/sdk';

const widget = document.createElement('carer-registration');
export const right = widget instanceof CarerRegistration;
widget.addEventListener('carer-registered', (event: CarerRegisteredEvent) => event.reference);
export const client = createClient({ baseUrl: '/api/', publishableKey: 'pk_test' });

// mistake: a level is a number
widget.headingLevel = 'three';
// mistake: only two places to start
widget.start = 'middle';
// mistake: a receipt has no name in it
widget.addEventListener('carer-registered', (event) => event.name);
// mistake: a token is text
document.createElement('carer-host').getToken = () => 42;
