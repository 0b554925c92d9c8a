// Everything wrong here must be found, and nothing else.
import '@think-carer/widgets/types/preact';

export const right = <carer-registration class="wide" start="form" not-now-days="90" oncarer-not-now={(event) => event.currentTarget.notNowDays} />;
export const day = <carer-working as-of="2026-11-22" />;

// mistake: a level is a number
export const level = <carer-registration headingLevel="three" />;
// mistake: only two places to start
export const start = <carer-registration start="middle" />;
// mistake: a receipt has no name in it
export const heard = <carer-registration oncarer-registered={(event) => event.name} />;
// mistake: a token is text
export const token = <carer-host getToken={() => 42} />;
