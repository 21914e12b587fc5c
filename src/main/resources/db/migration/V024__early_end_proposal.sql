create table early_end_proposal (
    id              bigint generated always as identity primary key,
    contract_id     bigint      not null references contract (id),
    last_day        date        not null,
    ground          text        not null,
    reason          text        not null,
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    state           text        not null default 'PROPOSED',
    decided_by      text,
    decided_at      timestamptz,
    refused_because text,
    constraint early_end_proposal_ground_known
        check (ground in ('MUTUAL_AGREEMENT', 'NO_LONGER_NEEDED', 'BREACH', 'INSOLVENCY', 'SUPPLIER_EXCLUDED', 'OTHER')),
    constraint early_end_proposal_reason_given check (reason <> ''),
    constraint early_end_proposal_state_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint early_end_proposal_decided_whole
        check (num_nulls(decided_by, decided_at) = case state when 'PROPOSED' then 2 else 0 end),
    constraint early_end_proposal_reason_where_refused check ((state = 'REFUSED') = (refused_because is not null)),
    constraint early_end_proposal_second_person check (decided_by <> proposed_by)
);

create unique index early_end_proposal_one_at_a_time on early_end_proposal (contract_id) where state = 'PROPOSED';
create index early_end_proposal_contract on early_end_proposal (contract_id);

comment on table early_end_proposal is 'Proposals to end contracts before their last day.';
comment on column early_end_proposal.last_day is 'Last day on which the contract is to be in force.';
comment on column early_end_proposal.ground is
    'Ground: agreed, no longer needed, breach, insolvency, supplier excluded or excludable (Procurement Act 2023 s78), or another.';
comment on column early_end_proposal.reason is 'What happened.';
comment on column early_end_proposal.proposed_by is 'Who proposed it.';
comment on column early_end_proposal.proposed_at is 'When.';
comment on column early_end_proposal.state is 'Whether it awaits approval, was approved, or was refused.';
comment on column early_end_proposal.decided_by is 'Who approved or refused it; never the same person.';
comment on column early_end_proposal.decided_at is 'When.';
comment on column early_end_proposal.refused_because is 'Why it was refused.';
