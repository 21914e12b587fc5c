create table assessment_summary (
    reference  text        not null references procurement (reference),
    version    integer     not null,
    tender     integer     not null,
    content    text        not null,
    written_at timestamptz not null,
    sent_at    timestamptz,
    primary key (reference, version, tender),
    constraint assessment_summary_of_tender foreign key (reference, tender) references tender (reference, number),
    constraint assessment_summary_given check (content <> '')
);

comment on table assessment_summary is 'What bidders are told about how tenders were assessed (Procurement Act 2023 s50(3), SI 2024/692 reg 31); below the threshold, letters that say the same. Confidential.';
comment on column assessment_summary.reference is 'The procurement.';
comment on column assessment_summary.version is 'First, second, ... time that summaries were written: anew whenever the award is approved anew.';
comment on column assessment_summary.tender is 'The tender whose bidder it goes to.';
comment on column assessment_summary.content is 'What it says, from the moderated record.';
comment on column assessment_summary.written_at is 'When it was written.';
comment on column assessment_summary.sent_at is 'When it was sent, the same for all of a version; empty before.';
