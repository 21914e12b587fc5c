create table challenge (
    reference   text        not null references procurement (reference),
    number      integer     not null,
    claimant    text        not null,
    notified_on date        not null,
    claim       text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    outcome     text,
    resolved_on date,
    reasons     text,
    resolved_by text,
    primary key (reference, number),
    constraint challenge_claimant_given check (claimant <> ''),
    constraint challenge_claim_given check (claim <> ''),
    constraint challenge_outcome_known check (outcome in ('LIFTED', 'UPHELD')),
    constraint challenge_resolved_whole
        check ((outcome is null) = (resolved_on is null) and (outcome is null) = (reasons is null)
               and (outcome is null) = (resolved_by is null)),
    constraint challenge_resolved_after check (resolved_on >= notified_on)
);

create unique index challenge_open on challenge (reference) where outcome is null;

comment on table challenge is 'Challenges to awards that the council was notified of; the contract is not entered into while one is open (Procurement Act 2023 s101). Confidential.';
comment on column challenge.reference is 'The procurement.';
comment on column challenge.number is 'First, second, ... challenge.';
comment on column challenge.claimant is 'Who challenges it.';
comment on column challenge.notified_on is 'Day on which the council was notified.';
comment on column challenge.claim is 'What is claimed.';
comment on column challenge.recorded_by is 'Who recorded it.';
comment on column challenge.recorded_at is 'When.';
comment on column challenge.outcome is 'Lifted: the contract may be entered into; upheld: the award is set aside; empty while it is open.';
comment on column challenge.resolved_on is 'Day of the order, the settlement or the withdrawal.';
comment on column challenge.reasons is 'What was ordered or agreed.';
comment on column challenge.resolved_by is 'Who recorded that, for legal services.';
