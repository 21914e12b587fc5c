create table register_import (
    id           bigint generated always as identity primary key,
    mode         text        not null,
    state        text        not null,
    phase        text        not null,
    file_name    text        not null,
    file_bytes   bigint      not null,
    uploaded_by  text        not null,
    uploaded_at  timestamptz not null,
    finished_at  timestamptz,
    worked_until timestamptz,
    rows_to_do   bigint      not null default 0,
    rows_done    bigint      not null default 0,
    accepted     bigint      not null default 0,
    rejected     bigint      not null default 0,
    unchanged    bigint      not null default 0,
    created      bigint      not null default 0,
    updated      bigint      not null default 0,
    without_end  bigint      not null default 0,
    already_over bigint      not null default 0,
    description  text,
    notes        text[]      not null default '{}',
    header       text[]      not null default '{}',
    failure      text,
    constraint register_import_mode_known check (mode in ('DRY_RUN', 'COMMIT')),
    constraint register_import_state_known check (state in ('RUNNING', 'DONE', 'FAILED')),
    constraint register_import_phase_known check (phase in ('WAITING', 'READING', 'RECORDING', 'STARTING_CYCLES', 'FINISHED')),
    constraint register_import_finished_whole check ((state = 'RUNNING') = (finished_at is null)),
    constraint register_import_failure_said check ((state = 'FAILED') = (failure is not null))
);

create index register_import_running on register_import (id) where state = 'RUNNING';

comment on table register_import is 'Files of contracts registers that people sent, and what came of them.';
comment on column register_import.mode is 'A dry run only says what would happen.';
comment on column register_import.state is 'Running, done, or failed as a whole.';
comment on column register_import.phase is 'What it is at.';
comment on column register_import.file_name is 'Name of the file as it was sent.';
comment on column register_import.file_bytes is 'Size of the file in bytes.';
comment on column register_import.uploaded_by is 'Who sent it.';
comment on column register_import.uploaded_at is 'When.';
comment on column register_import.finished_at is 'When it was done or failed.';
comment on column register_import.worked_until is 'Until when a node that works on it has promised to say so again; after that another may take over.';
comment on column register_import.rows_to_do is 'Rows of the file that hold something.';
comment on column register_import.rows_done is 'Rows read so far.';
comment on column register_import.accepted is 'Rows that can be, or were, taken into the register; unchanged ones included.';
comment on column register_import.rejected is 'Rows that have to be mended first.';
comment on column register_import.unchanged is 'Accepted rows that say what the register says already.';
comment on column register_import.created is 'Contracts that came new into the register.';
comment on column register_import.updated is 'Contracts of the register that were changed.';
comment on column register_import.without_end is 'New contracts without an end date.';
comment on column register_import.already_over is 'New contracts that are over already, recorded without a cycle.';
comment on column register_import.description is 'What kind of file it turned out to be.';
comment on column register_import.notes is 'What people should know about the file as a whole.';
comment on column register_import.header is 'The names of its columns.';
comment on column register_import.failure is 'Why it failed as a whole.';

create table register_import_part (
    import_id bigint  not null references register_import (id) on delete cascade,
    number    integer not null,
    content   bytea   not null,
    primary key (import_id, number)
);

comment on table register_import_part is 'The files themselves, in parts, so that an import cut short can begin again.';
comment on column register_import_part.number is 'First, second, ... part.';
comment on column register_import_part.content is 'Its bytes.';

create table register_import_fault (
    import_id bigint not null references register_import (id) on delete cascade,
    line      bigint not null,
    number    integer not null,
    column_   text   not null,
    reason    text   not null,
    primary key (import_id, line, number)
);

comment on table register_import_fault is 'What has to be mended in refused rows.';
comment on column register_import_fault.line is 'Line or row number as people see it in the file.';
comment on column register_import_fault.number is 'First, second, ... fault of the line.';
comment on column register_import_fault.column_ is 'The column, by the name the file gives it.';
comment on column register_import_fault.reason is 'What is wrong and what to do.';

create table register_import_refused (
    import_id bigint not null references register_import (id) on delete cascade,
    line      bigint not null,
    cells     text[] not null,
    primary key (import_id, line)
);

comment on table register_import_refused is 'Refused rows as they stand in the file, to be downloaded, mended and sent again.';
comment on column register_import_refused.line is 'Line or row number as people see it in the file.';
comment on column register_import_refused.cells is 'Its cells.';

create table register_import_remark (
    import_id bigint not null references register_import (id) on delete cascade,
    line      bigint not null,
    number    integer not null,
    column_   text   not null,
    remark    text   not null,
    primary key (import_id, line, number)
);

comment on table register_import_remark is 'What somebody may want to look at in rows that were accepted.';
comment on column register_import_remark.line is 'Line or row number as people see it in the file.';
comment on column register_import_remark.number is 'First, second, ... remark on the line.';
comment on column register_import_remark.column_ is 'The column, by the name the file gives it.';
comment on column register_import_remark.remark is 'The remark.';

alter table contract add column imported jsonb;
alter table cycle add column import_id bigint references register_import (id);
create index cycle_import on cycle (import_id);
comment on column cycle.import_id is 'The import that opened it; empty if none did.';
comment on column contract.imported is 'What the last imported row said, by column: what a later import changes is told by it.';
