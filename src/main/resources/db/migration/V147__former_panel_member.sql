create table former_panel_member (
    reference  text        not null references procurement (reference),
    person     text        not null,
    part       text        not null,
    conflict   text        not null,
    mitigation text,
    cleared    boolean,
    cleared_by text,
    left_at    timestamptz not null,
    primary key (reference, person, left_at),
    constraint former_panel_member_part_known check (part in ('QUALITY', 'PRICE', 'MODERATOR'))
);

comment on table former_panel_member is 'Who was on an evaluation panel, declared a conflict of interest and left it; part of the conflicts assessment (Procurement Act 2023 s83). Confidential.';
comment on column former_panel_member.reference is 'The procurement.';
comment on column former_panel_member.person is 'User name.';
comment on column former_panel_member.part is 'What the person was to evaluate, or that they were to moderate.';
comment on column former_panel_member.conflict is 'What they declared.';
comment on column former_panel_member.mitigation is 'What was decided on it; empty where nobody had decided.';
comment on column former_panel_member.cleared is 'Whether they might have taken part all the same; empty where nobody had decided.';
comment on column former_panel_member.cleared_by is 'Who decided that; empty where nobody had.';
comment on column former_panel_member.left_at is 'When they left the panel.';
