-- Leave: a request, what happened to it, and a note that is gone before long. Requests and events are append-only: the app role can neither change nor remove them.

create table leave_request (
  tenant_id uuid not null references tenant,
  id uuid not null,
  reference text not null,
  person_key text not null,
  name text,
  email text,
  type text not null,
  -- Null: it goes to HR.
  approver_email text,
  team text,
  hours_a_week double precision,
  days_a_week double precision,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, reference)
);
create index leave_request_by_person on leave_request (tenant_id, person_key, id);
create index leave_request_by_approver on leave_request (tenant_id, approver_email, id) where approver_email is not null;

create table leave_event (
  tenant_id uuid not null,
  request_id uuid not null,
  -- Of two who decide at once, the second finds the number taken.
  seq integer not null check (seq > 0),
  at timestamptz not null,
  event text not null,
  by text not null check (by in ('person', 'manager', 'hr')),
  -- Null where the person acted on their own request.
  actor_key text,
  reason text,
  reason_code text,
  parts jsonb,
  consulted_on date,
  primary key (tenant_id, request_id, seq),
  foreign key (tenant_id, request_id) references leave_request (tenant_id, id),
  constraint dates_are_told check ((event in ('asked', 'postponed', 'other-date-offered')) = (parts is not null))
);

-- For the approver alone. Shown until its last day, and erased by the next write or within the hour.
create table leave_note (
  tenant_id uuid not null,
  request_id uuid not null,
  note text not null,
  expires_on date not null,
  primary key (tenant_id, request_id),
  foreign key (tenant_id, request_id) references leave_request (tenant_id, id)
);

alter table leave_request enable row level security;
alter table leave_request force row level security;
alter table leave_event enable row level security;
alter table leave_event force row level security;
alter table leave_note enable row level security;
alter table leave_note force row level security;
create policy own_tenant on leave_request using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on leave_event using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on leave_note using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The hourly job erases what is spent in every tenant, and can reach nothing that is not.
create policy spent_note on leave_note using (current_setting('app.job', true) = 'spent-notes' and expires_on < (now() at time zone 'Europe/London')::date) with check (false);

-- The audit tells of every kind of record.
alter table audit_event rename column registration_id to record_id;
alter table audit_event add column record text;
update audit_event set record = 'registration' where record_id is not null;
alter table audit_event add constraint record_is_named check ((record is null) = (record_id is null));
alter index audit_event_by_registration rename to audit_event_by_record;
