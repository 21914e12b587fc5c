package council.procurement.web;

import council.procurement.register.intake.RegisterColumn;
import council.procurement.report.PublishedContracts.Published;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a contract as its public page says it.
 *
 * @param column the name of its column in the file
 * @param label what it is, in words
 * @param text what it says
 * @param link where it leads; null if it is no address
 */
record PublishedFact(
        String column, String label, String text, @Nullable String link) {

    /** All that is said of a contract, in the order of the file. */
    static List<PublishedFact> of(Published contract) {
        return RegisterColumn.lga().stream()
                .filter(column -> contract.get(column) != null)
                .map(column -> new PublishedFact(
                        column.officialName(), label(column), words(contract.get(column)), link(contract.get(column))))
                .toList();
    }

    /** A fact in words; a dash if there is none. */
    static String words(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return WrittenDate.of(day);
        } else if (value instanceof Boolean answer) {
            return answer ? "Yes" : "No";
        }
        return value == null ? "–" : value.toString();
    }

    /** Only addresses of the web: anything else in a link could be carried out. */
    private static @Nullable String link(@Nullable Object value) {
        return value instanceof String text && text.matches("(?i)https?://\\S+") ? text : null;
    }

    private static String label(RegisterColumn column) {
        return switch (column) {
            case ORGANISATION_LABEL -> "Council";
            case ORGANISATION_URI -> "Address of the council";
            case CONTRACT_REFERENCE -> "Reference";
            case OPEN_CONTRACTING_ID -> "Open contracting id";
            case CONTRACT_TITLE -> "Title";
            case CONTRACT_TYPE -> "Kind of agreement";
            case ORGANISATIONAL_UNIT -> "Department";
            case SERVICE_CATEGORY_LABEL -> "Service";
            case SERVICE_CATEGORY_URI -> "Address of the service";
            case DESCRIPTION -> "Description";
            case PROCUREMENT_CATEGORY -> "Category";
            case CPV_LABEL -> "CPV category";
            case CPV_CODE -> "CPV code";
            case PROCLASS_LABEL -> "ProClass category";
            case PROCLASS_CODE -> "ProClass code";
            case START_DATE -> "Starts";
            case END_DATE -> "Ends";
            case REVIEW_DATE -> "Review";
            case LAST_EXTENSION_DATE -> "Latest end if extended";
            case CONTRACT_VALUE -> "Value without VAT";
            case FIXED_COST -> "Fixed cost";
            case IRRECOVERABLE_VAT -> "VAT that cannot be recovered";
            case SUPPLIER_NAME -> "Supplier";
            case COMPANIES_HOUSE_REGISTRATION_NUMBER -> "Companies House number";
            case CHARITY_COMMISSION_NUMBER -> "Charity number";
            case OTHER_SUPPLIER_ID -> "Other number of the supplier";
            case SME_SUPPLIER -> "Small or medium-sized supplier";
            case VCSE_SUPPLIER -> "Voluntary, community or social enterprise";
            case VCSE_SUPPLIER_TYPE -> "Kind of voluntary or community body";
            case CONTACT_NAME -> "Contact";
            case CONTACT_EMAIL -> "Contact’s e-mail address";
            case CONTACT_URL -> "Contact’s page";
            case PROCESS_TYPE -> "How it was awarded";
            case TENDER_DOCUMENT_URL -> "Tender documents";
            case CONTRACT_DOCUMENT_URL -> "Contract documents";
            case PERFORMANCE_INFORMATION_URL -> "Performance";
            case AREA_SERVED_LABEL -> "Area";
            case AREA_SERVED_URI -> "Address of the area";
            default -> column.officialName();
        };
    }
}
