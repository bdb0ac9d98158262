create schema intake;
create table intake.identity (
    file_id     uuid primary key references drops.file (id),
    distributor text not null,
    format      text not null,                 -- by content: mov, mp4, mxf, wav, srt, webvtt, ttml, jpeg, png, json, csv, xml, pdf, zip, unknown …
    kind        text,                          -- what the content can be: VIDEO, AUDIO, SUBTITLE, ARTWORK, METADATA, DOCUMENT
    duration_ms bigint,
    probe       jsonb not null default '{}',   -- container and streams (ffprobe), image facts, text facts
    clues       jsonb not null default '{}',   -- naming.Clues
    notes       jsonb not null default '[]',   -- e.g. extension lies
    at          timestamptz not null
);
alter table intake.identity enable row level security;
alter table intake.identity force row level security;
create policy own on intake.identity using ((select journal.viewer()) in ('*', distributor));
grant usage on schema intake to waybill_partner;
grant select on intake.identity to waybill_partner;
