package council.procurement.document.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier with an assessed tender is told of its assessment, before the contract award notice is published
 * (Procurement Act 2023 s50(3), Procurement Regulations 2024 reg 31). All suppliers get theirs at the same time (reg 31(4)).
 *
 * @param procurement the case
 * @param supplier whom it is for
 * @param criteria the award criteria with their methodology, set out in full
 * @param tender how the supplier's own tender was assessed, as far as it was
 * @param whyNot why the contract is not awarded to this supplier; null for the one to whom it is
 * @param disqualified why its tender was disqualified under the assessment methodology (s23(3)); null if it was not
 * @param winner how the most advantageous tender was assessed; null for the one who sent it
 * @param signedBy who signs
 */
public record AssessmentSummary(
        CaseFacts procurement,
        SupplierFacts supplier,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(d)" + RequiredBy.REGULATIONS)
        List<CriterionFacts> criteria,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(e)" + RequiredBy.REGULATIONS)
        AssessedTender tender,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(3)(c)" + RequiredBy.REGULATIONS)
        @Nullable
        String whyNot,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(3)(c)" + RequiredBy.REGULATIONS)
        @Nullable
        String disqualified,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(3)(d)" + RequiredBy.REGULATIONS)
        @Nullable
        AssessedTender winner,

        SignatoryFacts signedBy)
        implements DocumentFacts {

    /** @throws IllegalArgumentException if it is of neither the winner nor another, whose summary has both parts */
    public AssessmentSummary {
        if ((whyNot == null) != (winner == null)) {
            throw new IllegalArgumentException(
                    "Either the supplier won, or it is told why not and how the most advantageous tender was assessed");
        }
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.ASSESSMENT_SUMMARY;
    }

    @Override
    public String about() {
        return supplier.name();
    }
}
