-- Who has finished which module of the guide. That, and no more: there is no column that could say whether somebody is a carer.

create table guide_completion (
  tenant_id uuid not null references tenant,
  id uuid not null,
  person_key text not null,
  -- As the host named the person on that day; null where it gave a pseudonym alone.
  name text,
  email text,
  module text not null,
  -- Version of the offer that was read.
  pack_version text not null,
  completed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_key, module, pack_version)
);
create index guide_completion_by_module on guide_completion (tenant_id, module, id);

alter table guide_completion enable row level security;
alter table guide_completion force row level security;
create policy own_tenant on guide_completion using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
