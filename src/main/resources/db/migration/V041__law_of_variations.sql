alter table variation_proposal
    add column kind     text,
    add column ground   text,
    add column vat_rate numeric(6, 5),
    add constraint variation_proposal_kind_known
        check (kind in ('GOODS', 'SERVICES', 'WORKS', 'LIGHT_TOUCH', 'CONCESSION', 'LIGHT_TOUCH_CONCESSION')),
    add constraint variation_proposal_vat_rate_possible check (vat_rate between 0 and 0.25),
    add constraint variation_proposal_law_whole check ((kind is null) = (vat_rate is null));

comment on column variation_proposal.kind is
    'What the law calls the contract, as the proposer says; empty for proposals from before it was asked.';
comment on column variation_proposal.ground is
    'Ground of the Procurement Act 2023 section 74 relied on; empty where it is a small change or nothing was said.';
comment on column variation_proposal.vat_rate is 'Rate of VAT on the change as a fraction; empty likewise.';
