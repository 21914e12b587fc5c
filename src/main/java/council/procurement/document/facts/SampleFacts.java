package council.procurement.document.facts;

import council.procurement.document.facts.AwardRecommendation.ApprovalFacts;
import council.procurement.document.facts.AwardRecommendation.BidderFacts;
import council.procurement.document.facts.AwardRecommendation.CheckFacts;
import council.procurement.document.facts.AwardRecommendation.EvaluatorFacts;
import council.procurement.document.facts.AwardRecommendation.LowTenderFacts;
import council.procurement.document.facts.ConflictsAssessment.ConflictFacts;
import council.procurement.document.facts.ConflictsAssessment.DeclarationFacts;
import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Made-up facts of one procurement, to try templates with: of each document once with everything that can be known, first, and
 * once with no more than is always known.
 */
public final class SampleFacts {

    private static final String LIFTS = "Lifts for All Ltd";
    private static final String RISE = "Rise & Sons (Cyngor Ŵyl) Cyf";
    private static final LocalDate STARTS = LocalDate.of(2027, 4, 1);
    private static final LocalDate STANDSTILL_ENDS = LocalDate.of(2026, 12, 2);
    private static final SignatoryFacts SIGNATORY =
            new SignatoryFacts("Priya Pemberton", "Head of Corporate Procurement");
    private static final String CONTACT = "procurement@council.example, 01438 000000";

    private static final CaseFacts FULL_CASE = new CaseFacts(
            "SBC-2026-0042",
            "Lift maintenance & repair",
            "ocds-h6vhtk-000000",
            Money.pounds(840_000),
            STARTS,
            LocalDate.of(2031, 3, 31),
            true);
    private static final CaseFacts SPARSE_CASE =
            new CaseFacts("SBC-2026-0043", "Grounds maintenance", null, null, null, null, false);

    private static final List<CriterionFacts> CRITERIA = List.of(
            new CriterionFacts(
                    "Response to breakdowns",
                    "quality",
                    number("40"),
                    5,
                    "0: no answer.\n3: meets what is asked.\n5: exceeds it throughout, with evidence."),
            new CriterionFacts(
                    "Apprenticeships",
                    "social value",
                    number("10"),
                    5,
                    "By the number of apprentices from the borough."),
            new CriterionFacts(
                    "Whole-life price",
                    "price",
                    number("50"),
                    100,
                    "The lowest price gets 100; others in proportion."));

    private static final AssessedTender BEST = new AssessedTender(
            LIFTS,
            Money.pounds(498_500),
            List.of(
                    new ScoreFacts(
                            "Response to breakdowns",
                            number("40"),
                            5,
                            number("4.5"),
                            number("36.00"),
                            "Two engineers within an hour, day and night; the rota and last year’s times are given."),
                    new ScoreFacts(
                            "Apprenticeships",
                            number("10"),
                            5,
                            number("4"),
                            number("8.00"),
                            "Four apprentices from the borough over the term."),
                    new ScoreFacts(
                            "Whole-life price",
                            number("50"),
                            100,
                            number("100"),
                            number("50.00"),
                            "The lowest price.")),
            List.of(
                    new SubtotalFacts("quality", number("36.00")),
                    new SubtotalFacts("social value", number("8.00")),
                    new SubtotalFacts("price", number("50.00"))),
            number("94.00"));
    private static final AssessedTender SECOND = new AssessedTender(
            RISE,
            Money.pounds(694_250),
            List.of(
                    new ScoreFacts(
                            "Response to breakdowns",
                            number("40"),
                            5,
                            number("3"),
                            number("24.00"),
                            "Within four hours.\nNothing is said about nights."),
                    new ScoreFacts(
                            "Apprenticeships",
                            number("10"),
                            5,
                            number("5"),
                            number("10.00"),
                            "Six apprentices from the borough."),
                    new ScoreFacts(
                            "Whole-life price",
                            number("50"),
                            100,
                            number("71.8"),
                            number("35.90"),
                            "In proportion to the lowest price.")),
            List.of(
                    new SubtotalFacts("quality", number("24.00")),
                    new SubtotalFacts("social value", number("10.00")),
                    new SubtotalFacts("price", number("35.90"))),
            number("69.90"));
    private static final SupplierFacts FULL_SUPPLIER = new SupplierFacts(
            RISE,
            "Rhiannon Rees",
            "1 Station Road\nStevenage\nSG1 1AA",
            "tenders@rise.example",
            "company number 01234567");
    private static final SupplierFacts SPARSE_SUPPLIER = new SupplierFacts(LIFTS, null, null, null, null);

    private SampleFacts() {}

    /** Facts to try the template of that document with; the first say most. */
    public static List<DocumentFacts> of(DocumentKind kind) {
        return switch (kind) {
            case AWARD_RECOMMENDATION -> List.of(recommendation(), recommendationOfNobody());
            case ASSESSMENT_SUMMARY -> List.of(summaryOfLoser(), summaryOfWinner());
            case SHORT_SUMMARY ->
                List.of(
                        new ShortSummary(SPARSE_CASE, FULL_SUPPLIER, SECOND, LIFTS, number("94.00"), SIGNATORY),
                        new ShortSummary(SPARSE_CASE, SPARSE_SUPPLIER, BEST, null, null, SIGNATORY));
            case CONFLICTS_ASSESSMENT -> List.of(conflicts(), noConflicts());
            case AWARD_LETTER ->
                List.of(
                        new AwardLetter(
                                FULL_CASE,
                                FULL_SUPPLIER,
                                Money.pounds(498_500),
                                STANDSTILL_ENDS,
                                STANDSTILL_ENDS.plusDays(1),
                                List.of(
                                        "Your certificate of employer’s liability insurance",
                                        "The signed data processing agreement"),
                                CONTACT,
                                SIGNATORY),
                        new AwardLetter(SPARSE_CASE, SPARSE_SUPPLIER, null, null, null, List.of(), null, SIGNATORY));
            case REGRET_LETTER ->
                List.of(
                        new RegretLetter(
                                FULL_CASE,
                                FULL_SUPPLIER,
                                LIFTS,
                                "Your tender was assessed as the second of two. It said nothing about breakdowns at night.",
                                true,
                                STANDSTILL_ENDS,
                                CONTACT,
                                SIGNATORY),
                        new RegretLetter(
                                SPARSE_CASE,
                                SPARSE_SUPPLIER,
                                RISE,
                                "Another quote was lower.",
                                false,
                                null,
                                null,
                                SIGNATORY));
        };
    }

    private static DocumentFacts recommendation() {
        return new AwardRecommendation(
                FULL_CASE,
                "The council’s 34 passenger lifts have to be kept safe and running.",
                "The contract with the present supplier ends on 31 March 2027.",
                "Open procedure, advertised on the central digital platform.",
                "The estimated value is at or above the threshold for services (Procurement Act 2023, Schedule 1).",
                CRITERIA,
                List.of("Opened by Olive Oakley and Paula Price on 3 August 2026: 2 in time, 1 late and kept shut."),
                List.of(
                        new BidderFacts(LIFTS, Money.pounds(498_500), number("94.00"), 1, null),
                        new BidderFacts(RISE, Money.pounds(694_250), number("69.90"), 2, null),
                        new BidderFacts(
                                "Late Lifts Ltd",
                                null,
                                null,
                                null,
                                "It came in after the deadline and was kept shut.")),
                List.of(BEST, SECOND),
                List.of(
                        new EvaluatorFacts("Edward Evans", "scores quality"),
                        new EvaluatorFacts("Fiona Fox", "assesses prices"),
                        new EvaluatorFacts("Mona Moor", "moderates")),
                "Mona Moor",
                Instant.parse("2026-11-12T10:30:00Z"),
                List.of(
                        new CheckFacts(LIFTS, "Exclusion grounds and debarment list", "None applies."),
                        new CheckFacts(RISE, "Sub-contractors", "None is intended.")),
                List.of(new LowTenderFacts(
                        LIFTS,
                        number("16.4"),
                        "A depot in Stevenage saves journeys.",
                        "Kept: the explanation shows that the contract can be performed for the price.")),
                LIFTS,
                Money.pounds(498_500),
                "It is the most advantageous tender: best on quality and lowest in price.",
                List.of(
                        new ApprovalFacts("Head of service", "Helen Hartley", LocalDate.of(2026, 11, 18)),
                        new ApprovalFacts("Director", null, null)),
                "Olive Oakley");
    }

    private static DocumentFacts recommendationOfNobody() {
        return new AwardRecommendation(
                SPARSE_CASE,
                "Parks have to be mown.",
                null,
                "Three quotes.",
                null,
                CRITERIA,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                "Nobody tendered.",
                List.of(),
                "Olive Oakley");
    }

    private static DocumentFacts summaryOfLoser() {
        return new AssessmentSummary(
                FULL_CASE,
                FULL_SUPPLIER,
                CRITERIA,
                SECOND,
                "Your tender scored less on the response to breakdowns.",
                "It did not give the response times at night that the specification asks for.",
                BEST,
                SIGNATORY);
    }

    private static DocumentFacts summaryOfWinner() {
        return new AssessmentSummary(SPARSE_CASE, SPARSE_SUPPLIER, CRITERIA, BEST, null, null, null, SIGNATORY);
    }

    private static DocumentFacts conflicts() {
        return new ConflictsAssessment(
                FULL_CASE,
                2,
                "the contract award notice",
                "Priya Pemberton",
                Instant.parse("2026-11-19T14:05:00Z"),
                LocalDate.of(2027, 1, 15),
                List.of(new ConflictFacts(
                        "Edward Evans",
                        "perceived",
                        "His brother worked for " + RISE + " until 2019.",
                        "He scores nothing of that tender; another evaluator took his place.")),
                List.of(
                        new DeclarationFacts("Edward Evans", "scores quality", "a conflict, see above"),
                        new DeclarationFacts("Fiona Fox", "assesses prices", "no conflict")));
    }

    private static DocumentFacts noConflicts() {
        return new ConflictsAssessment(
                SPARSE_CASE,
                1,
                "the tender notice",
                "Priya Pemberton",
                Instant.parse("2026-06-19T14:05:00Z"),
                null,
                List.of(),
                List.of());
    }

    private static BigDecimal number(String figure) {
        return new BigDecimal(figure);
    }
}
