create table document (
    id              bigint generated always as identity primary key,
    reference       text        not null,
    name            text        not null,
    file_type       text        not null,
    bytes           bigint      not null,
    sha256          text        not null,
    description     text        not null,
    access_key      text,
    template        text,
    stored_by       text        not null,
    stored_at       timestamptz not null,
    removed_by      text,
    removed_at      timestamptz,
    removed_because text,
    constraint document_type_known
        check (file_type in ('PDF', 'DOCX', 'XLSX', 'ODT', 'ODS', 'CSV', 'TXT', 'PNG', 'JPG')),
    constraint document_not_empty check (bytes > 0),
    constraint document_digest_form check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint document_removed_whole check (num_nulls(removed_by, removed_at, removed_because) in (0, 3))
);

create index document_reference on document (reference, id);

comment on table document is
    'Documents of a case: what people added, and what Octant wrote. The row stays when the content is removed (Procurement Act 2023 s98: records).';
comment on column document.reference is 'Reference of the cycle or contract it belongs to.';
comment on column document.name is 'Name of the file.';
comment on column document.file_type is 'What kind of file it is, by its name and its content.';
comment on column document.bytes is 'Size in bytes.';
comment on column document.sha256 is 'SHA-256 digest of the content, in hexadecimal digits.';
comment on column document.description is 'What it is, in a few words; empty if its name says it.';
comment on column document.access_key is 'Confidential: who may read it, by the key of the rule that says so. Empty: all staff may.';
comment on column document.template is 'The template that Octant wrote it from; empty if somebody added it.';
comment on column document.stored_by is 'Who added it, or had it written.';
comment on column document.stored_at is 'When.';
comment on column document.removed_by is 'Who removed its content; empty while it is there.';
comment on column document.removed_at is 'When.';
comment on column document.removed_because is 'Why.';

create table document_part (
    document_id bigint  not null references document (id),
    number      integer not null,
    content     bytea   not null,
    primary key (document_id, number)
);

-- Files are packed already; packing them again would only cost time.
alter table document_part alter column content set storage external;

comment on table document_part is 'The content of documents, in parts, so that no file is ever held in memory as a whole.';
comment on column document_part.document_id is 'The document.';
comment on column document_part.number is 'First, second, ... part.';
comment on column document_part.content is 'Its bytes.';

-- A document stays as it was stored. Only its content can be removed, once, with who, when and why.
create function document_is_for_good() returns trigger language plpgsql as $$
declare
    removal constant text[] := array['removed_by', 'removed_at', 'removed_because'];
begin
    if tg_op = 'DELETE' or old.removed_at is not null
            or to_jsonb(new) - removal is distinct from to_jsonb(old) - removal then
        raise exception 'Documents stay on record; % is not possible', lower(tg_op)
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger document_is_for_good
    before update or delete on document
    for each row execute function document_is_for_good();

-- Parts are never changed, and go only with a removal that says who, when and why.
create function document_part_is_for_good() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select from document d where d.id = old.document_id and d.removed_at is not null) then
        return old;
    end if;
    raise exception 'The content of a document stays as it is; % is not possible', lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

create trigger document_part_is_for_good
    before update or delete on document_part
    for each row execute function document_part_is_for_good();
