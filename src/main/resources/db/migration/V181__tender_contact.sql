alter table tender add column postal_address text;
alter table tender add column contact_person text;
alter table tender add constraint tender_postal_address_given check (postal_address <> '');
alter table tender add constraint tender_contact_person_given check (contact_person <> '');

comment on column tender.postal_address is 'Contact postal address of the bidder, in lines (Procurement Regulations 2024 reg 31(2)(b)); empty if not known.';
comment on column tender.contact_person is 'Whom letters to the bidder are for; empty if not known.';
