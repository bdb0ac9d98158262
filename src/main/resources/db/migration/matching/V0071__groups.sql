-- Files that are one delivery together: mono stems, reels, the frames of a picture, the files of a package.
create table matching.file_group (
    id          uuid primary key,
    distributor text not null,
    place       text not null,                 -- the drop point, or 'upload:' and the distributor
    kind        text not null check (kind in ('MONO_STEMS', 'REELS', 'IMAGE_SEQUENCE', 'PACKAGE')),
    pattern     text not null,                 -- what the names share, with a star for what differs
    named       text[] not null default '{}',  -- what a package's manifest names, below its folder
    formed_at   timestamptz,                   -- null while its files are still taken for single ones
    -- what matching last said of it, as matching.verdict does for a file
    outcome     text check (outcome in ('MATCHED', 'AMBIGUOUS', 'UNMATCHED')),
    standing    text,                          -- "3 of 6 channels are here (L, Ls, C); missing are …"
    missing     jsonb not null default '[]',
    evidence    jsonb not null default '[]',
    speaker     uuid references drops.file (id), -- the file that stands for the group where a person must decide
    whole       boolean not null default false,
    asked_at    timestamptz,
    ask_again   timestamptz,                   -- when time alone may change the answer
    unique (distributor, place, kind, pattern)
);
create index file_group_again on matching.file_group (ask_again) where ask_again is not null;
create index file_group_speaker on matching.file_group (speaker);
-- A file's place in its group. Files that were replaced by newer ones keep theirs: who counts is asked of drops.
create table matching.part (
    file_id     uuid primary key references drops.file (id),
    group_id    uuid not null references matching.file_group (id),
    distributor text not null,
    place       text not null,                 -- L, LFE, 3, 0086400, metadata.xml
    number      int not null,
    total       int not null,
    at          timestamptz not null
);
create index part_group on matching.part (group_id, at);
-- A group answers a line, whether all of it is here yet or not. matching.match is written when it is whole.
create table matching.group_match (
    id          uuid primary key,
    group_id    uuid not null references matching.file_group (id),
    line_id     uuid not null references orders.line (id),
    distributor text not null,
    decided_by  text not null,
    score       numeric,
    evidence    jsonb not null default '[]',
    at          timestamptz not null,
    revoked_at  timestamptz,
    revoked_by  text
);
create unique index group_match_active on matching.group_match (group_id, line_id) where revoked_at is null;
create index group_match_line on matching.group_match (line_id) where revoked_at is null;
-- Which files, in which order, make up what a match stands for. A match of one file has none.
create table matching.match_part (
    match_id    uuid not null references matching.match (id),
    number      int not null,
    file_id     uuid not null references drops.file (id),
    distributor text not null,
    place       text not null,
    primary key (match_id, number)
);
create index match_part_file on matching.match_part (file_id);
-- A file of a later revision took the place of an earlier one for the same line.
create table matching.replaced (
    match_id    uuid primary key references matching.match (id),
    by_match_id uuid not null references matching.match (id),
    distributor text not null,
    at          timestamptz not null
);
create index replaced_by on matching.replaced (by_match_id);
create index duplicate_of on drops.duplicate (of_file_id);
create index superseded_by on drops.superseded (by_file_id);
do $$ declare t text; begin
    foreach t in array array['file_group', 'part', 'group_match', 'match_part', 'replaced'] loop
        execute format('alter table matching.%I enable row level security', t);
        execute format('alter table matching.%I force row level security', t);
        execute format('create policy own on matching.%I using ((select journal.viewer()) in (''*'', distributor))', t);
    end loop;
end $$;
grant select on matching.file_group, matching.part, matching.group_match, matching.match_part, matching.replaced to waybill_partner;
