create schema matching;
-- What matching last said of a file.
create table matching.verdict (
    file_id     uuid primary key references drops.file (id),
    distributor text not null,
    outcome     text not null check (outcome in ('MATCHED', 'AMBIGUOUS', 'UNMATCHED')),
    candidates  jsonb not null default '[]',   -- [{line, score, reasons}]
    evidence    jsonb not null default '[]',   -- sentences
    at          timestamptz not null
);
create index verdict_open on matching.verdict (outcome, at) where outcome <> 'MATCHED';
-- A file answers a line. One file may answer many lines; a revoked match stays as history.
create table matching.match (
    id          uuid primary key,
    file_id     uuid not null references drops.file (id),
    line_id     uuid not null references orders.line (id),
    distributor text not null,
    decided_by  text not null,                 -- 'hub' or an operator's login
    score       numeric,
    evidence    jsonb not null default '[]',
    at          timestamptz not null,
    revoked_at  timestamptz,
    revoked_by  text
);
create unique index match_active on matching.match (file_id, line_id) where revoked_at is null;
create index match_line on matching.match (line_id, at desc) where revoked_at is null;
alter table matching.verdict enable row level security;
alter table matching.verdict force row level security;
create policy own on matching.verdict using ((select journal.viewer()) in ('*', distributor));
alter table matching.match enable row level security;
alter table matching.match force row level security;
create policy own on matching.match using ((select journal.viewer()) in ('*', distributor));
grant usage on schema matching to waybill_partner;
grant select on all tables in schema matching to waybill_partner;
