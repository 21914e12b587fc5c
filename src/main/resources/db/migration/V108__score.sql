create table score (
    reference    text          not null,
    tender       integer       not null,
    criterion    integer       not null,
    evaluator    text          not null,
    score        numeric(5, 2) not null,
    reason       text          not null,
    written_at   timestamptz   not null,
    submitted_at timestamptz,
    primary key (reference, tender, criterion, evaluator),
    constraint score_of_tender foreign key (reference, tender) references tender (reference, number),
    constraint score_of_criterion foreign key (reference, criterion) references award_criterion (reference, number),
    constraint score_not_negative check (score >= 0)
);

comment on table score is 'Scores of single evaluators. Confidential: nobody reads another''s before all are in, and none is changed once it is submitted.';
comment on column score.reference is 'The procurement.';
comment on column score.tender is 'The tender.';
comment on column score.criterion is 'The award criterion.';
comment on column score.evaluator is 'User name of the evaluator.';
comment on column score.score is 'From 0 to the criterion''s scale.';
comment on column score.reason is 'Why.';
comment on column score.written_at is 'When it was last written.';
comment on column score.submitted_at is 'When it was submitted; empty while the evaluator is at it.';

create table moderated_score (
    reference    text          not null,
    tender       integer       not null,
    criterion    integer       not null,
    score        numeric(5, 2) not null,
    reason       text          not null,
    moderated_by text          not null,
    moderated_at timestamptz   not null,
    primary key (reference, tender, criterion),
    constraint moderated_score_of_tender foreign key (reference, tender) references tender (reference, number),
    constraint moderated_score_of_criterion
        foreign key (reference, criterion) references award_criterion (reference, number),
    constraint moderated_score_not_negative check (score >= 0),
    constraint moderated_score_reasoned check (reason <> '')
);

comment on table moderated_score is 'Scores the panel agreed on, beside those of the single evaluators, which stay. Confidential.';
comment on column moderated_score.reference is 'The procurement.';
comment on column moderated_score.tender is 'The tender.';
comment on column moderated_score.criterion is 'The award criterion; of price, what was worked out.';
comment on column moderated_score.score is 'From 0 to the criterion''s scale.';
comment on column moderated_score.reason is 'Why, by what was published to bidders; goes into assessment summaries.';
comment on column moderated_score.moderated_by is 'Who recorded it; octant for what was worked out.';
comment on column moderated_score.moderated_at is 'When.';
