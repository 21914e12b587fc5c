create table publication (
    id             bigint generated always as identity primary key,
    kind           text        not null,
    edition        text        not null,
    reference      text        not null,
    quarter_end    date,
    asked_by       text,
    drafted_at     timestamptz not null,
    check_by       date        not null,
    publish_at     timestamptz not null,
    unchecked_at   timestamptz not null,
    checked_by     text,
    checked_at     timestamptz,
    check_note     text,
    with_flagged   boolean     not null default false,
    published_at   timestamptz,
    header         text[],
    sources        text[],
    lines          bigint,
    value_pence    bigint,
    left_out       bigint,
    looked_over_by text,
    looked_over_at timestamptz,
    look_over_note text,
    constraint publication_kind_known check (kind in ('REGISTER', 'PIPELINE')),
    constraint publication_edition_form check (edition ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?$'),
    constraint publication_once unique (kind, edition),
    constraint publication_reference_once unique (reference),
    constraint publication_quarter_or_asked check (num_nulls(quarter_end, asked_by) = 1),
    constraint publication_checked_whole check (num_nulls(checked_by, checked_at) in (0, 2)),
    constraint publication_flagged_only_if_checked check (checked_by is not null or not with_flagged),
    constraint publication_published_whole
        check (num_nulls(published_at, header, sources, lines, value_pence, left_out) in (0, 6)),
    constraint publication_looked_over_whole check (num_nulls(looked_over_by, looked_over_at) in (0, 2)),
    constraint publication_looked_over_once_published check (looked_over_at is null or published_at is not null)
);

create unique index publication_of_quarter on publication (kind, quarter_end) where quarter_end is not null;

comment on table publication is
    'Publications of the register and of the pipeline: each a snapshot that stays (Local Government Transparency Code 2015: quarterly).';
comment on column publication.kind is 'The contracts register or the procurement pipeline.';
comment on column publication.edition is 'The last part of its address: the last day of the quarter, or the day it was asked for.';
comment on column publication.reference is 'Business key of its process, under which its timeline is kept.';
comment on column publication.quarter_end is 'Last day of the quarter it is for; empty if somebody asked for it.';
comment on column publication.asked_by is 'Who asked for it; empty for a quarter''s.';
comment on column publication.drafted_at is 'When it was drafted.';
comment on column publication.check_by is 'Last day of the check.';
comment on column publication.publish_at is 'When it is published once it is checked.';
comment on column publication.unchecked_at is 'When it publishes itself although nobody has checked it.';
comment on column publication.checked_by is 'Who checked it; empty if nobody had when it was published.';
comment on column publication.checked_at is 'When.';
comment on column publication.check_note is 'What they noted. Never published.';
comment on column publication.with_flagged is 'Whether who checked it wanted what was flagged to be published too.';
comment on column publication.published_at is 'When it was published; empty until then.';
comment on column publication.header is 'The names of its columns.';
comment on column publication.sources is 'For each column the fact of the contract it rests on, by its column in the LGA''s schema; empty for none.';
comment on column publication.lines is 'How many lines it has.';
comment on column publication.value_pence is 'What they are worth together without VAT, as far as is known and not withheld, in pence.';
comment on column publication.left_out is 'How many lines were left out because the check flagged them as not fit.';
comment on column publication.looked_over_by is 'Who looked at it afterwards, if nobody had checked it.';
comment on column publication.looked_over_at is 'When.';
comment on column publication.look_over_note is 'What they noted. Never published.';

create table publication_line (
    publication_id     bigint not null references publication (id),
    number             bigint not null,
    line_reference     text   not null,
    contract_reference text,
    cells              text[] not null,
    primary key (publication_id, number)
);

create unique index publication_line_reference on publication_line (publication_id, line_reference);

comment on table publication_line is 'The lines of published snapshots as they were published; never changed.';
comment on column publication_line.publication_id is 'The publication.';
comment on column publication_line.number is 'First, second, ... line.';
comment on column publication_line.line_reference is 'Reference by which the same line is found in the next snapshot.';
comment on column publication_line.contract_reference is 'The contract whose withheld facts the line heeds; empty for none.';
comment on column publication_line.cells is 'Its cells, as text.';

-- What was published stays as it was. What is withheld later is masked when a snapshot is read.
create function published_lines_are_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'What was published stays; % is not possible', lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

create trigger publication_line_is_for_good
    before update or delete or truncate on publication_line
    for each statement execute function published_lines_are_for_good();

create function publication_is_for_good() returns trigger language plpgsql as $$
declare
    afterwards constant text[] := array['looked_over_by', 'looked_over_at', 'look_over_note'];
begin
    if tg_op = 'DELETE' or to_jsonb(new) - afterwards is distinct from to_jsonb(old) - afterwards then
        raise exception 'What was published stays; % is not possible', lower(tg_op)
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger publication_is_for_good
    before update or delete on publication
    for each row when (old.published_at is not null) execute function publication_is_for_good();

create view public_snapshot_line as
select l.publication_id, l.number, l.line_reference, l.contract_reference,
       case when c.withheld is null then l.cells
            else array(select case when jsonb_exists(c.withheld, s.source) then withheld_words(c.withheld ->> s.source)
                                   else s.cell end
                         from unnest(l.cells, p.sources) with ordinality as s(cell, source, place)
                        order by s.place) end as cells
  from publication_line l
  join publication p on p.id = l.publication_id
  left join contract c on c.reference = l.contract_reference
 where p.published_at is not null;

comment on view public_snapshot_line is 'The lines of published snapshots as everybody may read them today: what has been withheld since is masked.';
