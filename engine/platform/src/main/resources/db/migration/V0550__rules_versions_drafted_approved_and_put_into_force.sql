-- The life of a decision table's version: drafted by an analyst, approved by somebody else, put into force, or withdrawn with a reason.
alter table komado.decision_version drop constraint decision_version_status_check;
alter table komado.decision_version drop constraint decision_version_check;

alter table komado.decision_version
    add column approved_at       timestamptz,
    add column put_into_force_at timestamptz,
    add column withdrawn_at      timestamptz,
    add column withdrawal_reason varchar(400),
    add column version           bigint not null default 0;

update komado.decision_version set approved_at = registered_at, put_into_force_at = registered_at where status = 'IN_FORCE';

alter table komado.decision_version
    add check (status in ('DRAFT', 'APPROVED', 'IN_FORCE', 'WITHDRAWN')),
    add check ((approver is null) = (approved_at is null)),
    add check (status not in ('APPROVED', 'IN_FORCE') or approver is not null),
    add check (status <> 'IN_FORCE' or put_into_force_at is not null),
    add check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
    add check ((withdrawn_at is null) = (withdrawal_reason is null));

-- What somebody approved, or what ever decided, keeps its words, whoever asks; and nothing of it is deleted.
create function komado.decision_version_keeps_its_words() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a version of a decision table is withdrawn, never deleted';
    end if;
    if (new.id, new.name, new.axis, new.author) is distinct from (old.id, old.name, old.axis, old.author) then
        raise exception 'a version of a decision table keeps its name, axis and author';
    end if;
    if old.status <> 'DRAFT' and (new.version_tag, new.title, new.effective_from, new.xml, new.digest, new.approver, new.approved_at)
        is distinct from (old.version_tag, old.title, old.effective_from, old.xml, old.digest, old.approver, old.approved_at) then
        raise exception 'a version of a decision table keeps its words once it was approved';
    end if;
    return new;
end $$;

create trigger decision_version_keeps_its_words before update or delete on komado.decision_version
    for each row execute function komado.decision_version_keeps_its_words();

-- Analysts write tables; who approves them is the section head, and never the one who wrote them.
insert into komado.access_grant (role, function, level) values ('SECTION_HEAD', 'DECISION_TABLE_APPROVAL', 'UPDATE')
on conflict (role, function) do update set level = excluded.level;

insert into komado.access_grant (role, function, level)
select role, 'DECISION_TABLE_APPROVAL', 'NONE'
  from unnest(array['WARD_STAFF', 'CASE_WORKER', 'BOARD_SECRETARY', 'REVIEWER', 'DECISION_APPROVER', 'USAGE_APPROVER', 'PAYMENT_STAFF',
                    'ARCHIVIST', 'MANAGER', 'ANALYST', 'SECURITY_OFFICER', 'CHIEF_SECURITY_OFFICER', 'OPERATOR']) as role
on conflict do nothing;
