package council.procurement.document.facts;

import council.procurement.sourcing.Tender;
import org.jspecify.annotations.Nullable;

/**
 * A supplier that a document goes to or is about (Procurement Regulations 2024 reg 31(2)(a) to (c)).
 *
 * @param name its name
 * @param contact whom letters to it are for; null if not recorded
 * @param postalAddress its contact postal address, in lines; null if not recorded
 * @param email its contact e-mail address; null if not recorded
 * @param identifier its unique identifier on the central digital platform, or another by which it is known; null if not
 *     recorded
 */
public record SupplierFacts(
        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(a)" + RequiredBy.REGULATIONS)
        String name,

        @Nullable String contact,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(b)" + RequiredBy.REGULATIONS)
        @Nullable
        String postalAddress,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(b)" + RequiredBy.REGULATIONS)
        @Nullable
        String email,

        @RequiredBy(in = DocumentKind.ASSESSMENT_SUMMARY, value = "regulation 31(2)(c)" + RequiredBy.REGULATIONS)
        @Nullable
        String identifier) {

    /**
     * Of a bidder, by its company number if it has no other identifier.
     *
     * @param identifier its unique identifier on the central digital platform; null if not recorded
     */
    public static SupplierFacts of(Tender.Bidder bidder, @Nullable String identifier) {
        return new SupplierFacts(
                bidder.name(),
                bidder.contact(),
                bidder.postalAddress(),
                bidder.email(),
                identifier != null
                        ? identifier
                        : bidder.companyNumber() == null ? null : "company number " + bidder.companyNumber());
    }
}
