package council.procurement.document.facts;

import council.procurement.rules.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter to the supplier whose tender succeeded. It is not the contract.
 *
 * @param procurement the case
 * @param supplier whom it goes to
 * @param price over the whole life without VAT; null if the contract has no fixed price
 * @param standstillEnds last day of the standstill period (Procurement Act 2023 s51); null if there is none
 * @param mayBeEnteredFrom the first day on which the contract may be entered into; null if no standstill bars it
 * @param conditions what the supplier has to send or show first; empty if nothing
 * @param contact whom it may ask; null for nobody but the signatory
 * @param signedBy who signs
 */
public record AwardLetter(
        CaseFacts procurement,
        SupplierFacts supplier,
        @Nullable Money price,
        @Nullable LocalDate standstillEnds,
        @Nullable LocalDate mayBeEnteredFrom,
        List<String> conditions,
        @Nullable String contact,
        SignatoryFacts signedBy)
        implements DocumentFacts {

    @Override
    public DocumentKind kind() {
        return DocumentKind.AWARD_LETTER;
    }

    @Override
    public String about() {
        return supplier.name();
    }
}
