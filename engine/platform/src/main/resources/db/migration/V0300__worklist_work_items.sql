-- The work list: one row for each user task, written in the engine's transaction. Holds nothing personal: names come from the dossier.
create table komado.work_item (
    id                text        collate "C" primary key,
    version           bigint      not null default 0,
    case_id           uuid        not null,
    process_key       text        not null,
    element_id        text        not null,
    name              text        not null,
    form_key          text,
    step              text,
    different_from    text,
    queue             text        collate "C" not null,
    priority          smallint    not null check (priority between 0 and 100),
    due_date          date        not null,
    channel           text        not null,
    kind              text        not null,
    municipality_code text        collate "C" not null,
    state             text        not null default 'OPEN' check (state in ('OPEN', 'COMPLETED', 'CANCELLED')),
    assignee          text        collate "C",
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    changed_by        text,
    change            text        not null check (change in ('CREATED', 'CLAIMED', 'RELEASED', 'REASSIGNED', 'COMPLETED', 'CANCELLED')),
    finished_by       text,
    finished_at       timestamptz,
    check ((state = 'OPEN') = (finished_at is null))
);

-- One index for each order of the screens; all partial, so that years of finished work cost the lists nothing.
create index work_item_mine on komado.work_item (assignee, due_date, id) where state = 'OPEN' and assignee is not null;
create index work_item_queue_due on komado.work_item (queue, due_date, id) where state = 'OPEN';
create index work_item_queue_priority on komado.work_item (queue, priority, id) where state = 'OPEN';
create index work_item_queue_created on komado.work_item (queue, created_at, id) where state = 'OPEN';
create index work_item_group_due on komado.work_item (queue, due_date, id) where state = 'OPEN' and assignee is null;
create index work_item_municipality on komado.work_item (municipality_code, queue, due_date, id) where state = 'OPEN';
create index work_item_element on komado.work_item (process_key, element_id, due_date) where state = 'OPEN';
-- Four eyes, waiting sentences, the dossier.
create index work_item_case on komado.work_item (case_id, created_at);
create index work_item_finished on komado.work_item (finished_at) where state = 'COMPLETED';

-- Why a manager moved work to somebody else. The note is about work, not about people; it goes with the item.
create table komado.work_item_reassignment (
    id            uuid        primary key,
    work_item_id  text        collate "C" not null references komado.work_item (id) on delete cascade,
    from_user     text,
    to_user       text        not null,
    note          text        not null,
    reassigned_by text        not null,
    reassigned_at timestamptz not null
);
create index work_item_reassignment_item on komado.work_item_reassignment (work_item_id, reassigned_at);

-- A form begun and not handed in: personal data of the case, without individual numbers, seen by its writer only, gone when the task ends.
create table komado.work_item_draft (
    work_item_id text        collate "C" not null references komado.work_item (id) on delete cascade,
    user_id      text        not null,
    case_id      uuid        not null,
    data         jsonb       not null,
    saved_at     timestamptz not null,
    held_reason  text,
    primary key (work_item_id, user_id)
);
create index work_item_draft_case on komado.work_item_draft (case_id);

-- A search narrows a list by an opaque id: the text is not kept, only which cases fitted, for its user and a short time.
create table komado.work_item_search (
    id         uuid        primary key,
    user_id    text        not null,
    case_ids   uuid[]      not null,
    expires_at timestamptz not null
);
create index work_item_search_expiry on komado.work_item_search (expires_at);
