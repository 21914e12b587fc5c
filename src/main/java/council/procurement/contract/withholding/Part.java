package council.procurement.contract.withholding;

import static council.procurement.register.intake.RegisterColumn.AREA_SERVED_LABEL;
import static council.procurement.register.intake.RegisterColumn.AREA_SERVED_URI;
import static council.procurement.register.intake.RegisterColumn.CHARITY_COMMISSION_NUMBER;
import static council.procurement.register.intake.RegisterColumn.COMPANIES_HOUSE_REGISTRATION_NUMBER;
import static council.procurement.register.intake.RegisterColumn.CONTRACT_DOCUMENT_URL;
import static council.procurement.register.intake.RegisterColumn.CONTRACT_REFERENCE;
import static council.procurement.register.intake.RegisterColumn.CONTRACT_TITLE;
import static council.procurement.register.intake.RegisterColumn.CONTRACT_VALUE;
import static council.procurement.register.intake.RegisterColumn.END_DATE;
import static council.procurement.register.intake.RegisterColumn.FIXED_COST;
import static council.procurement.register.intake.RegisterColumn.IRRECOVERABLE_VAT;
import static council.procurement.register.intake.RegisterColumn.LAST_EXTENSION_DATE;
import static council.procurement.register.intake.RegisterColumn.ORGANISATION_LABEL;
import static council.procurement.register.intake.RegisterColumn.ORGANISATION_URI;
import static council.procurement.register.intake.RegisterColumn.OTHER_SUPPLIER_ID;
import static council.procurement.register.intake.RegisterColumn.PERFORMANCE_INFORMATION_URL;
import static council.procurement.register.intake.RegisterColumn.REVIEW_DATE;
import static council.procurement.register.intake.RegisterColumn.SME_SUPPLIER;
import static council.procurement.register.intake.RegisterColumn.START_DATE;
import static council.procurement.register.intake.RegisterColumn.SUPPLIER_NAME;
import static council.procurement.register.intake.RegisterColumn.TENDER_DOCUMENT_URL;
import static council.procurement.register.intake.RegisterColumn.VCSE_SUPPLIER;
import static council.procurement.register.intake.RegisterColumn.VCSE_SUPPLIER_TYPE;

import council.procurement.register.intake.RegisterColumn;
import java.util.EnumSet;
import java.util.Set;

/** A part of a contract that can be withheld from publication. Its reference and the council's name never are. */
enum Part {
    /** What it is worth. */
    VALUE("the value"),
    /** Who supplies it. */
    SUPPLIER("the supplier"),
    /** What it is for, in the council's own words. */
    DESCRIPTION("title and description"),
    /** Where its documents are. */
    DOCUMENTS("the addresses of documents"),
    /** When it runs. */
    DATES("the dates"),
    /** Where it is carried out. */
    AREA("the area"),
    /** All but its reference and the council's name. */
    WHOLE_CONTRACT("the whole contract");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    /** The part inside a sentence. */
    String words() {
        return words;
    }

    /** The columns of the public register that are withheld with it. */
    Set<RegisterColumn> columns() {
        return switch (this) {
            case VALUE -> EnumSet.of(CONTRACT_VALUE, FIXED_COST, IRRECOVERABLE_VAT);
            case SUPPLIER ->
                EnumSet.of(
                        SUPPLIER_NAME,
                        COMPANIES_HOUSE_REGISTRATION_NUMBER,
                        CHARITY_COMMISSION_NUMBER,
                        OTHER_SUPPLIER_ID,
                        SME_SUPPLIER,
                        VCSE_SUPPLIER,
                        VCSE_SUPPLIER_TYPE);
            case DESCRIPTION -> EnumSet.of(CONTRACT_TITLE, RegisterColumn.DESCRIPTION);
            case DOCUMENTS -> EnumSet.of(TENDER_DOCUMENT_URL, CONTRACT_DOCUMENT_URL, PERFORMANCE_INFORMATION_URL);
            case DATES -> EnumSet.of(START_DATE, END_DATE, REVIEW_DATE, LAST_EXTENSION_DATE);
            case AREA -> EnumSet.of(AREA_SERVED_LABEL, AREA_SERVED_URI);
            case WHOLE_CONTRACT -> {
                var all = EnumSet.copyOf(RegisterColumn.lga());
                all.removeAll(EnumSet.of(ORGANISATION_LABEL, ORGANISATION_URI, CONTRACT_REFERENCE));
                yield all;
            }
        };
    }
}
