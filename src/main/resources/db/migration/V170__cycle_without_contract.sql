alter table cycle drop constraint cycle_outcome_known;
alter table cycle add constraint cycle_outcome_known check (outcome in ('COMPLETED', 'ABANDONED', 'NO_CONTRACT'));
