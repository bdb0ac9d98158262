create schema partners;
create table partners.partner (
    key              text primary key,
    kind             text not null check (kind in ('DISTRIBUTOR', 'PLATFORM')),
    name             text not null,
    contacts         jsonb not null default '[]',
    language_aliases jsonb not null default '{}',
    created_at       timestamptz not null
);
create table partners.account (
    login         text primary key,
    role          text not null check (role in ('DISTRIBUTOR', 'OPERATOR', 'PLATFORM', 'ADMIN')),
    partner       text references partners.partner (key),
    password_hash text not null,
    time_zone     text not null default 'UTC',
    created_at    timestamptz not null,
    check ((role in ('DISTRIBUTOR', 'PLATFORM')) = (partner is not null))
);
create table partners.token (
    id         uuid primary key,
    login      text not null references partners.account (login) on delete cascade,
    name       text not null,
    hash       bytea not null unique,          -- SHA-256 of the token; the token itself is shown once
    expires_at timestamptz,
    created_at timestamptz not null
);
-- Encrypted at rest (AES-256-GCM, associated data = owner and name) and write-only.
create table partners.secret (
    owner      text not null,                  -- drop-point:<key> or endpoint:<key>
    name       text not null,
    ciphertext bytea not null,
    primary key (owner, name)
);
create table partners.drop_point (
    key         text primary key,
    partner     text not null references partners.partner (key),
    connector   text not null,
    parameters  jsonb not null default '{}',
    naming      text not null default 'default',
    poll_every  interval not null default 'PT10S',
    enabled     boolean not null default true,
    revision    bigint not null default 1,     -- counts changes: a running route of an older revision is replaced
    created_at  timestamptz not null,
    removed_at  timestamptz                    -- files seen there keep their drop point
);
create table partners.endpoint (
    key             text primary key,
    partner         text not null references partners.partner (key),
    connector       text not null,
    parameters      jsonb not null default '{}',
    platform        text not null,             -- folder in mappings/platforms
    acknowledgement text not null default 'NONE' check (acknowledgement in ('NONE', 'API', 'RECEIPT_FILE')),
    created_at      timestamptz not null
);
alter table partners.partner enable row level security;
alter table partners.partner force row level security;
create policy own on partners.partner using ((select journal.viewer()) in ('*', key));
alter table partners.account enable row level security;
alter table partners.account force row level security;
create policy own on partners.account using ((select journal.viewer()) in ('*', partner));
alter table partners.drop_point enable row level security;
alter table partners.drop_point force row level security;
create policy own on partners.drop_point using ((select journal.viewer()) in ('*', partner));
alter table partners.endpoint enable row level security;
alter table partners.endpoint force row level security;
create policy own on partners.endpoint using ((select journal.viewer()) in ('*', partner));
alter table partners.token enable row level security;
alter table partners.token force row level security;
create policy own on partners.token using ((select journal.viewer()) = '*');
alter table partners.secret enable row level security;
alter table partners.secret force row level security;
create policy own on partners.secret using ((select journal.viewer()) = '*');
grant usage on schema partners to waybill_partner;
grant select on partners.partner, partners.account, partners.drop_point, partners.endpoint to waybill_partner;
