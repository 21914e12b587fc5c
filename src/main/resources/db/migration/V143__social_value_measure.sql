alter table award_criterion add column environmental boolean not null default false;
comment on column award_criterion.environmental is 'Whether it is about the environment.';

create table social_value_measure (
    reference text    not null references procurement (reference),
    number    integer not null,
    edition   text    not null,
    theme     text    not null,
    measure   text    not null,
    unit      text    not null,
    evidence  text    not null,
    primary key (reference, number),
    constraint social_value_measure_described check (measure <> '' and unit <> '' and evidence <> '')
);

comment on table social_value_measure is 'What bidders are asked to promise as social value, in the council''s own words; what the winner promised is managed with the contract.';
comment on column social_value_measure.reference is 'The procurement, whose reference the contract gets.';
comment on column social_value_measure.number is 'First, second, ... measure.';
comment on column social_value_measure.edition is 'Edition of the themes, which the contract keeps.';
comment on column social_value_measure.theme is 'The theme it belongs to.';
comment on column social_value_measure.measure is 'What is measured.';
comment on column social_value_measure.unit is 'What one counts, such as weeks of apprenticeship.';
comment on column social_value_measure.evidence is 'How it will be shown.';
