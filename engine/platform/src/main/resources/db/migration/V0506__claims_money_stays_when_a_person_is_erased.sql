-- What was billed and paid stays to the yen when a person is erased; whose it was does not.
alter table komado.claim_line
    add column erased_on date,
    drop constraint claim_line_check1,
    add constraint payable_lines_are_somebodys check (state <> 'PAYABLE' or (erased_on is null) = (person_id is not null and certificate_id is not null)),
    add constraint erased_lines_name_nobody check (erased_on is null
        or (person_id is null and certificate_id is null and recipient_number = '' and birth_date is null and sex is null and insurer_number = '' and raw = ''));
alter table komado.claim_exception
    add column erased_on date,
    add constraint erased_exceptions_name_nobody check (erased_on is null
        or (person_id is null and recipient_number = number and corrected_recipient_number is null and reason is null));
