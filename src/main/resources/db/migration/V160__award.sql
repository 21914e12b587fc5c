create table award (
    reference            text        primary key references procurement (reference),
    summaries_sent_at    timestamptz,
    summaries_sent_by    text,
    notice_published_on  date,
    may_enter_from       date,
    enter_because        text,
    indicators_reason    text,
    debarment_checked_on date,
    debarment_checked_by text,
    stopped_because      text,
    settled_because      text,
    signed_as            text,
    signed_by            text,
    entered_on           date,
    starts_on            date,
    ends_on              date,
    notice_days          integer,
    option_months        integer[]   not null default '{}',
    constraint award_summaries_sent_whole check ((summaries_sent_at is null) = (summaries_sent_by is null)),
    constraint award_debarment_checked_whole check ((debarment_checked_on is null) = (debarment_checked_by is null)),
    constraint award_enter_whole check ((may_enter_from is null) = (enter_because is null)),
    constraint award_signed_as_known check (signed_as in ('SIGNED', 'SEALED')),
    constraint award_signed_whole
        check ((signed_as is null) = (signed_by is null) and (signed_as is null) = (entered_on is null)
               and (signed_as is null) = (starts_on is null) and (signed_as is null) = (ends_on is null)),
    constraint award_not_in_standstill check (entered_on >= may_enter_from),
    constraint award_end_after_start check (ends_on >= starts_on),
    constraint award_notice_positive check (notice_days >= 0)
);

comment on table award is 'Awards of contracts, from the approval to the signature. One row per procurement whose award was asked for.';
comment on column award.reference is 'The procurement.';
comment on column award.summaries_sent_at is 'When assessment summaries went to all bidders, at one time (SI 2024/692 reg 31(4)).';
comment on column award.summaries_sent_by is 'Who sent them.';
comment on column award.notice_published_on is 'Day on which the contract award notice was published (Procurement Act 2023 s50); empty where none was owed.';
comment on column award.may_enter_from is 'First day on which the contract may be entered into (s51).';
comment on column award.enter_because is 'Why not before, as the rule says it.';
comment on column award.indicators_reason is 'Why performance cannot appropriately be assessed by key performance indicators (s52(2)); empty where it can.';
comment on column award.debarment_checked_on is 'Day on which the debarment list was looked at before signature (s26 and s57 to s62).';
comment on column award.debarment_checked_by is 'Who looked.';
comment on column award.stopped_because is 'Why the award was stopped: the supplier is debarred, or did not sign; empty while it goes on. Confidential.';
comment on column award.settled_because is 'Why it was asked for again or given up after it was stopped. Confidential.';
comment on column award.signed_as is 'Whether it was signed or sealed, which decides how long claims under it can be brought.';
comment on column award.signed_by is 'Who recorded the signature, for legal services.';
comment on column award.entered_on is 'Day on which the contract was entered into.';
comment on column award.starts_on is 'First day of the contract.';
comment on column award.ends_on is 'Its last day, without extensions.';
comment on column award.notice_days is 'Days of notice the contract asks for before it is extended or ended; empty if none is stated.';
comment on column award.option_months is 'Months that each option adds to the contract, in the order in which they can be used.';
