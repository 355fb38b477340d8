-- Two certified periods of a child never share a day, whoever approves them at the same moment.
create extension if not exists btree_gist with schema public;
alter table komado.certification_decision add constraint certification_decision_no_overlap
    exclude using gist (patient_id with =, daterange(valid_from, valid_to, '[]') with &&) where (outcome = 'CERTIFIED');
