create table timeline (
    entry               bigint generated always as identity primary key,
    reference           text        not null,
    happened_at         timestamptz not null,
    entered_at          timestamptz not null,
    who                 text        not null,
    sentence            text        not null,
    task_id             text,
    task_key            text,
    task_name           text,
    process_instance_id text,
    constraint timeline_reference_given check (reference <> ''),
    constraint timeline_sentence_given check (sentence <> ''),
    constraint timeline_task_whole check (num_nulls(task_id, task_key, task_name, process_instance_id) in (0, 4))
);

create index timeline_reference on timeline (reference, entry);
create unique index timeline_task on timeline (task_id) where task_id is not null;
create index timeline_process_instance on timeline (process_instance_id, task_key) where task_id is not null;

comment on table timeline is
    'Everything that happened to a contract or cycle, for good. The application may add to it and read it, and nothing else.';
comment on column timeline.entry is 'Order in which entries were made.';
comment on column timeline.reference is 'Reference of the contract or cycle.';
comment on column timeline.happened_at is 'When it happened, which may be before it was entered.';
comment on column timeline.entered_at is 'When it was entered.';
comment on column timeline.who is 'User name of the person; octant for what the application did by itself.';
comment on column timeline.sentence is 'What happened, in plain words.';
comment on column timeline.task_id is 'The engine''s id of the completed task it came from; empty if it came from none.';
comment on column timeline.task_key is 'That task''s id in its model.';
comment on column timeline.task_name is 'That task''s name.';
comment on column timeline.process_instance_id is 'The process instance of that task.';

-- Not even the role that owns the table changes what is written.
create function timeline_is_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'The timeline is only added to; % is not possible', lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

create trigger timeline_is_for_good
    before update or delete or truncate on timeline
    for each statement execute function timeline_is_for_good();
