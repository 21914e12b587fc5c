create table recommendation (
    reference      text        not null references procurement (reference),
    number         integer     not null,
    tender         integer,
    reasons        text        not null,
    recommended_by text        not null,
    recommended_at timestamptz not null,
    confirmed      boolean,
    confirmed_by   text,
    confirmed_at   timestamptz,
    comment        text,
    primary key (reference, number),
    constraint recommendation_of_tender foreign key (reference, tender) references tender (reference, number),
    constraint recommendation_reasoned check (reasons <> ''),
    constraint recommendation_confirmed_whole check (num_nulls(confirmed, confirmed_by, confirmed_at) in (0, 3)),
    constraint recommendation_confirmed_by_another check (confirmed_by <> recommended_by)
);

comment on table recommendation is 'What panels recommend: to award to a tender, or nothing. Confidential until the award.';
comment on column recommendation.reference is 'The procurement.';
comment on column recommendation.number is 'First, second, ... recommendation; another one follows where it was not confirmed that nothing is awarded.';
comment on column recommendation.tender is 'Number of the tender; empty where nothing is to be awarded.';
comment on column recommendation.reasons is 'Why.';
comment on column recommendation.recommended_by is 'Who recommended it.';
comment on column recommendation.recommended_at is 'When.';
comment on column recommendation.confirmed is 'Whether a head of service confirmed that nothing is awarded; empty before, and for an award, which step 5 approves.';
comment on column recommendation.confirmed_by is 'Who that was.';
comment on column recommendation.confirmed_at is 'When.';
comment on column recommendation.comment is 'What is to be considered again, where it was not confirmed.';
