create schema orders;
create table orders.purchase_order (
    id           uuid primary key,
    reference    text not null unique,
    distributor  text not null references partners.partner (key),
    platforms    text[] not null,
    territories  text[] not null default '{}',
    window_start date,
    window_end   date,
    time_zone    text not null default 'UTC',
    content_hash text not null,                -- of the order as sent: the same again is 200, another is 409
    revision     int not null default 1,
    placed_by    text not null,
    placed_at    timestamptz not null,
    changed_at   timestamptz not null
);
create table orders.title (
    id            uuid primary key,
    order_id      uuid not null references orders.purchase_order (id),
    distributor   text not null,
    reference     text not null,
    type          text not null check (type in ('MOVIE', 'EPISODE', 'SEASON', 'SERIES', 'SHORT')),
    name          text not null,
    original_name text,
    aliases       text[] not null default '{}',
    series        text,
    season        int,
    episode       int,
    year          int,
    runtime       interval,
    eidr          text,
    unique (order_id, reference)
);
create table orders.line (
    id          uuid primary key,
    order_id    uuid not null references orders.purchase_order (id),
    title_id    uuid not null references orders.title (id),
    distributor text not null,
    reference   text not null,
    kind        text not null check (kind in ('VIDEO', 'DUB', 'AUDIO', 'SUBTITLE', 'METADATA', 'ARTWORK', 'TRAILER', 'DOCUMENT')),
    language    text,
    use         text,
    version     text,
    layout      text,
    required    boolean not null default true,
    platforms   text[] not null,               -- the platforms of the order that need it
    due         timestamptz not null,
    due_rule    text not null,                 -- how due came about, e.g. "window start 2027-01-15 Europe/Oslo minus P45D (aurora, VIDEO)" or "given"
    created_at  timestamptz not null,
    unique (order_id, reference)
);
create index line_title on orders.line (title_id);
create index line_distributor on orders.line (distributor, due);
-- A title that goes to a platform: what encoding, packaging and delivery work for.
create table orders.consignment (
    id          uuid primary key,
    order_id    uuid not null references orders.purchase_order (id),
    title_id    uuid not null references orders.title (id),
    distributor text not null,
    platform    text not null references partners.partner (key),
    created_at  timestamptz not null,
    unique (title_id, platform)
);
create table orders.line_change (
    id          uuid primary key,
    line_id     uuid not null references orders.line (id),
    distributor text not null,
    at          timestamptz not null,
    actor       text not null,
    change      jsonb not null                  -- {"field": [before, after]}
);
create table orders.cancellation (
    line_id     uuid primary key references orders.line (id),
    distributor text not null,
    at          timestamptz not null,
    actor       text not null,
    reason      text not null
);
create table orders.waiver (
    line_id     uuid primary key references orders.line (id),
    distributor text not null,
    at          timestamptz not null,
    actor       text not null,
    reason      text not null
);
create table orders.answer (
    id          uuid primary key,
    line_id     uuid not null references orders.line (id),
    distributor text not null,
    at          timestamptz not null,
    actor       text not null,
    answer      text not null check (answer in ('PROMISE', 'NOT_AVAILABLE', 'SUBSTITUTE', 'QUESTION', 'ALREADY_DELIVERED')),
    date        date,
    reason      text,
    detail      text
);
create index answer_line on orders.answer (line_id, at desc);
do $$ declare t text; begin
    foreach t in array array['purchase_order', 'title', 'line', 'consignment', 'line_change', 'cancellation', 'waiver', 'answer'] loop
        execute format('alter table orders.%I enable row level security', t);
        execute format('alter table orders.%I force row level security', t);
    end loop;
end $$;
create policy own on orders.purchase_order using ((select journal.viewer()) in ('*', distributor) or (select journal.viewer()) = any (platforms));
create policy own on orders.title using ((select journal.viewer()) in ('*', distributor));
create policy own on orders.line using ((select journal.viewer()) in ('*', distributor));
create policy own on orders.consignment using ((select journal.viewer()) in ('*', distributor, platform));
create policy own on orders.line_change using ((select journal.viewer()) in ('*', distributor));
create policy own on orders.cancellation using ((select journal.viewer()) in ('*', distributor));
create policy own on orders.waiver using ((select journal.viewer()) in ('*', distributor));
create policy own on orders.answer using ((select journal.viewer()) in ('*', distributor));
-- A platform sees the titles that go to it.
create policy of_my_consignment on orders.title for select using (exists (
    select from orders.consignment c where c.title_id = title.id and c.platform = (select journal.viewer())));
grant usage on schema orders to waybill_partner;
grant select on all tables in schema orders to waybill_partner;
grant insert on orders.answer to waybill_partner;
