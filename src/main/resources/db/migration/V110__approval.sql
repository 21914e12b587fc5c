create table approval (
    number             bigint generated always as identity primary key,
    reference          text        not null,
    subject            text        not null,
    sentence           text        not null,
    value_ex_vat_pence bigint      not null,
    key_decision       boolean     not null,
    risk               text        not null,
    digest             text        not null,
    rule_version       text        not null,
    citation           text        not null,
    because            text        not null,
    asked_at           timestamptz not null,
    due_on             date        not null,
    constraint approval_reference_given check (reference <> ''),
    constraint approval_subject_known
        check (subject in ('MANDATE', 'STRATEGY', 'WAIVER', 'RELEASE', 'AWARD', 'CHANGE')),
    constraint approval_sentence_given check (sentence <> ''),
    constraint approval_value_not_negative check (value_ex_vat_pence >= 0),
    constraint approval_risk_known check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    constraint approval_digest_form check (digest ~ '^[0-9a-f]{64}$')
);

create index approval_of_reference on approval (reference, subject, number);

comment on table approval is
    'What people are asked to approve, as they see it, for good. Confidential: what an award is worth is nobody''s business before it is announced. The application may add to it and read it, and nothing else.';
comment on column approval.number is 'Its number; the process that collects the approvals has it too.';
comment on column approval.reference is 'Reference of the cycle or contract.';
comment on column approval.subject is 'What kind of thing it is (ApprovalSubject).';
comment on column approval.sentence is 'What is to be approved, in a sentence.';
comment on column approval.value_ex_vat_pence is 'What it is worth over the whole term, in pence without VAT.';
comment on column approval.key_decision is 'Whether it is a key decision, as people said.';
comment on column approval.risk is 'How much is at risk, as people judged it.';
comment on column approval.digest is 'SHA-256 of all that is to be approved, in hexadecimal: subject, sentence, value, key decision, risk and facts.';
comment on column approval.rule_version is 'Version of the rule that said who approves.';
comment on column approval.citation is 'Where that stands.';
comment on column approval.because is 'Why these approve, in the sentence that people see.';
comment on column approval.asked_at is 'When it was asked for.';
comment on column approval.due_on is 'Last day in London by which it is to be decided.';

create table approval_fact (
    approval bigint not null references approval (number),
    position int    not null,
    label    text   not null,
    text     text   not null,
    page     text,
    primary key (approval, position),
    constraint approval_fact_label_given check (label <> ''),
    constraint approval_fact_page_is_ours check (page ~ '^/[^/ ()]')
);

comment on table approval_fact is 'The facts that those who approve are shown. Confidential.';
comment on column approval_fact.approval is 'The approval.';
comment on column approval_fact.position is 'Its place among the facts, from 0.';
comment on column approval_fact.label is 'What it is about.';
comment on column approval_fact.text is 'What it says.';
comment on column approval_fact.page is 'Address within Octant where it can be read in full; empty where there is none.';

create table approval_author (
    approval bigint not null references approval (number),
    person   text   not null,
    primary key (approval, person),
    constraint approval_author_person_given check (person <> '')
);

comment on table approval_author is 'Whose work it is: people who may not approve it. Confidential where they are evaluators.';
comment on column approval_author.approval is 'The approval.';
comment on column approval_author.person is 'User name.';

create table approval_seat (
    approval    bigint not null references approval (number),
    seat        int    not null,
    staff_group text   not null,
    primary key (approval, seat),
    constraint approval_seat_counted check (seat >= 0)
);

comment on table approval_seat is 'The places to be filled: one person of a group each, all of whom have to agree.';
comment on column approval_seat.approval is 'The approval.';
comment on column approval_seat.seat is 'Number of the place, from 0.';
comment on column approval_seat.staff_group is 'Id of the group whose members may fill it.';

create table approval_decision (
    approval      bigint      not null,
    seat          int         not null,
    who           text        not null,
    stood_in_for  text,
    decision      text        not null,
    reason        text,
    minute        text,
    no_interest   boolean     not null,
    digest        text        not null,
    decided_at    timestamptz not null,
    primary key (approval, seat),
    foreign key (approval, seat) references approval_seat (approval, seat),
    constraint approval_decision_one_person_one_seat unique (approval, who),
    constraint approval_decision_one_absent_one_seat unique (approval, stood_in_for),
    constraint approval_decision_another_stands_in check (stood_in_for <> who),
    constraint approval_decision_known check (decision in ('APPROVED', 'REFUSED')),
    constraint approval_decision_reason_where_refused check ((decision = 'REFUSED') = (reason is not null)),
    constraint approval_decision_without_interest check (decision = 'REFUSED' or no_interest),
    constraint approval_decision_digest_form check (digest ~ '^[0-9a-f]{64}$')
);

comment on table approval_decision is
    'Who approved or refused what, for good. Confidential. The application may add to it and read it, and nothing else.';
comment on column approval_decision.approval is 'The approval.';
comment on column approval_decision.seat is 'The place that was filled.';
comment on column approval_decision.who is 'User name of who decided.';
comment on column approval_decision.stood_in_for is 'User name of the absent person for whom they did; empty where they decided for themselves.';
comment on column approval_decision.decision is 'Approved or refused.';
comment on column approval_decision.reason is 'Why it was refused.';
comment on column approval_decision.minute is 'Minute or number of the decision, where it was taken at a meeting.';
comment on column approval_decision.no_interest is 'Whether they declared to have no interest of their own in it (Procurement Act 2023 s81).';
comment on column approval_decision.digest is 'SHA-256 of what was before them.';
comment on column approval_decision.decided_at is 'When.';

create table approval_withdrawal (
    approval     bigint primary key references approval (number),
    because      text        not null,
    withdrawn_at timestamptz not null,
    constraint approval_withdrawal_reason_given check (because <> '')
);

comment on table approval_withdrawal is 'Approvals that are not asked for any more, because what was to be approved has changed or was given up.';
comment on column approval_withdrawal.approval is 'The approval.';
comment on column approval_withdrawal.because is 'Why.';
comment on column approval_withdrawal.withdrawn_at is 'When.';

-- Not even the role that owns the tables changes what was asked and decided.
create function approval_is_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'Approvals are only added to; % of % is not possible', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger approval_is_for_good before update or delete or truncate on approval
    for each statement execute function approval_is_for_good();
create trigger approval_fact_is_for_good before update or delete or truncate on approval_fact
    for each statement execute function approval_is_for_good();
create trigger approval_author_is_for_good before update or delete or truncate on approval_author
    for each statement execute function approval_is_for_good();
create trigger approval_seat_is_for_good before update or delete or truncate on approval_seat
    for each statement execute function approval_is_for_good();
create trigger approval_decision_is_for_good before update or delete or truncate on approval_decision
    for each statement execute function approval_is_for_good();
create trigger approval_withdrawal_is_for_good before update or delete or truncate on approval_withdrawal
    for each statement execute function approval_is_for_good();

-- The service says it in sentences; this holds even where somebody else writes.
create function approval_is_by_others() returns trigger language plpgsql as $$
begin
    if exists (select 1 from approval_author where approval = new.approval and person in (new.who, new.stood_in_for)) then
        raise exception 'Nobody approves their own work' using errcode = 'check_violation';
    end if;
    if exists (select 1 from approval_decision
                where approval = new.approval
                  and (who = new.stood_in_for or stood_in_for = new.who)) then
        raise exception 'Nobody fills two places of one approval' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger approval_is_by_others before insert on approval_decision
    for each row execute function approval_is_by_others();
