package council.procurement.file;

import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was decided about a case, the latest first: approvals, whether the council does the work itself, and what follows a
 * contract.
 */
@Component
class DecisionsSection {

    private static final Map<String, String> FOLLOWS = Map.of(
            "INSOURCE", "Bring the service in house",
            "EXTEND", "Extend the contract",
            "REPROCURE", "Procure again",
            "COMMERCIALISE", "Run the service commercially",
            "COLLABORATE", "Share the service with a partner",
            "CEASE", "Cease the service");

    private final JdbcClient jdbc;
    private final ApprovalDecisions approvals;
    private final PeopleNames people;

    DecisionsSection(JdbcClient jdbc, ApprovalDecisions approvals, PeopleNames people) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.people = people;
    }

    List<Decided> of(Subject subject, Person reader) {
        return Stream.of(approvals.of(subject.reference(), reader), inHouse(subject.reference()), reviews(subject))
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(Decided::on).reversed())
                .toList();
    }

    /** The appraisal that every procurement begins with; it has no day of its own, and counts as the cycle’s first. */
    private List<Decided> inHouse(String reference) {
        return jdbc.sql("""
                        select h.suitable, h.characteristics, h.readiness, h.evidence_against, h.appraised_by,
                               (y.opened_at at time zone 'Europe/London')::date as opened_on
                          from in_house_appraisal h
                          join cycle y on y.reference = h.reference
                         where h.reference = ?
                        """)
                .param(reference)
                .query((row, index) -> new Decided(
                        row.getObject("opened_on", LocalDate.class),
                        "Whether the council can do the work itself, which is the default",
                        (row.getBoolean("suitable")
                                        ? "Suitable to be done in house"
                                        : "Not suitable to be done in house")
                                + ", as " + people.of(row.getString("appraised_by")) + " found",
                        said(
                                row.getString("characteristics"),
                                row.getString("readiness"),
                                row.getString("evidence_against")),
                        ""))
                .list();
    }

    private List<Decided> reviews(Subject subject) {
        return subject.contract() == null
                ? List.of()
                : jdbc.sql("""
                        select d.decision, d.reasons, d.evidence, d.evidence_reference, d.decided_by, d.decided_on,
                               d.confirmed, d.confirmed_by, d.confirmed_on, d.confirmer_comment
                          from review r
                          join review_decision d on d.review_id = r.id
                         where r.contract_id = ?
                         order by d.decided_on, r.number, d.version
                        """)
                        .param(subject.contract().id())
                        .query((row, index) -> review(row))
                        .list();
    }

    private Decided review(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        String evidence = row.getString("evidence");
        return new Decided(
                row.getObject("decided_on", LocalDate.class),
                "What follows the contract",
                FOLLOWS.getOrDefault(decision, decision) + ", decided by " + people.of(row.getString("decided_by"))
                        + confirmed(row),
                said(
                        row.getString("reasons"),
                        evidence == null ? null : "Evidence against bringing it in house: " + evidence,
                        row.getString("evidence_reference") == null
                                ? null
                                : "Kept at: " + row.getString("evidence_reference"),
                        row.getString("confirmer_comment")),
                "");
    }

    private String confirmed(ResultSet row) throws SQLException {
        String by = row.getString("confirmed_by");
        return by == null
                ? ""
                : (row.getBoolean("confirmed") ? "; confirmed by " : "; sent back by ") + people.of(by) + " on "
                        + WrittenDate.of(row.getObject("confirmed_on", LocalDate.class));
    }

    private static List<String> said(@Nullable String... texts) {
        var said = new ArrayList<String>();
        Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .forEach(said::add);
        return said;
    }
}
