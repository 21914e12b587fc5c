package council.procurement.file;

/** The kinds of things that people search, each with how it is found. */
public enum SearchKind {
    /** Contracts of the register, over or not. */
    CONTRACTS("Contracts", """
            select c.reference, c.title, coalesce(c.supplier_name, '') as aside,
                   concat_ws('. ', nullif(c.description, ''), c.supplier_name, c.service_category_label,
                             c.procurement_category, c.cpv_label, c.organisational_unit) as text,
                   ts_rank(c.search_words, websearch_to_tsquery('english', :words)) as rank, lower(c.reference) like :beginning as named
              from contract c
             where c.search_words @@ websearch_to_tsquery('english', :words) or lower(c.reference) like :beginning
            """),
    /** Cycles that have led to no contract, or not yet. */
    CASES("Procurements", """
            select y.reference, y.title, case when y.closed_at is null then 'under way' else 'closed' end as aside,
                   concat_ws('. ', p.need, p.category, p.department) as text,
                   ts_rank(y.search_words || coalesce(p.search_words, ''), websearch_to_tsquery('english', :words)) as rank,
                   lower(y.reference) like :beginning as named
              from cycle y
              left join procurement p on p.reference = y.reference
             where y.contract_id is null
               and y.reference in (select f.reference from cycle f where f.search_words @@ websearch_to_tsquery('english', :words)
                                    union
                                   select f.reference from procurement f where f.search_words @@ websearch_to_tsquery('english', :words)
                                    union
                                   select f.reference from cycle f
                                    where lower(f.reference) like :beginning)
            """),
    /** Suppliers of contracts; never those who only tendered. */
    SUPPLIERS("Suppliers", """
            select s.name as reference, s.name as title,
                   concat_ws(', ', s.company_number,
                             (select count(*) || case when count(*) = 1 then ' contract' else ' contracts' end
                                from contract c where c.supplier_id = s.id)) as aside,
                   '' as text, ts_rank(s.search_words, websearch_to_tsquery('english', :words)) as rank, false as named
              from supplier s
             where s.search_words @@ websearch_to_tsquery('english', :words) and exists (select 1 from contract c where c.supplier_id = s.id)
            """),
    /** Lessons that contracts have taught. */
    LESSONS("Lessons", """
            select c.reference, c.title, 'for step ' || l.step as aside, l.text,
                   ts_rank(l.search_words, websearch_to_tsquery('english', :words)) as rank, false as named
              from lesson l
              join contract c on c.id = l.contract_id
             where l.search_words @@ websearch_to_tsquery('english', :words)
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

    /** What finds them, given {@code :words} and {@code :beginning}, how a reference begins. */
    String sql() {
        return sql;
    }
}
