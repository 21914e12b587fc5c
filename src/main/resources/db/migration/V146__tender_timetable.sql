create table tender_timetable (
    reference              text    primary key references procurement (reference),
    publish_on             date    not null,
    tenders_on             date    not null,
    tenders_hour           integer not null,
    clarifications_on      date    not null,
    starts_on              date    not null,
    electronic             boolean not null,
    documents_with_notice  boolean not null,
    preselected            boolean not null,
    urgent_because         text,
    evaluation_days        integer not null,
    approval_days          integer not null,
    set_by                 text    not null,
    set_at                 timestamptz not null,
    constraint tender_timetable_hour_possible check (tenders_hour between 0 and 23),
    constraint tender_timetable_parts_positive check (evaluation_days > 0 and approval_days > 0)
);

comment on table tender_timetable is 'Dates of tenders as somebody last worked them out, and what they rest on; those that are final stand with the procurement.';
comment on column tender_timetable.reference is 'The procurement.';
comment on column tender_timetable.publish_on is 'Day on which tenders are invited.';
comment on column tender_timetable.tenders_on is 'Day on which tenders are due.';
comment on column tender_timetable.tenders_hour is 'Hour of that day in London.';
comment on column tender_timetable.clarifications_on is 'Last day for questions.';
comment on column tender_timetable.starts_on is 'First day of the contract to be.';
comment on column tender_timetable.electronic is 'Whether tenders may be submitted electronically (Procurement Act 2023 s54(4)).';
comment on column tender_timetable.documents_with_notice is 'Whether all documents come with the invitation (s54(4)).';
comment on column tender_timetable.preselected is 'Whether only suppliers assessed beforehand may tender (s54(4)).';
comment on column tender_timetable.urgent_because is 'Why there is a state of urgency that makes any other period impractical (s54(4)); empty if there is none.';
comment on column tender_timetable.evaluation_days is 'Working days planned for the evaluation.';
comment on column tender_timetable.approval_days is 'Working days planned for the approval of the award.';
comment on column tender_timetable.set_by is 'Who worked them out.';
comment on column tender_timetable.set_at is 'When.';
