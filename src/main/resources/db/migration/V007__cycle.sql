create table cycle (
    reference             text        primary key,
    contract_id           bigint      references contract (id),
    predecessor_reference text        references cycle (reference),
    title                 text        not null,
    entered_by            text        not null,
    opened_at             timestamptz not null,
    opened_by             text        not null,
    started_at            timestamptz,
    start_problem         text,
    closed_at             timestamptz,
    outcome               text,
    constraint cycle_reference_given check (reference <> ''),
    constraint cycle_entrance_known check (entered_by in ('NEED_IDENTIFIED', 'CONTRACT_REGISTERED')),
    constraint cycle_contract_for_registered check (entered_by <> 'CONTRACT_REGISTERED' or contract_id is not null),
    constraint cycle_not_its_own_predecessor check (predecessor_reference <> reference),
    constraint cycle_closed_whole check ((closed_at is null) = (outcome is null)),
    constraint cycle_outcome_known check (outcome in ('COMPLETED', 'ABANDONED'))
);

create unique index cycle_of_contract on cycle (contract_id) where closed_at is null;
create index cycle_to_start on cycle (opened_at) where started_at is null and start_problem is null;
create index cycle_predecessor on cycle (predecessor_reference);

comment on table cycle is 'Trips through the eight steps. The reference is the business key of its process instances.';
comment on column cycle.reference is 'Reference: the contract''s own for a contract that came in by registration, else made by Octant.';
comment on column cycle.contract_id is 'The contract; empty until one is registered.';
comment on column cycle.predecessor_reference is 'The cycle whose decision to procure again opened this one.';
comment on column cycle.title is 'What it is about.';
comment on column cycle.entered_by is 'By which of the two entrances it came in.';
comment on column cycle.opened_at is 'When it was opened.';
comment on column cycle.opened_by is 'By whom; octant for what the application opened by itself.';
comment on column cycle.started_at is 'When its process began; empty while it waits to be started.';
comment on column cycle.start_problem is 'Why its process could not begin; empty if it could, or was not tried yet.';
comment on column cycle.closed_at is 'When it was closed.';
comment on column cycle.outcome is 'How it was closed.';

create sequence cycle_number;
comment on sequence cycle_number is 'Last part of the references Octant makes.';
