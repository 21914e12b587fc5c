package council.procurement.breakglass;

import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The confidential facts of cases as tables for people. Only {@link BreakGlass} asks, and notes that it did. */
@Repository
class ConfidentialFacts {

    private static final String TENDERS = """
            select number, supplier, received_at, late, case when not late then price_pence end as price_pence, set_aside
              from tender
             where reference = :reference
             order by number
            """;

    private static final String SCORES = """
            select t.supplier, c.name, s.evaluator, s.score::text as score, s.reason, s.tender, s.criterion, 1 as part
              from score s
              join tender t on t.reference = s.reference and t.number = s.tender
              join award_criterion c on c.reference = s.reference and c.number = s.criterion
             where s.reference = :reference and s.submitted_at is not null
             union all
            select t.supplier, c.name, null, m.score::text, m.reason, m.tender, m.criterion, 2
              from moderated_score m
              join tender t on t.reference = m.reference and t.number = m.tender
              join award_criterion c on c.reference = m.reference and c.number = m.criterion
             where m.reference = :reference
             union all
            select coalesce(t.supplier, 'no award'), 'recommended', r.recommended_by, null, r.reasons, 1000000, r.number, 3
              from recommendation r
              left join tender t on t.reference = r.reference and t.number = r.tender
             where r.reference = :reference
             order by tender, criterion, part, evaluator
            """;

    private static final String DECLARATIONS = """
            select person, 'on the panel' as part, declared_at, conflict, mitigation
              from panel_member
             where reference = :reference
             union all
            select person, 'handles tenders', declared_at, conflict, null
              from tender_handler
             where reference = :reference
             union all
            select person, 'conflict that is known', noted_at, conflict, mitigation
              from conflict_of_interest
             where reference = :reference
             order by part, person
            """;

    private static final String APPROVALS = """
            select a.sentence, a.value_ex_vat_pence, s.staff_group, d.who, d.stood_in_for, d.decision, d.reason, d.decided_at
              from approval a
              join approval_seat s on s.approval = a.number
              left join approval_decision d on d.approval = a.number and d.seat = s.seat
             where a.reference = :reference
             order by a.number, s.seat
            """;

    private final JdbcClient jdbc;
    private final PeopleNames people;

    ConfidentialFacts(JdbcClient jdbc, PeopleNames people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** All facts of that kind; the table has no rows if there are none. A tender that came in late stays without its price. */
    ConfidentialTable of(String reference, ConfidentialKind kind) {
        return switch (kind) {
            case TENDERS ->
                table(
                        reference,
                        kind,
                        List.of("Bidder", "Came in", "Price without VAT", "Set aside because"),
                        TENDERS,
                        this::tender);
            case SCORES ->
                table(reference, kind, List.of("Bidder", "Criterion", "Who", "Score", "Reason"), SCORES, this::score);
            case DECLARATIONS ->
                table(
                        reference,
                        kind,
                        List.of("Who", "As", "When", "Interest", "What is done about it"),
                        DECLARATIONS,
                        this::declaration);
            case APPROVALS ->
                table(
                        reference,
                        kind,
                        List.of("What", "Value without VAT", "Group", "Who", "Decision", "Reason"),
                        APPROVALS,
                        this::approval);
        };
    }

    private ConfidentialTable table(
            String reference, ConfidentialKind kind, List<String> headers, String sql, Cells cells) {
        return new ConfidentialTable(
                kind,
                headers,
                jdbc.sql(sql)
                        .param("reference", reference)
                        .query((row, index) -> cells.of(row))
                        .list());
    }

    /** The cells of a row. */
    private interface Cells {
        List<String> of(ResultSet row) throws SQLException;
    }

    private List<String> tender(ResultSet row) throws SQLException {
        return List.of(
                row.getString("supplier"),
                moment(row.getTimestamp("received_at")) + (row.getBoolean("late") ? ", late and kept shut" : ""),
                money(row, "price_pence"),
                text(row.getString("set_aside")));
    }

    private List<String> score(ResultSet row) throws SQLException {
        return List.of(
                row.getString("supplier"),
                row.getString("name"),
                row.getString("evaluator") == null ? "The panel" : people.of(row.getString("evaluator")),
                text(row.getString("score")),
                row.getString("reason"));
    }

    private List<String> declaration(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("declared_at");
        return List.of(
                people.of(row.getString("person")),
                row.getString("part"),
                at == null ? "not declared yet" : moment(at),
                at != null && row.getString("conflict") == null ? "none" : text(row.getString("conflict")),
                text(row.getString("mitigation")));
    }

    private List<String> approval(ResultSet row) throws SQLException {
        var cells = new ArrayList<String>();
        cells.add(row.getString("sentence"));
        cells.add(money(row, "value_ex_vat_pence"));
        cells.add(row.getString("staff_group"));
        String who = row.getString("who");
        String absent = row.getString("stood_in_for");
        cells.add(who == null ? "" : people.of(who) + (absent == null ? "" : " for " + people.of(absent)));
        cells.add(
                who == null
                        ? "not decided yet"
                        : "APPROVED".equals(row.getString("decision")) ? "approved" : "refused");
        cells.add(text(row.getString("reason")));
        return cells;
    }

    private static String money(ResultSet row, String column) throws SQLException {
        long pence = row.getLong(column);
        return row.wasNull() ? "" : new Money(pence).toString();
    }

    private static String moment(Timestamp at) {
        return WrittenDate.of(at.toInstant());
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
