-- The hub: feeds with the last good copy of each, the directory they merge into, what the centres put on, and reports of mistakes without their sender.

-- Spelling is forgiven by trigrams. Any owner of a database may add this extension; where one may not, or it is not installed, search goes on without.
do $$ begin
  create extension if not exists pg_trgm with schema think_carer;
exception when others then
  raise notice 'pg_trgm is not available (%): the hub will not forgive spelling', sqlerrm;
end $$;

create table hub_feed (
  tenant_id uuid not null references tenant,
  id text not null,
  -- For the audit, which knows records by such ids.
  record_id uuid not null,
  kind text not null check (kind in ('open-referral', 'file')),
  title text not null,
  url text,
  areas text[] not null,
  -- Who is told of mistakes in it. Never answered to anyone.
  report_to text,
  version text,
  -- [{ "url", "etag", "modified" }] of each page of the copy in use: asked about before anything is fetched again.
  pages jsonb not null default '[]',
  -- Names the areas, and the reader, that the copy was read with: with others a feed is read again although it has not changed.
  read_with text,
  tried_at timestamptz,
  good_at timestamptz,
  -- Null: never read by the job.
  due_at timestamptz,
  -- Who reads it now, and until when nobody else does.
  claim uuid,
  claimed_until timestamptz,
  failures integer not null default 0,
  services integer not null default 0,
  faults jsonb not null default '[]',
  problem text,
  -- Of a try that was not trusted: how many services it had.
  offered integer,
  accept_fewer boolean not null default false,
  primary key (tenant_id, id),
  constraint a_feed_has_an_address check ((kind = 'file') = (url is null))
);
create unique index hub_feed_once on hub_feed (tenant_id, url) where url is not null;

-- The last good copy of a feed, in parts of some hundred services, as it was read.
create table hub_copy (
  tenant_id uuid not null references tenant,
  feed_id text not null,
  part integer not null,
  body json not null,
  primary key (tenant_id, feed_id, part),
  foreign key (tenant_id, feed_id) references hub_feed
);

create table hub_directory (
  tenant_id uuid not null references tenant,
  edition text not null,
  updated_at timestamptz not null,
  services integer not null,
  -- What the outline says of areas: { "counts", "neighbours" }
  areas json not null,
  -- The prebuilt index, where the directory is small enough to be searched in a browser.
  search_index json,
  primary key (tenant_id)
);

create table hub_service (
  tenant_id uuid not null references tenant,
  id text not null,
  -- Of the body: what has not changed is not written again.
  hash text not null,
  name text not null,
  needs text[] not null,
  areas text[] not null,
  is_open boolean not null,
  -- It does not say whom it serves.
  is_anywhere boolean not null,
  -- Of reaching it: 0 by telephone, 1 by e-mail or a page, 2 none.
  ways smallint not null,
  assured_on date,
  body json not null,
  -- What stays on the server: { "sourceId", "ownerEmail", "terms", "from" }
  kept json not null,
  words tsvector not null,
  primary key (tenant_id, id)
);

-- Every word of the directory, for finding the one that was meant.
create table hub_word (
  tenant_id uuid not null references tenant,
  word text not null,
  services integer not null,
  primary key (tenant_id, word)
);

create table hub_activity (
  tenant_id uuid not null references tenant,
  id uuid not null,
  centre text not null,
  title text not null,
  on_day date not null,
  from_time text not null,
  to_time text,
  place text,
  area text,
  audience text[] not null,
  topic text not null,
  url text,
  phone text,
  -- Of the curated file: the next one replaces it.
  is_of_file boolean not null,
  primary key (tenant_id, id)
);
create index hub_activity_by_day on hub_activity (tenant_id, on_day, from_time, id);

-- No sender: nothing tells who reported. Gone after half a year.
create table hub_report (
  tenant_id uuid not null references tenant,
  id uuid not null,
  reference text not null,
  service_id text not null,
  about text not null,
  text text,
  to_email text,
  at timestamptz not null,
  primary key (tenant_id, id)
);

alter table hub_feed enable row level security;
alter table hub_feed force row level security;
alter table hub_copy enable row level security;
alter table hub_copy force row level security;
alter table hub_directory enable row level security;
alter table hub_directory force row level security;
alter table hub_service enable row level security;
alter table hub_service force row level security;
alter table hub_word enable row level security;
alter table hub_word force row level security;
alter table hub_activity enable row level security;
alter table hub_activity force row level security;
alter table hub_report enable row level security;
alter table hub_report force row level security;
create policy own_tenant on hub_feed using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on hub_copy using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on hub_directory using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on hub_service using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on hub_word using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on hub_activity using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on hub_report using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The job sees which feeds there are and claims those that are due; their services it reaches tenant by tenant, as everybody does.
create policy job_sees_feeds on hub_feed for select using (current_setting('app.job', true) = 'hub-feeds');
create policy job_claims_feeds on hub_feed for update using (current_setting('app.job', true) = 'hub-feeds' and due_at <= now());
create policy spent_report on hub_report using (current_setting('app.job', true) = 'hub-feeds' and at < now() - interval '180 days') with check (false);
