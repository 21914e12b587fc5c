alter table register_import add column dry_run_id bigint references register_import (id);
alter table register_import add constraint register_import_only_commits_follow
    check (dry_run_id is null or mode = 'COMMIT');

create unique index register_import_committed_once on register_import (dry_run_id) where state <> 'FAILED';

comment on column register_import.dry_run_id is 'The dry run whose file is taken for good here; empty if the file was sent for this import itself.';
