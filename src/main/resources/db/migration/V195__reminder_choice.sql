create table reminder_choice (
    person     text primary key,
    digest     boolean     not null,
    changed_at timestamptz not null,
    constraint reminder_choice_person_given check (person <> '')
);

comment on table reminder_choice is 'Whether somebody wants the summary of their tasks by e-mail. Who has not said gets it.';
comment on column reminder_choice.person is 'User name.';
comment on column reminder_choice.digest is 'Whether they want it.';
comment on column reminder_choice.changed_at is 'When they said so last.';
