package council.procurement.rules.notices;

import static council.procurement.rules.notices.NoticeField.asked;
import static council.procurement.rules.notices.NoticeField.council;
import static council.procurement.rules.notices.NoticeField.known;
import static council.procurement.rules.notices.NoticeField.register;

import java.util.List;
import java.util.stream.Stream;

/**
 * What each notice says, in Octant's own words.
 *
 * <p>Source: Procurement Regulations 2024, the regulation that {@link NoticeLaw} names for each; regulation 13 (authority) and 14
 * (subject-matter). What a payment notice says was not read.
 */
final class NoticeContents {

    private NoticeContents() {}

    static List<NoticeField> of(NoticeDuty duty) {
        return Stream.concat(authority(), own(duty)).toList();
    }

    private static Stream<NoticeField> authority() {
        return Stream.of(
                council("authorityName", "Contracting authority"),
                council("authorityContact", "Contact for enquiries (address, e-mail)"));
    }

    private static Stream<NoticeField> own(NoticeDuty duty) {
        return switch (duty) {
            case PIPELINE ->
                Stream.of(
                        asked("financialYear", "Financial year it is about"),
                        asked(
                                "pipelineEntries",
                                "Each contract: title, subject-matter, estimated date of its first notice"));
            case MARKET_ENGAGEMENT ->
                Stream.concat(
                        subject(),
                        Stream.of(
                                asked(
                                        "engagementProcess",
                                        "How the market is engaged: events, dates, expressions of interest"),
                                asked("engagementEnds", "Day on which it closes, planned or actual")));
            case PLANNED_PROCUREMENT ->
                Stream.concat(
                        subject(),
                        Stream.of(
                                value(),
                                asked("tenderNoticeExpected", "Estimated date of the tender notice"),
                                asked("procedure", "Procedure that is intended"),
                                asked("submissionExpected", "Estimated last day for tenders")
                                        .whereItApplies(),
                                asked("awardExpected", "Estimated date of the award")
                                        .whereItApplies(),
                                asked("howToTakePart", "How suppliers express interest and get documents")));
            case TENDER -> tender();
            case BELOW_THRESHOLD_TENDER ->
                Stream.concat(
                        subject(),
                        Stream.of(
                                value(),
                                asked("submissionDeadline", "Last day and hour for tenders"),
                                asked("submissionMethod", "How to tender, and where the documents are"),
                                asked("awardCriteria", "How the tender is chosen"),
                                asked("suitableFor", "Whether it suits small enterprises or voluntary bodies")
                                        .whereItApplies()));
            case TRANSPARENCY ->
                Stream.concat(
                        subject(),
                        Stream.of(
                                value(),
                                supplier(),
                                asked("directAwardGround", "Ground of the direct award, and why it is met"),
                                asked("enteringExpected", "Estimated day of entering into the contract"),
                                asked("knownRisks", "Known risks that may lead to a modification")
                                        .whereItApplies()));
            case AWARD -> award();
            case DETAILS ->
                Stream.concat(
                        contract(),
                        Stream.of(
                                supplierFlags(),
                                value(),
                                known("enteredInto", "Day on which the contract was entered into"),
                                term(),
                                options(),
                                register("procedure", "Procedure by which it was awarded"),
                                asked(
                                                "keyIndicators",
                                                "The three most material key performance indicators, or why none are"
                                                        + " appropriate")
                                        .whereItApplies()));
            case BELOW_THRESHOLD_DETAILS ->
                Stream.concat(
                        contract(),
                        Stream.of(
                                supplierFlags(),
                                value(),
                                known("enteredInto", "Day on which the contract was entered into"),
                                term()));
            case COPY_OF_CONTRACT ->
                Stream.of(
                        reference(),
                        title(),
                        asked("copyOfContract", "Where the copy is, as a link or the name of the file"),
                        asked("withheld", "What is withheld, and the ground of section 94")
                                .whereItApplies());
            case PAYMENTS ->
                Stream.of(
                        asked("quarter", "Quarter it is about"),
                        asked(
                                "paymentsOverThirtyThousand",
                                "Each payment over £30,000: contract, supplier, amount, day"));
            case PERFORMANCE ->
                Stream.concat(
                        contract(),
                        Stream.of(
                                known("periodCovered", "Period that the assessment covers"),
                                asked(
                                        "indicator1",
                                        "First of the three most material indicators, its rating, and how it was met"),
                                asked("indicator2", "Second indicator, its rating, and how it was met"),
                                asked("indicator3", "Third indicator, its rating, and how it was met")));
            case FAILURE ->
                Stream.concat(
                        contract(),
                        Stream.of(
                                asked(
                                        "trigger",
                                        "What led to it: partial termination, damages, a settlement, or failure to improve"),
                                asked("triggerDate", "When that was"),
                                asked(
                                        "obligationBreached",
                                        "Obligation that was not met, and the nature and impact of that"),
                                asked(
                                        "mitigation",
                                        "What the supplier did about it, warnings given, and why that was not enough"),
                                asked("damages", "Amount of damages or settlement, and on what basis")
                                        .whereItApplies(),
                                asked("courtRuling", "Where a court’s ruling can be read")
                                        .whereItApplies()));
            case CHANGE ->
                Stream.concat(
                        contract(),
                        Stream.of(
                                known(
                                        "changeGround",
                                        "Ground of the modification (section 74 and Schedule 8), and why it is met"),
                                known("changeDescription", "What changes in value, term or scope"),
                                known("changeExpected", "Estimated day of the modification, and of its effect"),
                                asked("outgoingSupplier", "Supplier that leaves, and the one that takes over")
                                        .whereItApplies(),
                                asked("voluntaryStandstill", "Standstill that the council chooses to keep")
                                        .whereItApplies()));
            case COPY_OF_CHANGE ->
                Stream.of(
                        reference(),
                        title(),
                        known("modifiedOn", "Day of the modification"),
                        asked(
                                "copyOfContract",
                                "Where the copy of the modified contract is, as a link or the name of the file"),
                        asked("withheld", "What is withheld, and the ground of section 94")
                                .whereItApplies());
            case TERMINATION ->
                Stream.concat(
                        contract(),
                        Stream.of(
                                value(),
                                known("endedOn", "Day on which the contract ended"),
                                known(
                                        "endReason",
                                        "Why it ended: expiry, discharge, termination, rescission or set aside"),
                                asked(
                                                "breachDetails",
                                                "If it was ended for breach: what was breached, and what was done about it")
                                        .whereItApplies()));
            case PROCUREMENT_TERMINATION ->
                Stream.concat(
                        subject(),
                        Stream.of(
                                asked("terminationStatement", "That no contract will be awarded, and why"),
                                asked("decidedOn", "Day of the decision")));
            case MARKET_INTENTION, MARKET_ESTABLISHMENT, MARKET_MODIFICATION, MARKET_CESSATION -> market(duty);
            case PAYMENTS_COMPLIANCE ->
                Stream.of(
                        known("periodCovered", "First and last day of the period"),
                        asked("averageDaysToPay", "Average number of days taken to pay"),
                        asked("paidWithin30", "Invoices paid within 30 days, in per cent"),
                        asked("paidWithin60", "Invoices paid in 31 to 60 days, in per cent"),
                        asked("paidAfter60", "Invoices paid after 60 days or more, in per cent"),
                        asked("notPaidInPeriod", "Sums due and not paid within the period, in per cent"),
                        asked("approvedBy", "Name and job title of the finance director or officer who approves it"));
        };
    }

    private static Stream<NoticeField> tender() {
        return Stream.concat(
                subject(),
                Stream.of(
                        value(),
                        asked("procedure", "Procedure, and how it goes"),
                        asked("lots", "Lots, or the reasons for having none"),
                        asked("submissionDeadline", "Last day and hour for tenders"),
                        asked("submissionMethod", "How to tender, and where the documents are"),
                        asked("awardCriteria", "Award criteria and their weights"),
                        asked("participation", "Conditions of participation"),
                        asked("termOffered", "Term, and options to extend it"),
                        asked("knownRisks", "Known risks that may lead to a modification")
                                .whereItApplies(),
                        asked("shortPeriodReason", "Which shorter tender period is relied on")
                                .whereItApplies(),
                        asked("engagementReason", "Why there is no market engagement notice, if the market was engaged")
                                .whereItApplies(),
                        asked("suitableFor", "Whether it suits small enterprises or voluntary bodies")
                                .whereItApplies(),
                        asked("awardExpected", "Estimated date of the award")));
    }

    private static Stream<NoticeField> award() {
        return Stream.concat(
                subject(),
                Stream.of(
                        supplier(),
                        supplierFlags(),
                        value(),
                        asked("decidedOn", "Day of the decision to award"),
                        asked("summariesSent", "Day on which assessment summaries went out"),
                        asked("tenderCounts", "How many tenders were submitted and assessed, and of whom"),
                        asked("standstillEnds", "Last day of the standstill"),
                        asked("enteringExpected", "Estimated day of entering into the contract"),
                        asked("unsuccessfulSuppliers", "Each unsuccessful supplier that was assessed, above £5 million")
                                .whereItApplies()));
    }

    private static Stream<NoticeField> market(NoticeDuty duty) {
        return Stream.of(
                title(),
                asked("marketPurpose", "What may be bought through it"),
                asked(
                        "marketEvent",
                        switch (duty) {
                            case MARKET_INTENTION -> "When it will be established, and the conditions of membership";
                            case MARKET_ESTABLISHMENT -> "When it was established, and how to join";
                            case MARKET_MODIFICATION -> "What changed, members that joined or left included";
                            default -> "When it ceased";
                        }));
    }

    private static Stream<NoticeField> contract() {
        return Stream.of(reference(), title(), procurementId(), supplier());
    }

    private static Stream<NoticeField> subject() {
        return Stream.of(
                reference(),
                title(),
                procurementId(),
                register("description", "What is bought"),
                register("cpvCode", "CPV code").whereItApplies(),
                register("area", "Where it is delivered").whereItApplies());
    }

    private static NoticeField reference() {
        return register("contractReference", "The council’s reference");
    }

    private static NoticeField title() {
        return register("title", "Title");
    }

    /** Find a Tender gives it with the first notice, so that it may not be there yet. */
    private static NoticeField procurementId() {
        return register("procurementId", "Procurement id on Find a Tender").whereItApplies();
    }

    private static NoticeField supplier() {
        return register("supplier", "Supplier");
    }

    private static NoticeField supplierFlags() {
        return register("supplierFlags", "Whether the supplier is a small enterprise or a voluntary body")
                .whereItApplies();
    }

    private static NoticeField value() {
        return register("valueIncVat", "Estimated value including VAT");
    }

    private static NoticeField term() {
        return register("term", "First and last day");
    }

    private static NoticeField options() {
        return register("options", "Options to extend").whereItApplies();
    }
}
