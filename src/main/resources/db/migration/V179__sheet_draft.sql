create table sheet_draft (
    sheet    text        not null,
    person   text        not null,
    fields   jsonb       not null,
    shown    jsonb       not null,
    saved_at timestamptz not null,
    constraint sheet_draft_one_each primary key (sheet, person),
    constraint sheet_draft_rows_listed check (jsonb_typeof(fields -> 'rows') = 'array'),
    constraint sheet_draft_state_named check (jsonb_typeof(shown -> 'token') = 'string')
);

comment on table sheet_draft is 'What somebody has written on the page of a list and not saved in it. For nobody else, whoever they are. Goes when they save the list or throw it away.';
comment on column sheet_draft.sheet is 'The list: its id, a space, and the reference of the procurement.';
comment on column sheet_draft.person is 'Who wrote it.';
comment on column sheet_draft.fields is 'What they wrote, under rows: one object for each row, texts by column key.';
comment on column sheet_draft.shown is 'What the list was when they began, as its token, so that a change by somebody else is noticed.';
comment on column sheet_draft.saved_at is 'When it was last kept. Removed 90 days later.';
