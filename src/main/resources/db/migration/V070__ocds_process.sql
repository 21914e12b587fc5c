create table ocds_process (
    reference      text        primary key,
    ocid           text        not null,
    former_ocid    text,
    number         integer     not null,
    tender_id      text        not null,
    contract_id    bigint      references contract (id),
    facts_digest   text,
    content_digest text,
    releases       integer     not null default 0,
    changes_told   integer     not null default 0,
    end_told       boolean     not null default false,
    withheld       text[]      not null default '{}',
    constraint ocds_process_reference_given check (reference <> ''),
    constraint ocds_process_ocid_form check (ocid ~ '^ocds-[a-z0-9]{6}-\S+$'),
    constraint ocds_process_number_positive check (number > 0),
    constraint ocds_process_number_once unique (ocid, number)
);

create index ocds_process_former on ocds_process (former_ocid) where former_ocid is not null;
create index ocds_process_contract on ocds_process (contract_id);

comment on table ocds_process is
    'What stands in open contracting data under which ids: a row for each contract or cycle of which anything was published.';
comment on column ocds_process.reference is 'The reference of the cycle the contract came out of, else its own.';
comment on column ocds_process.ocid is 'The open contracting id of the process (OCDS 1.1, Identifiers).';
comment on column ocds_process.former_ocid is
    'The id that Octant had made before it was known that the process has another one; that one leads here.';
comment on column ocds_process.number is 'Which contract of the process: the id of the contract, its award and its lot in every release.';
comment on column ocds_process.tender_id is 'The id of the tender in every release.';
comment on column ocds_process.contract_id is 'The contract; empty as long as only notices of a cycle without one were published.';
comment on column ocds_process.facts_digest is 'Digest of what the register had to say when it was last looked at; empty if it never was.';
comment on column ocds_process.content_digest is 'Digest of what the last release from the register says; empty if there is none.';
comment on column ocds_process.releases is 'How many releases the register led to.';
comment on column ocds_process.changes_told is 'The number of the last variation that was told.';
comment on column ocds_process.end_told is 'Whether it was told that the contract is over.';
comment on column ocds_process.withheld is 'What was withheld when releases were last gone through: names of the LGA''s columns, in their order.';
