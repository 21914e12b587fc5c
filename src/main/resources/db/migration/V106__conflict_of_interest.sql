create table conflict_of_interest (
    reference  text        not null references procurement (reference),
    number     integer     not null,
    person     text        not null,
    nature     text        not null,
    conflict   text        not null,
    mitigation text        not null,
    noted_by   text        not null,
    noted_at   timestamptz not null,
    primary key (reference, number),
    constraint conflict_of_interest_nature_known check (nature in ('ACTUAL', 'POTENTIAL', 'PERCEIVED')),
    constraint conflict_of_interest_described check (conflict <> '' and mitigation <> '')
);

comment on table conflict_of_interest is 'Conflicts of interest known in procurements, and what is done about each (Procurement Act 2023 s81 to s83). Confidential.';
comment on column conflict_of_interest.reference is 'The procurement.';
comment on column conflict_of_interest.number is 'First, second, ... conflict.';
comment on column conflict_of_interest.person is 'Whose interest it is.';
comment on column conflict_of_interest.nature is 'Actual, potential, or perceived.';
comment on column conflict_of_interest.conflict is 'What it is.';
comment on column conflict_of_interest.mitigation is 'What is done about it.';
comment on column conflict_of_interest.noted_by is 'Who noted it.';
comment on column conflict_of_interest.noted_at is 'When.';

create table conflicts_assessment (
    reference    text        not null references procurement (reference),
    version      integer     not null,
    confirmed_by text        not null,
    confirmed_at timestamptz not null,
    occasion     text        not null,
    digest       text        not null,
    primary key (reference, version)
);

comment on table conflicts_assessment is 'Versions of conflicts assessments: prepared before the tender notice, and confirmed again with each notice (Procurement Act 2023 s83).';
comment on column conflicts_assessment.reference is 'The procurement.';
comment on column conflicts_assessment.version is 'First, second, ... version.';
comment on column conflicts_assessment.confirmed_by is 'Who confirmed that it is complete.';
comment on column conflicts_assessment.confirmed_at is 'When.';
comment on column conflicts_assessment.occasion is 'For which notice or gate.';
comment on column conflicts_assessment.digest is 'SHA-256 of the conflicts and declarations it covers, in hexadecimal.';
