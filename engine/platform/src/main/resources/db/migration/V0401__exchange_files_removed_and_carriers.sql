-- A file is taken in and then removed from the folder; if a node stops in between, the next one removes it and takes it for no repeat.
alter table komado.exchange_arrival add column file_removed boolean not null default false;

create index exchange_shipment_carrier on komado.exchange_shipment (sent_at) where sent_at is not null and carrier_erased_at is null;
create index exchange_arrival_payload on komado.exchange_arrival (arrived_at) where payload is not null;
