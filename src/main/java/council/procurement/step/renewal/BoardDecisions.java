package council.procurement.step.renewal;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.CaseRules;
import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.rules.Money;
import council.procurement.rules.catalogue.Reply;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the insourcing board decides, and who confirms it.
 *
 * <p>Source: Stevenage BC Procurement Strategy 2025-28, Commercial and Insourcing: in house is the default position unless
 * there is sufficient evidence otherwise. The database holds the same rule as a constraint.
 */
@Service
class BoardDecisions {

    private static final int LEAST_EVIDENCE = 50;

    private final JdbcClient jdbc;
    private final Reviews reviews;
    private final Figures figures;
    private final Contracts contracts;
    private final CaseRules rules;

    BoardDecisions(JdbcClient jdbc, Reviews reviews, Figures figures, Contracts contracts, CaseRules rules) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.figures = figures;
        this.contracts = contracts;
        this.rules = rules;
    }

    /**
     * A decision on file.
     *
     * @param decision what was decided
     * @param reasons why
     * @param evidence evidence against bringing it in house; null where it comes in house
     * @param evidenceReference where that is kept; null likewise
     * @param decidedBy who decided for the board
     * @param confirmed whether it was confirmed; null while or where nobody had to
     * @param confirmedBy who confirmed or returned it; null likewise
     * @param confirmerComment what they said; null where they said nothing
     */
    record OnFile(
            Decision decision,
            String reasons,
            @Nullable String evidence,
            @Nullable String evidenceReference,
            String decidedBy,
            @Nullable Boolean confirmed,
            @Nullable String confirmedBy,
            @Nullable String confirmerComment) {}

    /**
     * Records the board's decision.
     *
     * @throws RefusedSubmissionException if it is not to bring the service in house and there is no evidence against
     *     that, if it is to extend and there is no option to, or if the figures are not countersigned
     */
    @Transactional
    void decide(
            ContractReference reference,
            Decision decision,
            String reasons,
            @Nullable String evidence,
            @Nullable String evidenceReference,
            String who) {
        long review = reviews.latest(reference);
        Figures.Version latest = figures.latest(review)
                .filter(version -> Boolean.TRUE.equals(version.countersigned()))
                .orElseThrow(() -> new RefusedSubmissionException(
                        "The figures are not countersigned by finance, so the board cannot decide on them yet."));
        if (decision != Decision.INSOURCE) {
            refuseWithoutEvidence(evidence, evidenceReference);
        }
        if (decision == Decision.EXTEND) {
            refuseWithoutOption(reference);
        }
        jdbc.sql("""
                        insert into review_decision (review_id, version, decision, reasons, evidence, evidence_reference,
                                                     author, decided_by, decided_on)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ?
                          from review_decision
                         where review_id = ?
                        """)
                .params(
                        review,
                        decision.name(),
                        reasons,
                        evidence,
                        evidenceReference,
                        latest.author(),
                        who,
                        reviews.today(),
                        review)
                .update();
    }

    private static void refuseWithoutEvidence(@Nullable String evidence, @Nullable String evidenceReference) {
        if (evidence == null || evidence.strip().length() < LEAST_EVIDENCE || evidenceReference == null) {
            throw new RefusedSubmissionException(
                    "Bringing the service in house is the default. To decide otherwise, put"
                            + " the evidence against it on record (at least 50 characters) and say where it is kept.");
        }
    }

    private void refuseWithoutOption(ContractReference reference) {
        Contract contract = contracts.get(reference);
        if (contract.isOver()
                || (!contract.isOpenEnded() && contract.nextOption().isEmpty())) {
            throw new RefusedSubmissionException(
                    contract.isOver()
                            ? "The contract is over and cannot be extended. Choose another decision."
                            : "The contract has no open option to extend. Choose another decision, or vary the contract"
                                    + " first.");
        }
    }

    /** Who has to confirm the decision: NOBODY, DIRECTOR or MEMBERS, by rule {@code renewal-approvers}. */
    @Transactional
    String confirmedBy(ContractReference reference) {
        Contract.Worth worth = contracts.get(reference).worth();
        Money value = Objects.requireNonNullElse(worth.exVat(), Objects.requireNonNullElse(worth.incVat(), Money.ZERO));
        boolean keyDecision = figures.latest(reviews.latest(reference))
                .map(version -> version.options().keyDecision())
                .orElse(false);
        Money atLeastNothing = value.compareTo(Money.ZERO) < 0 ? Money.ZERO : value;
        Reply.Answer answer = rules.ask(
                reference.value(),
                "renewal-approvers",
                Map.of("valueExVat", atLeastNothing, "keyDecision", keyDecision),
                "Find who confirms the board's decision");
        return String.valueOf(answer.outcome().get("confirmedBy"));
    }

    /** Records what those who had to confirm it said. */
    @Transactional
    void answer(ContractReference reference, boolean confirmed, @Nullable String comment, String who, LocalDate on) {
        long review = reviews.latest(reference);
        jdbc.sql("""
                        update review_decision
                           set confirmed = ?, confirmed_by = ?, confirmed_on = ?, confirmer_comment = ?
                         where review_id = ?
                           and version = (select max(version) from review_decision where review_id = ?)
                        """).params(confirmed, who, on, comment, review, review).update();
    }

    /** The latest decision; empty before the first. */
    Optional<OnFile> latest(long review) {
        return jdbc.sql("select * from review_decision where review_id = ? order by version desc limit 1")
                .param(review)
                .query((row, index) -> new OnFile(
                        Decision.valueOf(row.getString("decision")),
                        row.getString("reasons"),
                        row.getString("evidence"),
                        row.getString("evidence_reference"),
                        row.getString("decided_by"),
                        row.getObject("confirmed", Boolean.class),
                        row.getString("confirmed_by"),
                        row.getString("confirmer_comment")))
                .optional();
    }
}
