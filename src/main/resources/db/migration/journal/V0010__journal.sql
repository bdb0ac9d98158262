-- What happened, in order, written in the transaction of the fact itself. Append-only.
create schema journal;

-- The key of the partner for whom this connection speaks; '*' is the hub itself (see docs/decisions: row-level security).
create function journal.viewer() returns text language sql stable
    as $$ select coalesce(nullif(current_setting('waybill.viewer', true), ''), '*') $$;

-- Partners' sessions run as this role: it may never bypass row-level security, whoever owns the database.
do $$ begin
    if not exists (select from pg_roles where rolname = 'waybill_partner') then
        create role waybill_partner nologin;
    end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin execute format('grant waybill_partner to %I', current_user); end $$;

create table journal.event (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    actor       text not null,               -- an account's login, or 'hub'
    kind        text not null,               -- module.what-became-true, e.g. drops.stored
    distributor text,
    platform    text,
    order_ref   text,
    line_id     uuid,
    file_id     uuid,
    delivery_id uuid,
    summary     text not null,               -- one sentence for a person
    detail      jsonb not null default '{}'
);
create index event_line on journal.event (line_id, id) where line_id is not null;
create index event_file on journal.event (file_id, id) where file_id is not null;
create index event_delivery on journal.event (delivery_id, id) where delivery_id is not null;
create index event_distributor on journal.event (distributor, id);
alter table journal.event enable row level security;
alter table journal.event force row level security;
create policy own on journal.event using ((select journal.viewer()) in ('*', distributor, platform));

create function journal.append_only() returns trigger language plpgsql as $$
begin raise exception 'journal.event is append-only'; end $$;
create trigger append_only before update or delete on journal.event for each row execute function journal.append_only();

-- Live pages: every node listens and pushes to the browsers that look at that row.
create function journal.announce() returns trigger language plpgsql as $$
begin
    perform pg_notify('waybill', json_build_object('id', new.id, 'kind', new.kind, 'distributor', new.distributor,
        'platform', new.platform, 'line', new.line_id, 'file', new.file_id, 'delivery', new.delivery_id)::text);
    return null;
end $$;
create trigger announce after insert on journal.event for each row execute function journal.announce();

grant usage on schema journal to waybill_partner;
grant select, insert on journal.event to waybill_partner;
