create table clarification (
    reference   text        not null references procurement (reference),
    number      integer     not null,
    asked_on    date        not null,
    question    text        not null,
    answer      text,
    answered_on date,
    written_by  text        not null,
    written_at  timestamptz not null,
    primary key (reference, number),
    constraint clarification_question_given check (question <> ''),
    constraint clarification_answer_whole check ((answer is null) = (answered_on is null)),
    constraint clarification_answered_after_asked check (answered_on >= asked_on)
);

comment on table clarification is 'Questions of suppliers about tenders, without their names, and the answers that all of them got.';
comment on column clarification.reference is 'The procurement.';
comment on column clarification.number is 'First, second, ... question.';
comment on column clarification.asked_on is 'Day on which it was asked.';
comment on column clarification.question is 'The question.';
comment on column clarification.answer is 'The answer, given to all; empty until there is one.';
comment on column clarification.answered_on is 'Day on which all got the answer.';
comment on column clarification.written_by is 'Who wrote it last.';
comment on column clarification.written_at is 'When.';
