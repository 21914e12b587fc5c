create table procurement (
    reference               text        primary key references cycle (reference),
    title                   text        not null,
    opened_by               text        not null,
    predecessor_contract_id bigint      references contract (id),
    department              text,
    need                    text        not null,
    for_whom                text,
    why_now                 text,
    exists_today            text,
    budget_pence            bigint,
    wanted_start            date,
    kind                    text,
    value_ex_vat_pence      bigint,
    vat_rate                numeric(5, 2),
    value_inc_vat_pence     bigint,
    term_months             integer,
    extension_months        integer     not null default 0,
    cpv_code                text,
    cpv_label               text,
    category                text,
    supply_risk             integer,
    market_position         text,
    begins_on               date,
    market_engaged          boolean,
    engagement_closes_on    date,
    delivery_model          text,
    rule_route              text,
    route                   text,
    minimum_quotes          integer,
    open_advert             boolean,
    invite_local_supplier   boolean,
    lots_reason             text,
    reserved_for            text,
    social_value_method     text,
    social_value_weight     integer,
    tier                    text,
    risk                    text,
    key_decision            boolean,
    publish_on              date,
    clarifications_until    timestamptz,
    tenders_until           timestamptz,
    starts_on               date,
    ends_on                 date,
    released_at             timestamptz,
    published_on            date,
    opened_at               timestamptz,
    recommended_tender      integer,
    awarded_on              date,
    standstill_until        date,
    entered_on              date,
    constraint procurement_title_given check (title <> ''),
    constraint procurement_need_given check (need <> ''),
    constraint procurement_budget_not_negative check (budget_pence >= 0),
    constraint procurement_value_not_negative check (value_ex_vat_pence >= 0 and value_inc_vat_pence >= 0),
    constraint procurement_vat_rate_possible check (vat_rate between 0 and 100),
    constraint procurement_term_positive check (term_months > 0),
    constraint procurement_extension_not_negative check (extension_months >= 0),
    constraint procurement_kind_known
        check (kind in ('GOODS', 'SERVICES', 'WORKS', 'LIGHT_TOUCH', 'CONCESSION', 'LIGHT_TOUCH_CONCESSION')),
    constraint procurement_cpv_form check (cpv_code ~ '^[0-9]{8}$'),
    constraint procurement_supply_risk_scale check (supply_risk between 1 and 5),
    constraint procurement_position_known
        check (market_position in ('STRATEGIC', 'LEVERAGE', 'BOTTLENECK', 'ROUTINE')),
    constraint procurement_model_known
        check (delivery_model in ('IN_HOUSE', 'BUY', 'SHARE', 'CO_OPERATIVE', 'CONCESSION', 'FRAMEWORK')),
    constraint procurement_rule_route_known
        check (rule_route in ('QUOTES', 'OPEN_TENDER', 'OPEN_PROCEDURE', 'COMPETITIVE_FLEXIBLE', 'CALL_OFF', 'DIRECT_AWARD')),
    constraint procurement_route_known
        check (route in ('QUOTES', 'OPEN_TENDER', 'OPEN_PROCEDURE', 'COMPETITIVE_FLEXIBLE', 'CALL_OFF', 'DIRECT_AWARD')),
    constraint procurement_reservation_known
        check (reserved_for in ('NOBODY', 'UK_SUPPLIERS', 'LOCAL_SUPPLIERS', 'SMALL_ENTERPRISES', 'VOLUNTARY_SECTOR',
                                'SUPPORTED_EMPLOYMENT', 'MUTUALS')),
    constraint procurement_social_value_known check (social_value_method in ('PORTAL', 'IN_HOUSE', 'NONE')),
    constraint procurement_social_value_percent check (social_value_weight between 0 and 100),
    constraint procurement_tier_known check (tier in ('GOLD', 'SILVER', 'BRONZE')),
    constraint procurement_risk_known check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    constraint procurement_questions_before_tenders check (clarifications_until <= tenders_until),
    constraint procurement_end_after_start check (ends_on >= starts_on)
);

create index procurement_category on procurement (category);

comment on table procurement is
    'What is known of procurements, from the need to the signature, as far as more than one step works with it. One row per cycle that began with a need.';
comment on column procurement.reference is 'The cycle, whose reference the contract gets as well.';
comment on column procurement.title is 'What is bought, in a few words.';
comment on column procurement.opened_by is 'Who brought the need in; octant for a successor.';
comment on column procurement.predecessor_contract_id is 'The contract it follows; empty for something new.';
comment on column procurement.department is 'Department that needs it.';
comment on column procurement.need is 'What is needed.';
comment on column procurement.for_whom is 'For whom.';
comment on column procurement.why_now is 'Why now.';
comment on column procurement.exists_today is 'What meets the need today.';
comment on column procurement.budget_pence is 'Budget over the whole term without recoverable VAT, in pence.';
comment on column procurement.wanted_start is 'Day on which it is wanted.';
comment on column procurement.kind is 'What the law calls the contract to be (Procurement Act 2023 Schedule 1).';
comment on column procurement.value_ex_vat_pence is 'Most that the council may come to pay over the whole life, options and extensions included, without VAT, in pence (Procurement Act 2023 Schedule 3).';
comment on column procurement.vat_rate is 'Rate of VAT in per cent; the average of a mixture.';
comment on column procurement.value_inc_vat_pence is 'The same value including VAT, in pence, which is compared with thresholds (s123(2)).';
comment on column procurement.term_months is 'Months from start to end without extensions.';
comment on column procurement.extension_months is 'Months by which options may extend it; 0 for none.';
comment on column procurement.cpv_code is 'CPV code, eight digits.';
comment on column procurement.cpv_label is 'Name of the CPV code.';
comment on column procurement.category is 'The council''s category, as the register has it.';
comment on column procurement.supply_risk is 'Risk of supply, from 1 (many suppliers) to 5 (one, hard to replace).';
comment on column procurement.market_position is 'Position of the category by risk and spend (Kraljic).';
comment on column procurement.begins_on is 'Day on which the procurement begins in law: its first notice or contact; decides which thresholds apply.';
comment on column procurement.market_engaged is 'Whether the market is engaged beforehand (s16).';
comment on column procurement.engagement_closes_on is 'Day on which the engagement closes.';
comment on column procurement.delivery_model is 'How the need is met, as the options appraisal found.';
comment on column procurement.rule_route is 'Route to market that the rule gave.';
comment on column procurement.route is 'Route that is taken; another than the rule''s only by a waiver.';
comment on column procurement.minimum_quotes is 'How many quotes are asked for at least; 0 where everybody may tender.';
comment on column procurement.open_advert is 'Whether it is openly advertised.';
comment on column procurement.invite_local_supplier is 'Whether a suitable local supplier is among those who are asked.';
comment on column procurement.lots_reason is 'Why there are no lots, where there are none (s18).';
comment on column procurement.reserved_for is 'To whom it is reserved (SI 2026/94; s32 and s33).';
comment on column procurement.social_value_method is 'How social value is evaluated.';
comment on column procurement.social_value_weight is 'Least weight of social value in per cent.';
comment on column procurement.tier is 'How closely the contract is likely to be managed.';
comment on column procurement.risk is 'Highest of its risks.';
comment on column procurement.key_decision is 'Whether it is a key decision (SI 2012/2089 reg 8).';
comment on column procurement.publish_on is 'Day on which it is to be published or suppliers are invited.';
comment on column procurement.clarifications_until is 'Until when suppliers may ask.';
comment on column procurement.tenders_until is 'Until when tenders may be sent.';
comment on column procurement.starts_on is 'First day of the contract to be.';
comment on column procurement.ends_on is 'Last day of the contract to be, without extensions.';
comment on column procurement.released_at is 'When the tender was released.';
comment on column procurement.published_on is 'Day on which it was published, or suppliers were invited.';
comment on column procurement.opened_at is 'When tenders were opened.';
comment on column procurement.recommended_tender is 'Number of the tender that is recommended; confidential until the award.';
comment on column procurement.awarded_on is 'Day on which the award was approved.';
comment on column procurement.standstill_until is 'Last day of the standstill, the day included (s51); empty if there is none.';
comment on column procurement.entered_on is 'Day on which the contract was entered into.';
