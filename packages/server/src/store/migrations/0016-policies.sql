-- The register of the employer's own policies: which are checked for what they do to carers, and what was answered. Of no person is anything here but the
-- address at which a policy's owner signs in. Checks and answers are only ever added.

create table policy (
  tenant_id uuid not null references tenant,
  id uuid not null,
  title text not null,
  -- A role: 'Head of facilities'.
  owner_role text not null,
  -- Normalised; null: HR and equalities check it.
  owner_email text,
  area_of_work text not null,
  url text,
  -- The day on which it is next looked at.
  review_on date not null,
  withdrawn_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);

create table policy_check (
  tenant_id uuid not null references tenant,
  id uuid not null,
  policy_id uuid not null,
  reference text not null,
  checked_at timestamptz not null,
  -- 'owner', 'hr' or 'equalities'; the audit knows who.
  acted_as text not null,
  -- As the register shows them, so that a list reads no bodies.
  look integer not null,
  find_out integer not null,
  clear integer not null,
  changes integer not null,
  -- What was asked and answered in the words of that day, and what was proposed.
  body jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  foreign key (tenant_id, policy_id) references policy
);
create index policy_check_by_policy on policy_check (tenant_id, policy_id, id);

create table policy_answer (
  tenant_id uuid not null references tenant,
  check_id uuid not null,
  change_id uuid not null,
  verdict text not null,
  reason text not null,
  answered_at timestamptz not null,
  acted_as text not null,
  -- A change is answered once.
  primary key (tenant_id, check_id, change_id),
  foreign key (tenant_id, check_id) references policy_check
);

alter table policy enable row level security;
alter table policy force row level security;
create policy own_tenant on policy using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table policy_check enable row level security;
alter table policy_check force row level security;
create policy own_tenant on policy_check using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
alter table policy_answer enable row level security;
alter table policy_answer force row level security;
create policy own_tenant on policy_answer using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
