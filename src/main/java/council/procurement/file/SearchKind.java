package council.procurement.file;

/** The kinds of things that people search, each with how it is found. */
public enum SearchKind {
    /** Contracts of the register, over or not. */
    CONTRACTS("Contracts", """
            select c.reference, c.title, coalesce(c.supplier_name, '') as aside,
                   concat_ws('. ', nullif(c.description, ''), c.supplier_name, c.service_category_label,
                             c.procurement_category, c.cpv_label, c.organisational_unit) as text,
                   ts_rank(c.search_words, websearch_to_tsquery('english', :words)) as rank, hit.named
              from ((select f.id, true as named from contract f
                      where lower(f.reference) like :beginning order by f.id desc limit :latest)
                     union all
                    (select f.id, false from contract f
                      where f.search_words @@ websearch_to_tsquery('english', :words)
                        and lower(f.reference) not like :beginning order by f.id desc limit :latest)) hit
              join contract c on c.id = hit.id
            """),
    /** Cycles that have led to no contract, or not yet. */
    CASES("Procurements", """
            select y.reference, y.title, case when y.closed_at is null then 'under way' else 'closed' end as aside,
                   concat_ws('. ', p.need, p.category, p.department) as text,
                   ts_rank(y.search_words || coalesce(p.search_words, ''), websearch_to_tsquery('english', :words)) as rank,
                   lower(y.reference) like :beginning as named
              from ((select f.reference from cycle f
                      where f.contract_id is null and f.search_words @@ websearch_to_tsquery('english', :words)
                      order by f.reference desc limit :latest)
                     union
                    (select f.reference from procurement f
                       join cycle own on own.reference = f.reference and own.contract_id is null
                      where f.search_words @@ websearch_to_tsquery('english', :words)
                      order by f.reference desc limit :latest)
                     union
                    (select f.reference from cycle f
                      where f.contract_id is null and lower(f.reference) like :beginning
                      order by f.reference desc limit :latest)) hit
              join cycle y on y.reference = hit.reference
              left join procurement p on p.reference = y.reference
            """),
    /** Suppliers of contracts; never those who only tendered. */
    SUPPLIERS("Suppliers", """
            select s.name as reference, s.name as title,
                   concat_ws(', ', s.company_number,
                             (select count(*) || case when count(*) = 1 then ' contract' else ' contracts' end
                                from contract c where c.supplier_id = s.id)) as aside,
                   '' as text, ts_rank(s.search_words, websearch_to_tsquery('english', :words)) as rank, false as named
              from (select f.id from supplier f
                     where f.search_words @@ websearch_to_tsquery('english', :words)
                       and exists (select 1 from contract c where c.supplier_id = f.id)
                     order by f.id desc limit :latest) hit
              join supplier s on s.id = hit.id
            """),
    /** Lessons that contracts have taught. */
    LESSONS("Lessons", """
            select c.reference, c.title, 'for step ' || l.step as aside, l.text,
                   ts_rank(l.search_words, websearch_to_tsquery('english', :words)) as rank, false as named
              from (select f.id from lesson f
                     where f.search_words @@ websearch_to_tsquery('english', :words)
                     order by f.id desc limit :latest) hit
              join lesson l on l.id = hit.id
              join contract c on c.id = l.contract_id
            """);

    private final String title;
    private final String sql;

    SearchKind(String title, String sql) {
        this.title = title;
        this.sql = sql;
    }

    /** What people call them. */
    public String title() {
        return title;
    }

    /**
     * What finds them, given {@code :words}, {@code :beginning}, how a reference begins, and {@code :latest}, how
     * many at most of each way to find them, those entered last.
     */
    String sql() {
        return sql;
    }
}
