create table procurement_risk (
    reference  text    not null references procurement (reference),
    number     integer not null,
    class      text    not null,
    risk       text    not null,
    likelihood integer not null,
    impact     integer not null,
    mitigation text    not null,
    owner      text    not null,
    known_risk boolean not null default false,
    primary key (reference, number),
    constraint procurement_risk_class_known
        check (class in ('FINANCIAL', 'LEGAL', 'SUPPLY', 'DELIVERY', 'REPUTATION', 'INFORMATION', 'ENVIRONMENT_AND_SOCIETY')),
    constraint procurement_risk_likelihood_scale check (likelihood between 1 and 5),
    constraint procurement_risk_impact_scale check (impact between 1 and 5)
);

comment on table procurement_risk is 'Risks of procurements and of the contracts to be, each with somebody who answers for it.';
comment on column procurement_risk.reference is 'The procurement.';
comment on column procurement_risk.number is 'First, second, ... risk.';
comment on column procurement_risk.class is 'One of seven classes of risk.';
comment on column procurement_risk.risk is 'What may happen, and what that would lead to.';
comment on column procurement_risk.likelihood is 'How likely, from 1 to 5.';
comment on column procurement_risk.impact is 'How bad, from 1 to 5.';
comment on column procurement_risk.mitigation is 'What is done about it.';
comment on column procurement_risk.owner is 'Name of whoever answers for it.';
comment on column procurement_risk.known_risk is 'Whether the tender notice names it as a known risk, so that the contract may be modified if it comes about (Procurement Act 2023 Schedule 8 paragraph 5).';
