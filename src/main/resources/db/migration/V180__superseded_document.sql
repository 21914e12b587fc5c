alter table document add column superseded_at timestamptz;
alter table document add constraint document_superseded_written check (superseded_at is null or template is not null);
comment on column document.superseded_at is
    'Since when what Octant wrote here does not count any more, because it wrote anew or the case took another turn; empty while it counts.';

-- A document stays as it was stored. Its content can be removed, once, with who, when and why; and what Octant wrote can be
-- marked, once, as superseded.
create or replace function document_is_for_good() returns trigger language plpgsql as $$
declare
    changing constant text[] := array['removed_by', 'removed_at', 'removed_because', 'superseded_at'];
begin
    if tg_op = 'DELETE' or old.removed_at is not null
            or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
            or to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
        raise exception 'Documents stay on record; % is not possible', lower(tg_op)
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
