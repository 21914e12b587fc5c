create table lot (
    reference          text    not null references procurement (reference),
    number             integer not null,
    title              text    not null,
    description        text    not null,
    value_ex_vat_pence bigint,
    primary key (reference, number),
    constraint lot_number_positive check (number > 0),
    constraint lot_title_given check (title <> ''),
    constraint lot_value_not_negative check (value_ex_vat_pence >= 0)
);

comment on table lot is 'Lots into which procurements are divided (Procurement Act 2023 s18).';
comment on column lot.reference is 'The procurement.';
comment on column lot.number is 'First, second, ... lot.';
comment on column lot.title is 'What it is called.';
comment on column lot.description is 'What it is for.';
comment on column lot.value_ex_vat_pence is 'Estimated value without VAT, in pence; empty if not estimated apart.';
