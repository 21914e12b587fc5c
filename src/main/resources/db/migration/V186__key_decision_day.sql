-- The public is told of a key decision with its day (SI 2012/2089 reg 9), and so the day is kept: with the procurement, and with
-- the approval that is asked for.
alter table procurement add column key_decision_on date;
alter table procurement add constraint procurement_key_decision_day check (key_decision_on is null or key_decision);
comment on column procurement.key_decision_on is
    'Day that was announced for the key decision (SI 2012/2089 reg 9); empty if it is none, or was settled before Octant kept the day.';

-- What was settled before and is not approved yet: the rule was asked with the day, and what it was asked is on record.
update procurement p
   set key_decision_on = (select (a.inputs ->> 'decisionOn')::date
                            from rule_answer a
                           where a.reference = p.reference and a.rule = 'key-decision'
                           order by a.number desc
                           limit 1)
 where p.key_decision and p.strategy_approved_on is null;

alter table approval add column announced_for date;
alter table approval add constraint approval_announced_where_key check (announced_for is null or key_decision);
comment on column approval.announced_for is
    'Day that was announced for the key decision, before which nobody may approve (SI 2012/2089 reg 9); empty if it is none. It counts in the digest where there is one.';
comment on column approval.digest is
    'SHA-256 of all that is to be approved, in hexadecimal: subject, sentence, value, key decision with its day, risk and facts.';
