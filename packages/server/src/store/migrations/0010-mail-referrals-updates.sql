-- Mail on its way, referrals that nobody but their two holders can read, and sign-ups for updates.

-- A message stands here until it is delivered; then its words and its address go, and its key stays for a while so that it is not sent twice.
create table mail_outbox (
  tenant_id uuid not null references tenant,
  id uuid not null,
  -- Names the occasion: a second message with the same key is not taken.
  key text not null,
  state text not null check (state in ('waiting', 'sent', 'dead')),
  to_address text,
  subject text,
  body text,
  -- Where one click leaves a list.
  leave_url text,
  -- The record that is told if it cannot be delivered.
  about text,
  about_id uuid,
  attempts integer not null,
  next_at timestamptz not null,
  -- Until then one process has it in hand.
  claimed_until timestamptz,
  -- 'smtp-550', 'ECONNECTION': never what a server said, which may quote an address.
  problem text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  constraint what_is_over_is_erased check ((state = 'waiting') = (to_address is not null and subject is not null and body is not null) and (state = 'waiting' or leave_url is null)),
  constraint about_is_whole check ((about is null) = (about_id is null))
);
create index mail_outbox_due on mail_outbox (next_at) where state = 'waiting';

-- What anybody may know of a referral: when, to which centre. Append-only.
create table referral (
  tenant_id uuid not null references tenant,
  id uuid not null,
  reference text not null,
  -- A contact of the offer, or a service of the directory; and its name on the day.
  to_id text not null,
  to_name text not null,
  sent_at timestamptz not null,
  -- Hashes of the two secrets.
  carer_hash bytea not null,
  centre_hash bytea not null,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  unique (tenant_id, carer_hash),
  unique (tenant_id, centre_hash)
);
create index referral_by_centre on referral (tenant_id, to_id, sent_at);
create index referral_by_day on referral (tenant_id, sent_at);

-- What was sent, encrypted; and the key to it, encrypted twice: under each secret once. Removed when its time is over, and then nothing opens it.
create table referral_content (
  tenant_id uuid not null references tenant,
  referral_id uuid not null,
  sealed bytea not null,
  key_for_carer bytea not null,
  key_for_centre bytea not null,
  expires_on date not null,
  primary key (tenant_id, referral_id),
  foreign key (tenant_id, referral_id) references referral
);

-- Append-only. A note is encrypted under the same key as what was sent, and unreadable with it.
create table referral_event (
  tenant_id uuid not null references tenant,
  referral_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  event text not null check (event in ('accepted', 'contacted', 'closed', 'withdrawn', 'undelivered')),
  note bytea,
  primary key (tenant_id, referral_id, seq),
  foreign key (tenant_id, referral_id) references referral
);

create table updates_subscription (
  tenant_id uuid not null references tenant,
  id uuid not null,
  -- Hash of the key in its links.
  key_hash bytea not null,
  -- Normalised.
  email text not null,
  audience text not null,
  topics text[] not null,
  locale text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- When it was last mailed about signing up.
  mailed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, email)
);
-- Mail programs leave with the key alone, so its tenant is found by it.
create unique index updates_subscription_by_key on updates_subscription (key_hash);

alter table mail_outbox enable row level security;
alter table mail_outbox force row level security;
alter table referral enable row level security;
alter table referral force row level security;
alter table referral_content enable row level security;
alter table referral_content force row level security;
alter table referral_event enable row level security;
alter table referral_event force row level security;
alter table updates_subscription enable row level security;
alter table updates_subscription force row level security;
create policy own_tenant on mail_outbox using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on referral using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on referral_content using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on referral_event using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy own_tenant on updates_subscription using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- The job that delivers has every tenant's mail, and nothing else of anybody's.
create policy mail_to_deliver on mail_outbox using (current_setting('app.job', true) = 'mail');
-- The hourly job erases what is spent in every tenant, and can reach nothing that is not.
create policy spent_content on referral_content using (current_setting('app.job', true) = 'spent-notes' and expires_on < (now() at time zone 'Europe/London')::date) with check (false);
create policy spent_sign_up on updates_subscription using (current_setting('app.job', true) = 'spent-notes' and confirmed_at is null and created_at < now() - interval '7 days') with check (false);
-- Who holds a key may learn which tenant it is of.
create policy named_sign_up on updates_subscription for select using (key_hash = decode(nullif(current_setting('app.updates_key', true), ''), 'hex'));
