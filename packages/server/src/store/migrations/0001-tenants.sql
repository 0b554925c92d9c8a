-- Tenants, and what identifies them and their people. Every table: tenant_id first in its keys, row-level security forced.

create table tenant (
  tenant_id uuid primary key,
  slug text not null,
  name text not null,
  pack text not null,
  created_at timestamptz not null
);

create table publishable_key (
  tenant_id uuid not null references tenant,
  key text not null,
  created_at timestamptz not null,
  primary key (tenant_id, key)
);
-- A key names one tenant, so it is looked up before the tenant is known.
create unique index publishable_key_by_key on publishable_key (key);

create table allowed_origin (
  tenant_id uuid not null references tenant,
  -- 'https://intranet.example', or for demonstration 'http://localhost:*'
  origin text not null,
  primary key (tenant_id, origin)
);
create index allowed_origin_by_origin on allowed_origin (origin);

create table issuer (
  tenant_id uuid not null references tenant,
  issuer text not null,
  audience text not null,
  jwks jsonb,
  jwks_url text,
  algorithms text[] not null,
  roles_claim text not null,
  -- { "their role": ["ours"] }
  role_map jsonb not null,
  max_lifetime_seconds integer not null,
  primary key (tenant_id, issuer),
  check ((jwks is null) <> (jwks_url is null)),
  check (algorithms <@ array['ES256', 'EdDSA', 'RS256']::text[])
);

create table tenant_secret (
  tenant_id uuid not null references tenant,
  kid text not null,
  -- Turns an issuer's subject into a pseudonymous key, and a request into a hash that cannot be guessed at.
  pseudonym_secret text not null,
  signing_jwk jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, kid)
);

alter table tenant enable row level security;
alter table tenant force row level security;
alter table publishable_key enable row level security;
alter table publishable_key force row level security;
alter table allowed_origin enable row level security;
alter table allowed_origin force row level security;
alter table issuer enable row level security;
alter table issuer force row level security;
alter table tenant_secret enable row level security;
alter table tenant_secret force row level security;

create policy own_tenant on tenant using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on publishable_key using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on allowed_origin using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on issuer using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on tenant_secret using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- Who names a key or an origin may learn whose it is, and nothing else.
create policy named_key on publishable_key for select using (key = nullif(current_setting('app.publishable_key', true), ''));
create policy named_origin on allowed_origin for select using (origin = any (string_to_array(nullif(current_setting('app.origins', true), ''), ' ')));
