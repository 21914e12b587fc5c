create table low_tender (
    reference     text          not null,
    tender        integer       not null,
    percent_below numeric(5, 2) not null,
    asked_on      date,
    answer_by     date,
    explanation   text,
    decision      text,
    reason        text,
    written_by    text,
    written_at    timestamptz,
    primary key (reference, tender),
    constraint low_tender_of_tender foreign key (reference, tender) references tender (reference, number),
    constraint low_tender_time_to_answer check (answer_by > asked_on),
    constraint low_tender_decision_known check (decision in ('KEEP', 'DISREGARD')),
    constraint low_tender_asked_first check (decision is null or asked_on is not null),
    constraint low_tender_decision_reasoned check (decision is null or reason <> '')
);

comment on table low_tender is 'Tenders whose price looks abnormally low, what their suppliers were asked and said, and what was decided (Procurement Act 2023 s19(3) to (5)). Confidential.';
comment on column low_tender.reference is 'The procurement.';
comment on column low_tender.tender is 'The tender.';
comment on column low_tender.percent_below is 'By how many per cent its price lies below the mean of all that were considered.';
comment on column low_tender.asked_on is 'Day on which the supplier was told and asked to show that it can perform for that price.';
comment on column low_tender.answer_by is 'Last day for its answer.';
comment on column low_tender.explanation is 'What it answered; empty if nothing.';
comment on column low_tender.decision is 'Whether the tender is kept or disregarded; empty before.';
comment on column low_tender.reason is 'Why.';
comment on column low_tender.written_by is 'Who wrote it last.';
comment on column low_tender.written_at is 'When.';
