-- What was paid is never edited. Whose it was is forgotten when a person is erased: the key of the person becomes another, which nobody has.
create function komado.refund_payment_stands() returns trigger language plpgsql as $$
begin
    if (new.refund_id, new.transfer_id, new.amount_yen, new.paid_on, new.recorded_at)
        is distinct from (old.refund_id, old.transfer_id, old.amount_yen, old.paid_on, old.recorded_at) then
        raise exception 'payment records are never changed';
    end if;
    return new;
end $$;
drop trigger refund_payment_stands on komado.refund_payment;
create trigger refund_payment_stands before update on komado.refund_payment
    for each row execute function komado.refund_payment_stands();
create trigger refund_payment_stays before delete on komado.refund_payment
    for each row execute function komado.payment_record_stands();
