-- Where each file stands: a part of a group stands where its group does, and a file whose line was cancelled waits for nobody.
create or replace view progress.file with (security_invoker = true) as
select f.id, f.drop_point, f.distributor, f.path, f.name, f.size, f.announced_at, f.uploaded_by, f.chosen_line,
       s.sha256, s.md5, s.bytes_pulled, coalesce(s.started_at, t.started_at) as started_at, s.ended_at,
       coalesce(s.bytes_pulled, part.bytes, 0) as bytes,
       i.format, i.kind, i.clues, i.duration_ms, i.probe, i.notes,
       coalesce(g.outcome, mv.outcome) as outcome, mv.candidates, coalesce(g.evidence, mv.evidence) as evidence,
       m.id as match_id, m.line_id, m.decided_by, m.evidence as match_evidence,
       h.verdict_id, r.code as refusal_code, r.detail as refusal_detail, r.advice as refusal_advice,
       coalesce(dup.of_file_id, sup.by_file_id, rep.file_id) as other_file,
       case
           when r.quarantined then 'QUARANTINED'
           when r.file_id is not null then 'FAILED'
           when dup.file_id is not null and g.id is null then 'DUPLICATE'
           when sup.file_id is not null then 'SUPERSEDED'
           when s.file_id is null and parked.id is not null then 'FAILED'
           when s.file_id is null and t.file_id is not null then 'TRANSFERRING'
           when s.file_id is null then 'ANNOUNCED'
           when rep.file_id is not null then 'SUPERSEDED'
           when h.state in ('ACCEPTED', 'REJECTED') then h.state
           when can.line_id is not null then 'UNMATCHED'
           when h.conformed_id is not null then 'IN_QC'
           when m.whole and m.id is not null then 'MATCHED'
           when g.speaker = f.id and g.outcome = 'AMBIGUOUS' then 'AMBIGUOUS'
           when m.id is not null then 'MATCHED'
           when g.id is not null and g.speaker is distinct from f.id then 'STORED'
           when mv.outcome in ('UNMATCHED', 'AMBIGUOUS') then mv.outcome
           else 'STORED'
       end as status,
       g.id as group_id, g.kind as group_kind, g.pattern as group_pattern, g.standing, g.missing, g.speaker, pt.place,
       can.at as cancelled_at, can.actor as cancelled_by, can.reason as cancelled_reason
from drops.file f
left join drops.stored s on s.file_id = f.id
left join drops.transfer t on t.file_id = f.id
left join lateral (select sum(size) as bytes from drops.part p where s.file_id is null and p.file_id = f.id) part on true
left join drops.refusal r on r.file_id = f.id
left join drops.duplicate dup on dup.file_id = f.id
left join drops.superseded sup on sup.file_id = f.id
left join intake.identity i on i.file_id = f.id
left join matching.verdict mv on mv.file_id = f.id
left join matching.part pt on pt.file_id = f.id
left join matching.file_group g on g.id = pt.group_id and g.formed_at is not null
-- Its own match, or that of the whole it is part of, or what its group answers before it is whole.
left join lateral (
    select x.id, x.file_id, x.line_id, x.decided_by, x.evidence, true as whole, x.at, 1 as rank
    from matching.match x where x.file_id = f.id and x.revoked_at is null
    union all
    select x.id, x.file_id, x.line_id, x.decided_by, x.evidence, true, x.at, 2
    from matching.match_part mp join matching.match x on x.id = mp.match_id
    where mp.file_id = f.id and x.revoked_at is null
    union all
    select x.id, null, x.line_id, x.decided_by, coalesce(nullif(g.evidence, '[]'), x.evidence), false, x.at, 3
    from matching.group_match x where x.group_id = g.id and x.revoked_at is null
    order by rank, at desc, id limit 1) m on true
left join progress.hand h on h.file_id = m.file_id and h.line_id = m.line_id
left join orders.cancellation can on can.line_id = m.line_id
-- The later revision that answers the line now, unless it was refused.
left join lateral (
    select x.file_id from matching.replaced rp join matching.match x on x.id = rp.by_match_id and x.revoked_at is null
    left join progress.hand xh on xh.file_id = x.file_id and xh.line_id = x.line_id
    where rp.match_id = m.id and xh.state is distinct from 'REJECTED') rep on true
left join work.parked parked on parked.stage = 'drops' and parked.subject = f.id::text;

-- The files of a line: those that answer it, with all parts of a whole, and the parts of what is not whole yet.
create view progress.line_file with (security_invoker = true) as
select m.line_id, m.file_id, m.at from matching.match m where m.revoked_at is null
union
select m.line_id, x.file_id, m.at from matching.match m join matching.match_part x on x.match_id = m.id where m.revoked_at is null
union
select gm.line_id, p.file_id, p.at from matching.group_match gm join matching.part p on p.group_id = gm.group_id where gm.revoked_at is null;
grant select on progress.file, progress.line_file to waybill_partner;
