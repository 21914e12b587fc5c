create table insourcing_roadmap (
    contract_id     bigint primary key references contract (id),
    service         text   not null,
    target_go_live  date,
    state           text   not null default 'DECIDED',
    entered_on      date   not null,
    specification   text,
    budget_pence    bigint,
    transition_lead text,
    went_live_on    date,
    left_to_do      text,
    constraint insourcing_roadmap_service_given check (service <> ''),
    constraint insourcing_roadmap_state_known check (state in ('DECIDED', 'PLANNED', 'READY', 'LIVE', 'WRITTEN_UP')),
    constraint insourcing_roadmap_planned_whole
        check (num_nulls(specification, budget_pence, transition_lead) in (0, 3)),
    constraint insourcing_roadmap_planned_before_more check (state = 'DECIDED' or specification is not null),
    constraint insourcing_roadmap_target_once_planned check (state = 'DECIDED' or target_go_live is not null),
    constraint insourcing_roadmap_budget_not_negative check (budget_pence >= 0),
    constraint insourcing_roadmap_live_since_a_day
        check ((state in ('LIVE', 'WRITTEN_UP')) = (went_live_on is not null))
);

create index insourcing_roadmap_target on insourcing_roadmap (target_go_live);

comment on table insourcing_roadmap is 'Services that come in house: what, when, and how far it has come.';
comment on column insourcing_roadmap.contract_id is 'The contract under which a supplier delivers the service.';
comment on column insourcing_roadmap.service is 'What comes in house.';
comment on column insourcing_roadmap.target_go_live is 'Planned first day in house; until that is planned, the day after the contract ends.';
comment on column insourcing_roadmap.state is 'Decided, planned, ready (staff and exit are planned too), live, or written up in a case study.';
comment on column insourcing_roadmap.entered_on is 'Day on which it was entered.';
comment on column insourcing_roadmap.specification is 'Summary of the service specification.';
comment on column insourcing_roadmap.budget_pence is 'Budget for the transition and the first year, without VAT, in pence.';
comment on column insourcing_roadmap.transition_lead is 'Who leads it: user name or name.';
comment on column insourcing_roadmap.went_live_on is 'First day in house.';
comment on column insourcing_roadmap.left_to_do is 'What was left to do then; empty if nothing was.';

create table insourcing_staff (
    contract_id         bigint  primary key references insourcing_roadmap (contract_id),
    staff_in_scope      integer not null,
    tupe                text    not null,
    pensions            text    not null,
    consultation_starts date,
    constraint insourcing_staff_not_negative check (staff_in_scope >= 0),
    constraint insourcing_staff_tupe_known check (tupe in ('YES', 'NO', 'TO_BE_ADVISED')),
    constraint insourcing_staff_consulted check (tupe = 'NO' or consultation_starts is not null)
);

comment on table insourcing_staff is 'Staff who come with services that come in house.';
comment on column insourcing_staff.staff_in_scope is 'Number of people, not of full-time equivalents.';
comment on column insourcing_staff.tupe is 'Whether the TUPE regulations are expected to apply.';
comment on column insourcing_staff.pensions is 'What happens with their pensions.';
comment on column insourcing_staff.consultation_starts is 'Day on which consultation starts.';

create table insourcing_exit (
    contract_id      bigint primary key references insourcing_roadmap (contract_id),
    supplier_told_on date   not null,
    assets           text   not null,
    data             text   not null,
    licences         text   not null,
    exit_lead        text   not null
);

comment on table insourcing_exit is 'What suppliers hand over when their services come in house.';
comment on column insourcing_exit.supplier_told_on is 'Day on which the supplier was told.';
comment on column insourcing_exit.assets is 'Equipment, premises and keys.';
comment on column insourcing_exit.data is 'Data and records.';
comment on column insourcing_exit.licences is 'Licences and agreements.';
comment on column insourcing_exit.exit_lead is 'Who sees to it: user name or name.';

create table insourcing_case_study (
    contract_id          bigint primary key references insourcing_roadmap (contract_id),
    worked               text   not null,
    did_not_work         text   not null,
    savings_a_year_pence bigint not null,
    do_again             text   not null,
    written_on           date   not null,
    constraint insourcing_case_study_do_again_known check (do_again in ('YES', 'YES_BUT_OTHERWISE', 'NO'))
);

comment on table insourcing_case_study is 'What the council learnt from bringing services in house.';
comment on column insourcing_case_study.worked is 'What worked.';
comment on column insourcing_case_study.did_not_work is 'What did not.';
comment on column insourcing_case_study.savings_a_year_pence is 'Savings a year against the contract, in pence; negative if it costs more.';
comment on column insourcing_case_study.do_again is 'Whether those who did it would do it again.';
comment on column insourcing_case_study.written_on is 'When this was written.';
