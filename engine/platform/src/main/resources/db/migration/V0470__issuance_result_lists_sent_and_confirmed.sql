-- ⑪' A result list as it was sent to a municipality under its own number, and the municipality's word that it arrived and fits.
create table komado.result_list_delivery (
    id                uuid primary key,
    lot_id            uuid        not null unique references komado.lot (id),
    number            text collate "C" not null unique,
    municipality_code text collate "C" not null,
    list_month        date        not null check (extract(day from list_month) = 1),
    state             text        not null check (state in ('SENT', 'CONFIRMED')),
    sent_at           timestamptz not null,
    sent_by           text        not null,
    confirmed_at      timestamptz,
    confirmed_by      text,
    version           bigint      not null default 0,
    constraint result_list_delivery_confirmed check ((state = 'CONFIRMED') = (confirmed_at is not null and confirmed_by is not null))
);
create index result_list_delivery_of_month on komado.result_list_delivery (list_month, municipality_code);

alter table komado.result_list_entry add column delivery_id uuid references komado.result_list_delivery (id);
create index result_list_entry_of_delivery on komado.result_list_entry (delivery_id);

-- The prefecture sends, the municipality confirms.
update komado.access_grant set level = 'UPDATE' where role = 'CASE_WORKER' and function = 'RESULT_LIST';
insert into komado.access_grant (role, function, level)
select role, 'RESULT_LIST_RECEIPT', case role when 'WARD_STAFF' then 'UPDATE' else 'NONE' end
  from unnest(array['WARD_STAFF', 'CASE_WORKER', 'BOARD_SECRETARY', 'REVIEWER', 'DECISION_APPROVER', 'USAGE_APPROVER',
                    'SECTION_HEAD', 'PAYMENT_STAFF', 'ARCHIVIST', 'MANAGER', 'ANALYST', 'SECURITY_OFFICER',
                    'CHIEF_SECURITY_OFFICER', 'OPERATOR']) as role;
