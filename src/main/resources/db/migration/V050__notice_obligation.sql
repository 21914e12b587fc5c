create table notice_obligation (
    id               bigint generated always as identity primary key,
    reference        text        not null,
    duty             text        not null,
    occasion         text        not null,
    event            text        not null,
    event_day        date        not null,
    circumstance     text        not null,
    certain          boolean     not null,
    because          text        not null,
    clause           text        not null,
    due_day          date        not null,
    due_by_law       boolean     not null,
    draft_from       date        not null,
    remind_on        date        not null,
    opened_at        timestamptz not null,
    state            text        not null default 'OPEN',
    drafted_by       text,
    approved_by      text,
    approved_at      timestamptz,
    notice_number    text,
    published_at     timestamptz,
    elsewhere        text,
    elsewhere_reason text,
    elsewhere_by     text,
    elsewhere_at     timestamptz,
    closed_at        timestamptz,
    closed_by        text,
    closed_because   text,
    constraint notice_obligation_once unique (reference, duty, occasion),
    constraint notice_obligation_reference_given check (reference <> ''),
    constraint notice_obligation_state_known check (state in ('OPEN', 'PUBLISHED', 'NOT_DUE', 'WITHDRAWN')),
    constraint notice_obligation_approved_whole check ((approved_by is null) = (approved_at is null)),
    constraint notice_obligation_second_person check (approved_by <> drafted_by),
    constraint notice_obligation_number_form check (notice_number ~ '^[0-9]{6}-20[0-9]{2}$'),
    constraint notice_obligation_published_whole
        check (num_nulls(notice_number, published_at) = case state when 'PUBLISHED' then 0 else 2 end),
    constraint notice_obligation_closed_whole
        check (num_nulls(closed_at, closed_by) = case state when 'OPEN' then 2 else 0 end),
    constraint notice_obligation_reason_where_not_published
        check ((state in ('NOT_DUE', 'WITHDRAWN')) = (closed_because is not null)),
    constraint notice_obligation_elsewhere_whole
        check (num_nulls(elsewhere, elsewhere_reason, elsewhere_by, elsewhere_at) in (0, 4))
);

create index notice_obligation_open on notice_obligation (due_day) where state = 'OPEN';

comment on table notice_obligation is
    'Notices that the council owes, or has to find out whether it owes them. Each is opened by an event and closes once: published with its number, found not to be due, or withdrawn.';
comment on column notice_obligation.reference is 'The contract or cycle it is about; council for the council itself.';
comment on column notice_obligation.duty is 'Which notice (NoticeDuty).';
comment on column notice_obligation.occasion is 'What tells several of the same kind under one reference apart, such as a period or a proposal.';
comment on column notice_obligation.event is 'What called for it (NoticeEvent).';
comment on column notice_obligation.event_day is 'The day in London on which that happened, or is to happen.';
comment on column notice_obligation.circumstance is 'What else the event was about (NoticeCase.Circumstance).';
comment on column notice_obligation.certain is 'Whether it is known to be due; otherwise a person has to find out.';
comment on column notice_obligation.because is 'Why it is due, or what that depends on.';
comment on column notice_obligation.clause is 'Where that stands.';
comment on column notice_obligation.due_day is 'The last day for it.';
comment on column notice_obligation.due_by_law is 'Whether the law names that day; otherwise it is the council''s own target.';
comment on column notice_obligation.draft_from is 'The day from which it is drafted.';
comment on column notice_obligation.remind_on is 'The day on which corporate procurement is reminded.';
comment on column notice_obligation.opened_at is 'Since when it is owed.';
comment on column notice_obligation.state is 'Open, published, not due, or withdrawn because the case changed.';
comment on column notice_obligation.drafted_by is 'Who said that the draft is ready.';
comment on column notice_obligation.approved_by is 'Who approved it; never the same person.';
comment on column notice_obligation.approved_at is 'When.';
comment on column notice_obligation.notice_number is 'The number that Find a Tender gave it.';
comment on column notice_obligation.published_at is 'When it was published there.';
comment on column notice_obligation.elsewhere is 'Where it was published while Find a Tender had not taken it (Procurement Regulations 2024 reg 8).';
comment on column notice_obligation.elsewhere_reason is 'Why that was allowed.';
comment on column notice_obligation.elsewhere_by is 'Who recorded that.';
comment on column notice_obligation.elsewhere_at is 'When it was recorded.';
comment on column notice_obligation.closed_at is 'When it closed.';
comment on column notice_obligation.closed_by is 'Who closed it; octant for the application itself.';
comment on column notice_obligation.closed_because is 'Why no notice was published.';

create table notice_content (
    obligation_id bigint      not null references notice_obligation (id),
    field         text        not null,
    text          text        not null,
    edited_by     text        not null,
    edited_at     timestamptz not null,
    primary key (obligation_id, field),
    constraint notice_content_text_given check (text <> '')
);

comment on table notice_content is
    'What notices say, field by field, where a person wrote it; once a notice is approved, all of what it says.';
comment on column notice_content.obligation_id is 'The notice.';
comment on column notice_content.field is 'Name of the field (NoticeField).';
comment on column notice_content.text is 'What it says.';
comment on column notice_content.edited_by is 'Who wrote it; octant for what came from the case.';
comment on column notice_content.edited_at is 'When.';

create view notice_held_back as
    select distinct reference
      from notice_obligation
     where state = 'OPEN' and duty in ('DETAILS', 'BELOW_THRESHOLD_DETAILS') and elsewhere_at is null;

comment on view notice_held_back is
    'Contracts whose details notice is still owed, so that nothing about them may be published elsewhere (Procurement Regulations 2024 reg 5(11)).';
comment on column notice_held_back.reference is 'The contract.';
