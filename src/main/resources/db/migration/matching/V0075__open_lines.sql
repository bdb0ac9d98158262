-- Which transaction last changed what an order asks for. Nodes hold open lines in memory and ask, before each answer,
-- what was changed by transactions that were not over when they asked last; a number that is counted up would be
-- missed where a transaction that began earlier ends later. No lock is held beyond that of the order's own row.
create table matching.order_change (
    order_id    uuid primary key references orders.purchase_order (id) on delete cascade,
    distributor text not null,
    xid         bigint not null
);
create index order_change_distributor on matching.order_change (distributor, xid);
alter table matching.order_change enable row level security;
alter table matching.order_change force row level security;
create policy own on matching.order_change using ((select journal.viewer()) in ('*', distributor));
grant select on matching.order_change to waybill_partner;

-- An order of ten thousand lines may be written line by line: only the first statement of a transaction marks it.
create function matching.mark(ids uuid[]) returns void language sql security definer set search_path = pg_catalog as $$
    insert into matching.order_change as c
    select o.id, o.distributor, pg_current_xact_id()::text::bigint from orders.purchase_order o
    where o.id = any (ids)
      and not exists (select from matching.order_change x where x.order_id = o.id and x.xid = pg_current_xact_id()::text::bigint)
    order by o.id
    on conflict (order_id) do update set distributor = excluded.distributor, xid = excluded.xid
$$;
create function matching.on_order() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform matching.mark((select array_agg(id) from changed));
    return null;
end $$;
create function matching.on_part() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform matching.mark((select array_agg(distinct order_id) from changed));
    return null;
end $$;
create function matching.on_closing() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform matching.mark((select array_agg(distinct l.order_id) from changed c join orders.line l on l.id = c.line_id));
    return null;
end $$;
create trigger matching_i after insert on orders.purchase_order referencing new table as changed for each statement execute function matching.on_order();
create trigger matching_u after update on orders.purchase_order referencing new table as changed for each statement execute function matching.on_order();
do $$ declare t text; begin
    foreach t in array array['orders.title', 'orders.line'] loop
        execute format('create trigger matching_i after insert on %s referencing new table as changed for each statement execute function matching.on_part()', t);
        execute format('create trigger matching_u after update on %s referencing new table as changed for each statement execute function matching.on_part()', t);
        execute format('create trigger matching_d after delete on %s referencing old table as changed for each statement execute function matching.on_part()', t);
    end loop;
    foreach t in array array['orders.cancellation', 'orders.waiver'] loop
        execute format('create trigger matching_i after insert on %s referencing new table as changed for each statement execute function matching.on_closing()', t);
        execute format('create trigger matching_u after update on %s referencing new table as changed for each statement execute function matching.on_closing()', t);
        execute format('create trigger matching_d after delete on %s referencing old table as changed for each statement execute function matching.on_closing()', t);
    end loop;
end $$;
insert into matching.order_change select id, distributor, 0 from orders.purchase_order;
