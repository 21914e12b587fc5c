create table contract_obligation (
    contract_id  bigint  not null references contract (id),
    number       integer not null,
    kind         text    not null,
    name         text    not null,
    target       text,
    measured_by  text,
    every_months integer,
    material     boolean not null default false,
    due_on       date    not null,
    primary key (contract_id, number),
    constraint contract_obligation_kind_known check (kind in ('INDICATOR', 'SOCIAL_VALUE', 'EXIT_PLAN', 'KICK_OFF')),
    constraint contract_obligation_name_given check (name <> ''),
    constraint contract_obligation_months_positive check (every_months > 0)
);

comment on table contract_obligation is 'What a contract obliges supplier and council to from its first day: key performance indicators, social value, exit plan.';
comment on column contract_obligation.contract_id is 'The contract.';
comment on column contract_obligation.number is 'First, second, ... obligation of the contract.';
comment on column contract_obligation.kind is 'Key performance indicator, social value, exit plan, or first meeting.';
comment on column contract_obligation.name is 'What is to be done or measured.';
comment on column contract_obligation.target is 'What is to be reached; empty where the name says it.';
comment on column contract_obligation.measured_by is 'How it is measured; empty where nothing is.';
comment on column contract_obligation.every_months is 'Months between assessments; empty for what is done once.';
comment on column contract_obligation.material is 'Whether it is one of the three most material indicators, which are published (Procurement Act 2023 s52).';
comment on column contract_obligation.due_on is 'Day by which it is done, or first assessed.';
