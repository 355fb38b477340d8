-- The register of decision tables: what was in force, from when, by whose hand. A row's table never changes.
create table komado.decision_version (
    id             uuid        primary key,
    name           text        not null,
    version_tag    text        not null,
    title          text        not null,
    axis           text        not null,
    effective_from date        not null,
    xml            text        not null,
    digest         text        not null,
    status         text        not null check (status in ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
    resource_name  text        not null,
    author         text        not null,
    approver       text,
    registered_at  timestamptz not null,
    unique (name, version_tag),
    -- what came with a release was approved with the release; everything else needs two people
    check (status <> 'IN_FORCE' or approver is not null),
    check (approver is null or approver <> author)
);
