create table price_correction (
    reference    text        not null,
    tender       integer     not null,
    before_pence bigint,
    after_pence  bigint      not null,
    reason       text        not null,
    corrected_by text        not null,
    corrected_at timestamptz not null,
    constraint price_correction_of_tender foreign key (reference, tender) references tender (reference, number),
    constraint price_correction_not_negative check (before_pence >= 0 and after_pence >= 0),
    constraint price_correction_reasoned check (reason <> '')
);

create index price_correction_tender on price_correction (reference, tender);

comment on table price_correction is 'Prices of tenders that were entered late or put right when they were assessed. Confidential. Rows are only added.';
comment on column price_correction.reference is 'The procurement.';
comment on column price_correction.tender is 'The tender.';
comment on column price_correction.before_pence is 'Price that had been entered, without VAT, in pence; empty if none had.';
comment on column price_correction.after_pence is 'Price that counts from then on, without VAT, in pence.';
comment on column price_correction.reason is 'Why.';
comment on column price_correction.corrected_by is 'Who put it right.';
comment on column price_correction.corrected_at is 'When.';
