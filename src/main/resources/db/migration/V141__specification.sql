create table specification (
    reference      text        primary key references procurement (reference),
    outcomes       text        not null,
    performance    text        not null,
    priorities     text        not null,
    brands_because text,
    further_risks  text,
    written_by     text        not null,
    written_at     timestamptz not null,
    constraint specification_outcomes_given check (outcomes <> '' and performance <> '' and priorities <> '')
);

comment on table specification is 'What suppliers are to achieve, in outcomes (Procurement Act 2023 s56). Documents with details are kept with the case.';
comment on column specification.reference is 'The procurement.';
comment on column specification.outcomes is 'What is to be achieved.';
comment on column specification.performance is 'By what standards it is done, and how one can tell.';
comment on column specification.priorities is 'Which priorities of the council it serves, and how.';
comment on column specification.brands_because is 'Why a brand, trade mark or single source has to be named, with the words "or equivalent"; empty if none is.';
comment on column specification.further_risks is 'Risks that suppliers are told of beyond those on the list of risks; empty if none.';
comment on column specification.written_by is 'Who wrote it last.';
comment on column specification.written_at is 'When.';
