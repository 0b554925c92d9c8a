-- Who stands in for whom on a desk. Nothing is changed or removed: an end is a row of its own.

create table desk_delegation (
  tenant_id uuid not null references tenant,
  id uuid not null,
  -- Normalised work addresses.
  from_email text not null,
  -- Counts what its giver has ever given: of two made at once the second meets this and looks again.
  seq integer not null,
  from_name text,
  to_email text not null,
  from_on date not null,
  until_on date not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, from_email, seq),
  constraint ends_after_it_begins check (until_on >= from_on),
  constraint nobody_stands_in_for_themselves check (from_email <> to_email)
);
create index desk_delegation_by_giver on desk_delegation (tenant_id, from_email, until_on);
create index desk_delegation_by_receiver on desk_delegation (tenant_id, to_email, until_on);

create table desk_delegation_end (
  tenant_id uuid not null references tenant,
  delegation_id uuid not null,
  ended_at timestamptz not null,
  -- In whose eyes: 'giver', 'receiver' or 'hr'.
  ended_by text not null,
  primary key (tenant_id, delegation_id),
  foreign key (tenant_id, delegation_id) references desk_delegation
);

alter table desk_delegation enable row level security;
alter table desk_delegation force row level security;
alter table desk_delegation_end enable row level security;
alter table desk_delegation_end force row level security;
create policy own_tenant on desk_delegation using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on desk_delegation_end using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
