create table date_difference (
    id          bigint generated always as identity primary key,
    reference   text        not null,
    process     text        not null,
    timer       text        not null,
    number      integer     not null,
    problem     text        not null,
    found_at    timestamptz not null,
    resolved_at timestamptz,
    resolved_by text,
    constraint date_difference_problem_known check (problem in ('NO_TIMER', 'WRONG_MOMENT', 'NO_DATE')),
    constraint date_difference_resolved_whole check ((resolved_at is null) = (resolved_by is null))
);

create index date_difference_open on date_difference (found_at) where resolved_at is null;

comment on table date_difference is 'What the nightly check found: dates without their timer, timers without their date.';
comment on column date_difference.reference is 'The contract.';
comment on column date_difference.process is 'The process whose timer should wait, or waits.';
comment on column date_difference.timer is 'That timer.';
comment on column date_difference.number is 'The extension option it is for; 0 for the contract itself.';
comment on column date_difference.problem is 'No timer waits for the date, it waits for another moment, or the timer has no date.';
comment on column date_difference.found_at is 'When it was found.';
comment on column date_difference.resolved_at is 'When somebody dealt with it.';
comment on column date_difference.resolved_by is 'Who; octant for what the next check no longer found.';
