-- Where what a payer takes back exceeds what it is to get, its order is 0 yen and the rest is set off in its next order, once.
alter table komado.payment_order
    add column carried_in_yen  bigint not null default 0 check (carried_in_yen <= 0),
    add column carried_out_yen bigint not null default 0 check (carried_out_yen <= 0),
    add column set_off_in      uuid references komado.payment_order (id) check (set_off_in <> id),
    drop constraint payment_order_check,
    drop constraint payment_order_check2,
    add constraint total_with_what_is_carried check (total_yen = greatest(0, line_yen + fee_yen + carried_in_yen)
        and carried_out_yen = least(0, line_yen + fee_yen + carried_in_yen)),
    add constraint checked_without_a_problem check (state in ('PREPARED', 'NOTHING_TO_PAY') or (checked_by is not null and problem is null)),
    add constraint only_a_rest_is_set_off check (set_off_in is null or carried_out_yen < 0);
create index payment_order_rest on komado.payment_order (payer) where carried_out_yen < 0;
