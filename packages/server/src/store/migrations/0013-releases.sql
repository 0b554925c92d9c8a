-- Releases: the time asked for to go to a meeting, what happened to the request, and a note that is gone before long. Requests and events are append-only: the app role can neither change nor remove them.

create table release_request (
  tenant_id uuid not null references tenant,
  id uuid not null,
  reference text not null,
  person_key text not null,
  -- The person's first, second … for this date: of two that are sent at once the second finds the place taken.
  person_seq integer not null,
  -- Tells the person apart in that gathering alone.
  by_key text not null,
  name text,
  email text,
  -- Null: HR alone sees and answers it.
  approver_email text,
  team text,
  -- Which date of which gathering: told to nobody but the person.
  date_id text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  unique (tenant_id, person_key, date_id, person_seq)
);
create index release_request_by_person on release_request (tenant_id, person_key, id);
create index release_request_by_approver on release_request (tenant_id, approver_email, id) where approver_email is not null;
create index release_request_by_date on release_request (tenant_id, date_id);

create table release_event (
  tenant_id uuid not null,
  request_id uuid not null,
  -- Of two who answer at once, the second finds the number taken.
  seq integer not null check (seq > 0),
  at timestamptz not null,
  event text not null check (event in ('asked', 'moved', 'released', 'refused', 'another-time', 'withdrawn')),
  by text not null check (by in ('person', 'manager', 'hr', 'organiser')),
  -- Null where the person acted on their own request, or the meeting did.
  actor_key text,
  reason text,
  -- What is asked for, or offered: a day, from and to.
  hours jsonb,
  primary key (tenant_id, request_id, seq),
  foreign key (tenant_id, request_id) references release_request (tenant_id, id),
  constraint hours_are_told check ((event in ('asked', 'moved', 'another-time')) = (hours is not null)),
  constraint a_refusal_has_a_reason check (event <> 'refused' or reason is not null)
);

-- For the approver alone. Shown until its last day, and erased by the next write or within the hour.
create table release_note (
  tenant_id uuid not null,
  request_id uuid not null,
  note text not null,
  expires_on date not null,
  primary key (tenant_id, request_id),
  foreign key (tenant_id, request_id) references release_request (tenant_id, id)
);

alter table release_request enable row level security;
alter table release_request force row level security;
alter table release_event enable row level security;
alter table release_event force row level security;
alter table release_note enable row level security;
alter table release_note force row level security;
create policy own_tenant on release_request using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on release_event using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on release_note using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The hourly job erases what is spent in every tenant, and can reach nothing that is not.
create policy spent_note on release_note using (current_setting('app.job', true) = 'spent-notes' and expires_on < (now() at time zone 'Europe/London')::date) with check (false);
