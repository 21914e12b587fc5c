create table checklist_item (
    reference   text    not null references procurement (reference),
    checklist   text    not null,
    number      integer not null,
    statement   text    not null,
    source      text    not null,
    applies     boolean,
    explanation text,
    primary key (reference, checklist, number),
    constraint checklist_item_checklist_known check (checklist in ('SUSTAINABILITY', 'COMPLIANCE')),
    constraint checklist_item_answer_whole check ((applies is null) = (explanation is null))
);

comment on table checklist_item is 'What tenders are checked against before they are released, as the council''s strategy had it when the preparation began.';
comment on column checklist_item.reference is 'The procurement.';
comment on column checklist_item.checklist is 'Which list it stands on.';
comment on column checklist_item.number is 'First, second, ... item of that list.';
comment on column checklist_item.statement is 'What is to be so.';
comment on column checklist_item.source is 'Which strategy says so, or that it is a default of Octant.';
comment on column checklist_item.applies is 'Whether it matters in this procurement; empty until somebody says.';
comment on column checklist_item.explanation is 'How it is seen to, or why it does not matter here.';
