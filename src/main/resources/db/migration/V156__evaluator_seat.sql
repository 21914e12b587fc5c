create table evaluator_seat (
    reference          text        not null references procurement (reference),
    person             text        not null,
    seated_at          timestamptz not null,
    submitted_at       timestamptz,
    stood_down_at      timestamptz,
    stood_down_by      text,
    stood_down_because text,
    primary key (reference, person),
    constraint evaluator_seat_one_end check (submitted_at is null or stood_down_at is null),
    constraint evaluator_seat_stood_down_whole
        check (num_nulls(stood_down_at, stood_down_by, stood_down_because) in (0, 3))
);

comment on table evaluator_seat is 'Evaluators of quality at work, and whose scores are in. Confidential.';
comment on column evaluator_seat.reference is 'The procurement.';
comment on column evaluator_seat.person is 'User name of the evaluator.';
comment on column evaluator_seat.seated_at is 'When they were first asked to score.';
comment on column evaluator_seat.submitted_at is 'When their scores were submitted; empty before.';
comment on column evaluator_seat.stood_down_at is 'When they stood down or were stood down; their scores do not count.';
comment on column evaluator_seat.stood_down_by is 'Who said so.';
comment on column evaluator_seat.stood_down_because is 'Why.';
