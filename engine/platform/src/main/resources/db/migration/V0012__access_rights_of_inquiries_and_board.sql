-- Duties of the steps ④ to ⑨: who asks, who approves the asking, who lets a medium out, who hears the insurers and the board.
insert into komado.access_grant (role, function, level) values
    ('CASE_WORKER', 'INQUIRY', 'UPDATE'),
    ('CASE_WORKER', 'EXCHANGE', 'UPDATE'),
    ('CASE_WORKER', 'BOARD_MEETING', 'READ'),
    ('BOARD_SECRETARY', 'BOARD_MEETING', 'UPDATE'),
    ('REVIEWER', 'BOARD_OPINION', 'UPDATE'),
    ('DECISION_APPROVER', 'INQUIRY', 'READ'),
    ('DECISION_APPROVER', 'BOARD_MEETING', 'READ'),
    ('USAGE_APPROVER', 'EXCHANGE', 'READ'),
    ('USAGE_APPROVER', 'USAGE_APPROVAL', 'UPDATE'),
    ('SECTION_HEAD', 'INQUIRY', 'UPDATE'),
    ('SECTION_HEAD', 'EXCHANGE', 'READ'),
    ('SECTION_HEAD', 'BOARD_MEETING', 'READ'),
    ('SECTION_HEAD', 'MAILING', 'UPDATE'),
    ('PAYMENT_STAFF', 'INSURER_REPLY', 'UPDATE'),
    ('SECURITY_OFFICER', 'EXCHANGE', 'READ'),
    ('SECURITY_OFFICER', 'TAKE_OUT', 'UPDATE');

insert into komado.access_grant (role, function, level)
select role, function, 'NONE'
  from unnest(array['WARD_STAFF', 'CASE_WORKER', 'BOARD_SECRETARY', 'REVIEWER', 'DECISION_APPROVER', 'USAGE_APPROVER',
                    'SECTION_HEAD', 'PAYMENT_STAFF', 'ARCHIVIST', 'MANAGER', 'ANALYST', 'SECURITY_OFFICER',
                    'CHIEF_SECURITY_OFFICER', 'OPERATOR']) as role,
       unnest(array['INQUIRY', 'EXCHANGE', 'USAGE_APPROVAL', 'TAKE_OUT', 'INSURER_REPLY', 'BOARD_MEETING', 'BOARD_OPINION',
                    'MAILING']) as function
on conflict do nothing;

-- The section head decides what only a supervisor may (nondisclosure), and so does work for once.
update komado.access_grant set level = 'UPDATE' where role = 'SECTION_HEAD' and function = 'WORK';

insert into komado.queue_role (role, queue, takes) values
    ('CASE_WORKER', 'identity', true),
    ('CASE_WORKER', 'inquiry', true),
    ('PAYMENT_STAFF', 'insurer-desk', true),
    ('BOARD_SECRETARY', 'board', true),
    ('SECTION_HEAD', 'supervisor', true),
    ('MANAGER', 'supervisor', false);
insert into komado.queue_role (role, queue, takes)
select role, queue, false
  from unnest(array['SECTION_HEAD', 'MANAGER']) as role,
       unnest(array['identity', 'inquiry', 'insurer-desk', 'board']) as queue;
