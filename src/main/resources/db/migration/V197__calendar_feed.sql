create table calendar_feed (
    id          bigint generated always as identity primary key,
    person      text        not null,
    scope       text        not null,
    staff_group text,
    token_hash  text        not null,
    made_at     timestamptz not null,
    revoked_at  timestamptz,
    constraint calendar_feed_scope_known check (scope in ('PERSON', 'TEAM', 'COUNCIL')),
    constraint calendar_feed_team_named check ((scope = 'TEAM') = (staff_group is not null)),
    constraint calendar_feed_token_once unique (token_hash)
);

comment on table calendar_feed is 'Secret addresses at which calendar programs read dates. Who has the address reads, until it is revoked.';
comment on column calendar_feed.id is 'Order in which they were made.';
comment on column calendar_feed.person is 'User name of whose it is.';
comment on column calendar_feed.scope is 'What is in it: the tasks of the person, those of a group, or the dates of all contracts and notices.';
comment on column calendar_feed.staff_group is 'Id of the group, for one of a group.';
comment on column calendar_feed.token_hash is 'SHA-256 of the secret part of the address, in hexadecimal. The secret itself is kept nowhere.';
comment on column calendar_feed.made_at is 'When it was made.';
comment on column calendar_feed.revoked_at is 'When it was revoked; empty while it answers.';
