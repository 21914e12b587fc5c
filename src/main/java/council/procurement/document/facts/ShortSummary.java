package council.procurement.document.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a tender or quote was assessed, below the threshold: its scores and the reasons for them. The Procurement Act 2023 asks for
 * no assessment summary there; the council tells every bidder as its own policy.
 *
 * @param procurement the case
 * @param supplier whom it is for
 * @param tender how the supplier's own tender was assessed
 * @param winner to whom the contract is to be awarded; null for that supplier itself
 * @param winnerTotal that tender's points out of 100; null likewise
 * @param signedBy who signs
 */
public record ShortSummary(
        CaseFacts procurement,
        SupplierFacts supplier,
        AssessedTender tender,
        @Nullable String winner,
        @Nullable BigDecimal winnerTotal,
        SignatoryFacts signedBy)
        implements DocumentFacts {

    @Override
    public DocumentKind kind() {
        return DocumentKind.SHORT_SUMMARY;
    }

    @Override
    public String about() {
        return supplier.name();
    }
}
