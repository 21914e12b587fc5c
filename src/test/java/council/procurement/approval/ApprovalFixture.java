package council.procurement.approval;

import council.procurement.approval.ApprovalRequest.Fact;
import council.procurement.approval.ApprovalRequest.Stakes;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import java.util.List;
import java.util.Set;

/** Requests for approvals in tests. */
public final class ApprovalFixture {

    /** What is in every request's facts and must be nowhere but in front of those who decide. */
    public static final String SECRET = "Greenfield Ltd scored 87.25 and asks for £179,999.37";

    private ApprovalFixture() {}

    /** The officer's request that something worth so many pounds be approved, at medium risk and within ten working days. */
    public static ApprovalRequest request(String reference, ApprovalSubject subject, long pounds) {
        return request(reference, subject, pounds, SECRET, "officer");
    }

    /** The same with a fact and authors of its own. */
    public static ApprovalRequest request(
            String reference, ApprovalSubject subject, long pounds, String fact, String... authors) {
        return new ApprovalRequest(
                reference,
                subject,
                "Award grounds maintenance to the tender that scored highest.",
                new Stakes(Money.pounds(pounds), false, RiskLevel.MEDIUM),
                List.of(
                        Fact.of("Recommendation", fact),
                        new Fact("Report", "Award report, version 3", "/rules/approvers")),
                Set.of(authors),
                10);
    }
}
