create schema drops;
create table drops.file (
    id           uuid primary key,
    drop_point   text references partners.drop_point (key),  -- null: uploaded in the portal or by the API
    distributor  text not null,
    path         text not null,                -- as the source says it, never changed
    name         text not null,                -- its last segment
    size         bigint not null,
    modified     timestamptz,
    fingerprint  text not null,                -- of size, modified and etag: the same path with another one is a new version
    uploaded_by  text,
    chosen_line  uuid references orders.line (id), -- the uploader's own choice
    priority     smallint not null default 0,
    announced_at timestamptz not null
);
create unique index file_known on drops.file (drop_point, path, fingerprint);
create index file_distributor on drops.file (distributor, announced_at desc);
create index file_announced on drops.file (announced_at desc);
-- A transfer under way: what is stored stays stored.
create table drops.transfer (
    file_id    uuid primary key references drops.file (id),
    vault_key  text not null,
    upload_id  text,
    part_size  bigint not null,
    started_at timestamptz not null,
    resumed    int not null default 0
);
create table drops.part (
    file_id uuid not null references drops.transfer (file_id) on delete cascade,
    number  int not null,
    size    bigint not null,
    etag    text not null,
    primary key (file_id, number)
);
create table drops.stored (
    file_id      uuid primary key references drops.file (id),
    distributor  text not null,
    vault_key    text not null,
    size         bigint not null,
    sha256       text not null,
    md5          text not null,
    bytes_pulled bigint not null,              -- what crossed the wire, over all attempts
    started_at   timestamptz not null,
    ended_at     timestamptz not null
);
create index stored_sha256 on drops.stored (distributor, sha256);
-- Identical bytes delivered again.
create table drops.duplicate (
    file_id     uuid primary key references drops.file (id),
    distributor text not null,
    of_file_id  uuid not null references drops.file (id),
    at          timestamptz not null
);
-- The same name with new bytes: the older file is superseded by the newer.
create table drops.superseded (
    file_id     uuid primary key references drops.file (id),
    distributor text not null,
    by_file_id  uuid not null references drops.file (id),
    at          timestamptz not null
);
-- Kept, but not taken further: which rule, where, and what the partner can do. Also written by intake (unreadable, hostile).
create table drops.refusal (
    file_id     uuid primary key references drops.file (id),
    distributor text not null,
    stage       text not null,
    code        text not null,                 -- a FailureCode
    detail      text not null,
    advice      text not null,
    quarantined boolean not null,              -- true: hostile or unreadable bytes; false: transfer failed
    at          timestamptz not null
);
-- What a checksum sidecar said of a file beside it.
create table drops.checksum (
    drop_point  text not null,
    path        text not null,                 -- of the file it speaks of
    algorithm   text not null,
    value       text not null,
    sidecar_id  uuid not null references drops.file (id),
    distributor text not null,
    primary key (drop_point, path, algorithm)
);
create table drops.poll (
    drop_point text primary key references partners.drop_point (key),
    revision   bigint not null,
    node       text not null,
    state      text not null check (state in ('RUNNING', 'STOPPED', 'FAILED')),
    last_poll  timestamptz,
    last_error text,
    files_seen bigint not null default 0,
    changed_at timestamptz not null
);
create table drops.upload (
    id          uuid primary key,
    distributor text not null,
    login       text not null,
    filename    text not null,
    line_id     uuid,
    size        bigint not null,
    received    bigint not null default 0,
    created_at  timestamptz not null,
    file_id     uuid references drops.file (id)
);
do $$ declare t text; begin
    foreach t in array array['file', 'stored', 'duplicate', 'superseded', 'refusal', 'checksum', 'upload'] loop
        execute format('alter table drops.%I enable row level security', t);
        execute format('alter table drops.%I force row level security', t);
        execute format('create policy own on drops.%I using ((select journal.viewer()) in (''*'', distributor))', t);
    end loop;
end $$;
grant usage on schema drops to waybill_partner;
grant select on drops.file, drops.stored, drops.duplicate, drops.superseded, drops.refusal, drops.checksum, drops.upload, drops.poll, drops.transfer, drops.part to waybill_partner;
grant insert, update on drops.upload to waybill_partner;
