create table debrief (
    id                  bigint generated always as identity primary key,
    contract_id         bigint  not null references contract (id),
    number              integer not null,
    occasion            text    not null,
    process_instance_id text    not null,
    went_well           text    not null,
    went_badly          text    not null,
    lesson              text    not null,
    step                integer not null,
    recorded_by         text    not null,
    recorded_on         date    not null,
    reviewed_by         text,
    reviewed_on         date,
    accepted            boolean,
    returned_because    text,
    constraint debrief_number_once unique (contract_id, number),
    constraint debrief_of_process_once unique (process_instance_id),
    constraint debrief_occasion_known check (occasion in ('AFTER_TENDER', 'BEFORE_DECISION', 'AT_CLOSE_OUT')),
    constraint debrief_lesson_given check (lesson <> ''),
    constraint debrief_step_one_of_eight check (step between 1 and 8),
    constraint debrief_reviewed_by_another check (reviewed_by <> recorded_by),
    constraint debrief_review_whole check (num_nulls(reviewed_by, reviewed_on, accepted) in (0, 3)),
    constraint debrief_return_has_reasons check (accepted or returned_because is not null)
);

comment on table debrief is
    'Debriefs on contracts: after the tender, before it is decided what follows, and at close-out (Stevenage Procurement Strategy 2025-28: a debrief and lessons learned plan after all tendered procurements).';
comment on column debrief.contract_id is 'The contract.';
comment on column debrief.number is 'First, second, ... debrief on the contract.';
comment on column debrief.occasion is 'When in the life of the contract it was held.';
comment on column debrief.process_instance_id is 'The process instance that held it.';
comment on column debrief.went_well is 'What went well.';
comment on column debrief.went_badly is 'What did not.';
comment on column debrief.lesson is 'What to do differently, in one or two sentences. Filed among the lessons once it is accepted.';
comment on column debrief.step is 'The step, 1 to 8, in which the lesson helps next time.';
comment on column debrief.recorded_by is 'Who recorded it, or recorded it anew after it was sent back.';
comment on column debrief.recorded_on is 'When.';
comment on column debrief.reviewed_by is 'Who reviewed it, never the one who recorded it; empty until it is reviewed.';
comment on column debrief.reviewed_on is 'When.';
comment on column debrief.accepted is 'Whether the review accepted it. Recording it anew empties this.';
comment on column debrief.returned_because is 'Why it was last sent back; kept when it is recorded anew.';

create table debrief_action (
    debrief_id bigint  not null references debrief (id),
    number     integer not null,
    action     text    not null,
    owner      text    not null,
    agreed_on  date    not null,
    due_on     date    not null,
    done_on    date,
    primary key (debrief_id, number),
    constraint debrief_action_given check (action <> '' and owner <> ''),
    constraint debrief_action_due_when_agreed_or_later check (due_on >= agreed_on),
    constraint debrief_action_done_when_agreed_or_later check (done_on >= agreed_on)
);

comment on table debrief_action is 'What debriefs agreed to follow up.';
comment on column debrief_action.debrief_id is 'The debrief.';
comment on column debrief_action.number is 'First, second, ... action of the debrief.';
comment on column debrief_action.action is 'What is to be done.';
comment on column debrief_action.owner is 'Who does it: name of a person. Personal data.';
comment on column debrief_action.agreed_on is 'When it was agreed.';
comment on column debrief_action.due_on is 'By when it is to be done.';
comment on column debrief_action.done_on is 'When a later debrief on the contract found it done; empty while it is open.';
