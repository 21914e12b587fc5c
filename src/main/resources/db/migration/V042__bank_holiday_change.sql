create table bank_holiday_change (
    number      bigint generated always as identity primary key,
    action      text        not null,
    day         date,
    year        integer,
    title       text,
    why         text        not null,
    who         text        not null,
    changed_at  timestamptz not null,
    dates_moved integer,
    constraint bank_holiday_change_action_known check (action in ('ADDED', 'REMOVED', 'YEAR_COMPLETE')),
    constraint bank_holiday_change_day_or_year check ((action = 'YEAR_COMPLETE') = (day is null)),
    constraint bank_holiday_change_year_where_complete check ((action = 'YEAR_COMPLETE') = (year is not null)),
    constraint bank_holiday_change_title_where_added check ((action = 'ADDED') = (title is not null)),
    constraint bank_holiday_change_why_given check (why <> '')
);

create index bank_holiday_change_day on bank_holiday_change (day, number);
create index bank_holiday_change_to_do on bank_holiday_change (number) where dates_moved is null;

comment on table bank_holiday_change is
    'Bank holidays that came to be known after this version of Octant: who added or removed what, when and why, for good.';
comment on column bank_holiday_change.number is 'Order in which they were made; the last one about a day counts.';
comment on column bank_holiday_change.action is 'A day was added or removed, or all holidays of a year are now on the list.';
comment on column bank_holiday_change.day is 'The day; empty where a year was completed.';
comment on column bank_holiday_change.year is 'The year that was completed; empty otherwise.';
comment on column bank_holiday_change.title is 'Name of the day that was added.';
comment on column bank_holiday_change.why is 'Why: the proclamation, or the mistake.';
comment on column bank_holiday_change.who is 'User name of the person.';
comment on column bank_holiday_change.changed_at is 'When.';
comment on column bank_holiday_change.dates_moved is
    'How many dates of contracts moved for it; empty while that is being worked out.';
