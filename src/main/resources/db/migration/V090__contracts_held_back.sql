create or replace view held_back_contract as
select c.id as contract_id, 'because its contract details notice is still owed'::text as because
  from notice_held_back h
  join contract c on c.reference = h.reference;
