create schema encoding;
create table encoding.job (
    token          uuid primary key,           -- our name of the job: clientRequestToken and userMetadata.waybill
    consignment_id uuid not null references orders.consignment (id),
    distributor    text not null,
    platform       text not null,
    inputs_hash    text not null,              -- of the accepted inputs and the profile: the same again is not encoded again
    state          text not null check (state in ('SUBMITTING', 'SUBMITTED', 'PROGRESSING', 'COMPLETE', 'ERROR', 'CANCELED')),
    external_id    text unique,
    percent        int,
    phase          text,
    error_code     int,
    error_message  text,
    profile        text not null,
    outputs        jsonb not null default '[]', -- [{path, vaultKey|url, size, kind, language}]
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    unique (consignment_id, inputs_hash)
);
create index job_open on encoding.job (changed_at) where state in ('SUBMITTING', 'SUBMITTED', 'PROGRESSING');
alter table encoding.job enable row level security;
alter table encoding.job force row level security;
create policy own on encoding.job using ((select journal.viewer()) in ('*', distributor, platform));
grant usage on schema encoding to waybill_partner;
grant select on encoding.job to waybill_partner;
