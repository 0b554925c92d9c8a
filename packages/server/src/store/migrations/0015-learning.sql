-- Learning: what is kept of a booking beside the reply, ratings without a name, and slides and links. What happened to places is in gathering_event.

-- Seen by nobody but whoever made it. No name: `by_key` is a key for this series alone.
create table session_booking (
  tenant_id uuid not null references tenant,
  gathering_id uuid not null,
  occurrence text not null,
  by_key text not null,
  in_work_time boolean not null,
  -- Where to remind on the day before; erased when that is done. Null: nobody asked, or it was done.
  remind_email text,
  is_neutral boolean not null,
  locale text not null check (locale in ('en-GB', 'cy')),
  -- From the day after, it is erased.
  spent_on date not null,
  primary key (tenant_id, gathering_id, occurrence, by_key),
  foreign key (tenant_id, gathering_id) references gathering
);
create index session_booking_by_person on session_booking (tenant_id, by_key);
create index session_booking_to_remind on session_booking (tenant_id, gathering_id, occurrence) where remind_email is not null;

create table session_rating (
  tenant_id uuid not null references tenant,
  gathering_id uuid not null,
  occurrence text not null,
  by_key text not null,
  stars smallint not null check (stars between 1 and 5),
  comment text,
  at timestamptz not null,
  -- From the day after, it is nobody's. Null: it is so.
  spent_on date,
  primary key (tenant_id, gathering_id, occurrence, by_key),
  foreign key (tenant_id, gathering_id) references gathering
);
create index session_rating_by_person on session_rating (tenant_id, by_key);

create table session_materials (
  tenant_id uuid not null references tenant,
  gathering_id uuid not null,
  occurrence text not null,
  -- [{ "title", "url", "when" }]
  items jsonb not null,
  primary key (tenant_id, gathering_id, occurrence),
  foreign key (tenant_id, gathering_id) references gathering
);

alter table session_booking enable row level security;
alter table session_booking force row level security;
alter table session_rating enable row level security;
alter table session_rating force row level security;
alter table session_materials enable row level security;
alter table session_materials force row level security;
create policy own_tenant on session_booking using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on session_rating using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on session_materials using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The hourly jobs: one sees in which tenants somebody is to be reminded; one erases what is spent, and makes ratings nobody's.
create policy to_remind on session_booking for select using (current_setting('app.job', true) = 'reminders' and remind_email is not null);
create policy spent_booking on session_booking using (current_setting('app.job', true) = 'spent-notes' and spent_on < (now() at time zone 'Europe/London')::date) with check (false);
create policy spent_rating on session_rating using (current_setting('app.job', true) = 'spent-notes' and (spent_on is null or spent_on < (now() at time zone 'Europe/London')::date)) with check (current_setting('app.job', true) = 'spent-notes' and spent_on is null);
