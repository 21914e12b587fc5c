create table invitee (
    reference      text    not null references procurement (reference),
    number         integer not null,
    name           text    not null,
    company_number text,
    email          text    not null,
    sme            boolean not null default false,
    vcse           boolean not null default false,
    local_supplier boolean not null default false,
    primary key (reference, number),
    constraint invitee_number_positive check (number > 0),
    constraint invitee_name_given check (name <> ''),
    constraint invitee_company_number_form check (company_number ~ '^[A-Z0-9]{8}$'),
    constraint invitee_email_given check (email <> '')
);

comment on table invitee is 'Suppliers the council chose to ask, where not everybody may tender.';
comment on column invitee.reference is 'The procurement.';
comment on column invitee.number is 'First, second, ... supplier.';
comment on column invitee.name is 'Its name.';
comment on column invitee.company_number is 'Its Companies House number, eight characters; empty if it has none.';
comment on column invitee.email is 'Where the invitation goes.';
comment on column invitee.sme is 'Whether it is a small or medium-sized enterprise (Procurement Act 2023 s123).';
comment on column invitee.vcse is 'Whether it is a voluntary, community or social enterprise.';
comment on column invitee.local_supplier is 'Whether it counts as local by the council''s definition.';

create table invitation (
    reference        text        primary key references procurement (reference),
    invited_by       text        not null,
    invited_at       timestamptz not null,
    no_local_because text
);

comment on table invitation is 'That the suppliers on the list were invited, all at the same time.';
comment on column invitation.reference is 'The procurement.';
comment on column invitation.invited_by is 'Who invited them.';
comment on column invitation.invited_at is 'When.';
comment on column invitation.no_local_because is 'Why no local supplier is among them, where the council''s rules ask for one; empty if one is, or none is asked for.';
