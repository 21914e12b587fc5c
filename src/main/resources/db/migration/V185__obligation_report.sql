alter table contract_obligation add column settled_on date;

comment on column contract_obligation.due_on is 'Day by which it is done, or next assessed.';
comment on column contract_obligation.settled_on is 'Day on which the last report said that nothing more of it is due; empty while something is.';

create table obligation_report (
    id          bigint generated always as identity primary key,
    contract_id bigint      not null,
    number      integer     not null,
    due_on      date        not null,
    outcome     text        not null,
    done_on     date,
    next_due_on date,
    findings    text        not null,
    reported_by text        not null,
    reported_at timestamptz not null,
    constraint obligation_report_of_obligation
        foreign key (contract_id, number) references contract_obligation (contract_id, number),
    constraint obligation_report_outcome_known check (outcome in ('MET', 'MISSED', 'POSTPONED')),
    constraint obligation_report_done_if_met check ((outcome = 'MET') = (done_on is not null)),
    constraint obligation_report_day_if_postponed check (outcome <> 'POSTPONED' or next_due_on is not null),
    constraint obligation_report_findings_given check (findings <> '')
);
create index obligation_report_by_obligation on obligation_report (contract_id, number);

comment on table obligation_report is 'What came of an obligation of a contract each time that it was due.';
comment on column obligation_report.id is 'Number of the report.';
comment on column obligation_report.contract_id is 'The contract.';
comment on column obligation_report.number is 'First, second, ... obligation of the contract.';
comment on column obligation_report.due_on is 'Day on which it was due.';
comment on column obligation_report.outcome is 'Whether it was done or its target met, missed, or postponed.';
comment on column obligation_report.done_on is 'Day on which it was done; empty unless it was.';
comment on column obligation_report.next_due_on is 'Day on which it is due again; empty if nothing more of it is.';
comment on column obligation_report.findings is 'What was found, in the words of who reported.';
comment on column obligation_report.reported_by is 'Who reported it.';
comment on column obligation_report.reported_at is 'When.';
