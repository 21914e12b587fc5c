create table tender_stage (
    reference  text        not null references procurement (reference),
    stage      text        not null,
    reached_at timestamptz not null,
    reached_by text        not null,
    primary key (reference, stage),
    constraint tender_stage_known
        check (stage in ('PERIOD_BEGUN', 'RECORDED', 'CHECKED', 'SCORED', 'MODERATED', 'PRICED', 'RECOMMENDED'))
);

comment on table tender_stage is 'How far procurements are with their tenders; decides who may read and write what of them.';
comment on column tender_stage.reference is 'The procurement.';
comment on column tender_stage.stage is 'Tender period begun; tenders recorded, unread; suppliers checked; all scores of quality in; moderated; prices assessed; recommendation made.';
comment on column tender_stage.reached_at is 'When it came that far.';
comment on column tender_stage.reached_by is 'Who brought it there; octant if nobody did.';
