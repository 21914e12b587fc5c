create table task_draft (
    task_id  text        not null,
    person   text        not null,
    fields   jsonb       not null,
    shown    jsonb       not null,
    saved_at timestamptz not null,
    constraint task_draft_one_each primary key (task_id, person),
    constraint task_draft_goes_with_task foreign key (task_id) references act_ru_task (id_) on delete cascade,
    constraint task_draft_fields_named check (jsonb_typeof(fields) = 'object'),
    constraint task_draft_shown_named check (jsonb_typeof(shown) = 'object')
);

comment on table task_draft is 'What somebody has written in the form of a task they hold and have not completed. For nobody else, whoever they are. Goes with the task, however it ends.';
comment on column task_draft.task_id is 'The task, by its id in the engine.';
comment on column task_draft.person is 'Who wrote it.';
comment on column task_draft.fields is 'The fields they changed, by key, each with what it holds; null where they emptied it.';
comment on column task_draft.shown is 'What Octant had filled in where they changed it, by key, so that a later change of the register is noticed.';
comment on column task_draft.saved_at is 'When it was last saved. Removed 90 days later.';

create table start_draft (
    process  text        not null,
    person   text        not null,
    fields   jsonb       not null,
    shown    jsonb       not null,
    saved_at timestamptz not null,
    constraint start_draft_one_each primary key (process, person),
    constraint start_draft_fields_named check (jsonb_typeof(fields) = 'object'),
    constraint start_draft_shown_named check (jsonb_typeof(shown) = 'object')
);

comment on table start_draft is 'What somebody has written in the form that starts a process and has not sent. For nobody else, whoever they are. Goes when they start the process.';
comment on column start_draft.process is 'The process, by its id in its model.';
comment on column start_draft.person is 'Who wrote it.';
comment on column start_draft.fields is 'The fields they changed, by key, each with what it holds; null where they emptied it.';
comment on column start_draft.shown is 'What Octant had filled in where they changed it, by key, so that a later change of the register is noticed.';
comment on column start_draft.saved_at is 'When it was last saved. Removed 90 days later.';
