create table lesson (
    id          bigint generated always as identity primary key,
    contract_id bigint      not null references contract (id),
    category    text,
    step        integer     not null,
    text        text        not null,
    filed_at    timestamptz not null,
    constraint lesson_step_one_of_eight check (step between 1 and 8),
    constraint lesson_text_given check (text <> '')
);

create index lesson_step on lesson (step, category);

comment on table lesson is 'What contracts have taught, shown in the forms of the step in which it helps next time.';
comment on column lesson.contract_id is 'The contract that taught it.';
comment on column lesson.category is 'That contract''s category when it was filed.';
comment on column lesson.step is 'The step, 1 to 8, in which it helps.';
comment on column lesson.text is 'The lesson.';
comment on column lesson.filed_at is 'When it was filed.';
