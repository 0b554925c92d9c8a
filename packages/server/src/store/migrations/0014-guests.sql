-- Guests of partner organisations, the links and codes by which they come, and who belongs to a working group.

-- Somebody who has no account with the employer. Their address is not here: each key of theirs opens it.
create table guest (
  tenant_id uuid not null references tenant,
  person_key text not null,
  organisation text not null,
  name text,
  how text not null check (how in ('address', 'invitation', 'code')),
  joined_at timestamptz not null,
  -- Erased after it, unless they come again.
  known_until timestamptz not null,
  primary key (tenant_id, person_key)
);

create table guest_key (
  tenant_id uuid not null references tenant,
  key_hash bytea not null,
  person_key text not null,
  -- The address, encrypted under the key itself; null where none was proved.
  sealed bytea,
  made_at timestamptz not null,
  until_at timestamptz not null,
  primary key (tenant_id, key_hash),
  foreign key (tenant_id, person_key) references guest
);
create index guest_key_by_person on guest_key (tenant_id, person_key);

create table guest_invitation (
  tenant_id uuid not null references tenant,
  id uuid not null,
  gathering_id uuid not null,
  kind text not null check (kind in ('code', 'email')),
  -- Keyed, so that it cannot be found by trying codes.
  code_hash bytea,
  organisation text not null,
  -- Masked.
  to_address text,
  uses integer not null,
  used integer not null check (used <= uses),
  until_on date not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, code_hash),
  foreign key (tenant_id, gathering_id) references gathering
);
create index guest_invitation_by_gathering on guest_invitation (tenant_id, gathering_id, id);

-- A link on its way to somebody, good once.
create table guest_link (
  tenant_id uuid not null references tenant,
  key_hash bytea not null,
  -- Keyed: tells that an address was written to lately, and no more.
  address_hash bytea not null,
  -- The address, encrypted under the key of the link.
  sealed bytea not null,
  organisation text not null,
  gatherings uuid[] not null,
  invitation_id uuid,
  made_at timestamptz not null,
  until_at timestamptz not null,
  primary key (tenant_id, key_hash),
  foreign key (tenant_id, invitation_id) references guest_invitation
);
create index guest_link_by_address on guest_link (tenant_id, address_hash);
create index guest_link_by_time on guest_link (tenant_id, made_at);

-- Who belongs to a working group, and to which forums a guest came.
create table gathering_member (
  tenant_id uuid not null references tenant,
  id uuid not null,
  gathering_id uuid not null,
  person_key text not null,
  -- Null: the employer's own.
  organisation text,
  name text,
  how text not null check (how in ('address', 'invitation', 'code')),
  invitation_id uuid,
  joined_at timestamptz not null,
  -- Of a guest: erased after it.
  known_until timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, gathering_id, person_key),
  foreign key (tenant_id, gathering_id) references gathering,
  foreign key (tenant_id, invitation_id) references guest_invitation
);
create index gathering_member_by_person on gathering_member (tenant_id, person_key);
create index gathering_member_by_invitation on gathering_member (tenant_id, invitation_id);

alter table guest enable row level security;
alter table guest force row level security;
alter table guest_key enable row level security;
alter table guest_key force row level security;
alter table guest_invitation enable row level security;
alter table guest_invitation force row level security;
alter table guest_link enable row level security;
alter table guest_link force row level security;
alter table gathering_member enable row level security;
alter table gathering_member force row level security;
create policy own_tenant on guest using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on guest_key using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on guest_invitation using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on guest_link using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on gathering_member using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The hourly job erases what is over in every tenant, and can reach nothing that is not.
create policy spent_guest on guest using (current_setting('app.job', true) = 'spent-notes' and known_until < now()) with check (false);
create policy spent_guest on guest_key using (current_setting('app.job', true) = 'spent-notes' and until_at < now()) with check (false);
-- One that was used still counts, for an hour, towards how often its address is written to.
create policy spent_guest on guest_link using (current_setting('app.job', true) = 'spent-notes' and until_at < now() and made_at < now() - interval '1 hour') with check (false);
create policy spent_guest on gathering_member using (current_setting('app.job', true) = 'spent-notes' and known_until < now()) with check (false);
