-- A child's treatment at an institution in a month is paid once, whatever numbers it was billed under; what was taken back may be billed anew.
create unique index claim_line_paid_once on komado.claim_line (person_id, service_month, institution_code, in_out, receipt_kind)
    where state = 'PAYABLE' and claim_kind <> 4 and reversed_by is null;

-- Insurer + patient + public = total. The third digit of an institution is its fee table; 6, home-visit nursing, bills in yen, all others in points.
alter table komado.claim_line add constraint parts_are_the_total check (state <> 'PAYABLE' or insurer_amount_yen is not null
    and insurer_amount_yen + patient_share_yen + public_amount_yen = public_points * case substr(institution_code, 3, 1) when '6' then 1 else 10 end);
