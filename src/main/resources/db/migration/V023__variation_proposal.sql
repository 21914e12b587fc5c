create table variation_proposal (
    id              bigint generated always as identity primary key,
    contract_id     bigint      not null references contract (id),
    new_end         date,
    new_value_pence bigint,
    reason          text        not null,
    agreed_on       date        not null,
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    state           text        not null default 'PROPOSED',
    decided_by      text,
    decided_at      timestamptz,
    refused_because text,
    constraint variation_proposal_changes_something check (num_nonnulls(new_end, new_value_pence) > 0),
    constraint variation_proposal_value_not_negative check (new_value_pence >= 0),
    constraint variation_proposal_reason_given check (reason <> ''),
    constraint variation_proposal_state_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint variation_proposal_decided_whole
        check (num_nulls(decided_by, decided_at) = case state when 'PROPOSED' then 2 else 0 end),
    constraint variation_proposal_reason_where_refused check ((state = 'REFUSED') = (refused_because is not null)),
    constraint variation_proposal_second_person check (decided_by <> proposed_by)
);

create unique index variation_proposal_one_at_a_time on variation_proposal (contract_id) where state = 'PROPOSED';
create index variation_proposal_contract on variation_proposal (contract_id);

comment on table variation_proposal is
    'Variations of contracts that were proposed. Those that are approved become rows of variation, and change the contract.';
comment on column variation_proposal.new_end is 'New last day; empty where it stays.';
comment on column variation_proposal.new_value_pence is 'New value without VAT, in pence; empty where it stays.';
comment on column variation_proposal.reason is 'Why, and on which ground.';
comment on column variation_proposal.agreed_on is 'Day on which the council and the supplier agreed it.';
comment on column variation_proposal.proposed_by is 'Who proposed it.';
comment on column variation_proposal.proposed_at is 'When.';
comment on column variation_proposal.state is 'Whether it awaits approval, was approved, or was refused.';
comment on column variation_proposal.decided_by is 'Who approved or refused it; never the same person.';
comment on column variation_proposal.decided_at is 'When.';
comment on column variation_proposal.refused_because is 'Why it was refused.';
