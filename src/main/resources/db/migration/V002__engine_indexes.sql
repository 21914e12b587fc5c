-- Two indexes that the engine's scripts lack; the figures are in docs/benchmarks.md.

-- At every completion of a task the engine looks for its sub-tasks.
create index octant_task_parent on act_ru_task (parent_task_id_);

-- Tens of thousands of timers wait for years while the job executor looks for the few that are due.
create index octant_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
