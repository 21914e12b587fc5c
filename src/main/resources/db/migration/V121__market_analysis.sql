create table market_analysis (
    reference         text        primary key references procurement (reference),
    suppliers         text,
    gap               text,
    engage_how        text,
    no_engagement     text,
    planned_notice    boolean     not null default false,
    report            text,
    levelled          text,
    recorded_on       date
);

comment on table market_analysis is 'What was learnt of the market of a procurement before it began.';
comment on column market_analysis.reference is 'The procurement.';
comment on column market_analysis.suppliers is 'Who could supply it, local and small ones and social enterprises among them.';
comment on column market_analysis.gap is 'What is missing among them, and what is done about that.';
comment on column market_analysis.engage_how is 'How the market is engaged; empty if it is not.';
comment on column market_analysis.no_engagement is 'Why the market is not engaged; empty if it is.';
comment on column market_analysis.planned_notice is 'Whether a planned procurement notice is wanted (Procurement Act 2023 s15).';
comment on column market_analysis.report is 'What came of the engagement.';
comment on column market_analysis.levelled is 'How it is made sure that nobody has an unfair advantage (s16).';
comment on column market_analysis.recorded_on is 'Day on which the engagement was recorded.';

create table engagement_entry (
    reference text    not null references procurement (reference),
    number    integer not null,
    happened  date    not null,
    whom      text    not null,
    told      text    not null,
    learnt    text    not null,
    shared    boolean not null,
    primary key (reference, number)
);

comment on table engagement_entry is 'The log of an engagement of the market: whom the council told what.';
comment on column engagement_entry.reference is 'The procurement.';
comment on column engagement_entry.number is 'First, second, ... entry.';
comment on column engagement_entry.happened is 'Day.';
comment on column engagement_entry.whom is 'With whom.';
comment on column engagement_entry.told is 'What they were told.';
comment on column engagement_entry.learnt is 'What was learnt from them.';
comment on column engagement_entry.shared is 'Whether all others can have what they were told.';
