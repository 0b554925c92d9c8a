-- The directory as others read it: when each entry last changed here, and which are here no longer, so that a neighbour who asks for changes is told of them.

-- Of what is published of it: who is told of mistakes may change without it.
alter table hub_service add column content text not null default '';
-- When what stands here was written nobody noted: it counts as changed today, so that no neighbour misses it.
alter table hub_service add column changed_at timestamptz not null default now();

-- An id that was published, and nothing else of the entry: a name may be what it was taken out for. Kept for a year.
create table hub_service_gone (
  tenant_id uuid not null references tenant,
  -- As published: in Open Referral.
  id uuid not null,
  gone_at timestamptz not null,
  primary key (tenant_id, id)
);
alter table hub_service_gone enable row level security;
alter table hub_service_gone force row level security;
create policy own_tenant on hub_service_gone using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy spent_gone on hub_service_gone using (current_setting('app.job', true) = 'hub-feeds' and gone_at < now() - interval '365 days') with check (false);
