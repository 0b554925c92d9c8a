-- Gatherings (forums, working groups, trainings), what happened to the places of their dates, and what a forum keeps of its meetings.

create table gathering (
  tenant_id uuid not null references tenant,
  id uuid not null,
  kind text not null check (kind in ('forum', 'group', 'session')),
  -- The centre that gives it; null: the employer itself.
  owner text,
  -- Title, room, schedule with its changes by hand, capacity, partners; and under "more" what its noun alone knows.
  says jsonb not null,
  -- Apart, because nobody is told it but those who have a place by link.
  link text,
  -- Counts every change: its ETag.
  version integer not null,
  -- Counts erasures: places that were worked out before are worked out anew.
  edition integer not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index gathering_by_kind on gathering (tenant_id, kind, id);

-- What happened to the places of one date, in order. Only ever added to; but whoever takes back what they said, and time, make it nobody's.
create table gathering_event (
  tenant_id uuid not null references tenant,
  gathering_id uuid not null,
  -- The start that the date had at first, '2027-02-09T12:00'.
  occurrence text not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  event text not null check (event in ('opened', 'capacity-changed', 'replied', 'changed', 'withdrew', 'release', 'attended', 'cancelled', 'held')),
  -- A person's key for this gathering alone.
  by_key text,
  body jsonb,
  -- From the day after, it is made nobody's.
  spent_on date,
  is_spent boolean not null default false,
  primary key (tenant_id, gathering_id, occurrence, seq),
  foreign key (tenant_id, gathering_id) references gathering
);
create index gathering_event_by_person on gathering_event (tenant_id, by_key) where by_key is not null;
create index gathering_event_spent on gathering_event (tenant_id, spent_on) where spent_on is not null and not is_spent;

-- Who is to be told by mail, apart from what they said. Shown to nobody; erased when the date is over.
create table gathering_contact (
  tenant_id uuid not null references tenant,
  gathering_id uuid not null,
  occurrence text not null,
  by_key text not null,
  email text not null,
  is_neutral boolean not null,
  locale text not null check (locale in ('en-GB', 'cy')),
  -- The last day on which it is kept.
  expires_on date not null,
  primary key (tenant_id, gathering_id, occurrence, by_key),
  foreign key (tenant_id, gathering_id) references gathering
);

-- What is written together for one meeting: the agenda, a working group's notes, the minutes before they are out.
create table forum_document (
  tenant_id uuid not null references tenant,
  gathering_id uuid not null,
  occurrence text not null,
  kind text not null check (kind in ('agenda', 'notes', 'minutes')),
  version integer not null,
  body jsonb not null,
  updated_at timestamptz not null,
  primary key (tenant_id, gathering_id, occurrence, kind),
  foreign key (tenant_id, gathering_id) references gathering
);

-- Minutes as they went out. Append-only: a correction is a new version.
create table forum_minutes (
  tenant_id uuid not null references tenant,
  gathering_id uuid not null,
  occurrence text not null,
  version integer not null,
  text text not null,
  published_at timestamptz not null,
  primary key (tenant_id, gathering_id, occurrence, version),
  foreign key (tenant_id, gathering_id) references gathering
);

create table forum_action (
  tenant_id uuid not null references tenant,
  id uuid not null,
  gathering_id uuid not null,
  kind text not null check (kind in ('action', 'question')),
  title text not null,
  -- A role, or whoever took it on, as the meeting said it.
  owner text not null,
  due_on date not null,
  state text not null check (state in ('open', 'under-way', 'done', 'dropped')),
  answer text,
  because text,
  changed text,
  -- The meeting at which it came up.
  occurrence text,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  done_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, gathering_id) references gathering
);
create index forum_action_of_forum on forum_action (tenant_id, gathering_id, id);

alter table gathering enable row level security;
alter table gathering force row level security;
alter table gathering_event enable row level security;
alter table gathering_event force row level security;
alter table gathering_contact enable row level security;
alter table gathering_contact force row level security;
alter table forum_document enable row level security;
alter table forum_document force row level security;
alter table forum_minutes enable row level security;
alter table forum_minutes force row level security;
alter table forum_action enable row level security;
alter table forum_action force row level security;
create policy own_tenant on gathering using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on gathering_event using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on gathering_contact using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on forum_document using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on forum_minutes using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on forum_action using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The hourly job erases what is spent in every tenant: contacts go, and replies become heads that are nobody's.
create policy spent_contact on gathering_contact using (current_setting('app.job', true) = 'spent-notes' and expires_on < (now() at time zone 'Europe/London')::date) with check (false);
create policy spent_reply on gathering_event using (current_setting('app.job', true) = 'spent-notes' and (is_spent or spent_on < (now() at time zone 'Europe/London')::date)) with check (current_setting('app.job', true) = 'spent-notes' and is_spent);
