alter table review_follow_up add column equality_considered boolean;

comment on column review_follow_up.equality_considered is
    'Whether the effect on people with protected characteristics was considered (Equality Act 2010 s149); asked when a service is wound down, empty otherwise.';
