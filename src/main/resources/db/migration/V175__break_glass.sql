create table break_glass (
    number     bigint generated always as identity primary key,
    reference  text        not null,
    person     text        not null,
    reason     text        not null,
    asked_at   timestamptz not null,
    open_until timestamptz not null,
    constraint break_glass_reference_given check (reference <> ''),
    constraint break_glass_person_given check (person <> ''),
    constraint break_glass_reason_in_words check (length(btrim(reason)) >= 20),
    constraint break_glass_ends_after_start check (open_until > asked_at)
);

create index break_glass_reference on break_glass (reference, number);

comment on table break_glass is
    'That somebody may read the confidential facts of a case for a short time, and why. The application may add to it and read it, and nothing else.';
comment on column break_glass.number is 'Its number; the process that alerts a second person has it too.';
comment on column break_glass.reference is 'Reference of the cycle or contract.';
comment on column break_glass.person is 'User name of who asked.';
comment on column break_glass.reason is 'Why, in their words.';
comment on column break_glass.asked_at is 'When they asked, from when on they may read.';
comment on column break_glass.open_until is 'When they may no more.';

create table break_glass_read (
    break_glass bigint      not null references break_glass (number),
    kind        text        not null,
    read_at     timestamptz not null,
    constraint break_glass_read_kind_known check (kind in ('TENDERS', 'SCORES', 'DECLARATIONS', 'APPROVALS'))
);

create index break_glass_read_of on break_glass_read (break_glass, read_at);

comment on table break_glass_read is
    'Every single reading of confidential facts by break-glass. The application may add to it and read it, and nothing else.';
comment on column break_glass_read.break_glass is 'By which access.';
comment on column break_glass_read.kind is 'What kind of facts was read (ConfidentialKind).';
comment on column break_glass_read.read_at is 'When.';

create table break_glass_check (
    break_glass bigint      primary key references break_glass (number),
    checked_by  text        not null,
    justified   boolean     not null,
    finding     text        not null,
    checked_at  timestamptz not null,
    constraint break_glass_check_finding_given check (btrim(finding) <> '')
);

comment on table break_glass_check is
    'What a second person found of a break-glass access. The application may add to it and read it, and nothing else.';
comment on column break_glass_check.break_glass is 'Which access.';
comment on column break_glass_check.checked_by is 'User name of the second person.';
comment on column break_glass_check.justified is 'Whether it was justified; if not, it ends at once.';
comment on column break_glass_check.finding is 'What they found, in words.';
comment on column break_glass_check.checked_at is 'When.';

-- Not even the role that owns the tables changes who read what.
create function break_glass_is_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'What was read by break-glass is only added to; % of % is not possible', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger break_glass_is_for_good before update or delete or truncate on break_glass
    for each statement execute function break_glass_is_for_good();
create trigger break_glass_read_is_for_good before update or delete or truncate on break_glass_read
    for each statement execute function break_glass_is_for_good();
create trigger break_glass_check_is_for_good before update or delete or truncate on break_glass_check
    for each statement execute function break_glass_is_for_good();

-- The service says it in sentences; this holds even where somebody else writes.
create function break_glass_is_checked_by_another() returns trigger language plpgsql as $$
begin
    if exists (select 1 from break_glass where number = new.break_glass and person = new.checked_by) then
        raise exception 'Nobody checks what they read themselves' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger break_glass_is_checked_by_another before insert on break_glass_check
    for each row execute function break_glass_is_checked_by_another();
