create table tier_score (
    contract_id       bigint  not null,
    review            integer not null,
    criticality       integer not null,
    supplier_failure  integer not null,
    complexity        integer not null,
    reputation        integer not null,
    vulnerable_people boolean not null,
    personal_data     boolean not null,
    tier              text,
    primary key (contract_id, review),
    constraint tier_score_of_review
        foreign key (contract_id, review) references performance_review (contract_id, number),
    constraint tier_score_criticality_scale check (criticality between 0 and 3),
    constraint tier_score_supplier_failure_scale check (supplier_failure between 0 and 3),
    constraint tier_score_complexity_scale check (complexity between 0 and 3),
    constraint tier_score_reputation_scale check (reputation between 0 and 3),
    constraint tier_score_tier_known check (tier in ('GOLD', 'SILVER', 'BRONZE'))
);

comment on table tier_score is
    'What each review of performance said of a contract to decide its tier by, from 0 (little) to 3 (very much). The scale is Octant''s default.';
comment on column tier_score.review is 'Number of the review of the contract that said it.';
comment on column tier_score.criticality is 'How much the service matters.';
comment on column tier_score.supplier_failure is 'What a failing supplier would do.';
comment on column tier_score.complexity is 'How complex and long the contract is.';
comment on column tier_score.reputation is 'What bad news about it would mean.';
comment on column tier_score.vulnerable_people is 'Whether a statutory duty to vulnerable people depends on it.';
comment on column tier_score.personal_data is 'Whether the supplier handles much personal data.';
comment on column tier_score.tier is 'The tier that came of it, by decision table contract-tier; empty while an improvement plan is being agreed.';
