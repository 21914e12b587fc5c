package council.procurement.step.engagement;

import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the register knows that lies near a need: contracts that could be joined, and who supplies the like. */
@Repository
class Neighbours {

    private static final String NEAR = """
              from contract c
              left join supplier s on s.id = c.supplier_id
             where (coalesce(c.service_category_label, c.procurement_category, c.cpv_label) = cast(:category as text)
                    or left(c.cpv_code, 4) = left(cast(:cpv as text), 4)
                    or to_tsvector('english', c.title || ' ' || coalesce(c.description, ''))
                       @@ plainto_tsquery('english', :title))
            """;

    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param title what it is, in a few words; contracts that have all of them are near
     * @param category the council's category; null if not known
     * @param cpvCode its CPV code; null if not known; contracts of the same class are near
     */
    record Like(
            String title,
            @Nullable String category,
            @Nullable String cpvCode) {}

    /** Contracts in force that are near, those that end first first, each as a sentence; so many at most. */
    List<String> contracts(Like like, int most) {
        return jdbc.sql("""
                        select c.reference, c.title, c.organisational_unit, c.supplier_name, c.end_date, c.value_ex_vat_pence
                        """ + NEAR + """
                           and c.ended_on is null
                         order by c.end_date nulls last, c.reference
                         limit :most
                        """)
                .param("category", like.category())
                .param("cpv", like.cpvCode())
                .param("title", like.title())
                .param("most", most)
                .query((row, index) -> {
                    LocalDate end = row.getObject("end_date", LocalDate.class);
                    Long value = row.getObject("value_ex_vat_pence", Long.class);
                    String unit = row.getString("organisational_unit");
                    String supplier = row.getString("supplier_name");
                    return row.getString("title") + " (" + row.getString("reference") + ")"
                            + (unit == null ? "" : " of " + unit)
                            + (supplier == null ? "" : " with " + supplier)
                            + (end == null ? ", without an agreed end" : ", until " + WrittenDate.of(end))
                            + (value == null ? "" : ", " + new Money(value) + " without VAT");
                })
                .list();
    }

    /**
     * Who supplies the like by what the register says.
     *
     * @param suppliers how many suppliers have had such contracts
     * @param small how many of them are small or medium-sized enterprises
     * @param social how many are voluntary, community or social enterprises
     * @param unknown of how many the register says neither
     * @param names some of their names
     */
    record Base(int suppliers, int small, int social, int unknown, List<String> names) {}

    /** The suppliers of contracts that are near, running or over. */
    Base suppliers(Like like, int mostNames) {
        List<Known> known = jdbc.sql("""
                        select coalesce(s.name, c.supplier_name) as name,
                               bool_or(coalesce(s.sme, c.sme_supplier)) as sme,
                               bool_or(coalesce(s.vcse, c.vcse_supplier)) as vcse
                        """ + NEAR + """
                           and coalesce(s.name, c.supplier_name) is not null
                         group by 1
                         order by max(c.start_date) desc nulls last, 1
                        """)
                .param("category", like.category())
                .param("cpv", like.cpvCode())
                .param("title", like.title())
                .query((row, index) -> new Known(
                        row.getString("name"),
                        row.getObject("sme", Boolean.class),
                        row.getObject("vcse", Boolean.class)))
                .list();
        return new Base(
                known.size(),
                (int) known.stream()
                        .filter(one -> Boolean.TRUE.equals(one.sme()))
                        .count(),
                (int) known.stream()
                        .filter(one -> Boolean.TRUE.equals(one.vcse()))
                        .count(),
                (int) known.stream()
                        .filter(one -> one.sme() == null && one.vcse() == null)
                        .count(),
                known.stream().limit(mostNames).map(Known::name).toList());
    }

    private record Known(
            String name, @Nullable Boolean sme, @Nullable Boolean vcse) {}
}
