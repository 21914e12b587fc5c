comment on column timeline.task_id is
    'The engine''s id of the completed task it came from, or of the process instance that a person started; empty if it came from neither.';
comment on column timeline.task_key is 'That task''s id in its model, or the start event''s.';
comment on column timeline.task_name is 'That task''s name, or the start event''s.';
comment on column timeline.process_instance_id is 'The process instance of that task, or the one that was started.';
