create table notice_difference (
    id            bigint generated always as identity primary key,
    reference     text        not null,
    obligation_id bigint      not null,
    problem       text        not null,
    found_at      timestamptz not null,
    resolved_at   timestamptz,
    resolved_by   text,
    constraint notice_difference_problem_known
        check (problem in ('NO_PROCESS', 'NO_OBLIGATION', 'NO_TIMER', 'WRONG_MOMENT')),
    constraint notice_difference_resolved_whole check ((resolved_at is null) = (resolved_by is null))
);

create index notice_difference_open on notice_difference (found_at) where resolved_at is null;

comment on table notice_difference is 'What the nightly check of notices found: obligations without a process, and the other way round.';
comment on column notice_difference.reference is 'The contract or cycle.';
comment on column notice_difference.obligation_id is 'The obligation; its number in the process where there is none.';
comment on column notice_difference.problem is 'No process works on an open obligation, a process works on none, or a timer is missing or waits for another moment.';
comment on column notice_difference.found_at is 'When it was found.';
comment on column notice_difference.resolved_at is 'When somebody dealt with it.';
comment on column notice_difference.resolved_by is 'Who; octant for what the next check no longer found.';
