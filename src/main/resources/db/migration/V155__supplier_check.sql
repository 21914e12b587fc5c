create table supplier_check (
    reference        text        not null,
    tender           integer     not null,
    ground           text,
    debarment        text,
    subcontractors   text,
    conditions       text,
    core_information text,
    set_aside        boolean     not null default false,
    reason           text,
    minister_by      date,
    minister_told_on date,
    checked_by       text        not null,
    checked_at       timestamptz not null,
    primary key (reference, tender),
    constraint supplier_check_of_tender foreign key (reference, tender) references tender (reference, number),
    constraint supplier_check_ground_known check (ground in ('NONE', 'DISCRETIONARY', 'MANDATORY')),
    constraint supplier_check_debarment_known check (debarment in ('NO', 'EXCLUDABLE', 'EXCLUDED')),
    constraint supplier_check_subcontractors_known check (subcontractors in ('NONE', 'NOT_LISTED', 'LISTED')),
    constraint supplier_check_conditions_known check (conditions in ('MET', 'NOT_MET', 'NOT_ASKED')),
    constraint supplier_check_core_information_known check (core_information in ('SHARED', 'NOT_SHARED', 'NOT_ASKED')),
    constraint supplier_check_set_aside_reasoned check (not set_aside or reason <> '')
);

comment on table supplier_check is 'Checks of those who tendered: exclusion grounds, debarment list, sub-contractors, conditions of participation. Confidential.';
comment on column supplier_check.reference is 'The procurement.';
comment on column supplier_check.tender is 'The tender.';
comment on column supplier_check.ground is 'Whether an exclusion ground applies to the supplier or somebody connected or associated with it (Procurement Act 2023 Schedules 6 and 7); empty if not checked yet.';
comment on column supplier_check.debarment is 'Whether it is on the debarment list, and as what (s57); empty if not checked yet.';
comment on column supplier_check.subcontractors is 'Whether an intended sub-contractor is on the debarment list (s28); empty if not checked yet.';
comment on column supplier_check.conditions is 'Whether it meets the conditions of participation (s22); empty if not checked yet.';
comment on column supplier_check.core_information is 'Whether it has shared its core information on the central digital platform (Procurement Regulations 2024 reg 6); empty if not checked yet.';
comment on column supplier_check.set_aside is 'Whether the tender is not considered any further.';
comment on column supplier_check.reason is 'Why it is set aside, or why it is not in spite of what was found.';
comment on column supplier_check.minister_by is 'Last day to tell the Minister of the exclusion (s59); empty if it is none of that Act.';
comment on column supplier_check.minister_told_on is 'Day on which the Minister was told; empty before.';
comment on column supplier_check.checked_by is 'Who checked it last.';
comment on column supplier_check.checked_at is 'When.';
