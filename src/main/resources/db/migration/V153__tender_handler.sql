create table tender_handler (
    reference    text        not null references procurement (reference),
    person       text        not null,
    declared_at  timestamptz not null,
    has_conflict boolean     not null,
    conflict     text,
    primary key (reference, person),
    constraint tender_handler_conflict_described check (not has_conflict or conflict <> '')
);

comment on table tender_handler is 'What people declared who are on no panel and record, open or check tenders (Procurement Act 2023 s81 to s83). Confidential. No declaration, no tenders.';
comment on column tender_handler.reference is 'The procurement.';
comment on column tender_handler.person is 'User name.';
comment on column tender_handler.declared_at is 'When the person declared.';
comment on column tender_handler.has_conflict is 'Whether the person has an actual, potential or perceived interest in who wins; then somebody else does the work.';
comment on column tender_handler.conflict is 'What it is.';
