create table tender_opening (
    reference     text        primary key references procurement (reference),
    first_opener  text        not null,
    first_at      timestamptz not null,
    first_count   integer     not null,
    second_opener text,
    second_at     timestamptz,
    in_time       integer,
    late          integer,
    constraint tender_opening_by_two check (second_opener <> first_opener),
    constraint tender_opening_confirmed_whole
        check (num_nulls(second_opener, second_at, in_time, late) in (0, 4)),
    constraint tender_opening_counts_possible check (first_count >= 0 and in_time >= 0 and late >= 0)
);

comment on table tender_opening is 'Records of openings of tenders: by two people who evaluate nothing. Confidential until the award.';
comment on column tender_opening.reference is 'The procurement.';
comment on column tender_opening.first_opener is 'Who opened.';
comment on column tender_opening.first_at is 'When the first person opened.';
comment on column tender_opening.first_count is 'How many tenders the first person counted where they came in.';
comment on column tender_opening.second_opener is 'Who confirmed the opening; empty before.';
comment on column tender_opening.second_at is 'When it was confirmed; from then on tenders may be read by who has declared.';
comment on column tender_opening.in_time is 'How many had come in by the deadline.';
comment on column tender_opening.late is 'How many had come in later; they stay shut.';

alter table tender add column entered_at timestamptz;

comment on column tender.entered_at is 'When it was last entered; empty for what was entered outside a tender period.';
