package council.procurement.notice.ocds;

import static council.procurement.register.intake.RegisterColumn.*;

import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.notice.ocds.NoticeShape.Section;
import council.procurement.notice.ocds.RegisterFacts.Related;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.rules.Money;
import council.procurement.rules.NoticeType;
import council.procurement.rules.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a notice as a release, in the places where Find a Tender has what it says. What the notice says goes before what
 * the register says of the same contract; a fact that neither has is left out.
 */
final class NoticeRelease {

    /** The five words of Procurement Regulations 2024 reg 39(5), and the codes of the extension for them. */
    private static final Map<String, String> RATINGS = ratings();

    private final Council council;
    private final Place place;
    private final NoticeType type;
    private final NoticeWords words;
    private final @Nullable RegisterFacts register;
    private final @Nullable Related predecessor;

    private NoticeRelease(Notice notice, Council council, Place place, @Nullable RegisterFacts register) {
        this.council = council;
        this.place = place;
        this.type = notice.type();
        this.words = notice.words();
        this.register = register;
        this.predecessor = notice.predecessor();
    }

    /**
     * What is written.
     *
     * @param type which notice
     * @param words what it says
     * @param document the notice itself, as a document
     * @param predecessor the process that this one follows; null if there is none, or nothing of it is public
     */
    record Notice(
            NoticeType type,
            NoticeWords words,
            Fields document,
            @Nullable Related predecessor) {}

    /**
     * The release without what it is called, its date and its tags.
     *
     * @param register what the public register says of the contract; null if it has none
     */
    static ObjectNode of(
            Council council, Place place, Notice notice, NoticeShape shape, @Nullable RegisterFacts register) {
        return new NoticeRelease(notice, council, place, register).release(shape.section(), notice.document());
    }

    private ObjectNode release(Section section, Fields document) {
        boolean awarded = section != Section.PLANNING && section != Section.TENDER;
        var parties = new ArrayList<Fields>();
        parties.add(buyer());
        if (awarded) {
            supplierParty().ifPresent(parties::add);
        }
        Fields release = Fields.none().withList("parties", parties).with("buyer", council.reference(buyerName()));
        if (section == Section.PLANNING) {
            release.with("planning", planning().withList("documents", List.of(document)));
        }
        release.with("tender", tender(section, document));
        if (section == Section.AWARD || type == NoticeType.UK7) {
            release.withList("awards", List.of(award(section, document)));
        }
        if (awarded) {
            release.withList("contracts", List.of(contract(section, document)));
        }
        return predecessor == null
                ? release.node()
                : release.withList(
                                "relatedProcesses",
                                List.of(Fields.none()
                                        .with("id", "predecessor")
                                        .withTexts("relationship", List.of("prior"))
                                        .with("title", predecessor.title())
                                        .with("scheme", "ocid")
                                        .with("identifier", predecessor.ocid().value())))
                        .node();
    }

    private @Nullable String buyerName() {
        return register == null ? null : register.text(ORGANISATION_LABEL);
    }

    private Fields buyer() {
        return council.party(buyerName(), register == null ? null : register.text(ORGANISATION_URI))
                .with("contactPoint", Fields.none().with("email", words.mail("authorityContact")));
    }

    /** Who the notice says it is; who the register says it is if the notice does not. */
    private @Nullable String supplierName() {
        String said = words.supplier();
        return (said != null || register == null) ? said : register.text(SUPPLIER_NAME);
    }

    private List<PartyIdentifier> supplierIdentifiers() {
        String said = words.supplier();
        return register == null || (said != null && !said.equalsIgnoreCase(register.text(SUPPLIER_NAME)))
                ? PartyIdentifier.ofSupplier(words.supplierCompany(), null, null)
                : PartyIdentifier.ofSupplier(
                        register.text(COMPANIES_HOUSE_REGISTRATION_NUMBER),
                        register.text(CHARITY_COMMISSION_NUMBER),
                        register.text(OTHER_SUPPLIER_ID));
    }

    private Optional<Fields> supplierParty() {
        return Optional.ofNullable(supplierName())
                .map(name -> Parties.of(Parties.SUPPLIER, name, supplierIdentifiers(), "supplier")
                        .with(
                                "details",
                                Parties.details(flag("small", SME_SUPPLIER), flag("voluntary", VCSE_SUPPLIER))));
    }

    /** Whether the supplier is of that kind, as in “small or medium-sized enterprise; no voluntary … enterprise”. */
    private @Nullable Boolean flag(String kind, RegisterColumn column) {
        if (words.mentions("supplierFlags", "\\bno " + kind) != null) {
            return false;
        }
        Boolean said = words.mentions("supplierFlags", "\\b" + kind);
        return (said != null || register == null) ? said : register.answer(column);
    }

    private List<Fields> suppliers() {
        return Optional.ofNullable(supplierName())
                .map(name -> Parties.reference(Parties.SUPPLIER, name, supplierIdentifiers()))
                .stream()
                .toList();
    }

    private Fields planning() {
        Fields planning = Fields.none();
        if (type == NoticeType.UK2) {
            planning.withList(
                    "milestones",
                    List.of(Fields.none()
                            .with("id", "engagement")
                            .with("type", "engagement")
                            .with("description", words.text("engagementProcess"))
                            .with("dueDate", Moments.endOf(words.day("engagementEnds")))
                            .with("status", "scheduled")));
        }
        return planning;
    }

    private Fields tender(Section section, Fields document) {
        boolean planned = section == Section.PLANNING;
        boolean invited = planned || section == Section.TENDER;
        String status = type == NoticeType.UK12
                ? "cancelled"
                : planned ? "planning" : section == Section.TENDER ? "active" : "complete";
        Fields tender = Fields.none()
                .with("id", place.tender())
                .with("legalBasis", LegalBasis.of(register == null ? Regime.PA2023 : register.regime()));
        if (place.number() == 1) {
            tender.with("title", title()).with("description", description());
        }
        tender.with("status", status).with("procurementMethodDetails", words.text("procedure"));
        if (invited) {
            tender.with("value", Fields.value(null, words.money("valueIncVat")))
                    .with("mainProcurementCategory", category())
                    .withList("items", items());
        }
        if (type == NoticeType.UK4) {
            openTender(tender);
        } else if (type == NoticeType.UK5) {
            tender.with("procurementMethod", "direct")
                    .with("procurementMethodRationale", words.text("directAwardGround"))
                    .with("riskDetails", words.text("knownRisks"));
        } else if (type == NoticeType.UK12) {
            tender.with("statusDetails", words.text("terminationStatement"))
                    .with("finalStatusDate", Moments.startOf(words.day("decidedOn")));
        }
        if (planned) {
            tender.with(
                    "communication",
                    Fields.none().with("futureNoticeDate", Moments.endOf(words.day("tenderNoticeExpected"))));
        }
        return tender.withList("lots", List.of(invited ? lotOffered(status) : lot(status)))
                .withList("documents", section == Section.TENDER ? List.of(document) : List.of());
    }

    private void openTender(Fields tender) {
        tender.with("tenderPeriod", Fields.none().with("endDate", Moments.endOf(words.day("submissionDeadline"))))
                .with("awardPeriod", Fields.none().with("endDate", Moments.endOf(words.day("awardExpected"))))
                .with("submissionMethodDetails", words.text("submissionMethod"))
                .with("selectionCriteria", Fields.none().with("description", words.text("participation")))
                .with("riskDetails", words.text("knownRisks"));
    }

    private Fields lot(String status) {
        String options = words.first("options", "termOffered");
        return Fields.none()
                .with("id", place.id())
                .with("status", status)
                .with("hasRenewal", options == null ? null : Boolean.TRUE)
                .with("renewal", Fields.none().with("description", options));
    }

    private Fields lotOffered(String status) {
        return lot(status)
                .with(
                        "suitability",
                        Fields.none()
                                .with("sme", words.mentions("suitableFor", "\\bsmall|\\bSMEs?\\b"))
                                .with("vcse", words.mentions("suitableFor", "\\bvoluntary|\\bVCSEs?\\b")))
                .with("awardCriteria", Fields.none().with("description", words.text("awardCriteria")));
    }

    private @Nullable String title() {
        return words.text("title") != null
                ? words.text("title")
                : register == null ? null : register.text(CONTRACT_TITLE);
    }

    private @Nullable String description() {
        String said = words.first("description", "pipelineEntries");
        return said != null ? said : register == null ? null : register.text(DESCRIPTION);
    }

    private List<String> cpv() {
        List<String> said = words.cpv("cpvCode");
        String registered = register == null ? null : register.text(CPV_CODE);
        return (!said.isEmpty() || registered == null) ? said : List.of(registered);
    }

    private @Nullable String category() {
        return Category.of(
                register == null ? null : register.kind(),
                cpv().stream().findFirst().orElse(null));
    }

    private List<Fields> items() {
        List<Fields> classifications = cpv().stream()
                .map(code -> Fields.none()
                        .with("scheme", "CPV")
                        .with("id", code)
                        .with(
                                "description",
                                register != null && code.equals(register.text(CPV_CODE))
                                        ? register.text(CPV_LABEL)
                                        : null))
                .toList();
        Fields area = Fields.none().with("description", words.text("area"));
        return classifications.isEmpty() && area.isEmpty()
                ? List.of()
                : List.of(Fields.none()
                        .with("id", place.id())
                        .withList("additionalClassifications", classifications)
                        .withList("deliveryLocations", List.of(area))
                        .with("relatedLot", place.id()));
    }

    private Fields award(Section section, Fields document) {
        Fields award = Fields.none()
                .with("id", place.id())
                .with("title", title())
                .with("status", type == NoticeType.UK5 ? "pending" : "active")
                .with("mainProcurementCategory", category())
                .withList("suppliers", suppliers())
                .withList("items", items())
                .withTexts("relatedLots", List.of(place.id()));
        if (section == Section.AWARD) {
            award.with("date", Moments.startOf(words.day("decidedOn")))
                    .with("value", value())
                    .with("contractPeriod", period())
                    .with("assessmentSummariesDateSent", Moments.startOf(words.day("summariesSent")))
                    .with("standstillPeriod", Fields.none().with("endDate", Moments.endOf(words.day("standstillEnds"))))
                    .withList("documents", List.of(document));
        }
        return award;
    }

    private Fields value() {
        Money net = register == null ? null : register.money(CONTRACT_VALUE);
        return Fields.value(net, words.money("valueIncVat"));
    }

    private Fields period() {
        List<LocalDate> term = words.days("term");
        LocalDate start = term.isEmpty() ? (register == null ? null : register.day(START_DATE)) : term.get(0);
        LocalDate end = term.isEmpty()
                ? (register == null ? null : register.day(END_DATE))
                : term.size() > 1 ? term.get(term.size() - 1) : null;
        return Fields.none()
                .with("startDate", Moments.startOf(start))
                .with("endDate", Moments.endOf(end))
                .with("maxExtentDate", register == null ? null : Moments.endOf(register.latestEnd()));
    }

    private Fields contract(Section section, Fields document) {
        Fields contract = Fields.none().with("id", place.id()).with("awardID", place.id());
        switch (type) {
            case UK5, UK6 -> contract.with("status", "pending").withList("milestones", List.of(signature()));
            case UK7 -> details(contract);
            case UK10 -> contract.withList("proposedAmendments", List.of(proposal(document)));
            case UK11 ->
                contract.with("status", "terminated")
                        .withList(
                                "terminationRationaleClassifications",
                                List.of(Fields.none().with("description", words.text("endReason"))));
            default -> {}
        }
        return contract.with("implementation", implementation(section, document))
                .withList("documents", section == Section.CONTRACT ? List.of(document) : List.of());
    }

    private Fields signature() {
        String due = Moments.endOf(words.day("enteringExpected"));
        return due == null
                ? Fields.none()
                : Fields.none()
                        .with("id", "signature")
                        .with("type", "futureSignatureDate")
                        .with("dueDate", due)
                        .with("status", "scheduled");
    }

    private void details(Fields contract) {
        contract.with("title", title())
                .with("status", "active")
                .with("period", period())
                .with("value", value())
                .with("dateSigned", Moments.startOf(words.day("enteredInto")));
        List<String> indicators = words.lines("keyIndicators");
        if (!indicators.isEmpty() && indicators.get(0).matches("(?i)(no|none|not)\\b.*")) {
            contract.with("noAgreedMetricsRationale", String.join(" ", indicators));
        } else {
            contract.withList(
                    "agreedMetrics",
                    IntStream.range(0, indicators.size())
                            .mapToObj(i ->
                                    Fields.none().with("id", "kpi" + (i + 1)).with("description", indicators.get(i)))
                            .toList());
        }
    }

    private Fields proposal(Fields document) {
        return Fields.none()
                .with("id", document.node().path("id").asText())
                .with("description", words.text("changeDescription"))
                .with("rationale", words.text("changeGround"))
                .with("standstill", words.text("voluntaryStandstill") == null ? null : Boolean.TRUE)
                .with("value", Fields.value(null, words.money("valueIncVat")));
    }

    private Fields implementation(Section section, Fields document) {
        Fields implementation = Fields.none();
        if (type == NoticeType.UK11) {
            implementation
                    .with("endDate", Moments.endOf(words.day("endedOn")))
                    .with("finalValue", Fields.value(null, words.money("valueIncVat")));
        } else if (type == NoticeType.UK9) {
            implementation.withList("metrics", metrics(document)).withList("performanceFailures", failures(document));
        }
        return implementation.withList("documents", section == Section.IMPLEMENTATION ? List.of(document) : List.of());
    }

    private List<Fields> metrics(Fields document) {
        List<LocalDate> covered = words.days("periodCovered");
        Fields period = Fields.none()
                .with("startDate", Moments.startOf(covered.isEmpty() ? null : covered.get(0)))
                .with("endDate", Moments.endOf(covered.size() < 2 ? null : covered.get(covered.size() - 1)));
        return IntStream.rangeClosed(1, 3)
                .filter(number -> words.text("indicator" + number) != null)
                .mapToObj(number -> Fields.none()
                        .with("id", "kpi" + number)
                        .withList(
                                "observations",
                                List.of(Fields.none()
                                        .with(
                                                "id",
                                                "kpi" + number + "-"
                                                        + document.node()
                                                                .path("id")
                                                                .asText())
                                        .with("period", period)
                                        .with("notes", words.text("indicator" + number))
                                        .with("measureClassification", rating("indicator" + number)))))
                .toList();
    }

    private Fields rating(String field) {
        return RATINGS.entrySet().stream()
                .filter(rating -> words.mentions(field, "\\b" + rating.getKey() + "\\b") != null)
                .findFirst()
                .map(rating -> Fields.none().with("id", rating.getValue()).with("description", rating.getKey()))
                .orElse(Fields.none());
    }

    private static Map<String, String> ratings() {
        var ratings = new LinkedHashMap<String, String>();
        ratings.put("Approaching target", "slightlyBelow");
        ratings.put("Requires improvement", "below");
        ratings.put("Inadequate", "significantlyBelow");
        ratings.put("Good", "met");
        ratings.put("Other", "other");
        return ratings;
    }

    private List<Fields> failures(Fields document) {
        return words.text("obligationBreached") == null && words.text("trigger") == null
                ? List.of()
                : List.of(Fields.none()
                        .with("id", document.node().path("id").asText())
                        .with("requirement", words.text("obligationBreached"))
                        .with("description", words.text("trigger"))
                        .with("decisionDate", Moments.startOf(words.day("triggerDate")))
                        .with("penaltyValue", Fields.value(words.money("damages"), null))
                        .withList("suppliers", suppliers()));
    }
}
