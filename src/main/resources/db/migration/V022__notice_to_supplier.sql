create table notice_to_supplier (
    contract_id        bigint  not null references contract (id),
    number             integer not null,
    told               text    not null,
    given_on           date,
    how                text,
    letter_reference   text,
    not_needed_because text,
    due_by             date    not null,
    recorded_on        date    not null,
    recorded_by        text    not null,
    primary key (contract_id, number),
    constraint notice_to_supplier_told_known check (told in ('ENDS', 'EXTENDED', 'NOT_NEEDED')),
    constraint notice_to_supplier_how_known check (how in ('EMAIL', 'LETTER', 'PORTAL', 'BY_HAND')),
    constraint notice_to_supplier_given_whole
        check (num_nulls(given_on, how, letter_reference) = case told when 'NOT_NEEDED' then 3 else 0 end),
    constraint notice_to_supplier_reason_where_none
        check ((told = 'NOT_NEEDED') = (not_needed_because is not null)),
    constraint notice_to_supplier_given_before_recorded check (given_on <= recorded_on)
);

comment on table notice_to_supplier is 'What suppliers were told before the last day for notice of their contracts.';
comment on column notice_to_supplier.number is 'First, second, ... notice of the contract.';
comment on column notice_to_supplier.told is 'That the contract ends, that it is extended, or nothing because no notice was needed.';
comment on column notice_to_supplier.given_on is 'Day on which the supplier received it.';
comment on column notice_to_supplier.how is 'How it was given.';
comment on column notice_to_supplier.letter_reference is 'Where the letter or message can be found again.';
comment on column notice_to_supplier.not_needed_because is 'Why no notice was needed.';
comment on column notice_to_supplier.due_by is 'Last day for notice as it stood when this was recorded.';
comment on column notice_to_supplier.recorded_on is 'When this was recorded.';
comment on column notice_to_supplier.recorded_by is 'Who recorded it.';
