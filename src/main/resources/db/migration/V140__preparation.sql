create table preparation (
    reference             text        primary key references procurement (reference),
    stage                 text        not null,
    opened_at             timestamptz not null,
    environmental_weight  numeric(5, 2),
    methodology           text,
    well_being            text,
    consultation          text,
    no_indicators_because text,
    constraint preparation_stage_known check (stage in ('DRAFTING', 'PANEL_SETTLED', 'AT_THE_GATE', 'RELEASED')),
    constraint preparation_environmental_percent check (environmental_weight between 0 and 100)
);

comment on table preparation is 'How far the preparation of tenders is, and what is said of a tender as a whole. One row per procurement whose preparation has begun.';
comment on column preparation.reference is 'The procurement.';
comment on column preparation.stage is 'How far it is; says which lists can be changed.';
comment on column preparation.opened_at is 'When it began, or began anew because the tender was not released.';
comment on column preparation.environmental_weight is 'Least weight of what is about the environment, in per cent of all award criteria; empty before it is decided.';
comment on column preparation.methodology is 'How scores and prices become a ranking (Procurement Act 2023 s23).';
comment on column preparation.well_being is 'How the purchase might improve the well-being of the area (Public Services (Social Value) Act 2012 s1).';
comment on column preparation.consultation is 'Whether people were asked about that, or why not (s1(7)).';
comment on column preparation.no_indicators_because is 'Why performance cannot appropriately be assessed by indicators (Procurement Act 2023 s52(2)); empty if it can.';

create table tender_author (
    reference text        not null references procurement (reference),
    person    text        not null,
    part      text        not null,
    worked_at timestamptz not null,
    primary key (reference, person, part)
);

comment on table tender_author is 'Who worked on tenders; none of them approves the release.';
comment on column tender_author.reference is 'The procurement.';
comment on column tender_author.person is 'User name.';
comment on column tender_author.part is 'What they worked on: a task of the step, or a list.';
comment on column tender_author.worked_at is 'When they did so last.';
