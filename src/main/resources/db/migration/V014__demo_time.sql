create table demo_time (
    one           boolean primary key default true,
    ahead_seconds bigint not null,
    constraint demo_time_one_row check (one)
);

comment on table demo_time is 'How far the time of a demonstration is ahead of the machine''s; empty in production.';
comment on column demo_time.one is 'There is one row at most.';
comment on column demo_time.ahead_seconds is 'Seconds ahead.';
