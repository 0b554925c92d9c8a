-- Packs: what an employer has published of its offer, which of it is served, and the draft.

-- Append-only: the app role may neither change nor remove one. `seq` 0 is the installation's file, kept as it was when something was first published.
create table pack_version (
  tenant_id uuid not null references tenant,
  id uuid not null,
  seq integer not null check (seq >= 0),
  version text not null,
  published_at timestamptz,
  note text,
  -- The employer's own part, not laid over anything. json, not jsonb: it is answered as it was written.
  body json not null,
  -- What it was made from, as it was when it was last looked through.
  base_id text,
  base_version text,
  base_body json,
  primary key (tenant_id, id),
  unique (tenant_id, seq),
  unique (tenant_id, version),
  constraint a_file_has_no_day check ((seq = 0) = (published_at is null)),
  constraint a_base_is_whole check ((base_id is null) = (base_body is null) and (base_id is null) = (base_version is null))
);

-- Append-only: the last one says what is served.
create table pack_event (
  tenant_id uuid not null references tenant,
  seq integer not null,
  at timestamptz not null,
  event text not null check (event in ('published', 'restored')),
  version_id uuid not null,
  note text not null,
  primary key (tenant_id, seq),
  foreign key (tenant_id, version_id) references pack_version
);

create table pack_draft (
  tenant_id uuid not null references tenant,
  revision uuid not null,
  updated_at timestamptz not null,
  body json not null,
  base_id text,
  base_version text,
  base_body json,
  primary key (tenant_id),
  constraint a_base_is_whole check ((base_id is null) = (base_body is null) and (base_id is null) = (base_version is null))
);

-- Which owner was told of what, so that each is told once at each distance.
create table pack_notice (
  tenant_id uuid not null references tenant,
  part text not null,
  entry text not null,
  what text not null,
  due_on date not null,
  days integer not null check (days in (60, 30, 7, 0)),
  told_at timestamptz not null,
  primary key (tenant_id, part, entry, what, due_on, days)
);

alter table pack_version enable row level security;
alter table pack_version force row level security;
alter table pack_event enable row level security;
alter table pack_event force row level security;
alter table pack_draft enable row level security;
alter table pack_draft force row level security;
alter table pack_notice enable row level security;
alter table pack_notice force row level security;
create policy own_tenant on pack_version using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on pack_event using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on pack_draft using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on pack_notice using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- The watch for what runs out goes from tenant to tenant: it may read which there are, and what it then sees is one tenant's at a time.
create policy watched on tenant for select using (current_setting('app.job', true) = 'pack-due');
