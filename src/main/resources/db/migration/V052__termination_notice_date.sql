-- The date of the contract termination notice is an obligation's from here on, and no date of the contract any more.
delete from contract_date where kind = 'TERMINATION_NOTICE_BY';
