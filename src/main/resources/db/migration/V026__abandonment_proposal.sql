create table abandonment_proposal (
    id              bigint generated always as identity primary key,
    cycle_reference text        not null references cycle (reference),
    reason          text        not null,
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    state           text        not null default 'PROPOSED',
    decided_by      text,
    decided_at      timestamptz,
    refused_because text,
    constraint abandonment_proposal_reason_given check (reason <> ''),
    constraint abandonment_proposal_state_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint abandonment_proposal_decided_whole
        check (num_nulls(decided_by, decided_at) = case state when 'PROPOSED' then 2 else 0 end),
    constraint abandonment_proposal_reason_where_refused check ((state = 'REFUSED') = (refused_because is not null)),
    constraint abandonment_proposal_second_person check (decided_by <> proposed_by)
);

create unique index abandonment_proposal_one_at_a_time on abandonment_proposal (cycle_reference) where state = 'PROPOSED';

comment on table abandonment_proposal is 'Proposals to give up cycles that have no running contract.';
comment on column abandonment_proposal.cycle_reference is 'The cycle.';
comment on column abandonment_proposal.reason is 'Why.';
comment on column abandonment_proposal.proposed_by is 'Who proposed it.';
comment on column abandonment_proposal.proposed_at is 'When.';
comment on column abandonment_proposal.state is 'Whether it awaits approval, was approved, or was refused.';
comment on column abandonment_proposal.decided_by is 'Who approved or refused it; never the same person.';
comment on column abandonment_proposal.decided_at is 'When.';
comment on column abandonment_proposal.refused_because is 'Why it was refused.';
