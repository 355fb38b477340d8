-- The register says whose hands a version went through, and lets it take one step after the other only.
alter table komado.decision_version
    add column put_into_force_by varchar(100),
    add column withdrawn_by      varchar(100);

alter table komado.decision_version disable trigger decision_version_keeps_its_words;
update komado.decision_version set put_into_force_by = approver where put_into_force_at is not null;
update komado.decision_version set withdrawn_by = coalesce(approver, author) where withdrawn_at is not null;
alter table komado.decision_version enable trigger decision_version_keeps_its_words;

alter table komado.decision_version
    add check ((put_into_force_at is null) = (put_into_force_by is null)),
    add check ((withdrawn_at is null) = (withdrawn_by is null));

create function komado.decision_version_goes_its_way() returns trigger language plpgsql as $$
begin
    if (old.status, new.status) not in (('DRAFT', 'APPROVED'), ('APPROVED', 'IN_FORCE'), ('DRAFT', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN'), ('IN_FORCE', 'WITHDRAWN')) then
        raise exception 'a version of a decision table does not go from % to %', old.status, new.status;
    end if;
    return new;
end $$;

create trigger decision_version_goes_its_way before update on komado.decision_version
    for each row when (old.status is distinct from new.status) execute function komado.decision_version_goes_its_way();
