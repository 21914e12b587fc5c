create table need_challenge (
    id              bigint      generated always as identity primary key,
    reference       text        not null references procurement (reference),
    outcome         text        not null,
    joins           text        not null,
    dropped_because text,
    challenged_by   text        not null,
    challenged_at   timestamptz not null,
    confirmed       boolean,
    confirmed_by    text,
    kept_because    text,
    constraint need_challenge_outcome_known check (outcome in ('NEEDED', 'DROPPED')),
    constraint need_challenge_drop_has_reason check ((outcome = 'DROPPED') = (dropped_because is not null)),
    constraint need_challenge_confirmed_whole check ((confirmed is null) = (confirmed_by is null)),
    constraint need_challenge_confirmed_by_another check (confirmed_by <> challenged_by)
);

create index need_challenge_reference on need_challenge (reference, id);

comment on table need_challenge is 'What came of asking whether a need has to be met by a contract at all; the latest counts.';
comment on column need_challenge.id is 'Order in which they were recorded.';
comment on column need_challenge.reference is 'The procurement.';
comment on column need_challenge.outcome is 'Whether the need stands, or is to be dropped.';
comment on column need_challenge.joins is 'Which contracts of other departments or bodies could be joined, and why they are or are not.';
comment on column need_challenge.dropped_because is 'Why the need is to be dropped; empty if it stands.';
comment on column need_challenge.challenged_by is 'Who recorded it.';
comment on column need_challenge.challenged_at is 'When.';
comment on column need_challenge.confirmed is 'Whether a head of service confirmed that the need is dropped; empty before.';
comment on column need_challenge.confirmed_by is 'Who decided that; never the one who recorded it.';
comment on column need_challenge.kept_because is 'Why the need is kept all the same.';
