-- For the managers' portfolio: an index of one kind of date each, half as long, so that reading it is less work than the table.
drop index contract_date_review;

create index contract_date_review_opens on contract_date (contract_id) include (day, settled_at)
    where kind = 'REVIEW_OPENS' and number = 0;
comment on index contract_date_review_opens is 'When the review of each contract opens, and whether that is settled.';

create index contract_date_decide_by on contract_date (day) include (contract_id)
    where kind = 'DECIDE_BY' and number = 0;
comment on index contract_date_decide_by is 'Which contracts were to be decided about by a day.';
