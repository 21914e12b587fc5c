create table revaluation (
    number            bigint generated always as identity primary key,
    reference         text        not null references procurement (reference),
    old_ex_vat_pence  bigint,
    old_vat_rate      numeric(5, 2),
    old_inc_vat_pence bigint,
    new_ex_vat_pence  bigint        not null,
    new_vat_rate      numeric(5, 2) not null,
    new_inc_vat_pence bigint        not null,
    reason            text          not null,
    changed_by        text          not null,
    changed_at        timestamptz   not null,
    constraint revaluation_positive check (new_ex_vat_pence > 0 and new_inc_vat_pence >= new_ex_vat_pence),
    constraint revaluation_vat_rate_possible check (new_vat_rate between 0 and 100),
    constraint revaluation_reason_given check (btrim(reason) <> ''),
    constraint revaluation_changed_by_given check (changed_by <> '')
);

create index revaluation_reference on revaluation (reference, number);

comment on table revaluation is 'Changes of what a procurement may cost. The application may add to it and read it, and nothing else.';
comment on column revaluation.number is 'Its number; the process that has it read has it too.';
comment on column revaluation.reference is 'The procurement.';
comment on column revaluation.old_ex_vat_pence is 'Value before without VAT, in pence; empty if nobody had estimated it.';
comment on column revaluation.old_vat_rate is 'Rate of VAT before, in per cent; empty if nobody knew it.';
comment on column revaluation.old_inc_vat_pence is 'Value before including VAT, in pence; empty if nobody knew it.';
comment on column revaluation.new_ex_vat_pence is 'Value from now on without VAT, in pence.';
comment on column revaluation.new_vat_rate is 'Rate of VAT from now on, in per cent.';
comment on column revaluation.new_inc_vat_pence is 'Value from now on including VAT, in pence.';
comment on column revaluation.reason is 'Why it changed.';
comment on column revaluation.changed_by is 'User name of who changed it.';
comment on column revaluation.changed_at is 'When.';

create table revaluation_finding (
    revaluation bigint  not null references revaluation (number),
    place       integer not null,
    subject     text    not null,
    said_before text,
    says_now    text    not null,
    to_do       text,
    primary key (revaluation, place),
    constraint revaluation_finding_subject_given check (subject <> ''),
    constraint revaluation_finding_says_now_given check (says_now <> '')
);

comment on table revaluation_finding is 'What rules say of a new value, next to what they said before. The application may add to it and read it, and nothing else.';
comment on column revaluation_finding.revaluation is 'Of which change of value.';
comment on column revaluation_finding.place is 'First, second, ... finding.';
comment on column revaluation_finding.subject is 'What the rule is about.';
comment on column revaluation_finding.said_before is 'What it said before; empty where it cannot be compared.';
comment on column revaluation_finding.says_now is 'What it says now, or why it was not asked.';
comment on column revaluation_finding.to_do is 'What has to be done again; empty for nothing.';

create table revaluation_reading (
    revaluation bigint      not null references revaluation (number),
    task        text        not null,
    will_do     text,
    read_by     text        not null,
    read_at     timestamptz not null,
    primary key (revaluation, task),
    constraint revaluation_reading_task_given check (task <> ''),
    constraint revaluation_reading_read_by_given check (read_by <> '')
);

comment on table revaluation_reading is 'Who read what a new value changes, and what will be done. The application may add to it and read it, and nothing else.';
comment on column revaluation_reading.revaluation is 'Of which change of value.';
comment on column revaluation_reading.task is 'In which task of the process.';
comment on column revaluation_reading.will_do is 'What will be done, in their words; empty where nothing changed.';
comment on column revaluation_reading.read_by is 'User name of who read it.';
comment on column revaluation_reading.read_at is 'When.';
