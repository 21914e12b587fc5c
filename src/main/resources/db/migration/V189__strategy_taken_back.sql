alter table procurement add column strategy_taken_back boolean not null default false;
comment on column procurement.strategy_taken_back is
    'Whether step 2 asks for the route and the approval of the strategy alone, because the value has changed since; until the strategy is approved anew.';
