-- Requests to work differently, and all that happened to them. Neither is ever changed or removed by the app: state is read from the events.

create table working_request (
  tenant_id uuid not null references tenant,
  id uuid not null,
  reference text not null,
  person_key text not null,
  -- The person's first, second … request: two that are sent at once cannot both be the next.
  person_seq integer not null,
  name text,
  email text,
  -- Null: HR alone sees and decides it.
  approver_email text,
  team text,
  hours text,
  times text,
  place text,
  arrangement text,
  starts_on date not null,
  ends_on date,
  earlier_on date[] not null,
  how_it_could_work text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  unique (tenant_id, person_key, person_seq),
  constraint something_is_to_change check (coalesce(hours, times, place) is not null)
);
create index working_request_by_approver on working_request (tenant_id, approver_email, id) where approver_email is not null;

create table working_event (
  tenant_id uuid not null references tenant,
  request_id uuid not null,
  -- In the key, so that of two people who act at once the second finds the place taken.
  seq integer not null,
  at timestamptz not null,
  event text not null check (event in (
    'requested', 'consulted', 'extension-proposed', 'extension-agreed', 'extension-not-agreed', 'accepted', 'alternative-offered', 'alternative-agreed', 'alternative-not-agreed',
    'trial-offered', 'trial-agreed', 'trial-not-agreed', 'refused', 'appealed', 'withdrawn')),
  acted_as text not null check (acted_as in ('person', 'manager', 'hr')),
  actor_key text not null,
  actor_name text,
  held_on date,
  notes text,
  until_on date,
  reason text,
  grounds text[],
  explanation text,
  alternative jsonb,
  letter text,
  primary key (tenant_id, request_id, seq),
  foreign key (tenant_id, request_id) references working_request (tenant_id, id),
  constraint a_refusal_has_grounds check ((event = 'refused') = (grounds is not null and cardinality(grounds) > 0))
);

alter table working_request enable row level security;
alter table working_request force row level security;
alter table working_event enable row level security;
alter table working_event force row level security;
create policy own_tenant on working_request using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on working_event using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
