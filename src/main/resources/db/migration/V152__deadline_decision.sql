create table deadline_decision (
    reference             text        not null references procurement (reference),
    number                integer     not null,
    deadline_before       timestamptz,
    deadline_after        timestamptz,
    questions_until_after timestamptz,
    reason                text        not null,
    decided_by            text        not null,
    decided_at            timestamptz not null,
    primary key (reference, number),
    constraint deadline_decision_later check (deadline_after > deadline_before),
    constraint deadline_decision_reasoned check (reason <> ''),
    constraint deadline_decision_questions_first check (questions_until_after <= deadline_after)
);

comment on table deadline_decision is 'Decisions whether the deadline for tenders moves; where it does, it moves for all (Procurement Act 2023 s54(2)).';
comment on column deadline_decision.reference is 'The procurement.';
comment on column deadline_decision.number is 'First, second, ... decision.';
comment on column deadline_decision.deadline_before is 'The deadline as it was; empty if there was none.';
comment on column deadline_decision.deadline_after is 'The new deadline; empty if the old one stays.';
comment on column deadline_decision.questions_until_after is 'Until when suppliers may ask from then on; empty if the deadline stays.';
comment on column deadline_decision.reason is 'Why.';
comment on column deadline_decision.decided_by is 'Who decided.';
comment on column deadline_decision.decided_at is 'When.';

create table late_answer (
    reference text    not null,
    question  integer not null,
    decision  integer not null,
    primary key (reference, question),
    constraint late_answer_decided foreign key (reference, decision) references deadline_decision (reference, number)
);

comment on table late_answer is 'Answers that suppliers got after their time for questions had ended, and which decision on the deadline took them into account.';
comment on column late_answer.reference is 'The procurement.';
comment on column late_answer.question is 'Number of the question.';
comment on column late_answer.decision is 'Number of the decision.';
