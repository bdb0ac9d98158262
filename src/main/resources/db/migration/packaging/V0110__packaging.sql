create schema packaging;
-- A parcel that can no longer change. Version 1 carries its consignment's id, so that a delivery keeps one id from the order on.
create table packaging.parcel (
    id             uuid primary key,
    consignment_id uuid not null references orders.consignment (id),
    order_id       uuid not null references orders.purchase_order (id),
    title_id       uuid not null references orders.title (id),
    distributor    text not null,
    platform       text not null,
    endpoint       text not null references partners.endpoint (key),
    version        int not null,
    contents_hash  text not null,              -- of what went in: the same contents are not packaged twice
    manifest       text not null,              -- path of the file that is sent last
    sealed_at      timestamptz not null,
    unique (consignment_id, version),
    unique (consignment_id, contents_hash)
);
create table packaging.parcel_file (
    parcel_id   uuid not null references packaging.parcel (id),
    number      int not null,                  -- sending order; the manifest is last
    path        text not null,
    vault_key   text not null,
    size        bigint not null,
    md5         text not null,
    sha256      text not null,
    primary key (parcel_id, number),
    unique (parcel_id, path)
);
-- Which lines' files a parcel holds.
create table packaging.parcel_line (
    parcel_id    uuid not null references packaging.parcel (id),
    line_id      uuid not null references orders.line (id),
    conformed_id uuid not null references conform.conformed (id),
    distributor  text not null,
    primary key (parcel_id, line_id)
);
create index parcel_line_line on packaging.parcel_line (line_id);
create function packaging.sealed() returns trigger language plpgsql as $$
begin raise exception 'a sealed parcel never changes'; end $$;
create trigger sealed before update or delete on packaging.parcel for each row execute function packaging.sealed();
create trigger sealed before update or delete on packaging.parcel_file for each row execute function packaging.sealed();
alter table packaging.parcel enable row level security;
alter table packaging.parcel force row level security;
create policy own on packaging.parcel using ((select journal.viewer()) in ('*', distributor, platform));
alter table packaging.parcel_file enable row level security;
alter table packaging.parcel_file force row level security;
create policy own on packaging.parcel_file using (exists (select from packaging.parcel p where p.id = parcel_id));
alter table packaging.parcel_line enable row level security;
alter table packaging.parcel_line force row level security;
create policy own on packaging.parcel_line using ((select journal.viewer()) in ('*', distributor));
grant usage on schema packaging to waybill_partner;
grant select on all tables in schema packaging to waybill_partner;
