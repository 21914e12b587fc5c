-- How it stands with each approval, in one place for the waiver register, the procurement file and the pipeline.
create view approval_outcome as
select a.number as approval,
       case when x.approval is not null then 'WITHDRAWN'
            when d.refused > 0 then 'REFUSED'
            when d.approved = s.seats then 'APPROVED'
            else 'OPEN' end as state,
       case when x.approval is not null then x.withdrawn_at
            when d.refused > 0 or d.approved = s.seats then d.last_at end as settled_at,
       case when x.approval is null and d.refused = 0 and d.approved = s.seats then d.deciders end as approvers
  from approval a
 cross join lateral (select count(*) as seats from approval_seat where approval = a.number) s
 cross join lateral (select count(*) filter (where decision = 'REFUSED') as refused,
                            count(*) filter (where decision = 'APPROVED') as approved,
                            max(decided_at) as last_at,
                            array_agg(who order by seat) as deciders
                       from approval_decision where approval = a.number) d
  left join approval_withdrawal x on x.approval = a.number;

comment on view approval_outcome is 'What became of each approval that was asked for.';
comment on column approval_outcome.approval is 'Number of the approval.';
comment on column approval_outcome.state is 'OPEN, APPROVED, REFUSED or WITHDRAWN; what was withdrawn is so whatever was decided before.';
comment on column approval_outcome.settled_at is 'When it was approved, refused or withdrawn; null while it is open.';
comment on column approval_outcome.approvers is 'User names of those who approved, by their places; null unless it is approved.';
