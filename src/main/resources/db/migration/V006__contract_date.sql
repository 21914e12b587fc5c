create table contract_date (
    contract_id bigint      not null references contract (id),
    kind        text        not null,
    number      integer     not null default 0,
    day         date        not null,
    due_at      timestamptz not null,
    armed_from  timestamptz not null,
    process     text        not null,
    timer       text        not null,
    settled_at  timestamptz,
    primary key (contract_id, kind, number)
);

create index contract_date_day on contract_date (day, kind) where settled_at is null;

comment on table contract_date is
    'Every date of every contract, worked out from the contract whenever it changes, each with the timer that waits for it.';
comment on column contract_date.kind is 'What happens on that day.';
comment on column contract_date.number is 'Number of the extension option it belongs to; 0 for the contract itself.';
comment on column contract_date.day is 'The day, in London.';
comment on column contract_date.due_at is 'The moment its timer fires.';
comment on column contract_date.armed_from is 'The moment from which its timer waits, which for some dates is another date before them.';
comment on column contract_date.process is 'Id of the process whose timer waits for it.';
comment on column contract_date.timer is 'Name of that timer in the model, without Event_ or BoundaryEvent_.';
comment on column contract_date.settled_at is 'When its matter was settled, so that no timer waits for it any more; empty while it is open.';
