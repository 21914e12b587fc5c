create table sso_person (
    issuer     text        not null,
    subject    text        not null,
    person     text        not null,
    made_at    timestamptz not null,
    signed_in  timestamptz not null,
    constraint sso_person_pkey primary key (issuer, subject),
    constraint sso_person_once unique (person)
);

comment on table sso_person is 'Whom the council''s identity provider has signed in. It may give somebody another user name, or somebody else theirs: who they are is the subject.';
comment on column sso_person.issuer is 'Address of the identity provider, as its answers give it.';
comment on column sso_person.subject is 'What the identity provider knows the person by, for good.';
comment on column sso_person.person is 'User name in Octant, from the first sign-in; it stays.';
comment on column sso_person.made_at is 'When they first signed in.';
comment on column sso_person.signed_in is 'When they last did.';
