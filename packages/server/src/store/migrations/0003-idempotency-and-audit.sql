-- What was already answered, and what was done: both written in the transaction of the change itself.

create table idempotency_key (
  tenant_id uuid not null references tenant,
  person_key text not null,
  key text not null,
  -- Keyed hash: a plain one of so few possible bodies could be undone by trying them all.
  request_hash text not null,
  status integer,
  etag text,
  -- Null once the person has asked for what it told to be erased.
  body jsonb,
  created_at timestamptz not null,
  primary key (tenant_id, person_key, key)
);
create index idempotency_key_by_age on idempotency_key (tenant_id, created_at);

create table audit_event (
  tenant_id uuid not null references tenant,
  id uuid not null,
  at timestamptz not null,
  event text not null,
  registration_id uuid,
  seen_as text,
  -- Null where the person acted on their own record.
  actor_key text,
  -- Names only, never values.
  fields text[] not null,
  request_id uuid not null,
  primary key (tenant_id, id)
);
create index audit_event_by_registration on audit_event (tenant_id, registration_id, at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy own_tenant on idempotency_key using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on audit_event using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
