create table delegation (
    number      bigint generated always as identity primary key,
    absent      text        not null,
    stand_in    text        not null,
    staff_group text        not null,
    from_day    date        not null,
    to_day      date        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint delegation_to_another check (stand_in <> absent),
    constraint delegation_days_in_order check (to_day >= from_day),
    constraint delegation_people_given check (absent <> '' and stand_in <> '')
);

create index delegation_by_stand_in on delegation (stand_in, to_day);

comment on table delegation is
    'Who stands in for whom when approvals are asked for, for good; nothing is changed, an end is recorded beside it.';
comment on column delegation.number is 'Order in which they were recorded.';
comment on column delegation.absent is 'User name of who is away.';
comment on column delegation.stand_in is 'User name of who approves in their place.';
comment on column delegation.staff_group is 'Id of the group as whose member they approve.';
comment on column delegation.from_day is 'First day in London.';
comment on column delegation.to_day is 'Last day in London, included.';
comment on column delegation.recorded_by is 'User name of who recorded it.';
comment on column delegation.recorded_at is 'When.';

create table delegation_end (
    delegation bigint primary key references delegation (number),
    ended_by   text        not null,
    ended_at   timestamptz not null
);

comment on table delegation_end is 'Delegations that were ended before their last day, from that moment on.';
comment on column delegation_end.delegation is 'The delegation.';
comment on column delegation_end.ended_by is 'User name of who ended it.';
comment on column delegation_end.ended_at is 'When.';

create function delegation_is_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'Delegations are only added to; % of % is not possible', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger delegation_is_for_good before update or delete or truncate on delegation
    for each statement execute function delegation_is_for_good();
create trigger delegation_end_is_for_good before update or delete or truncate on delegation_end
    for each statement execute function delegation_is_for_good();
