create table notice_outbox (
    id              bigint generated always as identity primary key,
    obligation_id   bigint      not null references notice_obligation (id),
    idempotency_key text        not null,
    state           text        not null default 'WAITING',
    attempts        integer     not null default 0,
    next_try_at     timestamptz not null,
    claimed_until   timestamptz,
    queued_at       timestamptz not null,
    last_problem    text,
    settled_at      timestamptz,
    constraint notice_outbox_key_once unique (idempotency_key),
    constraint notice_outbox_state_known check (state in ('WAITING', 'TAKEN', 'BY_HAND', 'WITHDRAWN')),
    constraint notice_outbox_settled_whole check ((state = 'WAITING') = (settled_at is null)),
    constraint notice_outbox_attempts_counted check (attempts >= 0)
);

create unique index notice_outbox_one_at_a_time on notice_outbox (obligation_id) where state = 'WAITING';
create index notice_outbox_waiting on notice_outbox (next_try_at) where state = 'WAITING';

comment on table notice_outbox is
    'Approved notices on their way to the platform. A row is claimed by one node at a time; the platform recognises by the key what it has taken already.';
comment on column notice_outbox.obligation_id is 'The notice.';
comment on column notice_outbox.idempotency_key is 'Sent with every attempt, the same each time.';
comment on column notice_outbox.state is 'Waiting, taken by the platform, left to be published by hand, or withdrawn.';
comment on column notice_outbox.attempts is 'How often it was tried.';
comment on column notice_outbox.next_try_at is 'Not before then.';
comment on column notice_outbox.claimed_until is 'A node is sending it until then; afterwards another one may.';
comment on column notice_outbox.queued_at is 'When it was approved.';
comment on column notice_outbox.last_problem is 'What went wrong last.';
comment on column notice_outbox.settled_at is 'When it was taken or given up.';
