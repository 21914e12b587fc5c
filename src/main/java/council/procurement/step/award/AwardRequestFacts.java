package council.procurement.step.award;

import council.procurement.approval.ApprovalRequest.Fact;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.facts.DocumentKind;
import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What those who approve an award are shown: supplier, price, all moderated scores, and the report. */
@Component
class AwardRequestFacts {

    private static final String REPORT = DocumentKind.AWARD_RECOMMENDATION.title();

    private final Tenders tenders;
    private final ModeratedScores scores;
    private final Documents documents;

    AwardRequestFacts(Tenders tenders, ModeratedScores scores, Documents documents) {
        this.tenders = tenders;
        this.scores = scores;
        this.documents = documents;
    }

    /** What they are shown of the recommended tender and of all that were considered. */
    List<Fact> of(String reference, Tender tender) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Supplier", tender.bidder().name() + companyNumber(tender)));
        facts.add(Fact.of(
                "Price over the whole life without VAT",
                tender.price() == null ? "not entered" : tender.price().toString()));
        Map<Integer, BigDecimal> totals = scores.totals(reference);
        tenders.considered(reference).stream()
                .sorted(Comparator.comparing((Tender one) -> totals.getOrDefault(one.number(), BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(Tender::number))
                .map(one -> Fact.of(
                        one.bidder().name(),
                        totals.containsKey(one.number())
                                ? totals.get(one.number()).toPlainString() + " of 100 points"
                                : "no moderated score"))
                .forEach(facts::add);
        report(reference).ifPresent(facts::add);
        return facts;
    }

    /** The report that goes with the recommendation, in the version that people listen to; its digest ties the approval to it. */
    private Optional<Fact> report(String reference) {
        return documents.of(reference).stream()
                .filter(one -> DocumentKind.AWARD_RECOMMENDATION.id().equals(one.template()))
                .filter(one -> one.type() == FileType.PDF && one.superseded() == null)
                .reduce((earlier, later) -> later)
                .map(one -> new Fact(
                        REPORT,
                        "read it here, with moderated scores and reasons (SHA-256 " + one.sha256() + ")",
                        "/documents/files/" + one.id()));
    }

    private static String companyNumber(Tender tender) {
        return tender.bidder().companyNumber() == null
                ? ""
                : ", company number " + tender.bidder().companyNumber();
    }
}
