alter table contract_obligation
    add column measure integer,
    drop constraint contract_obligation_kind_known,
    add constraint contract_obligation_kind_known
        check (kind in ('INDICATOR', 'SOCIAL_VALUE', 'EXIT_PLAN', 'KICK_OFF', 'OTHER')),
    add constraint contract_obligation_measure_is_social_value check (measure is null or kind = 'SOCIAL_VALUE');

comment on column contract_obligation.kind is 'Key performance indicator, social value, exit plan, first meeting, or something else.';
comment on column contract_obligation.target is 'What is to be reached, or what the supplier promised; empty where the name says it.';
comment on column contract_obligation.measure is 'Number of the social value measure of the tender that it came of; empty for anything else.';
