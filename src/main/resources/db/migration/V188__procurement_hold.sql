create table procurement_hold (
    number         bigint generated always as identity primary key,
    reference      text        not null references procurement (reference),
    kind           text        not null,
    because        text        not null,
    held_at        timestamptz not null,
    lifted_at      timestamptz,
    lifted_because text,
    constraint procurement_hold_kind_known check (kind in ('APPROVALS', 'ROUTE')),
    constraint procurement_hold_reason_given check (btrim(because) <> ''),
    constraint procurement_hold_lifted_whole check ((lifted_at is null) = (lifted_because is null))
);

create unique index procurement_hold_once on procurement_hold (reference, kind) where lifted_at is null;

comment on table procurement_hold is
    'Procurements that may not go on for now: neither released, nor published, nor awarded, nor signed. One hold of each kind at a time.';
comment on column procurement_hold.number is 'Its number.';
comment on column procurement_hold.reference is 'The procurement.';
comment on column procurement_hold.kind is 'What it waits for: approvals that are asked for again, or another route.';
comment on column procurement_hold.because is 'Why it may not go on, in the sentence that people see.';
comment on column procurement_hold.held_at is 'Since when.';
comment on column procurement_hold.lifted_at is 'When it could go on; empty while it may not.';
comment on column procurement_hold.lifted_because is 'Why it could go on; empty while it may not.';
