create table contract (
    id                          bigint generated always as identity primary key,
    reference                   text        not null,
    organisation_id             bigint      references organisation (id),
    open_contracting_id         text,
    title                       text        not null,
    contract_type               text,
    organisational_unit         text,
    service_category_label      text,
    service_category_uri        text,
    description                 text,
    procurement_category        text,
    cpv_label                   text,
    cpv_code                    text,
    proclass_label              text,
    proclass_code               text,
    start_date                  date,
    end_date                    date,
    term_start_date             date,
    review_date                 date,
    last_extension_date         date,
    value_ex_vat_pence          bigint,
    value_inc_vat_pence         bigint,
    fixed_cost                  boolean,
    irrecoverable_vat_pence     bigint,
    supplier_id                 bigint      references supplier (id),
    supplier_name               text,
    company_number              text,
    charity_number              text,
    other_supplier_id           text,
    sme_supplier                boolean,
    vcse_supplier               boolean,
    vcse_supplier_type          text,
    contact_name                text,
    contact_email               text,
    contact_url                 text,
    process_type                text,
    tender_document_url         text,
    contract_document_url       text,
    performance_information_url text,
    area_served_label           text,
    area_served_uri             text,
    kind                        text,
    regime                      text,
    procedure                   text,
    contract_owner              text,
    contract_manager            text,
    notice_days                 integer,
    tier                        text,
    review_every_months         integer,
    registered_on               date        not null,
    last_performance_review_on  date,
    last_decided_on             date,
    terminated_on               date,
    termination_reason          text,
    ended_on                    date,
    other_columns               jsonb       not null default '{}',
    content_digest              text,
    constraint contract_reference_once unique (reference),
    constraint contract_reference_given check (reference <> ''),
    constraint contract_title_given check (title <> ''),
    constraint contract_end_after_start check (end_date >= start_date),
    constraint contract_term_within check (term_start_date >= start_date and term_start_date <= end_date),
    constraint contract_kind_known
        check (kind in ('GOODS', 'SERVICES', 'WORKS', 'LIGHT_TOUCH', 'CONCESSION', 'LIGHT_TOUCH_CONCESSION')),
    constraint contract_regime_known check (regime in ('PCR2015', 'PA2023', 'OTHER')),
    constraint contract_tier_known check (tier in ('GOLD', 'SILVER', 'BRONZE')),
    constraint contract_review_positive check (review_every_months > 0),
    constraint contract_notice_positive check (notice_days >= 0),
    constraint contract_cpv_form check (cpv_code ~ '^[0-9]{8}$'),
    constraint contract_termination_whole check ((terminated_on is null) = (termination_reason is null))
);

create index contract_end on contract (end_date);
create index contract_supplier on contract (supplier_id);
create index contract_category on contract (cpv_code);

comment on table contract is 'The contracts register: one row per contract. Names in brackets are the LGA''s columns.';
comment on column contract.reference is 'The council''s reference (ContractReference).';
comment on column contract.organisation_id is 'Who let it (OrganisationLabel, OrganisationURI).';
comment on column contract.open_contracting_id is 'Open contracting id of its procurement (OpenContractingID).';
comment on column contract.title is 'Title (ContractTitle).';
comment on column contract.contract_type is 'Kind of agreement (ContractType).';
comment on column contract.organisational_unit is 'Department responsible (OrganisationalUnit).';
comment on column contract.service_category_label is 'Service the contract is for (ServiceCategoryLabel).';
comment on column contract.service_category_uri is 'Address of that service (ServiceCategoryURI).';
comment on column contract.description is 'What is bought (Description).';
comment on column contract.procurement_category is 'Category (ProcurementCategory).';
comment on column contract.cpv_label is 'Name of the CPV code (CPVLabel).';
comment on column contract.cpv_code is 'CPV code, eight digits without the check digit (CPVCode).';
comment on column contract.proclass_label is 'Name of the ProClass code (ProclassLabel).';
comment on column contract.proclass_code is 'ProClass code (ProclassCode).';
comment on column contract.start_date is 'First day (StartDate); empty if not known.';
comment on column contract.end_date is 'Last day as it stands today, extensions in use included (EndDate); empty for an open-ended contract.';
comment on column contract.term_start_date is 'First day of the current term: the first day, or the day after the end it had before it was last extended.';
comment on column contract.review_date is 'The council''s own date for the next review of performance, as given (ReviewDate).';
comment on column contract.last_extension_date is 'Last day if every option to extend is used (LastExtensionDate).';
comment on column contract.value_ex_vat_pence is 'Value over the whole term without recoverable VAT, in pence (ContractValue); below nought where the council earns.';
comment on column contract.value_inc_vat_pence is 'Estimated value including VAT, in pence, as the Procurement Act counts it; empty if not known.';
comment on column contract.fixed_cost is 'Whether the value is a fixed cost (FixedCost).';
comment on column contract.irrecoverable_vat_pence is 'VAT that cannot be recovered, in pence (IrrecoverableVAT).';
comment on column contract.supplier_id is 'The supplier.';
comment on column contract.supplier_name is 'The supplier''s name as written in this contract (SupplierName).';
comment on column contract.company_number is 'Companies House number as given (CompaniesHouseRegistrationNumber).';
comment on column contract.charity_number is 'Charity number as given (CharityCommissionNumber).';
comment on column contract.other_supplier_id is 'Any other supplier identifier as given (OtherSupplierID).';
comment on column contract.sme_supplier is 'Supplier is a small or medium enterprise (SMESupplier); empty if not known.';
comment on column contract.vcse_supplier is 'Supplier is a voluntary, community or social enterprise (VCSESupplier); empty if not known.';
comment on column contract.vcse_supplier_type is 'Kind of voluntary or community body (VCSESupplierType).';
comment on column contract.contact_name is 'Contact for the public (ContactName).';
comment on column contract.contact_email is 'Contact''s e-mail address (ContactEmail).';
comment on column contract.contact_url is 'Contact''s page (ContactURL).';
comment on column contract.process_type is 'Invitation to quote or published invitation to tender (ProcessType).';
comment on column contract.tender_document_url is 'Where the tender documents are (TenderDocumentURL).';
comment on column contract.contract_document_url is 'Where the contract is (ContractDocumentURL).';
comment on column contract.performance_information_url is 'Where its performance is published (PerformanceInformationURL).';
comment on column contract.area_served_label is 'Area served (AreaServedLabel).';
comment on column contract.area_served_uri is 'Address of that area (AreaServedURI).';
comment on column contract.kind is 'What the law calls the contract: goods, services, works, light touch, concession; empty if not stated.';
comment on column contract.regime is 'Law it was procured under; empty if not stated. A contract that began before 24 February 2025 was procured under PCR2015.';
comment on column contract.procedure is 'How it was awarded, as given.';
comment on column contract.contract_owner is 'Who answers for it: user name or name.';
comment on column contract.contract_manager is 'Who looks after it: user name or name.';
comment on column contract.notice_days is 'Days of notice the contract asks for before it is extended or ended; empty if not stated.';
comment on column contract.tier is 'Gold, silver or bronze: how closely it is managed. Decided by decision table contract-tier.';
comment on column contract.review_every_months is 'Months between performance reviews. Decided by decision table review-schedule.';
comment on column contract.registered_on is 'Day on which it came into the register.';
comment on column contract.last_performance_review_on is 'Day of the last performance review.';
comment on column contract.last_decided_on is 'Day of the last decision to renew or not.';
comment on column contract.terminated_on is 'Last day, if it was ended early.';
comment on column contract.termination_reason is 'Why it was ended early.';
comment on column contract.ended_on is 'Last day, once it is over.';
comment on column contract.other_columns is 'Columns of the council''s own register that have no place here, by header.';
comment on column contract.content_digest is 'Digest of the last imported row, by which an unchanged row is recognised.';

create table extension_option (
    contract_id  bigint  not null references contract (id),
    number       integer not null,
    months       integer not null,
    decide_by    date    not null,
    state        text    not null default 'OPEN',
    settled_on   date,
    primary key (contract_id, number),
    constraint extension_option_number_positive check (number > 0),
    constraint extension_option_months_positive check (months > 0),
    constraint extension_option_state_known check (state in ('OPEN', 'EXERCISED', 'LAPSED')),
    constraint extension_option_settled_whole check ((state = 'OPEN') = (settled_on is null))
);

comment on table extension_option is 'Options to extend a contract, in the order in which they can be used.';
comment on column extension_option.number is 'First, second, ... option of the contract.';
comment on column extension_option.months is 'How many months it adds to the contract.';
comment on column extension_option.decide_by is 'Last day on which it can be used.';
comment on column extension_option.state is 'Open, exercised or lapsed.';
comment on column extension_option.settled_on is 'Day on which it was exercised or lapsed.';

create table variation (
    contract_id         bigint      not null references contract (id),
    number              integer     not null,
    kind                text        not null,
    reason              text        not null,
    end_date_before     date,
    end_date_after      date,
    value_before_pence  bigint,
    value_after_pence   bigint,
    agreed_on           date        not null,
    recorded_by         text        not null,
    approved_by         text        not null,
    primary key (contract_id, number),
    constraint variation_kind_known check (kind in ('END_DATE', 'VALUE', 'END_DATE_AND_VALUE', 'EXTENSION')),
    constraint variation_reason_given check (reason <> ''),
    constraint variation_second_person check (approved_by <> recorded_by)
);

comment on table variation is 'Changes to contracts after signature, extensions included.';
comment on column variation.number is 'First, second, ... variation of the contract.';
comment on column variation.kind is 'What was changed.';
comment on column variation.reason is 'Why.';
comment on column variation.end_date_before is 'Last day before the change.';
comment on column variation.end_date_after is 'Last day after it.';
comment on column variation.value_before_pence is 'Value without VAT before the change, in pence.';
comment on column variation.value_after_pence is 'Value without VAT after it, in pence.';
comment on column variation.agreed_on is 'Day on which it was agreed.';
comment on column variation.recorded_by is 'Who proposed it.';
comment on column variation.approved_by is 'Who approved it; never the same person.';
