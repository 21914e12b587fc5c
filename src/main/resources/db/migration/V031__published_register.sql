create index contract_in_force on contract (end_date, reference) include (value_ex_vat_pence) where ended_on is null;
create index contract_unit on contract (organisational_unit);

comment on index contract_in_force is 'The public register as it is shown first, with its totals.';
comment on index contract_unit is 'The departments that the public register can be narrowed to.';
