create schema conform;
-- A matched file in house form. The newest one of a line's active matches is what the line has in hand.
create table conform.conformed (
    id          uuid primary key,
    match_id    uuid not null unique references matching.match (id),
    file_id     uuid not null references drops.file (id),
    line_id     uuid not null references orders.line (id),
    distributor text not null,
    name        text not null,                 -- canonical, ASCII
    vault_key   text not null,                 -- the house form's bytes (the original's key where nothing changed)
    format      text not null,                 -- imsc, wav, jpeg, json, mov …
    size        bigint not null,
    md5         text not null,
    sha256      text not null,
    companions  jsonb not null default '[]',   -- [{name, vaultKey, format, size, md5, sha256}] e.g. the WebVTT beside the IMSC
    facts       jsonb not null default '{}',   -- layout, cues, metadata record, dimensions …
    changes     jsonb not null default '[]',   -- each change: {what, place, before, after}
    refusals    jsonb not null default '[]',   -- findings that make it unusable: {rule, category, term, severity, place, text, advice}
    at          timestamptz not null
);
create index conformed_line on conform.conformed (line_id, at desc);
create index conformed_file on conform.conformed (file_id);
alter table conform.conformed enable row level security;
alter table conform.conformed force row level security;
create policy own on conform.conformed using ((select journal.viewer()) in ('*', distributor));
grant usage on schema conform to waybill_partner;
grant select on conform.conformed to waybill_partner;
