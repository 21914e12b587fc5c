create table revaluation_withdrawal (
    revaluation bigint  not null references revaluation (number),
    approval    bigint  not null references approval (number),
    ask_again   boolean not null,
    primary key (revaluation, approval)
);

comment on table revaluation_withdrawal is
    'Approvals that were withdrawn because the value they were given for changed. The application may add to it and read it, and nothing else.';
comment on column revaluation_withdrawal.revaluation is 'Of which change of value.';
comment on column revaluation_withdrawal.approval is 'The approval that does not hold any more; its withdrawal says why.';
comment on column revaluation_withdrawal.ask_again is
    'Whether the process of the change of value asks for it again; otherwise the step does to which the cycle goes back.';

create table revaluation_approval (
    revaluation bigint not null references revaluation (number),
    approval    bigint not null references approval (number),
    primary key (revaluation, approval)
);

comment on table revaluation_approval is
    'Approvals that were asked for again because of a change of value. The application may add to it and read it, and nothing else.';
comment on column revaluation_approval.revaluation is 'Of which change of value.';
comment on column revaluation_approval.approval is 'The approval that was asked for.';
