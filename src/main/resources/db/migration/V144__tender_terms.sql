create table tender_terms (
    reference        text        primary key references procurement (reference),
    suitability_stage boolean   not null,
    conditions       text        not null,
    payment_days     integer     not null,
    exit_plan        text        not null,
    step_in          text        not null,
    sme_barriers     text        not null,
    npps_growth      text,
    npps_missions    text,
    npps_capability  text,
    written_by       text        not null,
    written_at       timestamptz not null,
    constraint tender_terms_payment_in_time check (payment_days between 1 and 30),
    constraint tender_terms_npps_whole check (num_nulls(npps_growth, npps_missions, npps_capability) in (0, 3))
);

comment on table tender_terms is 'Conditions of participation and terms of tenders, and the duties considered with them.';
comment on column tender_terms.reference is 'The procurement.';
comment on column tender_terms.suitability_stage is 'Whether suppliers are assessed before they may tender (Procurement Act 2023 s85).';
comment on column tender_terms.conditions is 'Conditions of participation, each proportionate (s22).';
comment on column tender_terms.payment_days is 'Days in which invoices are paid, at most 30 (s68, s88).';
comment on column tender_terms.exit_plan is 'What the supplier does towards the end of the contract.';
comment on column tender_terms.step_in is 'When and how the council may step in, or why it need not.';
comment on column tender_terms.sme_barriers is 'Barriers to small and medium-sized enterprises, and what is done about them (s12(4), s86).';
comment on column tender_terms.npps_growth is 'What follows from the first priority of the National Procurement Policy Statement (s13); empty for a call-off.';
comment on column tender_terms.npps_missions is 'What follows from the second priority.';
comment on column tender_terms.npps_capability is 'What follows from the third priority.';
comment on column tender_terms.written_by is 'Who wrote them last.';
comment on column tender_terms.written_at is 'When; the barriers were considered then at the latest.';
