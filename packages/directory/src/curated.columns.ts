// The columns of a curated file: what each is called in English and Welsh, whether it must be filled in, and what it holds.

export interface Column { readonly name: string; readonly also: readonly string[]; readonly of: readonly ('service' | 'activity')[]; readonly isNeeded?: true; readonly holds: string }

const both = ['service', 'activity'] as const, service = ['service'] as const, activity = ['activity'] as const;
/** In the order in which an example file has them. Several values in one cell are divided by semicolons. */
const columns = [
  { name: 'kind', also: ['type', 'math'], of: both, holds: '`service` or `activity`; empty is a service, or an activity where there is a date' },
  { name: 'id', also: ['reference', 'cyfeirnod'], of: both, holds: 'stays the same when the name changes; empty: made of the name' },
  { name: 'name', also: ['title', 'service', 'service name', 'enw', 'teitl'], of: both, isNeeded: true, holds: 'at most 200 characters' },
  { name: 'organisation', also: ['organization', 'provider', 'provided by', 'sefydliad', 'darparwr'], of: service, holds: 'who provides it' },
  { name: 'summary', also: ['short description', 'crynodeb'], of: service, holds: 'one or two sentences, at most 300 characters; empty: the start of the description' },
  { name: 'description', also: ['details', 'disgrifiad'], of: service, holds: 'at most 4,000 characters' },
  { name: 'needs', also: ['need', 'angen', 'anghenion'], of: service, holds: '`break`, `money`, `talk`, `rights`, `emergency`; empty: told from the words' },
  { name: 'topics', also: ['categories', 'pynciau'], of: service, holds: 'at most 12' },
  { name: 'phone', also: ['telephone', 'tel', 'phones', 'phone number', 'ffon', 'rhif ffon'], of: both, holds: 'one or more, each with a word in brackets if it helps: `01632 960101 (out of hours)`' },
  { name: 'email', also: ['e mail', 'e-mail', 'email address', 'ebost', 'e bost'], of: service, holds: 'an address that the public may write to' },
  { name: 'website', also: ['url', 'web', 'web address', 'link', 'gwefan'], of: both, holds: 'http or https' },
  { name: 'hours', also: ['opening hours', 'open', 'oriau', 'oriau agor'], of: service, holds: '`Mon-Fri 9am-5pm; Sat 10am-1pm`, `24 hours`' },
  { name: 'hours note', also: ['hours text', 'opening notes', 'nodyn oriau'], of: service, holds: 'what hours alone cannot say' },
  { name: 'areas', also: ['area', 'ardal', 'ardaloedd'], of: both, holds: 'names or ids of the offer’s areas, or `all`; a service without any is shown everywhere, lower down' },
  { name: 'who', also: ['who can use it', 'qualifies by', 'pwy'], of: service, holds: '`lives`, `works`, `cares`: where somebody must live, work or care to use it' },
  { name: 'eligibility', also: ['eligibility notes', 'cymhwysedd'], of: service, holds: 'who it is for, in words' },
  { name: 'minimum age', also: ['min age', 'isafswm oedran'], of: service, holds: 'years' },
  { name: 'maximum age', also: ['max age', 'uchafswm oedran'], of: service, holds: 'years' },
  { name: 'place', also: ['venue', 'location', 'lle', 'lleoliad'], of: both, holds: 'what the building is called' },
  { name: 'address', also: ['cyfeiriad'], of: service, holds: 'lines divided by commas' },
  { name: 'postcode', also: ['post code', 'cod post'], of: service, holds: 'of the United Kingdom' },
  { name: 'latitude', also: ['lat'], of: service, holds: 'degrees, 51.5' },
  { name: 'longitude', also: ['long', 'lng', 'lon'], of: service, holds: 'degrees, -0.1' },
  { name: 'access', also: ['accessibility', 'mynediad'], of: service, holds: 'step-free, hearing loop, parking …' },
  { name: 'cost', also: ['costs', 'fees', 'price', 'cost in words'], of: service, holds: 'what it costs, in words' },
  { name: 'languages', also: ['language', 'iaith', 'ieithoedd'], of: service, holds: 'besides English' },
  { name: 'checked on', also: ['assured on', 'last checked', 'date checked', 'gwiriwyd ar'], of: service, isNeeded: true, holds: 'the day somebody last vouched for it, 2026-11-02 or 02/11/2026' },
  { name: 'report to', also: ['owner', 'owner email', 'adrodd i'], of: service, holds: 'an e-mail address that is told of mistakes, never shown' },
  { name: 'status', also: ['statws'], of: service, holds: '`active`, `temporarily closed`; one that is `closed` is left out' },
  { name: 'notice', also: ['alert', 'hysbysiad'], of: service, holds: 'shown on top: "Closed for repairs until March"' },
  { name: 'centre', also: ['center', 'organiser', 'canolfan'], of: activity, isNeeded: true, holds: 'id of the offer’s contact that puts it on' },
  { name: 'date', also: ['on', 'dyddiad'], of: activity, isNeeded: true, holds: '2026-12-03 or 03/12/2026' },
  { name: 'from', also: ['start', 'starts', 'o'], of: activity, isNeeded: true, holds: '`10:00`, `10am`' },
  { name: 'to', also: ['end', 'ends', 'until', 'tan'], of: activity, holds: '`12:00`, `12pm`' },
  { name: 'audience', also: ['for', 'cynulleidfa'], of: activity, isNeeded: true, holds: '`managers`, `staff`, `service-users`, `carers`' },
  { name: 'topic', also: ['pwnc'], of: activity, isNeeded: true, holds: '`benefits`, `concessions`, `local-organisations`, `caring-role`, `awareness`' },
] as const satisfies readonly Column[];
export type ColumnName = (typeof columns)[number]['name'];
export const curatedColumns: readonly Column[] = columns;
