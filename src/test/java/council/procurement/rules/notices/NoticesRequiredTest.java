package council.procurement.rules.notices;

import static council.procurement.rules.notices.NoticeFinding.Outcome.DUE;
import static council.procurement.rules.notices.NoticeFinding.Outcome.NOT_DUE;
import static council.procurement.rules.notices.NoticeFinding.Outcome.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.NoticeType;
import council.procurement.rules.Regime;
import council.procurement.rules.TablesFromFiles;
import council.procurement.rules.notices.NoticeCase.Answer;
import council.procurement.rules.notices.NoticeCase.Circumstance;
import council.procurement.rules.notices.NoticeCase.Cover;
import council.procurement.rules.notices.NoticeCase.Law;
import council.procurement.rules.notices.NoticeCase.Special;
import council.procurement.rules.notices.NoticeCase.Worth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which notices are due, on both sides of every limit, and by when. */
class NoticesRequiredTest {

    private static final int ROWS = 62;
    private static final TablesFromFiles TABLES = new TablesFromFiles();
    private static final NoticesRequired REQUIRED = new NoticesRequired(TABLES);

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/notices.csv", delimiter = '|', numLinesToSkip = 1)
    void everyRowOfTheTableAnswers(
            NoticeDuty duty,
            Law law,
            Cover coverage,
            Special special,
            Answer overFiveMillion,
            Circumstance circumstance,
            NoticeFinding.Outcome outcome) {
        NoticeFinding finding =
                REQUIRED.of(duty, new NoticeCase(law, coverage, special, overFiveMillion, circumstance));

        assertThat(finding.outcome()).as(finding.because()).isEqualTo(outcome);
        assertThat(finding.because()).endsWith(".");
        assertThat(finding.clause()).isNotBlank();
    }

    @Test
    void everyRowIsTriedAbove() throws IOException {
        assertThat(TablesFromFiles.rowsOf("notices-required")).isEqualTo(ROWS);
        List<String> cases = Files.readAllLines(Path.of("src/test/resources/rules/notices.csv"));
        Set<String> sentences = new TreeSet<>();
        for (String line : cases.subList(1, cases.size())) {
            String[] cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            Map<String, Object> row = TABLES.row(
                    "notices-required",
                    Map.of(
                            "duty", cells[0],
                            "law", cells[1],
                            "coverage", cells[2],
                            "special", cells[3],
                            "overFiveMillion", cells[4],
                            "circumstance", cells[5]));
            sentences.add(cells[0] + row);
        }
        assertThat(cases).hasSize(ROWS + 1);
        assertThat(sentences).as("cases that different rows answer").hasSizeGreaterThan(55);
    }

    /** The table's own conditions are lists of texts, negated or not, so that all cases can be tried at once. */
    @Test
    void everyCaseHasExactlyOneRow() {
        List<List<String>> rows = TablesFromFiles.conditionsOf("notices-required");
        var wrong = new ArrayList<String>();
        for (NoticeDuty duty : NoticeDuty.values()) {
            for (Law law : Law.values()) {
                for (Cover cover : Cover.values()) {
                    for (Special special : Special.values()) {
                        for (Answer over : Answer.values()) {
                            for (Circumstance circumstance : Circumstance.values()) {
                                List<String> facts = Stream.of(duty, law, cover, special, over, circumstance)
                                        .map(Enum::name)
                                        .toList();
                                long answers = rows.stream()
                                        .filter(row -> holds(row, facts))
                                        .count();
                                if (answers != 1) {
                                    wrong.add(facts + " has " + answers);
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean holds(List<String> conditions, List<String> facts) {
        for (int i = 0; i < facts.size(); i++) {
            String condition = conditions.get(i);
            boolean named = condition.contains('"' + facts.get(i) + '"');
            if (!condition.equals("-") && named == condition.startsWith("not(")) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICES, 5000000.00, NOT_DUE",
        "SERVICES, 5000000.01, DUE",
        "LIGHT_TOUCH, 5000000.01, NOT_DUE",
        "CONCESSION, 6000000.00, NOT_DUE",
        "WORKS, 5192999.99, NOT_DUE",
        "WORKS, 5372609.00, DUE"
    })
    void performanceIsPublishedAboveFiveMillion(ContractKind kind, String pounds, NoticeFinding.Outcome outcome) {
        assertThat(performance(Regime.PA2023, kind, pounds).outcome()).isEqualTo(outcome);
    }

    @Test
    void whatIsNotKnownIsAQuestionAndNeverSilence() {
        assertThat(performance(null, ContractKind.SERVICES, "6000000").outcome())
                .isEqualTo(QUESTION);
        assertThat(performance(Regime.PA2023, null, "6000000").outcome()).isEqualTo(QUESTION);
        assertThat(REQUIRED.of(
                                NoticeDuty.TERMINATION,
                                NoticeCase.of(Regime.PA2023, ContractKind.SERVICES, false, Worth.UNKNOWN))
                        .outcome())
                .isEqualTo(QUESTION);
        assertThat(performance(Regime.PCR2015, null, "6000000").outcome()).isEqualTo(NOT_DUE);
    }

    @Test
    void valueWithoutVatIsALowerBoundOfTheOneWithVat() {
        var large =
                NoticeCase.of(Regime.PA2023, ContractKind.SERVICES, false, new Worth(Money.pounds(5_000_001), null));
        var unclear =
                NoticeCase.of(Regime.PA2023, ContractKind.SERVICES, false, new Worth(Money.pounds(5_000_000), null));

        assertThat(REQUIRED.of(NoticeDuty.PERFORMANCE, large).outcome()).isEqualTo(DUE);
        assertThat(REQUIRED.of(NoticeDuty.PERFORMANCE, unclear).outcome()).isEqualTo(QUESTION);
    }

    @ParameterizedTest
    @CsvSource({
        "5193000, , UNKNOWN, YES",
        "5372609, , COVERED, YES",
        "30000, 207719.99, NOTIFIABLE, NO",
        "30000, 207720, UNKNOWN, NO",
        "29999.99, 30000, UNKNOWN, NO",
        "24000, 29999.99, BELOW, NO",
        "5000000, 5000000, UNKNOWN, NO",
        "4000000, 5000000.01, UNKNOWN, UNKNOWN"
    })
    void valueKnownWithinBoundsIsEnoughWhereNoLimitLiesBetweenThem(
            String atLeast, @Nullable String atMost, Cover cover, Answer overFiveMillion) {
        var about = NoticeCase.of(
                Regime.PA2023, null, false, new Worth(money(atLeast), atMost == null ? null : money(atMost)));

        assertThat(about.coverage()).isEqualTo(cover);
        assertThat(about.overFiveMillion()).isEqualTo(overFiveMillion);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICES, 207719.99, NOTIFIABLE",
        "SERVICES, 207720.00, UNKNOWN",
        "SERVICES, 214903.99, UNKNOWN",
        "SERVICES, 214904.00, COVERED",
        "SERVICES, 30000.00, NOTIFIABLE",
        "SERVICES, 29999.99, BELOW",
        "CONCESSION, 5192999.99, BELOW",
        "LIGHT_TOUCH, 663540.00, COVERED"
    })
    void coverageIsUnknownBetweenTwoThresholdsThatHaveApplied(ContractKind kind, String pounds, Cover cover) {
        assertThat(NoticeCase.of(Regime.PA2023, kind, false, Worth.of(money(pounds)))
                        .coverage())
                .isEqualTo(cover);
    }

    @Test
    void enteringIntoAPublicContractCallsForItsDetailsAndNotForThoseBelowTheThreshold() {
        var about = NoticeCase.of(Regime.PA2023, ContractKind.SERVICES, false, Worth.of(Money.pounds(6_000_000)));

        Map<NoticeDuty, NoticeFinding.Outcome> found = REQUIRED.by(NoticeEvent.CONTRACT_ENTERED, about).stream()
                .collect(Collectors.toMap(NoticeFinding::duty, NoticeFinding::outcome));

        assertThat(found)
                .containsOnly(
                        Map.entry(NoticeDuty.DETAILS, DUE),
                        Map.entry(NoticeDuty.BELOW_THRESHOLD_DETAILS, NOT_DUE),
                        Map.entry(NoticeDuty.COPY_OF_CONTRACT, DUE),
                        Map.entry(NoticeDuty.PERFORMANCE, DUE));
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR_BEGUN, 2026-04-01, false, 2026-05-26",
        "DETAILS, 2026-11-20, false, 2026-12-19",
        "DETAILS, 2026-11-20, true, 2027-03-19",
        "COPY, 2026-11-20, false, 2027-02-17",
        "COPY, 2026-11-20, true, 2027-05-18",
        "COPY_OF_CHANGE, 2026-11-20, false, 2027-02-17",
        "CONTRACT_ENDED, 2027-03-31, false, 2027-04-29",
        "FAILURE, 2026-11-20, false, 2026-12-19",
        "EVERY_TWELVE_MONTHS, 2026-04-01, false, 2027-03-31",
        "HALF_YEAR_ENDED, 2026-09-30, false, 2026-10-29",
        "HALF_YEAR_ENDED, 2027-03-31, false, 2027-04-29",
        "QUARTER_ENDED, 2026-12-31, false, 2027-01-29",
        "QUARTER_ENDED, 2026-06-30, false, 2026-07-29"
    })
    void lastDayCountsTheFirst(NoticeDeadline deadline, LocalDate event, boolean lightTouch, LocalDate lastDay) {
        assertThat(deadline.lastDay(event, lightTouch)).contains(lastDay);
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeDeadline.class,
            names = {
                "BEFORE_TENDER",
                "FORTY_DAYS_BEFORE_TENDER",
                "WITH_THE_EVENT",
                "BEFORE_THE_EVENT",
                "AS_SOON_AS_PRACTICABLE"
            })
    void whereTheLawNamesNoDayThereIsNone(NoticeDeadline deadline) {
        assertThat(deadline.lastDay(LocalDate.of(2026, 11, 20), false)).isEqualTo(Optional.empty());
    }

    @Test
    void allSeventeenNoticesAreThereAndSayWhatIsNotVerified() {
        assertThat(NoticeLaw.all().stream().map(law -> law.duty().type()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(NoticeType.values());
        assertThat(NoticeLaw.all()).allSatisfy(law -> {
            assertThat(law.basis()).contains("Procurement Act 2023 s");
            assertThat(law.when()).endsWith(".");
            assertThat(law.content()).isNotEmpty();
            assertThat(law.content().stream().map(NoticeField::name)).doesNotHaveDuplicates();
            assertThat(law.content()).allMatch(field -> field.name().matches("[a-z][A-Za-z0-9]*"));
            assertThat(law.reservation().contains(law.duty().type().name()))
                    .isEqualTo(!law.duty().type().isCodeVerified());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2026-11-20, 2026-12-31",
        "2026-04-01, 2026-11-20, 2027-03-31",
        "2026-04-01, 2027-03-31, 2027-03-31",
        "2026-04-01, 2027-04-01, 2028-03-31",
        "2027-06-01, 2026-11-20, 2028-05-31",
        "2028-02-29, 2028-03-01, 2029-02-27"
    })
    void performanceIsPublishedOnceInEveryTwelveMonths(LocalDate since, LocalDate day, LocalDate lastDay) {
        assertThat(PerformanceYears.endsAfter(since, day)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-12-19, 2026-12-12",
        "2026-12-11, 2026-12-19, 2026-12-12",
        "2026-12-12, 2026-12-19, 2026-12-19",
        "2026-12-19, 2026-12-19, 2027-01-18",
        "2027-01-10, 2026-12-19, 2027-02-09"
    })
    void reminderComesInTimeIfThereIsTime(LocalDate opened, LocalDate lastDay, LocalDate reminder) {
        assertThat(NoticeReminder.on(opened, lastDay, 7)).isEqualTo(reminder);
    }

    private static NoticeFinding performance(@Nullable Regime regime, @Nullable ContractKind kind, String pounds) {
        return REQUIRED.of(NoticeDuty.PERFORMANCE, NoticeCase.of(regime, kind, false, Worth.of(money(pounds))));
    }

    private static Money money(String pounds) {
        return new Money(new java.math.BigDecimal(pounds).movePointRight(2).longValueExact());
    }
}
