create table performance_review (
    contract_id      bigint      not null references contract (id),
    number           integer     not null,
    rating           text        not null,
    findings         text        not null,
    improvement_plan text,
    improve_by       date,
    reviewed_on      date        not null,
    reviewed_by      text        not null,
    primary key (contract_id, number),
    constraint performance_review_rating_known
        check (rating in ('GOOD', 'APPROACHING_TARGET', 'REQUIRES_IMPROVEMENT', 'INADEQUATE', 'OTHER')),
    constraint performance_review_plan_whole check ((improvement_plan is null) = (improve_by is null))
);

comment on table performance_review is 'Reviews of how contracts perform, as often as their tier asks for.';
comment on column performance_review.number is 'First, second, ... review of the contract.';
comment on column performance_review.rating is 'Rating, in the words of the Procurement Regulations 2024 reg. 39(5).';
comment on column performance_review.findings is 'What the rating is based on.';
comment on column performance_review.improvement_plan is 'What was agreed to do better, where that was needed.';
comment on column performance_review.improve_by is 'By when.';
comment on column performance_review.reviewed_on is 'Day of the review.';
comment on column performance_review.reviewed_by is 'Who reviewed it.';
