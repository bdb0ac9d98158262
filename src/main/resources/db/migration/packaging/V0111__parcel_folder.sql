-- Where a parcel goes below its endpoint's own folder: no two parcels of an endpoint ever share one.
alter table packaging.parcel add column folder text not null;
create unique index parcel_folder on packaging.parcel (endpoint, folder);
-- The line whose material a file is; null for what the hub wrote itself, and for a file of several lines.
alter table packaging.parcel_file add column line_id uuid references orders.line (id);
