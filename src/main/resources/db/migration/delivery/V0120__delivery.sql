create schema delivery;
create table delivery.attempt (
    id          uuid primary key,
    parcel_id   uuid not null references packaging.parcel (id),
    distributor text not null,
    platform    text not null,
    at          timestamptz not null,
    outcome     text not null check (outcome in ('SENT', 'FAILED')),
    detail      text not null
);
create index attempt_parcel on delivery.attempt (parcel_id, at);
-- Files that stand complete at the platform: a resumed sending passes them over.
create table delivery.sent_file (
    parcel_id uuid not null references packaging.parcel (id),
    number    int not null,
    round     int not null default 1,          -- a person's resend opens a new round
    at        timestamptz not null,
    primary key (parcel_id, number, round)
);
create table delivery.resend (
    id          uuid primary key,
    parcel_id   uuid not null references packaging.parcel (id),
    actor       text not null,
    at          timestamptz not null
);
create table delivery.receipt (
    id          uuid primary key,
    parcel_id   uuid not null references packaging.parcel (id),
    distributor text not null,
    platform    text not null,
    status      text not null check (status in ('INGESTED', 'LIVE', 'REFUSED')),
    reasons     jsonb not null default '[]',   -- [{code, detail, file}]
    source      text not null,                 -- API login, or the receipt file's path
    at          timestamptz not null
);
create index receipt_parcel on delivery.receipt (parcel_id, at desc);
do $$ declare t text; begin
    foreach t in array array['attempt', 'receipt'] loop
        execute format('alter table delivery.%I enable row level security', t);
        execute format('alter table delivery.%I force row level security', t);
        execute format('create policy own on delivery.%I using ((select journal.viewer()) in (''*'', distributor, platform))', t);
    end loop;
end $$;
grant usage on schema delivery to waybill_partner;
grant select on all tables in schema delivery to waybill_partner;
grant insert on delivery.receipt to waybill_partner;
