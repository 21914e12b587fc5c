create table indicator (
    reference             text    not null references procurement (reference),
    number                integer not null,
    name                  text    not null,
    target                text    not null,
    measured_by           text    not null,
    assessed_every_months integer not null,
    material              boolean not null default false,
    primary key (reference, number),
    constraint indicator_name_given check (name <> ''),
    constraint indicator_period_positive check (assessed_every_months between 1 and 12)
);

comment on table indicator is 'Key performance indicators of contracts to be (Procurement Act 2023 s52).';
comment on column indicator.reference is 'The procurement, whose reference the contract gets.';
comment on column indicator.number is 'First, second, ... indicator.';
comment on column indicator.name is 'What is measured.';
comment on column indicator.target is 'What is to be reached.';
comment on column indicator.measured_by is 'How it is measured, and from what.';
comment on column indicator.assessed_every_months is 'Months between assessments; at least once in twelve (s71(2)).';
comment on column indicator.material is 'Whether it is one of the three most material ones, which are published.';
