package council.procurement.notice.ocds;

import static council.procurement.register.intake.RegisterColumn.*;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.register.intake.RegisterColumn;
import java.util.List;
import java.util.Map;

/**
 * Takes what is withheld out of a release: everywhere that a column of the register stands in it, and everything that would
 * tell it; and has the release say that it is withheld, and on which ground. The one place at which releases lose something, whether they are about to be written or were long ago. Where a
 * supplier's number is withheld its name goes too, because each leads to the other.
 *
 * <p>Source: Procurement Act 2023, section 94.
 */
final class Withholding {

    private static final String SUPPLIERS = "parties/[supplier]";

    private static final List<String> WHO = List.of(
            SUPPLIERS,
            "awards/*/suppliers",
            "contracts/*/amendments/*/suppliersAdded",
            "contracts/*/amendments/*/suppliersRemoved",
            "contracts/*/implementation/performanceFailures/*/suppliers",
            "contracts/*/implementation/transactions");

    /** Where the facts of a column stand; of a list, {@code *} is every item and {@code [x]} those with that role or id. */
    private static final Map<RegisterColumn, List<String>> PLACES = Map.ofEntries(
            entry(ORGANISATION_URI, List.of("parties/[buyer]/details/url")),
            entry(
                    CONTRACT_TITLE,
                    List.of("tender/title", "tender/lots/*/title", "awards/*/title", "contracts/*/title")),
            entry(CONTRACT_TYPE, List.of("tender/techniques")),
            entry(ORGANISATIONAL_UNIT, List.of("parties/[buyer]/contactPoint/name")),
            entry(
                    DESCRIPTION,
                    List.of(
                            "tender/description",
                            "tender/lots/*/description",
                            "awards/*/description",
                            "contracts/*/description")),
            entry(PROCUREMENT_CATEGORY, List.of("tender/mainProcurementCategoryDetails")),
            entry(
                    CPV_LABEL,
                    List.of(
                            "tender/items/*/additionalClassifications/*/description",
                            "awards/*/items/*/additionalClassifications/*/description")),
            entry(
                    CPV_CODE,
                    List.of(
                            "tender/items/*/additionalClassifications",
                            "awards/*/items/*/additionalClassifications",
                            "awards/*/mainProcurementCategory",
                            "tender/mainProcurementCategory")),
            entry(
                    START_DATE,
                    List.of(
                            "tender/lots/*/contractPeriod/startDate",
                            "awards/*/contractPeriod/startDate",
                            "contracts/*/period/startDate",
                            "contracts/*/amendments/*/period/startDate")),
            entry(
                    END_DATE,
                    List.of(
                            "tender/lots/*/contractPeriod/endDate",
                            "tender/lots/*/contractPeriod/maxExtentDate",
                            "awards/*/contractPeriod/endDate",
                            "awards/*/contractPeriod/maxExtentDate",
                            "contracts/*/period/endDate",
                            "contracts/*/period/maxExtentDate",
                            "contracts/*/amendments/*/period",
                            "contracts/*/amendments/*/description",
                            "contracts/*/proposedAmendments/*/period",
                            "contracts/*/proposedAmendments/*/description",
                            "contracts/*/implementation/endDate")),
            entry(REVIEW_DATE, List.of("contracts/*/milestones/[review]")),
            entry(
                    LAST_EXTENSION_DATE,
                    List.of(
                            "tender/lots/*/contractPeriod/maxExtentDate",
                            "awards/*/contractPeriod/maxExtentDate",
                            "contracts/*/period/maxExtentDate")),
            entry(
                    CONTRACT_VALUE,
                    List.of(
                            "tender/value",
                            "tender/lots/*/value",
                            "awards/*/value",
                            "contracts/*/value",
                            "contracts/*/amendments/*/value",
                            "contracts/*/amendments/*/description",
                            "contracts/*/proposedAmendments/*/value",
                            "contracts/*/proposedAmendments/*/description",
                            "contracts/*/implementation/finalValue",
                            "contracts/*/implementation/finalValueDetails",
                            "contracts/*/implementation/transactions")),
            entry(SUPPLIER_NAME, WHO),
            entry(COMPANIES_HOUSE_REGISTRATION_NUMBER, WHO),
            entry(CHARITY_COMMISSION_NUMBER, WHO),
            entry(OTHER_SUPPLIER_ID, WHO),
            entry(SME_SUPPLIER, List.of(SUPPLIERS + "/details/scale")),
            entry(VCSE_SUPPLIER, List.of(SUPPLIERS + "/details/vcse")),
            entry(CONTACT_NAME, List.of("parties/[buyer]/contactPoint/name")),
            entry(CONTACT_EMAIL, List.of("parties/[buyer]/contactPoint/email")),
            entry(CONTACT_URL, List.of("parties/[buyer]/contactPoint/url")),
            entry(PROCESS_TYPE, List.of("tender/procurementMethodDetails", "tender/procurementMethod")),
            entry(TENDER_DOCUMENT_URL, List.of("tender/documents/[tender-documents]")),
            entry(CONTRACT_DOCUMENT_URL, List.of("contracts/*/documents/[contract-documents]")),
            entry(
                    PERFORMANCE_INFORMATION_URL,
                    List.of("contracts/*/implementation/documents/[performance-information]")),
            entry(
                    AREA_SERVED_LABEL,
                    List.of(
                            "tender/items/*/deliveryLocations",
                            "tender/items/*/deliveryAddresses",
                            "awards/*/items/*/deliveryLocations",
                            "awards/*/items/*/deliveryAddresses")),
            entry(AREA_SERVED_URI, List.of("awards/*/items/*/deliveryLocations/*/uri")));

    private Withholding() {}

    /**
     * Takes the facts of those columns out of the release. A column that no release has is nowhere, and no matter.
     *
     * @param withheld what is withheld, each with the words that are published in its place
     */
    static void apply(ObjectNode release, Map<RegisterColumn, String> withheld) {
        for (RegisterColumn column : withheld.keySet()) {
            for (String place : PLACES.getOrDefault(column, List.of())) {
                remove(release, List.of(place.split("/", -1)));
            }
        }
        WithheldNote.add(release, withheld);
    }

    private static void remove(JsonNode from, List<String> place) {
        String step = place.get(0);
        List<String> rest = place.subList(1, place.size());
        if (from instanceof ArrayNode list) {
            for (int i = list.size() - 1; i >= 0; i--) {
                if (isMeant(list.get(i), step)) {
                    if (rest.isEmpty()) {
                        list.remove(i);
                    } else {
                        remove(list.get(i), rest);
                    }
                }
            }
        } else if (from instanceof ObjectNode object) {
            JsonNode next = object.get(step);
            if (next != null && !rest.isEmpty()) {
                remove(next, rest);
            }
            if (next != null && (rest.isEmpty() || (next.isContainerNode() && next.isEmpty()))) {
                object.remove(step);
            }
        }
    }

    private static boolean isMeant(JsonNode item, String step) {
        if (step.equals("*")) {
            return true;
        }
        String name = step.substring(1, step.length() - 1);
        for (JsonNode role : item.path("roles")) {
            if (role.asText().equals(name)) {
                return true;
            }
        }
        return item.path("id").asText().equals(name);
    }
}
