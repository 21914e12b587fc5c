create table rule_answer (
    number    bigint generated always as identity primary key,
    reference text        not null,
    asked_for text        not null,
    rule      text        not null,
    version   text        not null,
    citation  text        not null,
    regime    text,
    began_on  date,
    inputs    jsonb       not null,
    outcome   jsonb       not null,
    because   text        not null,
    asked_at  timestamptz not null,
    constraint rule_answer_reference_given check (reference <> ''),
    constraint rule_answer_purpose_given check (asked_for <> ''),
    constraint rule_answer_regime_known check (regime in ('PCR2015', 'PA2023', 'OTHER')),
    constraint rule_answer_inputs_by_name check (jsonb_typeof(inputs) = 'object'),
    constraint rule_answer_outcome_by_name check (jsonb_typeof(outcome) = 'object')
);

create unique index rule_answer_once
    on rule_answer (reference, asked_for, rule, version, md5(inputs::text), md5(outcome::text));

comment on table rule_answer is
    'What rules answered where cases used them, for good. The application may add to it and read it, and nothing else.';
comment on column rule_answer.number is 'Order in which they were asked.';
comment on column rule_answer.reference is 'Reference of the contract or cycle.';
comment on column rule_answer.asked_for is 'What the answer was used for, in plain words.';
comment on column rule_answer.rule is 'The rule''s id.';
comment on column rule_answer.version is 'The version of the rule that answered.';
comment on column rule_answer.citation is 'Where the answer stands: Act and section, or strategy and section.';
comment on column rule_answer.regime is 'The law that the contract came under when the rule was asked; empty where that is not known.';
comment on column rule_answer.began_on is
    'Day in London on which the procurement began, as the rule was told; empty where it did not ask.';
comment on column rule_answer.inputs is 'What the rule understood it was given, by name.';
comment on column rule_answer.outcome is 'The answer''s fields by name.';
comment on column rule_answer.because is 'Why, in the sentences that officers saw.';
comment on column rule_answer.asked_at is 'When it was asked.';

-- Not even the role that owns the table changes what was answered.
create function rule_answer_is_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'Answers of rules are only added to; % is not possible', lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

create trigger rule_answer_is_for_good
    before update or delete or truncate on rule_answer
    for each statement execute function rule_answer_is_for_good();
