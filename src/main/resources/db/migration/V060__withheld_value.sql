-- Withholding under the Procurement Act 2023 s94, and the one place where it is decided which contracts, and which facts of
-- them, are public. Whatever Octant publishes reads these views and never the table contract.

create table withholding_proposal (
    id              bigint generated always as identity primary key,
    contract_id     bigint      not null references contract (id),
    release         boolean     not null,
    part            text        not null,
    ground          text,
    explanation     text        not null,
    public_interest text,
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    state           text        not null default 'PROPOSED',
    decided_by      text,
    decided_at      timestamptz,
    refused_because text,
    constraint withholding_proposal_explained check (explanation <> ''),
    constraint withholding_proposal_ground_known check (ground in ('NATIONAL_SECURITY', 'COMMERCIAL')),
    constraint withholding_proposal_ground_unless_release check (release = (ground is null)),
    constraint withholding_proposal_interest_where_commercial
        check ((coalesce(ground, '') = 'COMMERCIAL') = (public_interest is not null)),
    constraint withholding_proposal_state_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint withholding_proposal_decided_whole
        check (num_nulls(decided_by, decided_at) = case state when 'PROPOSED' then 2 else 0 end),
    constraint withholding_proposal_reason_where_refused check ((state = 'REFUSED') = (refused_because is not null)),
    constraint withholding_proposal_second_person check (decided_by <> proposed_by)
);

create unique index withholding_proposal_one_at_a_time on withholding_proposal (contract_id) where state = 'PROPOSED';
create index withholding_proposal_contract on withholding_proposal (contract_id);

comment on table withholding_proposal is
    'Proposals to withhold facts of contracts from publication (Procurement Act 2023 s94), or to publish them again.';
comment on column withholding_proposal.release is 'Whether it is to be published again; else it is to be withheld.';
comment on column withholding_proposal.part is 'Which part of the contract, as the form names it.';
comment on column withholding_proposal.ground is 'National security (s94(1)), or sensitive commercial information (s94(2)); empty for a release.';
comment on column withholding_proposal.explanation is 'Why. Never published.';
comment on column withholding_proposal.public_interest is 'The overriding public interest in withholding it (s94(2)(b)). Never published.';
comment on column withholding_proposal.proposed_by is 'Who proposed it.';
comment on column withholding_proposal.proposed_at is 'When.';
comment on column withholding_proposal.state is 'Whether it awaits approval, was approved, or was refused.';
comment on column withholding_proposal.decided_by is 'Who approved or refused it; never the same person.';
comment on column withholding_proposal.decided_at is 'When.';
comment on column withholding_proposal.refused_because is 'Why it was refused.';

create table withheld_value (
    id                  bigint generated always as identity primary key,
    contract_id         bigint      not null references contract (id),
    column_name         text        not null,
    ground              text        not null,
    proposal_id         bigint      not null references withholding_proposal (id),
    withheld_at         timestamptz not null,
    released_at         timestamptz,
    release_proposal_id bigint references withholding_proposal (id),
    constraint withheld_value_column_given check (column_name <> ''),
    constraint withheld_value_ground_known check (ground in ('NATIONAL_SECURITY', 'COMMERCIAL')),
    constraint withheld_value_released_whole check (num_nulls(released_at, release_proposal_id) in (0, 2))
);

create unique index withheld_value_once on withheld_value (contract_id, column_name) where released_at is null;

comment on table withheld_value is
    'Facts of contracts that are not published, with the ground, which is (Procurement Act 2023 s94(3)). Past snapshots heed it too.';
comment on column withheld_value.column_name is 'The fact, by the name of its column in the LGA''s schema.';
comment on column withheld_value.ground is 'National security, or sensitive commercial information.';
comment on column withheld_value.proposal_id is 'The approved proposal: why, proposed and approved by whom.';
comment on column withheld_value.withheld_at is 'From when.';
comment on column withheld_value.released_at is 'Until when; empty while it is withheld.';
comment on column withheld_value.release_proposal_id is 'The approved proposal to publish it again.';

alter table contract add column withheld jsonb;
comment on column contract.withheld is
    'What is withheld from publication: the ground by column. Empty for nothing. Kept by a trigger on withheld_value.';

create function note_withheld_values() returns trigger language plpgsql as $$
begin
    update contract c
       set withheld = (select jsonb_object_agg(w.column_name, w.ground)
                         from withheld_value w
                        where w.contract_id = c.id and w.released_at is null)
     where c.id = new.contract_id;
    return null;
end
$$;

create trigger withheld_value_noted
    after insert or update on withheld_value
    for each row execute function note_withheld_values();

-- What is withheld stays on record.
create function withheld_value_is_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'What was withheld stays on record; it can only be released'
        using errcode = 'insufficient_privilege';
end
$$;

create trigger withheld_value_is_for_good
    before delete or truncate on withheld_value
    for each statement execute function withheld_value_is_for_good();

-- THE PLACE for contracts that may not be published yet. A contract whose contract details notice is still owed appears
-- nowhere before the central digital platform (Procurement Regulations 2024 reg 5(11); Procurement Act 2023 s53, s87(3)).
create view held_back_contract as
select c.id as contract_id, 'because nothing is held back yet'::text as because from contract c where false;

comment on view held_back_contract is
    'Contracts that may not be published anywhere yet, and why. Every public output leaves them out.';
comment on column held_back_contract.contract_id is 'The contract.';
comment on column held_back_contract.because is 'Why, in words for staff.';

create function withheld_words(ground text) returns text language sql immutable parallel safe as $$
    select case ground
           when 'NATIONAL_SECURITY' then 'Withheld: national security (Procurement Act 2023 s94)'
           else 'Withheld: sensitive commercial information (Procurement Act 2023 s94)' end
$$;

create view publishable_contract as
select c.*
  from contract c
 where not exists (select 1 from held_back_contract h where h.contract_id = c.id);

comment on view publishable_contract is 'Contracts that may be published, with all that Octant holds of them, withheld facts included.';

create view public_contract as
select c.id,
       case when c.withheld ? 'OrganisationLabel' then null else o.name end as organisation_name,
       case when c.withheld ? 'OrganisationURI' then null else o.uri end as organisation_uri,
       c.reference,
       case when c.withheld ? 'OpenContractingID' then null else c.open_contracting_id end as open_contracting_id,
       case when c.withheld ? 'ContractTitle' then null else c.title end as title,
       case when c.withheld ? 'ContractType' then null else c.contract_type end as contract_type,
       case when c.withheld ? 'OrganisationalUnit' then null else c.organisational_unit end as organisational_unit,
       case when c.withheld ? 'ServiceCategoryLabel' then null else c.service_category_label end as service_category_label,
       case when c.withheld ? 'ServiceCategoryURI' then null else c.service_category_uri end as service_category_uri,
       case when c.withheld ? 'Description' then null else c.description end as description,
       case when c.withheld ? 'ProcurementCategory' then null else c.procurement_category end as procurement_category,
       case when c.withheld ? 'CPVLabel' then null else c.cpv_label end as cpv_label,
       case when c.withheld ? 'CPVCode' then null else c.cpv_code end as cpv_code,
       case when c.withheld ? 'ProclassLabel' then null else c.proclass_label end as proclass_label,
       case when c.withheld ? 'ProclassCode' then null else c.proclass_code end as proclass_code,
       case when c.withheld ? 'StartDate' then null else c.start_date end as start_date,
       case when c.withheld ? 'EndDate' then null else c.end_date end as end_date,
       case when c.withheld ? 'ReviewDate' then null else c.review_date end as review_date,
       case when c.withheld ? 'LastExtensionDate' then null else c.last_extension_date end as last_extension_date,
       case when c.withheld ? 'ContractValue' then null else c.value_ex_vat_pence end as value_ex_vat_pence,
       case when c.withheld ? 'FixedCost' then null else c.fixed_cost end as fixed_cost,
       case when c.withheld ? 'IrrecoverableVAT' then null else c.irrecoverable_vat_pence end as irrecoverable_vat_pence,
       case when c.withheld ? 'SupplierName' then null else c.supplier_name end as supplier_name,
       case when c.withheld ? 'CompaniesHouseRegistrationNumber' then null else c.company_number end as company_number,
       case when c.withheld ? 'CharityCommissionNumber' then null else c.charity_number end as charity_number,
       case when c.withheld ? 'OtherSupplierID' then null else c.other_supplier_id end as other_supplier_id,
       case when c.withheld ? 'SMESupplier' then null else c.sme_supplier end as sme_supplier,
       case when c.withheld ? 'VCSESupplier' then null else c.vcse_supplier end as vcse_supplier,
       case when c.withheld ? 'VCSESupplierType' then null else c.vcse_supplier_type end as vcse_supplier_type,
       case when c.withheld ? 'ContactName' then null else c.contact_name end as contact_name,
       case when c.withheld ? 'ContactEmail' then null else c.contact_email end as contact_email,
       case when c.withheld ? 'ContactURL' then null else c.contact_url end as contact_url,
       case when c.withheld ? 'ProcessType' then null else c.process_type end as process_type,
       case when c.withheld ? 'TenderDocumentURL' then null else c.tender_document_url end as tender_document_url,
       case when c.withheld ? 'ContractDocumentURL' then null else c.contract_document_url end as contract_document_url,
       case when c.withheld ? 'PerformanceInformationURL' then null else c.performance_information_url end as performance_information_url,
       case when c.withheld ? 'AreaServedLabel' then null else c.area_served_label end as area_served_label,
       case when c.withheld ? 'AreaServedURI' then null else c.area_served_uri end as area_served_uri,
       case when c.withheld ? 'EndDate' then null else c.ended_on end as ended_on,
       c.ended_on is not null as over,
       c.withheld,
       case when c.withheld ? 'OrganisationLabel' then withheld_words(c.withheld ->> 'OrganisationLabel')
            else o.name end as "OrganisationLabel",
       case when c.withheld ? 'OrganisationURI' then withheld_words(c.withheld ->> 'OrganisationURI')
            else o.uri end as "OrganisationURI",
       c.reference as "ContractReference",
       case when c.withheld ? 'OpenContractingID' then withheld_words(c.withheld ->> 'OpenContractingID')
            else c.open_contracting_id end as "OpenContractingID",
       case when c.withheld ? 'ContractTitle' then withheld_words(c.withheld ->> 'ContractTitle')
            else c.title end as "ContractTitle",
       case when c.withheld ? 'ContractType' then withheld_words(c.withheld ->> 'ContractType')
            else c.contract_type end as "ContractType",
       case when c.withheld ? 'OrganisationalUnit' then withheld_words(c.withheld ->> 'OrganisationalUnit')
            else c.organisational_unit end as "OrganisationalUnit",
       case when c.withheld ? 'ServiceCategoryLabel' then withheld_words(c.withheld ->> 'ServiceCategoryLabel')
            else c.service_category_label end as "ServiceCategoryLabel",
       case when c.withheld ? 'ServiceCategoryURI' then withheld_words(c.withheld ->> 'ServiceCategoryURI')
            else c.service_category_uri end as "ServiceCategoryURI",
       case when c.withheld ? 'Description' then withheld_words(c.withheld ->> 'Description')
            else c.description end as "Description",
       case when c.withheld ? 'ProcurementCategory' then withheld_words(c.withheld ->> 'ProcurementCategory')
            else c.procurement_category end as "ProcurementCategory",
       case when c.withheld ? 'CPVLabel' then withheld_words(c.withheld ->> 'CPVLabel')
            else c.cpv_label end as "CPVLabel",
       case when c.withheld ? 'CPVCode' then withheld_words(c.withheld ->> 'CPVCode')
            else c.cpv_code end as "CPVCode",
       case when c.withheld ? 'ProclassLabel' then withheld_words(c.withheld ->> 'ProclassLabel')
            else c.proclass_label end as "ProclassLabel",
       case when c.withheld ? 'ProclassCode' then withheld_words(c.withheld ->> 'ProclassCode')
            else c.proclass_code end as "ProclassCode",
       case when c.withheld ? 'StartDate' then withheld_words(c.withheld ->> 'StartDate')
            else to_char(c.start_date, 'DD/MM/YYYY') end as "StartDate",
       case when c.withheld ? 'EndDate' then withheld_words(c.withheld ->> 'EndDate')
            else to_char(c.end_date, 'DD/MM/YYYY') end as "EndDate",
       case when c.withheld ? 'ReviewDate' then withheld_words(c.withheld ->> 'ReviewDate')
            else to_char(c.review_date, 'DD/MM/YYYY') end as "ReviewDate",
       case when c.withheld ? 'LastExtensionDate' then withheld_words(c.withheld ->> 'LastExtensionDate')
            else to_char(c.last_extension_date, 'DD/MM/YYYY') end as "LastExtensionDate",
       case when c.withheld ? 'ContractValue' then withheld_words(c.withheld ->> 'ContractValue')
            else round(c.value_ex_vat_pence / 100.0, 2)::text end as "ContractValue",
       case when c.withheld ? 'FixedCost' then withheld_words(c.withheld ->> 'FixedCost')
            else case c.fixed_cost when true then 'Yes' when false then 'No' end end as "FixedCost",
       case when c.withheld ? 'IrrecoverableVAT' then withheld_words(c.withheld ->> 'IrrecoverableVAT')
            else round(c.irrecoverable_vat_pence / 100.0, 2)::text end as "IrrecoverableVAT",
       case when c.withheld ? 'SupplierName' then withheld_words(c.withheld ->> 'SupplierName')
            else c.supplier_name end as "SupplierName",
       case when c.withheld ? 'CompaniesHouseRegistrationNumber' then withheld_words(c.withheld ->> 'CompaniesHouseRegistrationNumber')
            else c.company_number end as "CompaniesHouseRegistrationNumber",
       case when c.withheld ? 'CharityCommissionNumber' then withheld_words(c.withheld ->> 'CharityCommissionNumber')
            else c.charity_number end as "CharityCommissionNumber",
       case when c.withheld ? 'OtherSupplierID' then withheld_words(c.withheld ->> 'OtherSupplierID')
            else c.other_supplier_id end as "OtherSupplierID",
       case when c.withheld ? 'SMESupplier' then withheld_words(c.withheld ->> 'SMESupplier')
            else case c.sme_supplier when true then 'Yes' when false then 'No' end end as "SMESupplier",
       case when c.withheld ? 'VCSESupplier' then withheld_words(c.withheld ->> 'VCSESupplier')
            else case c.vcse_supplier when true then 'Yes' when false then 'No' end end as "VCSESupplier",
       case when c.withheld ? 'VCSESupplierType' then withheld_words(c.withheld ->> 'VCSESupplierType')
            else c.vcse_supplier_type end as "VCSESupplierType",
       case when c.withheld ? 'ContactName' then withheld_words(c.withheld ->> 'ContactName')
            else c.contact_name end as "ContactName",
       case when c.withheld ? 'ContactEmail' then withheld_words(c.withheld ->> 'ContactEmail')
            else c.contact_email end as "ContactEmail",
       case when c.withheld ? 'ContactURL' then withheld_words(c.withheld ->> 'ContactURL')
            else c.contact_url end as "ContactURL",
       case when c.withheld ? 'ProcessType' then withheld_words(c.withheld ->> 'ProcessType')
            else c.process_type end as "ProcessType",
       case when c.withheld ? 'TenderDocumentURL' then withheld_words(c.withheld ->> 'TenderDocumentURL')
            else c.tender_document_url end as "TenderDocumentURL",
       case when c.withheld ? 'ContractDocumentURL' then withheld_words(c.withheld ->> 'ContractDocumentURL')
            else c.contract_document_url end as "ContractDocumentURL",
       case when c.withheld ? 'PerformanceInformationURL' then withheld_words(c.withheld ->> 'PerformanceInformationURL')
            else c.performance_information_url end as "PerformanceInformationURL",
       case when c.withheld ? 'AreaServedLabel' then withheld_words(c.withheld ->> 'AreaServedLabel')
            else c.area_served_label end as "AreaServedLabel",
       case when c.withheld ? 'AreaServedURI' then withheld_words(c.withheld ->> 'AreaServedURI')
            else c.area_served_uri end as "AreaServedURI"
  from publishable_contract c
  left join organisation o on o.id = c.organisation_id;

comment on view public_contract is
    'The public facts of contracts: first by their types, where a withheld fact is empty, so that nothing can be found or sorted by it; then, under the names of the LGA''s schema, as text for files, where a withheld fact says so.';
comment on column public_contract.over is 'Whether it has ended.';
comment on column public_contract.withheld is 'What is withheld: the ground by column.';

create index contract_public_end
    on contract ((case when withheld ? 'EndDate' then null else end_date end), reference)
    where ended_on is null;
comment on index contract_public_end is 'The public register in the order in which it is shown first.';
