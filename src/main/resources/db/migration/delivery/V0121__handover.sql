-- Written before a parcel is made visible at the platform: after a crash it tells "not yet" from "taken already".
create table delivery.handover (
    parcel_id uuid not null references packaging.parcel (id),
    round     int not null,
    at        timestamptz not null,
    primary key (parcel_id, round)
);
-- Receipt files that were read: the same path with the same bytes is read once.
create table delivery.receipt_file (
    endpoint    text not null references partners.endpoint (key),
    path        text not null,
    sha256      text not null,
    fingerprint text not null,                 -- size and time, so that a known file is not opened at each poll
    parcel_id   uuid references packaging.parcel (id),
    outcome     text not null,                 -- in words, e.g. recorded, repeated, or what is wrong with it
    at          timestamptz not null,
    primary key (endpoint, path, sha256)
);
