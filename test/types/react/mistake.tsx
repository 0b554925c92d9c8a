// Everything wrong here must be found, and nothing else.
import { CarerHost, CarerRegistration, type CarerRegistrationElement } from '@think-carer/react';
import { createRef } from 'react';
import '@think-carer/widgets/types/react';

const ref = createRef<CarerRegistrationElement>();
export const right = <CarerRegistration ref={ref} className="wide" start="form" notNowDays={90} onCarerNotNow={(event) => event.currentTarget.notNowDays} />;

// mistake: a level is a number
export const level = <CarerRegistration headingLevel="three" />;
// mistake: only two places to start
export const start = <CarerRegistration start="middle" />;
// mistake: a receipt has no name in it
export const heard = <CarerRegistration onCarerRegistered={(event) => event.name} />;
// mistake: this widget says nothing of the kind
export const unheard = <CarerRegistration onCarerArrested={() => undefined} />;
// mistake: a token is text
export const token = <CarerHost getToken={() => 42} />;
// mistake: no such attribute on the tag
export const attribute = <carer-registration heading="3" />;
// mistake: no such field on the event
export const event = <carer-registration oncarer-registered={(event) => event.name} />;
// mistake: no such tag
export const tag = <carer-wizard />;
