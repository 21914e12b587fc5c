create table award_criterion (
    reference text          not null references procurement (reference),
    number    integer       not null,
    name      text          not null,
    part      text          not null,
    weight    numeric(5, 2) not null,
    scale     integer       not null default 5,
    guidance  text          not null,
    primary key (reference, number),
    constraint award_criterion_name_given check (name <> ''),
    constraint award_criterion_part_known check (part in ('QUALITY', 'SOCIAL_VALUE', 'PRICE')),
    constraint award_criterion_weight_percent check (weight > 0 and weight <= 100),
    constraint award_criterion_scale_possible check (scale between 1 and 100)
);

comment on table award_criterion is 'Award criteria of procurements (Procurement Act 2023 s23); their weights make 100 per cent.';
comment on column award_criterion.reference is 'The procurement.';
comment on column award_criterion.number is 'First, second, ... criterion.';
comment on column award_criterion.name is 'What is assessed.';
comment on column award_criterion.part is 'Quality and social value are scored by evaluators; price is worked out from what tenders cost.';
comment on column award_criterion.weight is 'Weight in per cent of all.';
comment on column award_criterion.scale is 'Highest score; the lowest is 0.';
comment on column award_criterion.guidance is 'What a score means, as published to bidders.';
