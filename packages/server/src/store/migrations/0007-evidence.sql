-- Evidence: imported outcomes without anybody's name, and quarters that are frozen once published.

create table evidence_import (
  tenant_id uuid not null references tenant,
  id uuid not null,
  kind text not null check (kind in ('leave-outcomes', 'working-outcomes', 'survey')),
  -- Keyed hash of the text: the file itself is not kept.
  file_hash text not null,
  -- As the importer called it; null once withdrawn.
  file_name text,
  imported_at timestamptz not null,
  withdrawn_at timestamptz,
  rows integer not null,
  accepted integer not null,
  rejected integer not null,
  -- { "2026-Q3": 37, "undated": 2 }
  rejected_in jsonb not null,
  periods text[] not null,
  primary key (tenant_id, id)
);
create unique index evidence_import_once on evidence_import (tenant_id, kind, file_hash) where withdrawn_at is null;

create table evidence_row (
  tenant_id uuid not null references tenant,
  import_id uuid not null,
  row integer not null,
  -- Keyed hashes: what tells the row from others when the file is exported again, and what it says.
  row_key text not null,
  content_key text not null,
  has_reference boolean not null,
  kind text not null check (kind in ('leave', 'working', 'survey')),
  period text not null,
  on_day date not null,
  outcome text,
  decided_on date,
  due_on date,
  directorate text,
  leave_type text,
  ground text,
  item text,
  answered integer,
  positive integer,
  primary key (tenant_id, import_id, row),
  foreign key (tenant_id, import_id) references evidence_import,
  constraint a_row_is_whole check ((kind = 'survey') = (outcome is null) and (kind = 'survey') = (item is not null and answered is not null and positive is not null))
);
create index evidence_row_by_key on evidence_row (tenant_id, row_key, import_id);
create index evidence_row_by_period on evidence_row (tenant_id, period, kind);

-- Append-only: the app role may neither change nor remove one.
create table evidence_snapshot (
  tenant_id uuid not null references tenant,
  id uuid not null,
  period text not null,
  published_at timestamptz not null,
  -- json, not jsonb: it is answered as it was written.
  body json not null,
  primary key (tenant_id, id),
  unique (tenant_id, period)
);

create table evidence_activity (
  tenant_id uuid not null references tenant,
  id uuid not null,
  on_day date not null,
  kind text not null,
  title text not null,
  primary key (tenant_id, id)
);

alter table evidence_import enable row level security;
alter table evidence_import force row level security;
alter table evidence_row enable row level security;
alter table evidence_row force row level security;
alter table evidence_snapshot enable row level security;
alter table evidence_snapshot force row level security;
alter table evidence_activity enable row level security;
alter table evidence_activity force row level security;
create policy own_tenant on evidence_import using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on evidence_row using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on evidence_snapshot using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on evidence_activity using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
