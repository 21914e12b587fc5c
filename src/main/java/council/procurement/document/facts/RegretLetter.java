package council.procurement.document.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The letter to a supplier whose tender or quote did not succeed.
 *
 * @param procurement the case
 * @param supplier whom it goes to
 * @param winner to whom the contract is to be awarded
 * @param whyNot why it is not awarded to this supplier
 * @param withSummary whether a summary goes with it of how its tender was assessed
 * @param standstillEnds last day of the standstill period (Procurement Act 2023 s51); null if there is none
 * @param contact whom it may ask; null for nobody but the signatory
 * @param signedBy who signs
 */
public record RegretLetter(
        CaseFacts procurement,
        SupplierFacts supplier,
        String winner,
        String whyNot,
        boolean withSummary,
        @Nullable LocalDate standstillEnds,
        @Nullable String contact,
        SignatoryFacts signedBy)
        implements DocumentFacts {

    @Override
    public DocumentKind kind() {
        return DocumentKind.REGRET_LETTER;
    }

    @Override
    public String about() {
        return supplier.name();
    }
}
