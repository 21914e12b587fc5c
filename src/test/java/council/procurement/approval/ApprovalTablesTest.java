package council.procurement.approval;

import static council.procurement.approval.ApprovalFixture.SECRET;
import static council.procurement.approval.ApprovalFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import council.procurement.OctantTest;
import council.procurement.rules.ApprovalSubject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds by itself about approvals and delegations, whoever writes to it. */
@OctantTest
class ApprovalTablesTest {

    private static final String DIGEST = "0".repeat(64);

    private final String reference = "TABLES-" + UUID.randomUUID();

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalBook book;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Flyway flyway;

    private long number;

    @BeforeEach
    void somethingIsAskedFor() {
        number = approvals.ask(request(reference, ApprovalSubject.WAIVER, 500_000, SECRET, "officer", "head"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approval",
                "approval_fact",
                "approval_author",
                "approval_seat",
                "approval_decision",
                "approval_withdrawal",
                "delegation",
                "delegation_end"
            })
    void nothingIsRewrittenNotEvenByTheOwner(String table) {
        String column = table.startsWith("approval_")
                ? "approval"
                : table.equals("approval") ? "reference" : table.equals("delegation") ? "absent" : "ended_by";
        DataSource owner = flyway.getConfiguration().getDataSource();
        for (String attempt : new String[] {
            "update " + table + " set " + column + " = " + column,
            "delete from " + table,
            "truncate " + table + " cascade"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(attempt)
                    .isThrownBy(() -> jdbc.sql(attempt).update())
                    .withStackTraceContaining("permission denied");
            assertThatExceptionOfType(DataAccessException.class)
                    .as(attempt + " by the owner")
                    .isThrownBy(() -> JdbcClient.create(owner).sql(attempt).update())
                    .withStackTraceContaining("only added to");
        }
    }

    @ParameterizedTest(name = "{0} for {1}, {2}: {4}")
    @CsvSource({
        "officer, , APPROVED, true, Nobody approves their own work",
        "legal, head, APPROVED, true, Nobody approves their own work",
        "director, , APPROVED, true, approval_decision_one_person_one_seat",
        "contracts, director, APPROVED, true, Nobody fills two places",
        "contracts, contracts, APPROVED, true, approval_decision_another_stands_in",
        "finance, , APPROVED, false, approval_decision_without_interest",
        "finance, , REFUSED, true, approval_decision_reason_where_refused",
        "finance, , PERHAPS, true, approval_decision_known"
    })
    void whatTheServiceRefusesTheDatabaseRefusesToo(
            String who, @Nullable String absent, String decision, boolean noInterest, String because) {
        insert(0, "director", null, "APPROVED", true);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert(1, who, absent, decision, noInterest))
                .withStackTraceContaining(because);
    }

    @Test
    void whoStoodInForSomebodyIsNotStoodInForByThem() {
        insert(0, "contracts", "director", "APPROVED", true);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert(1, "director", null, "APPROVED", true))
                .withStackTraceContaining("Nobody fills two places");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert(1, "legal", "director", "APPROVED", true))
                .withStackTraceContaining("approval_decision_one_absent_one_seat");
    }

    /** Whoever has the owner's rights, takes the guard away and changes a fact is found out when somebody decides. */
    @Test
    void changedFactIsFoundOut() {
        JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        owner.sql("alter table approval_fact disable trigger approval_fact_is_for_good")
                .update();
        owner.sql("update approval_fact set text = upper(text) where approval = ?")
                .param(number)
                .update();
        owner.sql("alter table approval_fact enable trigger approval_fact_is_for_good")
                .update();

        assertThatIllegalStateException()
                .isThrownBy(() -> book.filed(number))
                .withMessage("What approval " + number + " is about was changed in the database");
        assertThat(jdbc.sql("select text from approval_fact where approval = ? and position = 0")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo(SECRET.toUpperCase(Locale.UK));
    }

    @Test
    void unknownApprovalIsAFaultAndNothingToFind() {
        assertThat(approvals.find(0)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> approvals.stateOf(0)).withMessage("There is no approval 0");
    }

    @Test
    void outcomeIsReadFromTheDatabaseAsFromTheApprovalItself() {
        assertOutcome(ApprovalState.OPEN, List.of());
        List<String> people = List.of("director", "finance", "legal", "board", "moderator");
        assertThat(book.get(number).seats()).hasSameSizeAs(people);
        for (int seat = people.size() - 1; seat > 0; seat--) {
            insert(seat, people.get(seat), null, "APPROVED", true);
            assertOutcome(ApprovalState.OPEN, List.of());
        }
        insert(0, people.get(0), null, "APPROVED", true);
        assertOutcome(ApprovalState.APPROVED, people);
        approvals.takeBack(number, "The need is gone.");
        assertOutcome(ApprovalState.WITHDRAWN, List.of());

        somethingIsAskedFor();
        insert(1, "finance", null, "APPROVED", true);
        jdbc.sql("""
                        insert into approval_decision
                               (approval, seat, who, decision, reason, no_interest, digest, decided_at)
                        values (?, 0, 'director', 'REFUSED', 'Too dear.', true, ?, now())
                        """).params(number, DIGEST).update();
        assertOutcome(ApprovalState.REFUSED, List.of());
    }

    private void assertOutcome(ApprovalState state, List<String> approvers) {
        assertThat(approvals.stateOf(number)).isEqualTo(state);
        assertThat(jdbc.sql(
                                "select state, settled_at is not null as settled, approvers from approval_outcome where approval = ?")
                        .param(number)
                        .query((row, index) -> Tuple.tuple(
                                ApprovalState.valueOf(row.getString("state")),
                                row.getBoolean("settled"),
                                row.getArray("approvers") == null
                                        ? List.of()
                                        : List.of((Object[])
                                                row.getArray("approvers").getArray())))
                        .single())
                .isEqualTo(Tuple.tuple(state, state != ApprovalState.OPEN, approvers));
    }

    private void insert(int seat, String who, @Nullable String absent, String decision, boolean noInterest) {
        jdbc.sql("""
                        insert into approval_decision
                               (approval, seat, who, stood_in_for, decision, no_interest, digest, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, now())
                        """)
                .params(number, seat, who, absent, decision, noInterest, DIGEST)
                .update();
    }
}
