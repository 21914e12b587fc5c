create table panel_member (
    reference       text not null references procurement (reference),
    person          text not null,
    part            text not null,
    appointed_by    text not null,
    appointed_at    timestamptz not null,
    declared_at     timestamptz,
    has_conflict    boolean,
    conflict        text,
    mitigation      text,
    cleared         boolean,
    cleared_by      text,
    primary key (reference, person),
    constraint panel_member_part_known check (part in ('QUALITY', 'PRICE', 'MODERATOR')),
    constraint panel_member_declaration_whole check (num_nulls(declared_at, has_conflict) in (0, 2)),
    constraint panel_member_conflict_described check (not has_conflict or conflict is not null),
    constraint panel_member_cleared_by_another check (cleared_by <> person)
);

comment on table panel_member is 'Who evaluates tenders, and what each has declared (Procurement Act 2023 s81 to s83). Confidential.';
comment on column panel_member.reference is 'The procurement.';
comment on column panel_member.person is 'User name.';
comment on column panel_member.part is 'What the person evaluates, or that they moderate.';
comment on column panel_member.appointed_by is 'Who appointed them.';
comment on column panel_member.appointed_at is 'When.';
comment on column panel_member.declared_at is 'When the person declared; empty before. Nobody sees tenders who has not.';
comment on column panel_member.has_conflict is 'Whether the person declared an actual, potential or perceived conflict of interest.';
comment on column panel_member.conflict is 'What it is.';
comment on column panel_member.mitigation is 'What is done about it.';
comment on column panel_member.cleared is 'Whether the person may take part all the same; empty until somebody decides, and where nothing was declared.';
comment on column panel_member.cleared_by is 'Who decided that.';
