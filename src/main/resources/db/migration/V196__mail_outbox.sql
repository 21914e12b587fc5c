create table mail_outbox (
    id            bigint generated always as identity primary key,
    kind          text        not null,
    person        text        not null,
    occasion      text        not null,
    key           text        not null default gen_random_uuid()::text,
    state         text        not null default 'WAITING',
    attempts      integer     not null default 0,
    next_try_at   timestamptz not null,
    claimed_until timestamptz,
    queued_at     timestamptz not null,
    last_problem  text,
    settled_at    timestamptz,
    constraint mail_outbox_kind_known check (kind in ('DIGEST', 'AT_ONCE')),
    constraint mail_outbox_once unique (kind, person, occasion),
    constraint mail_outbox_key_once unique (key),
    constraint mail_outbox_state_known
        check (state in ('WAITING', 'SENT', 'REFUSED', 'NOT_NEEDED', 'OVERTAKEN')),
    constraint mail_outbox_settled_whole check ((state = 'WAITING') = (settled_at is null)),
    constraint mail_outbox_attempts_counted check (attempts >= 0)
);

create index mail_outbox_waiting on mail_outbox (next_try_at) where state = 'WAITING';
create index mail_outbox_settled on mail_outbox (settled_at) where settled_at is not null;

comment on table mail_outbox is
    'Mails on their way to people. A row says to whom and why; what the mail says is read from how things stand when it is sent. Rows that are settled are removed after 30 days.';
comment on column mail_outbox.id is 'Order in which they were queued.';
comment on column mail_outbox.kind is 'The summary of a day, or what is sent at once.';
comment on column mail_outbox.person is 'User name of who gets it.';
comment on column mail_outbox.occasion is 'Of a summary the day in London, as 2026-11-28; of what is sent at once the id of the task.';
comment on column mail_outbox.key is 'Goes with every attempt, the same each time, so that who takes mails can tell a second one.';
comment on column mail_outbox.state is
    'Waiting, sent, refused for good by who takes mails, not needed any more when it was to be sent, or overtaken by the next day''s summary.';
comment on column mail_outbox.attempts is 'How often it was tried.';
comment on column mail_outbox.next_try_at is 'Not before then.';
comment on column mail_outbox.claimed_until is 'A node is sending it until then; afterwards another one may.';
comment on column mail_outbox.queued_at is 'When it was queued.';
comment on column mail_outbox.last_problem is 'What went wrong last, or why it was not needed.';
comment on column mail_outbox.settled_at is 'When it was settled.';
