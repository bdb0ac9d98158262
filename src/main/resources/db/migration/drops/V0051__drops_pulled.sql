-- Bytes that crossed the wire in attempts that did not end, so that the sum over all attempts can be told.
alter table drops.transfer add pulled bigint not null default 0;
