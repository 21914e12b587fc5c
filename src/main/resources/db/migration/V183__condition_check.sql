create table condition_check (
    reference text    not null,
    tender    integer not null,
    number    integer not null,
    condition text    not null,
    outcome   text    not null,
    primary key (reference, tender, number),
    constraint condition_check_of_supplier_check foreign key (reference, tender) references supplier_check (reference, tender),
    constraint condition_check_condition_given check (condition <> ''),
    constraint condition_check_outcome_known check (outcome in ('MET', 'NOT_MET', 'NOT_ASKED'))
);

comment on table condition_check is 'Whether somebody who tendered meets each condition of participation that was published (Procurement Act 2023 s22). Confidential.';
comment on column condition_check.reference is 'The procurement.';
comment on column condition_check.tender is 'The tender.';
comment on column condition_check.number is 'First, second, ... condition of the procurement.';
comment on column condition_check.condition is 'The condition as it was put to bidders.';
comment on column condition_check.outcome is 'Whether it is met; NOT_ASKED for a line that asks for nothing.';

comment on column supplier_check.conditions is 'Whether it meets the conditions of participation (s22), all of them together where each was looked at; empty if not checked yet.';
