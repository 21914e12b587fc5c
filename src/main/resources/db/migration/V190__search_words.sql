-- What people look for by words: titles count most, descriptions least. English stems, so that "lift" finds "lifts".
alter table contract add column search_words tsvector generated always as (
    setweight(to_tsvector('english'::regconfig, title), 'A')
    || setweight(to_tsvector('english'::regconfig, coalesce(supplier_name, '')), 'B')
    || setweight(to_tsvector('english'::regconfig,
           coalesce(service_category_label, '') || ' ' || coalesce(procurement_category, '') || ' '
           || coalesce(cpv_label, '') || ' ' || coalesce(organisational_unit, '')), 'C')
    || setweight(to_tsvector('english'::regconfig, coalesce(description, '')), 'D')) stored;
comment on column contract.search_words is
    'Words by which staff find it, made of title, supplier, categories, department and description; never published.';
create index contract_search_words on contract using gin (search_words);
create index contract_reference_begins on contract (lower(reference) text_pattern_ops);

alter table cycle add column search_words tsvector
    generated always as (setweight(to_tsvector('english'::regconfig, title), 'A')) stored;
comment on column cycle.search_words is 'Words by which staff find it, made of its title.';
create index cycle_search_words on cycle using gin (search_words);
create index cycle_reference_begins on cycle (lower(reference) text_pattern_ops);

alter table procurement add column search_words tsvector generated always as (
    setweight(to_tsvector('english'::regconfig, title), 'A')
    || setweight(to_tsvector('english'::regconfig,
           coalesce(category, '') || ' ' || coalesce(cpv_label, '') || ' ' || coalesce(department, '')), 'C')
    || setweight(to_tsvector('english'::regconfig, need), 'D')) stored;
comment on column procurement.search_words is
    'Words by which staff find it, made of title, category, department and need; nothing of tenders is among them.';
create index procurement_search_words on procurement using gin (search_words);

alter table supplier add column search_words tsvector generated always as (
    to_tsvector('english'::regconfig, name || ' ' || coalesce(company_number, '') || ' ' || coalesce(charity_number, ''))) stored;
comment on column supplier.search_words is 'Words by which staff find it, made of its name and numbers.';
create index supplier_search_words on supplier using gin (search_words);

alter table lesson add column search_words tsvector
    generated always as (to_tsvector('english'::regconfig, text || ' ' || coalesce(category, ''))) stored;
comment on column lesson.search_words is 'Words by which staff find it, made of the lesson and its category.';
create index lesson_search_words on lesson using gin (search_words);
