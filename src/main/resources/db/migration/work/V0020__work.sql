-- The job queue (db-scheduler's columns), one partition a stage: each stage polls its own, all of it is one table.
create schema work;
create table work.job (
    task_name            text not null,        -- the stage
    task_instance        text not null,        -- the subject's id, or id@n when it was asked for again while it ran
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,             -- larger is sooner: minus the hours of slack of the line that waits
    primary key (task_name, task_instance)
) partition by list (task_name);
create index job_due on work.job (priority desc, execution_time) where not picked;
create index job_heartbeat on work.job (last_heartbeat) where picked;

-- What gave up: shown with its cause, tried again by a person.
create table work.parked (
    id          uuid primary key,
    stage       text not null,
    subject     text not null,
    priority    smallint not null,
    code        text not null,
    cause       text not null,
    attempts    int not null,
    distributor text,
    parked_at   timestamptz not null,
    unique (stage, subject)
);

-- One holder a name: drop points, timers. Kept alive; taken over when the holder dies.
create table work.lease (
    name   text primary key,
    node   text not null,
    until  timestamptz not null
);
grant usage on schema work to waybill_partner;
grant select, insert, update on work.job to waybill_partner;
