create table document_order (
    number        bigint      generated always as identity,
    reference     text        not null,
    template      text        not null,
    facts         text        not null,
    access_key    text,
    ordered_by    text        not null,
    ordered_at    timestamptz not null,
    superseded_at timestamptz,
    constraint document_order_pkey primary key (number)
);

create index document_order_of_case on document_order (reference);

comment on table document_order is
    'Documents that are to be written of facts as they were. The row goes when the document is written.';
comment on column document_order.number is 'Number, from 1 on.';
comment on column document_order.reference is 'Reference of the cycle or contract that the document is about.';
comment on column document_order.template is 'Id of the template, such as conflicts-assessment.';
comment on column document_order.facts is 'What the document says, as JSON, by the names that templates use. Money in pence.';
comment on column document_order.access_key is
    'Key of those who say who may read it, as the document has it; null if all staff may.';
comment on column document_order.ordered_by is 'User id of whoever has it written.';
comment on column document_order.ordered_at is 'When it was ordered; its day is the day that the document bears.';
comment on column document_order.superseded_at is
    'Since when the document does not count any more, before it was even written; null while it counts.';
