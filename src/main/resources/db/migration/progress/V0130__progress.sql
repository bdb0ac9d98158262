create schema progress;

-- What a file does for a line: the latest word of a person, else a platform's refusal, else the machine's verdict.
create view progress.hand as
select m.line_id, m.file_id, m.at as matched_at, c.id as conformed_id, c.at as conformed_at, v.id as verdict_id,
       case
           when d.decision = 'REJECT' then 'REJECTED'
           when d.decision = 'ACCEPT' and (r.at is null or r.at <= d.at) then 'ACCEPTED'
           when r.at is not null and (v.at is null or r.at > v.at) then 'REJECTED'
           when v.verdict is not null then v.verdict
           else 'RECEIVED'
       end as state,
       greatest(d.at, v.at, r.at) as judged_at
from matching.match m
left join conform.conformed c on c.match_id = m.id
left join qc.verdict v on v.conformed_id = c.id
left join lateral (select decision, at from qc.decision x
                   where x.line_id = m.line_id and x.file_id = m.file_id order by at desc limit 1) d on true
left join lateral (select at from qc.redelivery x
                   where x.line_id = m.line_id and x.file_id = m.file_id and x.asked_by <> 'hub' order by at desc limit 1) r on true
where m.revoked_at is null;

-- How a line's file fares at each platform that needs it: the newest parcel of that consignment decides.
create view progress.shipment as
select l.id as line_id, c.id as consignment_id, c.platform, p.id as parcel_id, p.version,
       pl.line_id is not null as holds_line, pl.conformed_id,
       a.at as sent_at, r.status as receipt, r.at as receipt_at, e.acknowledgement
from orders.line l
join orders.consignment c on c.title_id = l.title_id and c.platform = any (l.platforms)
left join lateral (select * from packaging.parcel x where x.consignment_id = c.id order by version desc limit 1) p on true
left join packaging.parcel_line pl on pl.parcel_id = p.id and pl.line_id = l.id
left join partners.endpoint e on e.key = p.endpoint
left join lateral (select max(at) as at from delivery.attempt x where x.parcel_id = p.id and x.outcome = 'SENT') a on true
left join lateral (select status, at from delivery.receipt x where x.parcel_id = p.id order by at desc limit 1) r on true;

-- The truth of each line, computed from facts alone.
create view progress.line_truth as
select l.id as line_id, l.order_id, l.title_id, l.distributor, l.kind, l.language, l.required, l.due,
       s.status,
       case s.status
           when 'CANCELLED' then 'NOBODY' when 'WAIVED' then 'NOBODY'
           when 'DELIVERED' then case when ship.all_answered then 'NOBODY' else 'PLATFORM' end
           when 'ACCEPTED' then 'HUB' when 'RECEIVED' then 'HUB' when 'IN_REVIEW' then 'OPERATOR'
           when 'REJECTED' then 'DISTRIBUTOR'
           else case when ans.answer is null or ans.answer = 'PROMISE' then 'DISTRIBUTOR' else 'OPERATOR' end
       end as ball,
       case when ans.answer = 'PROMISE' then ans.date end as promised_for,
       red.due as redelivery_due,
       accepted.file_id as accepted_file, accepted.conformed_id as accepted_conformed,
       coalesce(accepted.file_id, newest.file_id) as file_in_hand,
       newest.matched_at as received_at, accepted.judged_at as accepted_at, ship.sent_at as delivered_at
from orders.line l
left join orders.cancellation can on can.line_id = l.id
left join orders.waiver wai on wai.line_id = l.id
left join lateral (select answer, date from orders.answer x where x.line_id = l.id order by at desc, id desc limit 1) ans on true
left join lateral (select * from progress.hand h where h.line_id = l.id and h.state = 'ACCEPTED'
                   order by matched_at desc, file_id desc limit 1) accepted on true
left join lateral (select * from progress.hand h where h.line_id = l.id order by matched_at desc, file_id desc limit 1) newest on true
left join lateral (select due from qc.redelivery x where x.line_id = l.id order by at desc limit 1) red on true
left join lateral (
    select count(*) > 0 and bool_and(coalesce(s.holds_line and s.sent_at is not null and s.receipt is distinct from 'REFUSED', false)) as all_sent,
           bool_and(coalesce(s.receipt in ('INGESTED', 'LIVE') or s.acknowledgement = 'NONE', false)) as all_answered,
           max(s.sent_at) as sent_at
    from progress.shipment s where accepted.file_id is not null and s.line_id = l.id) ship on true
cross join lateral (select case
    when can.line_id is not null then 'CANCELLED'
    when wai.line_id is not null then 'WAIVED'
    when accepted.file_id is not null then case when ship.all_sent then 'DELIVERED' else 'ACCEPTED' end
    when newest.state = 'REJECTED' then 'REJECTED'
    when newest.state = 'REVIEW' then 'IN_REVIEW'
    when newest.file_id is not null then 'RECEIVED'
    when red.due is not null then 'REJECTED'
    when ans.answer = 'PROMISE' then 'PROMISED'
    else 'ORDERED' end as status) s;

-- The same as a table, for a million lines: kept by triggers in the transaction of each fact, rebuilt by progress.refresh.
create table progress.line (
    line_id            uuid primary key references orders.line (id),
    order_id           uuid not null,
    title_id           uuid not null,
    distributor        text not null,
    kind               text not null,
    language           text,
    required           boolean not null,
    due                timestamptz not null,
    status             text not null,
    ball               text not null,
    promised_for       date,
    redelivery_due     timestamptz,
    accepted_file      uuid,
    accepted_conformed uuid,
    file_in_hand       uuid,
    received_at        timestamptz,
    accepted_at        timestamptz,
    delivered_at       timestamptz
);
create index line_home on progress.line (distributor, status, due);
create index line_due on progress.line (due, line_id);
create index line_open on progress.line (distributor, due) where status in ('ORDERED', 'PROMISED', 'REJECTED', 'RECEIVED', 'IN_REVIEW');
create index line_order on progress.line (order_id);
create index line_title on progress.line (title_id);
create index line_ball on progress.line (ball, due) where ball in ('OPERATOR', 'PLATFORM');
alter table progress.line enable row level security;
alter table progress.line force row level security;
create policy own on progress.line using ((select journal.viewer()) in ('*', distributor));

create function progress.refresh(ids uuid[]) returns void language sql security definer set search_path = pg_catalog as $$
    insert into progress.line as p
    select t.line_id, t.order_id, t.title_id, t.distributor, t.kind, t.language, t.required, t.due, t.status, t.ball,
           t.promised_for, t.redelivery_due, t.accepted_file, t.accepted_conformed, t.file_in_hand, t.received_at, t.accepted_at, t.delivered_at
    from progress.line_truth t where t.line_id = any (ids)
    on conflict (line_id) do update set
        distributor = excluded.distributor, kind = excluded.kind, language = excluded.language, required = excluded.required,
        due = excluded.due, status = excluded.status, ball = excluded.ball, promised_for = excluded.promised_for,
        redelivery_due = excluded.redelivery_due, accepted_file = excluded.accepted_file,
        accepted_conformed = excluded.accepted_conformed, file_in_hand = excluded.file_in_hand,
        received_at = excluded.received_at, accepted_at = excluded.accepted_at, delivered_at = excluded.delivered_at
$$;

create function progress.on_line_fact() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform progress.refresh((select array_agg(distinct line_id) from changed));
    return null;
end $$;
create function progress.on_line() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform progress.refresh((select array_agg(id) from changed));
    return null;
end $$;
create function progress.on_parcel_fact() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform progress.refresh((select array_agg(distinct pl.line_id) from changed c join packaging.parcel_line pl on pl.parcel_id = c.parcel_id));
    return null;
end $$;
create function progress.on_conformed_fact() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform progress.refresh((select array_agg(distinct line_id) from changed));
    return null;
end $$;
create trigger progress_i after insert on orders.line referencing new table as changed for each statement execute function progress.on_line();
create trigger progress_u after update on orders.line referencing new table as changed for each statement execute function progress.on_line();
do $$ declare t text; begin
    foreach t in array array['orders.cancellation', 'orders.waiver', 'orders.answer', 'matching.match', 'conform.conformed',
            'qc.verdict', 'qc.decision', 'qc.redelivery', 'packaging.parcel_line'] loop
        execute format('create trigger progress_i after insert on %s referencing new table as changed for each statement execute function progress.on_line_fact()', t);
    end loop;
    foreach t in array array['matching.match', 'orders.waiver', 'orders.cancellation'] loop
        execute format('create trigger progress_u after update on %s referencing new table as changed for each statement execute function progress.on_line_fact()', t);
    end loop;
    foreach t in array array['orders.waiver', 'orders.cancellation'] loop
        execute format('create trigger progress_d after delete on %s referencing old table as changed for each statement execute function progress.on_line_fact()', t);
    end loop;
    foreach t in array array['delivery.attempt', 'delivery.receipt'] loop
        execute format('create trigger progress_i after insert on %s referencing new table as changed for each statement execute function progress.on_parcel_fact()', t);
    end loop;
end $$;
drop function progress.on_conformed_fact();

create function progress.timeliness(status text, due timestamptz, promised_for date, now timestamptz) returns text language sql immutable as $$
    select case
        when status in ('ACCEPTED', 'DELIVERED', 'WAIVED', 'CANCELLED') then 'DONE'
        when due < now then 'LATE'
        when status in ('ORDERED', 'PROMISED', 'REJECTED')
             and (due < now + interval '5 days' or promised_for::timestamp at time zone 'UTC' > due
                  or (promised_for + 1)::timestamp at time zone 'UTC' < now) then 'AT_RISK'
        when due < now + interval '14 days' then 'DUE_SOON'
        else 'ON_TRACK' end
$$;

-- Every delivery there is or will be: one a consignment and version. Version 1 has the consignment's id before and after sealing.
create view progress.delivery as
select coalesce(p.id, c.id) as id, c.id as consignment_id, c.order_id, c.title_id, c.distributor, c.platform, p.endpoint,
       coalesce(p.version, 1) as version, p.sealed_at, sent.at as sent_at, r.status as receipt, r.reasons, r.at as receipt_at,
       j.state as job_state, j.percent as job_percent, j.error_message as job_error,
       case
           when r.status is not null then r.status
           when sent.at is not null then 'SENT'
           when parked.id is not null then 'FAILED'
           when p.id is not null then 'SENDING'
           when j.state in ('ERROR', 'CANCELED') then 'FAILED'
           when j.state = 'COMPLETE' then 'PACKAGING'
           when j.state is not null then 'ENCODING'
           else 'WAITING'
       end as status
from orders.consignment c
left join packaging.parcel p on p.consignment_id = c.id
left join lateral (select max(at) as at from delivery.attempt x where x.parcel_id = p.id and x.outcome = 'SENT') sent on true
left join lateral (select status, reasons, at from delivery.receipt x where x.parcel_id = p.id order by at desc, id desc limit 1) r on true
left join lateral (select state, percent, error_message from encoding.job x where p.id is null and x.consignment_id = c.id order by created_at desc limit 1) j on true
left join lateral (select id from work.parked x where p.id is not null and x.stage = 'delivery' and x.subject = p.id::text) parked on true;

grant usage on schema progress to waybill_partner;
grant select on all tables in schema progress to waybill_partner;
alter view progress.hand set (security_invoker = true);
alter view progress.shipment set (security_invoker = true);
alter view progress.line_truth set (security_invoker = true);
alter view progress.delivery set (security_invoker = true);
grant select on work.parked to waybill_partner;

-- Where each file stands, from facts.
create view progress.file with (security_invoker = true) as
select f.id, f.drop_point, f.distributor, f.path, f.name, f.size, f.announced_at, f.uploaded_by, f.chosen_line,
       s.sha256, s.md5, s.bytes_pulled, coalesce(s.started_at, t.started_at) as started_at, s.ended_at,
       coalesce(s.bytes_pulled, part.bytes, 0) as bytes,
       i.format, i.kind, i.clues, i.duration_ms, i.probe, i.notes,
       mv.outcome, mv.candidates, mv.evidence, m.id as match_id, m.line_id, m.decided_by, m.evidence as match_evidence,
       h.verdict_id, r.code as refusal_code, r.detail as refusal_detail, r.advice as refusal_advice,
       coalesce(dup.of_file_id, sup.by_file_id) as other_file,
       case
           when r.quarantined then 'QUARANTINED'
           when r.file_id is not null then 'FAILED'
           when dup.file_id is not null then 'DUPLICATE'
           when sup.file_id is not null then 'SUPERSEDED'
           when s.file_id is null and parked.id is not null then 'FAILED'
           when s.file_id is null and t.file_id is not null then 'TRANSFERRING'
           when s.file_id is null then 'ANNOUNCED'
           when h.state in ('ACCEPTED', 'REJECTED') then h.state
           when h.conformed_id is not null then 'IN_QC'
           when m.id is not null then 'MATCHED'
           when mv.outcome in ('UNMATCHED', 'AMBIGUOUS') then mv.outcome
           else 'STORED'
       end as status
from drops.file f
left join drops.stored s on s.file_id = f.id
left join drops.transfer t on t.file_id = f.id
left join lateral (select sum(size) as bytes from drops.part p where s.file_id is null and p.file_id = f.id) part on true
left join drops.refusal r on r.file_id = f.id
left join drops.duplicate dup on dup.file_id = f.id
left join drops.superseded sup on sup.file_id = f.id
left join intake.identity i on i.file_id = f.id
left join matching.verdict mv on mv.file_id = f.id
left join lateral (select * from matching.match x where x.file_id = f.id and x.revoked_at is null order by at desc, id limit 1) m on true
left join progress.hand h on h.file_id = f.id and h.line_id = m.line_id
left join work.parked parked on parked.stage = 'drops' and parked.subject = f.id::text;
grant select on progress.file to waybill_partner;
create index match_file on matching.match (file_id) where revoked_at is null;
