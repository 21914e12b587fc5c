package council.procurement.notice.ocds;

import static council.procurement.register.intake.RegisterColumn.*;

import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the public register says of a contract as a release, in the places where Find a Tender has it in a contract
 * details notice. A release says all of it, not only what changed.
 */
final class RegisterRelease {

    private final Council council;
    private final Place place;
    private final RegisterFacts facts;

    private RegisterRelease(Council council, Place place, RegisterFacts facts) {
        this.council = council;
        this.place = place;
        this.facts = facts;
    }

    /**
     * The release without what it is called, its date and its tags.
     *
     * @param council whose register it is
     */
    static ObjectNode of(Council council, Place place, RegisterFacts facts) {
        return new RegisterRelease(council, place, facts).release();
    }

    private ObjectNode release() {
        Fields supplier = supplier();
        var parties = new ArrayList<Fields>();
        parties.add(buyer());
        if (supplier != null) {
            parties.add(supplier);
        }
        Fields release = Fields.none()
                .withList("parties", parties)
                .with("buyer", council.reference(facts.text(ORGANISATION_LABEL)))
                .with("tender", tender())
                .withList("awards", List.of(award()))
                .withList("contracts", List.of(contract()));
        RegisterFacts.Related predecessor = facts.predecessor();
        if (predecessor != null) {
            release.withList("relatedProcesses", List.of(related("predecessor", "prior", predecessor)));
        }
        return release.node();
    }

    private Fields buyer() {
        String person = facts.text(CONTACT_NAME);
        return council.party(facts.text(ORGANISATION_LABEL), facts.text(ORGANISATION_URI))
                .with(
                        "contactPoint",
                        Fields.none()
                                .with("name", person == null ? facts.text(ORGANISATIONAL_UNIT) : person)
                                .with("email", facts.text(CONTACT_EMAIL))
                                .withAddress("url", facts.text(CONTACT_URL)));
    }

    private List<PartyIdentifier> supplierIdentifiers() {
        return PartyIdentifier.ofSupplier(
                facts.text(COMPANIES_HOUSE_REGISTRATION_NUMBER),
                facts.text(CHARITY_COMMISSION_NUMBER),
                facts.text(OTHER_SUPPLIER_ID));
    }

    private @Nullable Fields supplier() {
        String name = facts.text(SUPPLIER_NAME);
        return name == null || name.isBlank()
                ? null
                : Parties.of(Parties.SUPPLIER, name, supplierIdentifiers(), "supplier")
                        .with("details", Parties.details(facts.answer(SME_SUPPLIER), facts.answer(VCSE_SUPPLIER)));
    }

    /** What was put to tender is told by the first contract that came out of it. */
    private Fields tender() {
        Fields tender = Fields.none().with("id", place.tender()).with("legalBasis", LegalBasis.of(facts.regime()));
        if (place.number() == 1) {
            tender.with("title", facts.text(CONTRACT_TITLE))
                    .with("description", facts.text(DESCRIPTION))
                    .with("mainProcurementCategoryDetails", facts.text(PROCUREMENT_CATEGORY))
                    .with("procurementMethodDetails", facts.text(PROCESS_TYPE));
        }
        return tender.with("status", "complete")
                .with("techniques", techniques())
                .withList("lots", List.of(Fields.none().with("id", place.id()).with("status", "complete")))
                .withList(
                        "documents",
                        List.of(document("tender-documents", "biddingDocuments", facts.text(TENDER_DOCUMENT_URL))));
    }

    private Fields techniques() {
        String type = Objects.requireNonNullElse(facts.text(CONTRACT_TYPE), "");
        return Fields.none()
                .with("hasFrameworkAgreement", type.equals("Framework agreement") ? Boolean.TRUE : null)
                .with("hasDynamicPurchasingSystem", type.equals("Dynamic purchasing system") ? Boolean.TRUE : null);
    }

    private Fields award() {
        String name = facts.text(SUPPLIER_NAME);
        return Fields.none()
                .with("id", place.id())
                .with("title", facts.text(CONTRACT_TITLE))
                .with("status", "active")
                .with("mainProcurementCategory", Category.of(facts.kind(), facts.text(CPV_CODE)))
                .withList(
                        "suppliers",
                        name == null || name.isBlank()
                                ? List.of()
                                : List.of(Parties.reference(Parties.SUPPLIER, name, supplierIdentifiers())))
                .withList("items", items())
                .withTexts("relatedLots", List.of(place.id()));
    }

    private List<Fields> items() {
        String cpv = facts.text(CPV_CODE);
        Fields classification = cpv == null
                ? Fields.none()
                : Fields.none().with("scheme", "CPV").with("id", cpv).with("description", facts.text(CPV_LABEL));
        Fields area = Fields.none()
                .with("description", facts.text(AREA_SERVED_LABEL))
                .withAddress("uri", facts.text(AREA_SERVED_URI));
        return classification.isEmpty() && area.isEmpty()
                ? List.of()
                : List.of(Fields.none()
                        .with("id", place.id())
                        .withList("additionalClassifications", List.of(classification))
                        .withList("deliveryLocations", List.of(area))
                        .with("relatedLot", place.id()));
    }

    private Fields contract() {
        LocalDate ended = facts.ended();
        Fields contract = Fields.none()
                .with("id", place.id())
                .with("awardID", place.id())
                .with("title", facts.text(CONTRACT_TITLE))
                .with("description", facts.text(DESCRIPTION))
                .with("status", ended == null ? "active" : "terminated")
                .with("period", period())
                .with("value", Fields.value(facts.money(CONTRACT_VALUE), null))
                .withList("milestones", List.of(review()))
                .withList(
                        "documents",
                        List.of(document("contract-documents", "contractSigned", facts.text(CONTRACT_DOCUMENT_URL))))
                .with(
                        "implementation",
                        Fields.none()
                                .with("endDate", Moments.endOf(ended))
                                .withList(
                                        "documents",
                                        List.of(document(
                                                "performance-information",
                                                "physicalProgressReport",
                                                facts.text(PERFORMANCE_INFORMATION_URL)))))
                .withList(
                        "amendments",
                        facts.changes().stream().map(RegisterRelease::amendment).toList());
        RegisterFacts.Related successor = facts.successor();
        return successor == null
                ? contract
                : contract.withList(
                        "relatedProcesses",
                        List.of(related(
                                "successor", facts.endedEarly() ? "replacementProcess" : "renewalProcess", successor)));
    }

    private Fields period() {
        return Fields.none()
                .with("startDate", Moments.startOf(facts.day(START_DATE)))
                .with("endDate", Moments.endOf(facts.day(END_DATE)))
                .with("maxExtentDate", Moments.endOf(facts.latestEnd()));
    }

    private Fields review() {
        String due = Moments.endOf(facts.day(REVIEW_DATE));
        return due == null
                ? Fields.none()
                : Fields.none()
                        .with("id", "review")
                        .with("title", "Review of the contract")
                        .with("dueDate", due)
                        .with("status", "scheduled");
    }

    private static Fields amendment(RegisterFacts.Change change) {
        var told = new ArrayList<String>();
        if (change.newEnd() != null) {
            told.add("The contract now ends on " + WrittenDate.of(change.newEnd()) + ".");
        }
        if (change.newValue() != null) {
            told.add("It is now worth " + change.newValue() + " without VAT.");
        }
        return Fields.none()
                .with("id", "change-" + change.number())
                .with("date", Moments.startOf(change.agreedOn()))
                .with("description", String.join(" ", told))
                .with(
                        "rationale",
                        change.isOption()
                                ? "An option to extend that the contract provides for was used."
                                : "The council and the supplier agreed to change the contract.")
                .with("period", Fields.none().with("endDate", Moments.endOf(change.newEnd())))
                .with("value", Fields.value(change.newValue(), null));
    }

    private static Fields document(String id, String type, @Nullable String address) {
        return Fields.isAddress(address)
                ? Fields.none().with("id", id).with("documentType", type).withAddress("url", address)
                : Fields.none();
    }

    private static Fields related(String id, String relationship, RegisterFacts.Related process) {
        return Fields.none()
                .with("id", id)
                .withTexts("relationship", List.of(relationship))
                .with("title", process.title())
                .with("scheme", "ocid")
                .with("identifier", process.ocid().value());
    }
}
