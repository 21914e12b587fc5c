create table review (
    id          bigint generated always as identity primary key,
    contract_id bigint  not null references contract (id),
    number      integer not null,
    opened_on   date    not null,
    decided_on  date,
    constraint review_once unique (contract_id, number)
);

create unique index review_open on review (contract_id) where decided_on is null;

comment on table review is 'Expiry reviews: whether a contract that comes to its end is brought in house, extended, procured again, or something else.';
comment on column review.number is 'First, second, ... review of the contract.';
comment on column review.opened_on is 'When it was opened.';
comment on column review.decided_on is 'When the decision stood; empty while it is open.';

create table review_assessment (
    review_id       bigint primary key references review (id),
    rating          text not null,
    value_for_money text not null,
    concerns        text,
    made_by         text not null,
    made_on         date not null,
    constraint review_assessment_rating_known
        check (rating in ('GOOD', 'APPROACHING_TARGET', 'REQUIRES_IMPROVEMENT', 'INADEQUATE', 'OTHER'))
);

comment on table review_assessment is 'How the contract has performed, as the review sees it.';
comment on column review_assessment.rating is 'Rating, in the words of the Procurement Regulations 2024 reg. 39(5).';
comment on column review_assessment.value_for_money is 'Whether it was value for money, and why.';
comment on column review_assessment.concerns is 'What should not happen again.';
comment on column review_assessment.made_by is 'Who assessed it.';
comment on column review_assessment.made_on is 'When.';

create table review_appraisal (
    review_id bigint  not null references review (id),
    part      integer not null,
    answers   jsonb   not null,
    evidence  text    not null,
    made_by   text    not null,
    made_on   date    not null,
    primary key (review_id, part),
    constraint review_appraisal_two_parts check (part in (1, 2))
);

comment on table review_appraisal is
    'The insourcing appraisal: part 1 what kind of service it is, part 2 whether the council is ready for it.';
comment on column review_appraisal.part is '1 service characteristics, 2 readiness to insource.';
comment on column review_appraisal.answers is 'The answers by field of the form.';
comment on column review_appraisal.evidence is 'What the answers rest on.';
comment on column review_appraisal.made_by is 'Who appraised it.';
comment on column review_appraisal.made_on is 'When.';

create table review_figures (
    review_id              bigint  not null references review (id),
    version                integer not null,
    in_house_pence         bigint  not null,
    extend_pence           bigint,
    procure_again_pence    bigint  not null,
    transition_pence       bigint  not null,
    staff_in_scope         integer not null,
    tupe                   text    not null,
    financial_implications text    not null,
    resource_implications  text    not null,
    recommendation         text    not null,
    reasons                text    not null,
    key_decision           boolean not null,
    made_by                text    not null,
    made_on                date    not null,
    countersigned          boolean,
    countersigned_by       text,
    countersigned_on       date,
    finance_comment        text,
    primary key (review_id, version),
    constraint review_figures_not_negative
        check (in_house_pence >= 0 and extend_pence >= 0 and procure_again_pence >= 0 and transition_pence >= 0),
    constraint review_figures_tupe_known check (tupe in ('YES', 'NO', 'TO_BE_ADVISED')),
    constraint review_figures_recommendation_known check (
        recommendation in ('INSOURCE', 'EXTEND', 'REPROCURE', 'COMMERCIALISE', 'COLLABORATE', 'CEASE')),
    constraint review_figures_second_person check (countersigned_by <> made_by),
    constraint review_figures_countersigned_whole
        check (num_nulls(countersigned, countersigned_by, countersigned_on) in (0, 3))
);

comment on table review_figures is 'Options and what they cost, each version with what finance said of it.';
comment on column review_figures.version is 'First, second, ... version of the figures.';
comment on column review_figures.in_house_pence is 'Cost of a year of the service run by the council, in pence.';
comment on column review_figures.extend_pence is 'Cost of a year under the extended contract, in pence; empty where it cannot be extended.';
comment on column review_figures.procure_again_pence is 'Expected cost of a year under a new contract, in pence.';
comment on column review_figures.transition_pence is 'One-off cost of bringing it in house, in pence.';
comment on column review_figures.staff_in_scope is 'How many people work in the service.';
comment on column review_figures.tupe is 'Whether staff are expected to transfer under TUPE.';
comment on column review_figures.financial_implications is 'What it means for the budget.';
comment on column review_figures.resource_implications is 'What it means for people, premises and systems.';
comment on column review_figures.recommendation is 'What the author recommends.';
comment on column review_figures.reasons is 'Why.';
comment on column review_figures.key_decision is 'Whether the decision is a key decision (SI 2012/2089 reg. 8), as the author judges it.';
comment on column review_figures.made_by is 'The author.';
comment on column review_figures.made_on is 'When.';
comment on column review_figures.countersigned is 'Whether finance agreed to the figures; empty while it has not answered.';
comment on column review_figures.countersigned_by is 'Who answered for finance; never the author.';
comment on column review_figures.countersigned_on is 'When.';
comment on column review_figures.finance_comment is 'What finance said.';

create table review_decision (
    review_id          bigint  not null references review (id),
    version            integer not null,
    decision           text    not null,
    reasons            text    not null,
    evidence           text,
    evidence_reference text,
    author             text    not null,
    decided_by         text    not null,
    decided_on         date    not null,
    confirmed          boolean,
    confirmed_by       text,
    confirmed_on       date,
    confirmer_comment  text,
    primary key (review_id, version),
    constraint review_decision_known check (
        decision in ('INSOURCE', 'EXTEND', 'REPROCURE', 'COMMERCIALISE', 'COLLABORATE', 'CEASE')),
    constraint review_decision_in_house_unless_evidence check (
        decision = 'INSOURCE' or (length(btrim(coalesce(evidence, ''))) >= 50 and coalesce(evidence_reference, '') <> '')),
    constraint review_decision_second_person check (decided_by <> author),
    constraint review_decision_third_person check (confirmed_by <> author and confirmed_by <> decided_by),
    constraint review_decision_confirmed_whole check (num_nulls(confirmed, confirmed_by, confirmed_on) in (0, 3))
);

comment on table review_decision is
    'What the insourcing board decided. In house is the default: any other decision needs evidence against it on record.';
comment on column review_decision.version is 'First, second, ... decision; a new one where the last was sent back.';
comment on column review_decision.decision is 'In house, extend, procure again, make commercial, collaborate, cease.';
comment on column review_decision.reasons is 'Why.';
comment on column review_decision.evidence is 'Evidence against bringing the service in house; needed for any other decision.';
comment on column review_decision.evidence_reference is 'Where that evidence is kept.';
comment on column review_decision.author is 'Who set out the options.';
comment on column review_decision.decided_by is 'Who decided for the board; never the author.';
comment on column review_decision.decided_on is 'When.';
comment on column review_decision.confirmed is 'Whether a director or members confirmed it; empty while or where nobody had to.';
comment on column review_decision.confirmed_by is 'Who; neither the author nor the one who decided.';
comment on column review_decision.confirmed_on is 'When.';
comment on column review_decision.confirmer_comment is 'What they said.';

create table review_follow_up (
    review_id bigint primary key references review (id),
    next_step text not null,
    partner   text,
    due_on    date not null,
    made_by   text not null,
    made_on   date not null
);

comment on table review_follow_up is 'The next step of decisions to make a service commercial, to collaborate, or to cease it.';
comment on column review_follow_up.next_step is 'What is done next.';
comment on column review_follow_up.partner is 'With whom.';
comment on column review_follow_up.due_on is 'By when.';
comment on column review_follow_up.made_by is 'Who recorded it.';
comment on column review_follow_up.made_on is 'When.';
