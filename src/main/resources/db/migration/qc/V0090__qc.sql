create schema qc;
create table qc.verdict (
    id           uuid primary key,
    conformed_id uuid not null unique references conform.conformed (id),
    file_id      uuid not null references drops.file (id),
    line_id      uuid not null references orders.line (id),
    distributor  text not null,
    verdict      text not null check (verdict in ('ACCEPTED', 'REVIEW', 'REJECTED')),
    rule_sets    jsonb not null,               -- which sets judged, with their versions
    measured     jsonb not null default '{}',  -- loudness, true peak, black and silent stretches …
    at           timestamptz not null
);
create index verdict_line on qc.verdict (line_id, at desc);
create table qc.finding (
    id          uuid primary key,
    verdict_id  uuid not null references qc.verdict (id),
    distributor text not null,
    number      int not null,
    rule        text not null,                 -- e.g. video.frame-rate-constant
    category    text not null,                 -- MovieLabs QC vocabulary
    term        text not null,
    severity    text not null check (severity in ('BLOCKER', 'ISSUE', 'FYI')),
    platform    text,                          -- whose rule, null: the house's
    place       jsonb not null default '{}',   -- {timecode, endTimecode, cue, row, byte, stream}
    text        text not null,
    advice      text not null
);
create index finding_verdict on qc.finding (verdict_id, number);
-- A person's word over the machine's: accept with a waiver, or reject with reasons.
create table qc.decision (
    id          uuid primary key,
    line_id     uuid not null references orders.line (id),
    file_id     uuid not null references drops.file (id),
    distributor text not null,
    decision    text not null check (decision in ('ACCEPT', 'REJECT')),
    reasons     jsonb not null,
    actor       text not null,
    at          timestamptz not null
);
create index decision_line on qc.decision (line_id, at desc);
-- What the distributor is asked to deliver again, by when.
create table qc.redelivery (
    id          uuid primary key,
    line_id     uuid not null references orders.line (id),
    file_id     uuid references drops.file (id),
    distributor text not null,
    reasons     jsonb not null,                -- sentences
    asked_by    text not null,                 -- hub, an operator, or a platform
    due         timestamptz not null,
    at          timestamptz not null
);
create index redelivery_line on qc.redelivery (line_id, at desc);
do $$ declare t text; begin
    foreach t in array array['verdict', 'finding', 'decision', 'redelivery'] loop
        execute format('alter table qc.%I enable row level security', t);
        execute format('alter table qc.%I force row level security', t);
        execute format('create policy own on qc.%I using ((select journal.viewer()) in (''*'', distributor))', t);
    end loop;
end $$;
grant usage on schema qc to waybill_partner;
grant select on all tables in schema qc to waybill_partner;
