-- Registrations: one live row for a person. At level 'count' nothing in it names anyone.

create table registration (
  tenant_id uuid not null references tenant,
  id uuid not null,
  reference text not null,
  person_key text not null,
  level text not null check (level in ('count', 'confidential', 'manager')),
  relationship text,
  care_for text,
  care_hours text,
  area text,
  team text,
  manager_email text,
  name text,
  email text,
  privacy_version text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  confirmed_at timestamptz not null,
  paused_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, person_key),
  unique (tenant_id, reference),
  constraint count_names_nobody check (level <> 'count' or (name is null and email is null)),
  constraint manager_named_only_when_shared check ((level = 'manager') = (manager_email is not null))
);
create index registration_by_manager on registration (tenant_id, manager_email, id) where manager_email is not null;

alter table registration enable row level security;
alter table registration force row level security;
create policy own_tenant on registration using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
