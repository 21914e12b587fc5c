create table calendar_entry (
    uid        text primary key,
    source     text        not null,
    what       text        not null,
    reference  text        not null,
    day        date        not null,
    sequence   integer     not null,
    changed_at timestamptz not null,
    gone_at    timestamptz,
    constraint calendar_entry_source_known check (source in ('DATE', 'NOTICE', 'TASK')),
    constraint calendar_entry_sequence_counted check (sequence >= 0)
);

comment on table calendar_entry is
    'Days in calendars, as they were when last looked at, so that a changed one is known as the same and as newer.';
comment on column calendar_entry.uid is 'What it is of, the same for good.';
comment on column calendar_entry.source is 'A date of a contract, a notice that is owed, or a task.';
comment on column calendar_entry.what is 'Kind of the date, the duty, or the name of the task.';
comment on column calendar_entry.reference is 'The contract or cycle it is about.';
comment on column calendar_entry.day is 'The day in London.';
comment on column calendar_entry.sequence is 'How often it has changed.';
comment on column calendar_entry.changed_at is 'When it changed last.';
comment on column calendar_entry.gone_at is 'When it was settled or dropped; empty while it stands.';
