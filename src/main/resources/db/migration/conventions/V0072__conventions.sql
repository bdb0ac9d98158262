create schema conventions;
-- What people taught the hub of a distributor's names. A change is a new version; nothing is overwritten.
create table conventions.rule (
    id              uuid primary key,
    distributor     text not null references partners.partner (key),
    version         bigint not null,           -- counts the distributor's changes
    type            text not null check (type in ('TITLE', 'LANGUAGE', 'WORD', 'NOISE', 'PATTERN', 'DEFAULT', 'FOLDER')),
    word            text not null,
    key             text not null,             -- the word as it is looked up
    means           jsonb not null default '{}',
    reason          text not null,             -- why it was proposed, in words
    file_id         uuid,                      -- the decision that it was learned from
    replaced        uuid references conventions.rule (id),
    accepted_by     text not null,
    accepted_at     timestamptz not null,
    reverted_by     text,
    reverted_at     timestamptz,
    reverted_why    text
);
create unique index rule_active on conventions.rule (distributor, type, key) where reverted_at is null;
create unique index rule_version on conventions.rule (distributor, version);
-- What changes whenever a distributor's rules do: every node asks for it before it reads a name.
create table conventions.state (
    distributor text primary key references partners.partner (key),
    version     bigint not null,
    stamp       uuid not null,
    changed_at  timestamptz not null
);
alter table conventions.rule enable row level security;
alter table conventions.rule force row level security;
create policy own on conventions.rule using ((select journal.viewer()) in ('*', distributor));
alter table conventions.state enable row level security;
alter table conventions.state force row level security;
create policy own on conventions.state using ((select journal.viewer()) in ('*', distributor));
grant usage on schema conventions to waybill_partner;
grant select on all tables in schema conventions to waybill_partner;
