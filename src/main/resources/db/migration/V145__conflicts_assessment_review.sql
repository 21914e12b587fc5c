alter table conflicts_assessment add column review_on date;
comment on column conflicts_assessment.review_on is 'Day on which it is looked at again; empty where none was set.';
