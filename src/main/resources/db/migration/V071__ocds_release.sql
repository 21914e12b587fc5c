create table ocds_release (
    position      bigint      generated always as identity primary key,
    reference     text        not null references ocds_process (reference),
    ocid          text        not null,
    release_id    text        not null,
    published_at  timestamptz not null,
    month         date        not null
        generated always as (date_trunc('month', published_at at time zone 'Europe/London')::date) stored,
    tags          text[]      not null,
    notice_type   text,
    content       json        not null,
    changed_at    timestamptz not null,
    constraint ocds_release_once unique (ocid, release_id),
    constraint ocds_release_at_a_time_of_its_own unique (ocid, published_at),
    constraint ocds_release_tagged check (cardinality(tags) > 0)
);

create index ocds_release_month on ocds_release (month, published_at, position) include (changed_at);
create index ocds_release_reference on ocds_release (reference);

comment on table ocds_release is
    'What was published as open contracting data: a row for each event. Rows stay as they are, but that what is withheld later is taken out.';
comment on column ocds_release.position is 'In the order in which they were written.';
comment on column ocds_release.reference is 'The contract or cycle it is about.';
comment on column ocds_release.ocid is 'The open contracting id of the process.';
comment on column ocds_release.release_id is 'Its id within the process: a notice''s number, or one made by Octant.';
comment on column ocds_release.published_at is 'When what it says was published: to the second, and different from all others of the process.';
comment on column ocds_release.month is 'The first day of the month, in London, in which that was.';
comment on column ocds_release.tags is 'What it is about (OCDS 1.1, release tag).';
comment on column ocds_release.notice_type is 'The notice it is, as in UK6; empty for what only the register told.';
comment on column ocds_release.content is 'The release as everybody reads it (OCDS 1.1, with the extensions that Find a Tender declares).';
comment on column ocds_release.changed_at is 'When it was written, or something was last taken out of it.';
