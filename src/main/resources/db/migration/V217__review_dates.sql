-- For the managers' portfolio: when reviews open and are to be decided, and which contracts end, from indexes alone.
create index contract_date_review on contract_date (kind, contract_id) include (day, settled_at)
    where number = 0 and kind in ('REVIEW_OPENS', 'DECIDE_BY');
comment on index contract_date_review is 'When the review of each contract opens, and by when it is to be decided.';

drop index contract_in_force;
create index contract_in_force on contract (end_date, reference) include (value_ex_vat_pence, id) where ended_on is null;
comment on index contract_in_force is
    'The public register as it is shown first, with its totals, and the contracts that end for the managers'' portfolio.';
