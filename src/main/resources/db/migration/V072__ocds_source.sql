create index cycle_contract on cycle (contract_id);
comment on index cycle_contract is 'The cycles of a contract, those that are closed included.';

-- THE PLACE where it is decided of which contracts, and of which of their facts, open contracting data may tell. What is
-- withheld under the Procurement Act 2023 s94 stands in the last column, by the names of the LGA's columns; contracts that
-- may not be published at all have no row.
create view ocds_source as
select c.id as contract_id,
       case when exists (select 1 from contract other where other.reference = need.reference and other.id <> c.id)
            then c.reference else coalesce(need.reference, c.reference) end as process_reference,
       c.reference,
       o.name as organisation_name,
       o.uri as organisation_uri,
       c.open_contracting_id,
       c.title,
       c.contract_type,
       c.organisational_unit,
       c.description,
       c.procurement_category,
       c.cpv_label,
       c.cpv_code,
       c.start_date,
       c.end_date,
       c.review_date,
       case when latest.day > c.end_date then latest.day end as latest_end,
       c.value_ex_vat_pence,
       c.supplier_name,
       c.company_number,
       c.charity_number,
       c.other_supplier_id,
       c.sme_supplier,
       c.vcse_supplier,
       c.contact_name,
       c.contact_email,
       c.contact_url,
       c.process_type,
       c.tender_document_url,
       c.contract_document_url,
       c.performance_information_url,
       c.area_served_label,
       c.area_served_uri,
       c.kind,
       c.regime,
       c.ended_on,
       c.terminated_on is not null as ended_early,
       coalesce(changed.last, 0) as last_change,
       successor.ocid as successor_ocid,
       successor.title as successor_title,
       predecessor.ocid as predecessor_ocid,
       predecessor.title as predecessor_title,
       null::jsonb as withheld
  from contract c
  left join organisation o on o.id = c.organisation_id
  left join (select distinct on (contract_id) contract_id, reference, predecessor_reference
               from cycle
              where entered_by = 'NEED_IDENTIFIED' and contract_id is not null
              order by contract_id, opened_at, reference) need
    on need.contract_id = c.id
  left join (select contract_id, max(number) as last from variation group by contract_id) changed
    on changed.contract_id = c.id
  left join (select contract_id, sum(months) as months from extension_option where state = 'OPEN' group by contract_id) option
    on option.contract_id = c.id
 cross join lateral (select greatest(c.last_extension_date, (c.end_date + 1 + make_interval(months => coalesce(option.months, 0)::int))::date - 1) as day) latest
  left join (select distinct on (before.contract_id) before.contract_id, p.ocid, after.title
               from cycle before
               join cycle after on after.predecessor_reference = before.reference
               join ocds_process p on p.reference = after.reference
              order by before.contract_id, after.opened_at desc) successor
    on successor.contract_id = c.id
  left join (select before.reference, p.ocid, contract.title
               from cycle before
               join ocds_process p on p.contract_id = before.contract_id
               join contract on contract.id = before.contract_id) predecessor
    on predecessor.reference = need.predecessor_reference;

comment on view ocds_source is
    'What open contracting data may tell of contracts: facts that the public register has, and nothing else. The place for what is withheld.';
comment on column ocds_source.process_reference is 'The reference of the cycle the contract came out of, else its own.';
comment on column ocds_source.latest_end is 'The last day if all options to extend are used; empty if that is no later than the end.';
comment on column ocds_source.last_change is 'The number of the last variation; 0 if there is none.';
comment on column ocds_source.successor_ocid is 'The process that follows the contract, once something of it was published.';
comment on column ocds_source.predecessor_ocid is 'The process that it follows, once something of it was published.';
comment on column ocds_source.withheld is 'What is withheld of it: an object whose names are the LGA''s columns; empty for nothing.';
