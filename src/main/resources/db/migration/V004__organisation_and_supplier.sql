create table organisation (
    id   bigint generated always as identity primary key,
    name text not null,
    uri  text,
    constraint organisation_name_given check (name <> ''),
    constraint organisation_once unique (name)
);

comment on table organisation is 'Councils and other bodies that let contracts.';
comment on column organisation.name is 'Name as published (LGA column OrganisationLabel).';
comment on column organisation.uri is 'Address that identifies the organisation (LGA column OrganisationURI).';

create table supplier (
    id             bigint generated always as identity primary key,
    name           text not null,
    name_key       text not null,
    company_number text,
    charity_number text,
    other_id       text,
    sme            boolean,
    vcse           boolean,
    vcse_type      text,
    postcode       text,
    constraint supplier_name_given check (name <> ''),
    constraint supplier_company_number_form check (company_number ~ '^[A-Z0-9]{8}$'),
    constraint supplier_vcse_type_known check (vcse_type in ('Voluntary sector', 'Community sector'))
);

create unique index supplier_company on supplier (company_number) where company_number is not null;
create unique index supplier_name on supplier (name_key) where company_number is null;

comment on table supplier is 'Suppliers of contracts; one row per company number, or per name where no number is known.';
comment on column supplier.name is 'Name as first written.';
comment on column supplier.name_key is 'Name in lower case without punctuation, by which spellings are matched.';
comment on column supplier.company_number is 'Companies House number, eight characters.';
comment on column supplier.charity_number is 'Charity Commission number.';
comment on column supplier.other_id is 'Any other identifier, as given.';
comment on column supplier.sme is 'Small or medium enterprise: fewer than 250 staff (Procurement Act 2023 s123); empty if not known.';
comment on column supplier.vcse is 'Voluntary, community or social enterprise; empty if not known.';
comment on column supplier.vcse_type is 'Kind of voluntary or community body, in the LGA''s words.';
comment on column supplier.postcode is 'Postcode of the supplier.';
