-- The lessons of one contract are read whenever a review of it goes on.
create index lesson_of_contract on lesson (contract_id, filed_at desc, id desc);
comment on index lesson_of_contract is 'The lessons a contract has taught, latest first.';
