-- Metadata of scans and PDFs. The content is in a file, encrypted with a key of its own; the key is kept here, itself encrypted
-- with the master keyset that lies outside the database. Erasing a document = setting wrapped_key to null.
create table komado.document (
    id            uuid primary key,
    case_id       uuid        not null,
    person_id     uuid,
    kind          text        not null,
    file_name     text        not null,
    media_type    text        not null,
    size          bigint      not null check (size > 0),
    sha256        text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    pages         integer check (pages > 0),
    wrapped_key   bytea,
    stored_at     timestamptz not null,
    stored_by     text        not null,
    hold_reason   text,
    erased_at     timestamptz,
    version       bigint      not null default 0,
    check ((wrapped_key is null) = (erased_at is not null)),
    check (erased_at is null or hold_reason is null)
);

create index document_of_case on komado.document (case_id, stored_at);
create index document_of_person on komado.document (person_id) where person_id is not null;

comment on table komado.document is 'scans and PDFs; content in encrypted files under the same id';
comment on column komado.document.wrapped_key is 'the document''s own key, encrypted with the master keyset; null = erased, content unreadable for ever';
