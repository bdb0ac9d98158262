-- Up to which state an order was asked whether what is accepted already answers its lines.
create table qc.reuse_asked (
    order_id    uuid primary key references orders.purchase_order (id),
    distributor text not null,
    revision    int not null,
    at          timestamptz not null
);
alter table qc.reuse_asked enable row level security;
alter table qc.reuse_asked force row level security;
create policy own on qc.reuse_asked using ((select journal.viewer()) in ('*', distributor));
grant select on qc.reuse_asked to waybill_partner;
-- Titles of several orders that are the same title.
create index title_same on orders.title (distributor, lower(reference));
create index title_eidr on orders.title (distributor, eidr) where eidr is not null;
