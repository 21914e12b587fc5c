create table tender (
    reference      text        not null references procurement (reference),
    number         integer     not null,
    supplier       text        not null,
    company_number text,
    charity_number text,
    postcode       text,
    contact_email  text,
    sme            boolean,
    vcse           boolean,
    local_supplier boolean,
    received_at    timestamptz not null,
    late           boolean     not null,
    price_pence    bigint,
    entered_by     text        not null,
    set_aside      text,
    set_aside_by   text,
    primary key (reference, number),
    constraint tender_supplier_given check (supplier <> ''),
    constraint tender_company_number_form check (company_number ~ '^[A-Z0-9]{8}$'),
    constraint tender_price_not_negative check (price_pence >= 0),
    constraint tender_set_aside_whole check ((set_aside is null) = (set_aside_by is null))
);

comment on table tender is 'Tenders and quotes that were received. Confidential: nobody reads them before they are opened, and only who has declared after.';
comment on column tender.reference is 'The procurement.';
comment on column tender.number is 'First, second, ... tender.';
comment on column tender.supplier is 'Name of the bidder.';
comment on column tender.company_number is 'Its Companies House number, eight characters.';
comment on column tender.charity_number is 'Its charity number.';
comment on column tender.postcode is 'Its postcode.';
comment on column tender.contact_email is 'Where letters to it go.';
comment on column tender.sme is 'Whether it is a small or medium-sized enterprise (Procurement Act 2023 s123); empty if not known.';
comment on column tender.vcse is 'Whether it is a voluntary, community or social enterprise; empty if not known.';
comment on column tender.local_supplier is 'Whether it counts as local by the council''s definition; empty if not known.';
comment on column tender.received_at is 'When it came in.';
comment on column tender.late is 'Whether it came in after the deadline; it is kept shut.';
comment on column tender.price_pence is 'Price over the whole life without VAT, in pence; hidden from who scores quality until their scores are in.';
comment on column tender.entered_by is 'Who entered it.';
comment on column tender.set_aside is 'Why it is not, or no longer, considered: excluded, abnormally low, not complying; empty if it is.';
comment on column tender.set_aside_by is 'Who decided that.';
