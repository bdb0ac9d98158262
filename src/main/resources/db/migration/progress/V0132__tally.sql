-- How many lines stand how, so that a first page need not count a million lines. What timeliness is computed from is part
-- of the key, so the figures are exact at any moment. A due date no longer matters once a line is done.
create table progress.tally (
    distributor  text not null,
    status       text not null,
    ball         text not null,
    due          timestamptz,
    promised_for date,
    lines        bigint not null,
    unique nulls not distinct (distributor, status, ball, due, promised_for)
);
-- Each statement that changes lines adds what it changed. Nobody updates a row that another transaction may hold, so jobs
-- never wait for each other here; progress.settle brings the changes into the tally.
create table progress.tally_change (
    id           bigint generated always as identity primary key,
    distributor  text not null,
    status       text not null,
    ball         text not null,
    due          timestamptz,
    promised_for date,
    lines        bigint not null
);
create index tally_change_distributor on progress.tally_change (distributor);
create view progress.standing with (security_invoker = true) as
select distributor, status, ball, due, promised_for, lines from progress.tally
union all
select distributor, status, ball, due, promised_for, lines from progress.tally_change;
do $$ declare t text; begin
    foreach t in array array['progress.tally', 'progress.tally_change'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy own on %s using ((select journal.viewer()) in (''*'', distributor))', t);
    end loop;
end $$;
grant select on progress.tally, progress.tally_change, progress.standing to waybill_partner;

create function progress.due_that_counts(status text, due timestamptz) returns timestamptz language sql immutable as $$
    select case when status in ('ACCEPTED', 'DELIVERED', 'WAIVED', 'CANCELLED') then null else due end
$$;
create function progress.promise_that_counts(status text, promised_for date) returns date language sql immutable as $$
    select case when status in ('ORDERED', 'PROMISED', 'REJECTED') then promised_for end
$$;

create function progress.count_came() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into progress.tally_change (distributor, status, ball, due, promised_for, lines)
    select distributor, status, ball, progress.due_that_counts(status, due), progress.promise_that_counts(status, promised_for), count(*)
    from came group by 1, 2, 3, 4, 5;
    return null;
end $$;
create function progress.count_gone() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into progress.tally_change (distributor, status, ball, due, promised_for, lines)
    select distributor, status, ball, progress.due_that_counts(status, due), progress.promise_that_counts(status, promised_for), -count(*)
    from gone group by 1, 2, 3, 4, 5;
    return null;
end $$;
create function progress.count_changed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into progress.tally_change (distributor, status, ball, due, promised_for, lines)
    select distributor, status, ball, due_counts, promise_counts, sum(n) from (
        select distributor, status, ball, progress.due_that_counts(status, due) as due_counts,
               progress.promise_that_counts(status, promised_for) as promise_counts, 1 as n from came
        union all
        select distributor, status, ball, progress.due_that_counts(status, due),
               progress.promise_that_counts(status, promised_for), -1 from gone) as both_sides
    group by 1, 2, 3, 4, 5 having sum(n) <> 0;
    return null;
end $$;
create trigger tally_i after insert on progress.line referencing new table as came
    for each statement execute function progress.count_came();
create trigger tally_u after update on progress.line referencing old table as gone new table as came
    for each statement execute function progress.count_changed();
create trigger tally_d after delete on progress.line referencing old table as gone
    for each statement execute function progress.count_gone();

-- Brings what changed into the tally; nothing when another hub is at it. Returns how many changes it took in.
create function progress.settle() returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare taken bigint;
begin
    if not pg_try_advisory_xact_lock(hashtext('progress.settle')) then
        return 0;
    end if;
    with gone as (delete from progress.tally_change returning *),
    merged as (
        insert into progress.tally as t (distributor, status, ball, due, promised_for, lines)
        select distributor, status, ball, due, promised_for, sum(lines) from gone
        group by 1, 2, 3, 4, 5 having sum(lines) <> 0
        on conflict (distributor, status, ball, due, promised_for) do update set lines = t.lines + excluded.lines
        returning 1)
    select count(*) into taken from gone;
    delete from progress.tally where lines = 0;
    return taken;
end $$;

insert into progress.tally_change (distributor, status, ball, due, promised_for, lines)
select distributor, status, ball, progress.due_that_counts(status, due), progress.promise_that_counts(status, promised_for), count(*)
from progress.line group by 1, 2, 3, 4, 5;
select progress.settle();

-- The first lines of a distributor's grid by due date, each with its title.
drop index progress.line_open;
create index line_open on progress.line (distributor, due, title_id) where status in ('ORDERED', 'PROMISED', 'REJECTED', 'RECEIVED', 'IN_REVIEW');
create index line_first_due on progress.line (due, title_id) where status in ('ORDERED', 'PROMISED', 'REJECTED', 'RECEIVED', 'IN_REVIEW');
