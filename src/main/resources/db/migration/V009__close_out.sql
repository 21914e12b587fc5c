create table close_out (
    contract_id            bigint primary key references contract (id),
    final_rating           text,
    final_assessment       text,
    assessed_on            date,
    exit_plan_carried_out  boolean,
    exit_plan_note         text,
    exit_confirmed_on      date,
    termination_notice     text,
    notice_published_on    date,
    notice_not_due_because text,
    constraint close_out_rating_known
        check (final_rating in ('GOOD', 'APPROACHING_TARGET', 'REQUIRES_IMPROVEMENT', 'INADEQUATE', 'OTHER')),
    constraint close_out_notice_whole check ((termination_notice is null) = (notice_published_on is null)),
    constraint close_out_notice_or_reason
        check (termination_notice is null or notice_not_due_because is null)
);

comment on table close_out is 'How contracts were closed out.';
comment on column close_out.final_rating is 'Rating of the final assessment, in the words of the Procurement Regulations 2024 reg. 39(5).';
comment on column close_out.final_assessment is 'The final assessment in words.';
comment on column close_out.assessed_on is 'When it was made.';
comment on column close_out.exit_plan_carried_out is 'Whether the supplier''s exit went as planned.';
comment on column close_out.exit_plan_note is 'What was handed over and what is left to do.';
comment on column close_out.exit_confirmed_on is 'When that was confirmed.';
comment on column close_out.termination_notice is 'Number of the contract termination notice (Procurement Act 2023 s80).';
comment on column close_out.notice_published_on is 'When it was published.';
comment on column close_out.notice_not_due_because is 'Why no such notice was due.';
