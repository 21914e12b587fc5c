package council.procurement.step.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.PolicyPack;
import council.procurement.rules.TablesFromFiles;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Reply;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.Indicators;
import council.procurement.sourcing.TenderRoute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Both sides of every limit of step 3, as an officer meets them: in its tasks and on its lists. */
class PreparationLimitsTest extends PreparationWalk {

    private static final long FIVE_MILLION = 500_000_000;

    @Autowired
    private TenderCheck check;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private AwardCriteria criteria;

    @Autowired
    private Indicators indicators;

    @Override
    protected boolean walksAll() {
        return false;
    }

    @ParameterizedTest(name = "{0}: {1} is too early, {2} is not")
    @CsvSource(delimiter = '|', textBlock = """
                    electronic, all documents | 2026-12-21 | 2026-12-22 | 25 days at least because tenders are electronic
                    electronic                | 2026-12-26 | 2026-12-27 | 30 days at least because tenders are electronic but
                    all documents             | 2026-12-26 | 2026-12-27 | 30 days at least because all documents come
                    nothing                   | 2026-12-31 | 2027-01-01 | 35 days at least because tenders are not electronic
                    urgent                    | 2026-12-06 | 2026-12-07 | 10 days at least because there is a state of urgency
                    """)
    void tendersAreDueOnTheLawsFirstDayAndNotADayEarlier(String given, String early, String lawful, String because) {
        ContractReference reference = toDates(aStrategy());
        Map<String, Object> dates = with(
                DATES,
                "electronic",
                given.contains("electronic"),
                "documentsWithNotice",
                given.contains("documents"),
                "clarificationsOn",
                "2026-12-04");
        if (given.equals("urgent")) {
            dates = with(dates, "urgent", "YES", "urgentBecause", "The lifts of two blocks stand still since Monday.");
        }
        Map<String, Object> tooEarly = with(dates, "tendersOn", early);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetDeadlines", tooEarly))
                .withMessageStartingWith("Tenders are due on: " + written(early) + " is too early. Suppliers have ")
                .withMessageContaining(because)
                .withMessageContaining("tenders may be due on " + written(lawful) + " at the earliest.")
                .withMessageContaining("Procurement Act 2023 s54")
                .withMessageContaining("rule tender-period");
        assertThat(openTasks(reference)).containsExactly("Task_SetDeadlines");
        assertThat(found(reference).timetable().tendersUntil()).isNull();

        complete(OFFICER, reference, "Task_SetDeadlines", with(dates, "tendersOn", lawful));
        assertThat(openTasks(reference)).containsOnly("Task_GiveApproval");
        assertThat(found(reference).timetable().tendersUntil()).isNotNull();
    }

    @Test
    void belowTheThresholdTheCouncilsOwnDaysHold() {
        ContractReference reference = toDates(fixture.aProcurement()
                .estimatedAt(ContractKind.SERVICES, 90_000)
                .by(TenderRoute.OPEN_TENDER)
                .opened());
        Map<String, Object> dates = with(DATES, "clarificationsOn", "2026-12-04");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(
                        () -> complete(OFFICER, reference, "Task_SetDeadlines", with(dates, "tendersOn", "2026-12-06")))
                .withMessageStartingWith("Tenders are due on: 6 December 2026 is too early.")
                .withMessageContaining("section 87(6)")
                .withMessageContaining("The council gives 10 days at least")
                .withMessageContaining("on 7 December 2026 at the earliest.");

        complete(OFFICER, reference, "Task_SetDeadlines", with(dates, "tendersOn", "2026-12-07"));
        assertThat(openTasks(reference)).containsOnly("Task_GiveApproval");
    }

    @Test
    void contractStartsOnTheFirstLawfulDayAndNotADayEarlier() {
        ContractReference reference = toDates(aStrategy());

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(
                        () -> complete(OFFICER, reference, "Task_SetDeadlines", with(DATES, "startsOn", "2026-12-23")))
                .withMessageStartingWith("First day of the contract: 23 December 2026 is too early.")
                .withMessageContaining("can lawfully start on 12 February 2027 at the earliest.")
                .withMessageContaining("the eighth working day beginning with that day is 11 February 2027");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(
                        () -> complete(OFFICER, reference, "Task_SetDeadlines", with(DATES, "startsOn", "2027-02-11")))
                .withMessageContaining("12 February 2027 at the earliest");

        complete(OFFICER, reference, "Task_SetDeadlines", with(DATES, "startsOn", "2027-02-12"));
        assertThat(openTasks(reference)).containsOnly("Task_GiveApproval");
    }

    @Test
    void questionsEndBetweenTheInvitationAndTheDeadline() {
        ContractReference reference = toDates(aStrategy());

        for (String day : List.of("2026-11-26", "2026-12-23")) {
            assertThatExceptionOfType(RefusedSubmissionException.class)
                    .as(day)
                    .isThrownBy(() ->
                            complete(OFFICER, reference, "Task_SetDeadlines", with(DATES, "clarificationsOn", day)))
                    .withMessage(
                            "Last day for questions: give a day from the invitation to the day on which tenders are"
                                    + " due.");
        }
        complete(OFFICER, reference, "Task_SetDeadlines", with(DATES, "clarificationsOn", "2026-12-22"));
        assertThat(openTasks(reference)).containsOnly("Task_GiveApproval");
    }

    @Test
    void tendersAreNotInvitedOnADayThatHasPassed() {
        ContractReference reference = toDates(aStrategy());

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(
                        () -> complete(OFFICER, reference, "Task_SetDeadlines", with(DATES, "publishOn", "2026-11-19")))
                .withMessage("Tenders are invited on: 19 November 2026 has passed. Give today or a day to come.");
        complete(OFFICER, reference, "Task_SetDeadlines", with(DATES, "publishOn", "2026-11-20"));
        assertThat(openTasks(reference)).containsOnly("Task_GiveApproval");
    }

    @Test
    void weightsOfNinetyNineAreKeptButNotDone() {
        ContractReference reference = toCriteria(aStrategy());
        writeMeasures(reference);
        writeCriteria(reference, "45", "5", "10", "39");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetAwardCriteria", CRITERIA))
                .withMessage(
                        "The weights make 99 per cent together. They have to make exactly 100 per cent, so that bidders"
                                + " know what counts how much (Procurement Act 2023 s23).");
        assertThat(openTasks(reference)).containsExactly("Task_SetAwardCriteria");

        writeCriteria(reference, "45", "5", "10", "40");
        complete(OFFICER, reference, "Task_SetAwardCriteria", CRITERIA);
        assertThat(openTasks(reference)).containsExactly("Task_SetConditionsAndTerms");
    }

    @Test
    void weightsOfAHundredAndOneAreNotEvenKept() {
        ContractReference reference = toCriteria(aStrategy());
        writeCriteria(reference, "45", "5", "10", "40");

        assertThat(faults(OFFICER, reference, "award-criteria", weighing("45", "10", "46")))
                .containsExactly("Row 3, Weight in per cent: the weights up to here make 101 per cent. Give out no more"
                        + " than 100 in all.");

        assertThat(criteria.of(reference.value()))
                .as("what was there before")
                .extracting(AwardCriterion::weight)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("45"), new BigDecimal("5"), new BigDecimal("10"), new BigDecimal("40"));
    }

    @Test
    void weightsThatAreChangedAfterwardsKeepTheTenderFromTheGate() {
        ContractReference reference = toDates(aStrategy());
        writeCriteria(reference, "44", "5", "10", "40");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetDeadlines", DATES))
                .withMessageStartingWith("The weights make 99 per cent together.");
        assertThat(openTasks(reference)).containsExactly("Task_SetDeadlines");
    }

    @Test
    void socialValueWeighsWhatTheStrategySettledAndNotLess() {
        ContractReference reference = toCriteria(aStrategy());
        writeMeasures(reference);
        writeCriteria(reference, "45", "5", "9.99", "40.01");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetAwardCriteria", CRITERIA))
                .withMessage("Social value weighs 9.99 per cent. The approved strategy asks for 10 per cent at least.");
        assertThat(openTasks(reference)).containsExactly("Task_SetAwardCriteria");

        writeCriteria(reference, "45", "5", "10", "40");
        complete(OFFICER, reference, "Task_SetAwardCriteria", CRITERIA);
        assertThat(openTasks(reference)).containsExactly("Task_SetConditionsAndTerms");
    }

    @ParameterizedTest(name = "strategy {0}, rule 10 per cent: {1} is too little, {2} is not")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 9.99, 10, The council's rule “social-value” asks for 10 per cent at least.",
                "5, 9.99, 10, The council's rule “social-value” asks for 10 per cent at least.",
                "12, 11.99, 12, The approved strategy asks for 12 per cent at least."
            })
    void socialValueWeighsWhatTheRuleOfACouncilWantsThatHasOne(
            @Nullable Integer settled, BigDecimal little, BigDecimal enough, String sentence) {
        ContractReference reference = toCriteria(fixture.aProcurement()
                .estimatedAt(ContractKind.SERVICES, 180_000)
                .by(TenderRoute.OPEN_PROCEDURE)
                .with("social_value_weight", settled)
                .opened());
        writeMeasures(reference);

        assertThat(faultsInWorcestershire(reference, little))
                .containsExactly("Social value weighs " + little + " per cent. " + sentence);
        assertThat(faultsInWorcestershire(reference, enough)).isEmpty();
    }

    private List<String> faultsInWorcestershire(ContractReference reference, BigDecimal weight) {
        writeCriteria(
                reference,
                "45",
                "5",
                weight.toPlainString(),
                BigDecimal.valueOf(50).subtract(weight).toPlainString());
        Catalogue catalogue = Catalogue.of(PolicyPack.WORCESTERSHIRE_2022, new TablesFromFiles(), workingDays);
        return check.criteria(
                reference.value(),
                new RulesOfTender(
                        found(reference),
                        (rule, inputs) -> (Reply.Answer) catalogue
                                .find(rule)
                                .orElseThrow()
                                .ask(inputs.entrySet().stream()
                                        .collect(Collectors.toMap(Map.Entry::getKey, input -> read(input.getValue())))),
                        TODAY));
    }

    /** As rules read it: money in pounds, days and constants as texts. */
    private static Object read(Object input) {
        if (input instanceof Money money) {
            return money.inPounds();
        }
        return input instanceof LocalDate || input instanceof Enum<?> ? input.toString() : input;
    }

    @Test
    void environmentWeighsWhatTheChecklistSettledAndNotLess() {
        ContractReference reference = toCriteria(aStrategy());
        writeMeasures(reference);
        writeCriteria(reference, "45.01", "4.99", "10", "40");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetAwardCriteria", CRITERIA))
                .withMessage(
                        "Criteria about the environment weigh 4.99 per cent. The sustainability checklist gives them 5"
                                + " per cent at least.");

        writeCriteria(reference, "45", "5", "10", "40");
        complete(OFFICER, reference, "Task_SetAwardCriteria", CRITERIA);
        assertThat(openTasks(reference)).containsExactly("Task_SetConditionsAndTerms");
    }

    @Test
    void aPennyMoreThanFiveMillionWithVatNeedsThreeIndicators() {
        ContractReference reference = toIndicators(worthIncVat(FIVE_MILLION + 1));
        writeIndicators(reference, 2, 2);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetIndicators", INDICATORS))
                .withMessage("There are 2 indicators. A contract of more than £5 million needs 3 at least before it is"
                        + " entered into (Procurement Act 2023 s52); if performance cannot appropriately be assessed by"
                        + " them, say why (s52(2)).");
        assertThat(openTasks(reference)).containsExactly("Task_SetIndicators");
        writeIndicators(reference, 3, 1);
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetIndicators", INDICATORS))
                .withMessageEndingWith("contract details notice. 1 is marked.");

        writeIndicators(reference, 3, 3);
        complete(OFFICER, reference, "Task_SetIndicators", INDICATORS);
        assertThat(openTasks(reference)).containsExactly("Task_AppointPanel");
        assertThat(indicators.of(reference.value())).hasSize(3);
    }

    @Test
    void fiveMillionWithVatNeedsNoMoreThanTheCouncilWants() {
        ContractReference reference = toIndicators(worthIncVat(FIVE_MILLION));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetIndicators", INDICATORS))
                .withMessageStartingWith("There is no indicator. The council wants at least one in every contract");
        writeIndicators(reference, 1, 0);
        complete(OFFICER, reference, "Task_SetIndicators", INDICATORS);
        assertThat(openTasks(reference)).containsExactly("Task_AppointPanel");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"LIGHT_TOUCH", "CONCESSION"})
    void lightTouchAndConcessionsNeedNoIndicatorsWhateverTheyAreWorth(ContractKind kind) {
        ContractReference reference = toIndicators(fixture.aProcurement()
                .estimatedAt(kind, 9_000_000)
                .by(TenderRoute.OPEN_PROCEDURE)
                .opened());
        writeIndicators(reference, 1, 0);

        complete(OFFICER, reference, "Task_SetIndicators", INDICATORS);
        assertThat(openTasks(reference)).containsExactly("Task_AppointPanel");
    }

    @Test
    void valueThatRisesOverFiveMillionAfterwardsKeepsTheTenderFromTheGate() {
        ContractReference reference = toDates(worthIncVat(FIVE_MILLION));
        jdbc.sql("update procurement set value_inc_vat_pence = ? where reference = ?")
                .params(FIVE_MILLION + 1, reference.value())
                .update();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_SetDeadlines", DATES))
                .withMessageStartingWith("There are 2 indicators. A contract of more than £5 million needs 3");
        assertThat(openTasks(reference)).containsExactly("Task_SetDeadlines");
    }

    private ContractReference worthIncVat(long pence) {
        return fixture.aProcurement()
                .estimatedAt(ContractKind.SERVICES, 4_166_667)
                .by(TenderRoute.OPEN_PROCEDURE)
                .with("value_ex_vat_pence", pence * 10 / 12)
                .with("value_inc_vat_pence", pence)
                .opened();
    }

    private static List<Map<String, String>> weighing(String quality, String social, String price) {
        return List.of(
                new LinkedHashMap<>(criterion("How the work is done", "QUALITY", quality, false)),
                new LinkedHashMap<>(criterion("Jobs for local people", "SOCIAL_VALUE", social, false)),
                new LinkedHashMap<>(criterion("Price", "PRICE", price, false)));
    }

    private static String written(String day) {
        return WrittenDate.of(LocalDate.parse(day));
    }
}
