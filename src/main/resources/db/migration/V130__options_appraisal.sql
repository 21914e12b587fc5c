alter table procurement add column strategy_approved_on date;
comment on column procurement.strategy_approved_on is 'Day on which the strategy was approved; empty before.';

create table in_house_appraisal (
    reference        text primary key references procurement (reference),
    characteristics  text    not null,
    readiness        text    not null,
    suitable         boolean not null,
    evidence_against text,
    appraised_by     text    not null,
    constraint in_house_appraisal_evidence check (suitable or evidence_against is not null)
);

comment on table in_house_appraisal is
    'Whether the council can do the work itself, which is the default (Stevenage BC, Co-operative Procurement Strategy 2025-28, Commercial and Insourcing).';
comment on column in_house_appraisal.reference is 'The procurement.';
comment on column in_house_appraisal.characteristics is 'What the service is like: value for money, social value, effect on the market.';
comment on column in_house_appraisal.readiness is 'How ready the council is: people, skills, systems, premises, time.';
comment on column in_house_appraisal.suitable is 'Whether it is suitable to be done in house.';
comment on column in_house_appraisal.evidence_against is 'Evidence against doing it in house; needed for any other way.';
comment on column in_house_appraisal.appraised_by is 'Who appraised it.';

create table option_criterion (
    reference text          not null references procurement (reference),
    number    integer       not null,
    name      text          not null,
    weight    numeric(5, 2) not null,
    primary key (reference, number),
    constraint option_criterion_name_given check (name <> ''),
    constraint option_criterion_weight_percent check (weight > 0 and weight <= 100)
);

comment on table option_criterion is 'What the options of procurements are scored by; the weights make 100 per cent.';
comment on column option_criterion.reference is 'The procurement.';
comment on column option_criterion.number is 'First, second, ... criterion.';
comment on column option_criterion.name is 'What is scored.';
comment on column option_criterion.weight is 'Weight in per cent.';

create table delivery_option (
    reference             text    not null references procurement (reference),
    model                 text    not null,
    description           text    not null,
    whole_life_cost_pence bigint  not null,
    primary key (reference, model),
    constraint delivery_option_model_known
        check (model in ('IN_HOUSE', 'BUY', 'SHARE', 'CO_OPERATIVE', 'CONCESSION', 'FRAMEWORK'))
);

comment on table delivery_option is 'The ways in which needs could be met.';
comment on column delivery_option.reference is 'The procurement.';
comment on column delivery_option.model is 'The way.';
comment on column delivery_option.description is 'What it would look like.';
comment on column delivery_option.whole_life_cost_pence is 'What it would cost the council over the whole life without VAT, in pence; below nought where the council earns.';

create table option_score (
    reference text    not null,
    model     text    not null,
    criterion integer not null,
    score     integer not null,
    primary key (reference, model, criterion),
    constraint option_score_of_option foreign key (reference, model) references delivery_option (reference, model) on delete cascade,
    constraint option_score_scale check (score between 0 and 5)
);

comment on table option_score is 'How the ways to meet needs score, from 0 to 5.';
comment on column option_score.reference is 'The procurement.';
comment on column option_score.model is 'The way.';
comment on column option_score.criterion is 'Number of the criterion.';
comment on column option_score.score is 'From 0 to 5.';

create table waiver (
    reference     text        not null references procurement (reference),
    approval      bigint      not null,
    by_rule       text        not null,
    wanted        text        not null,
    reason        text        not null,
    asked_by      text        not null,
    asked_at      timestamptz not null,
    primary key (reference, approval)
);

comment on table waiver is 'The waiver register: routes to market that depart from the rule, each with its reason and the approval that was asked for.';
comment on column waiver.reference is 'The procurement.';
comment on column waiver.approval is 'Number of the approval; whether and by whom it was given stands there.';
comment on column waiver.by_rule is 'The route that the rule gave.';
comment on column waiver.wanted is 'The route that is wanted instead.';
comment on column waiver.reason is 'Why, with the ground of the law or of standing orders.';
comment on column waiver.asked_by is 'Who asked for it.';
comment on column waiver.asked_at is 'When.';

create table route_choice (
    reference text primary key references procurement (reference),
    reason    text,
    chosen_by text not null,
    local_supplier boolean not null
);

comment on table route_choice is 'The route to market that somebody chose, as the latest choice stands.';
comment on column route_choice.reference is 'The procurement.';
comment on column route_choice.reason is 'Why it departs from the rule; empty if it does not.';
comment on column route_choice.chosen_by is 'Who chose it.';
comment on column route_choice.local_supplier is 'Whether there is a suitable local supplier.';
