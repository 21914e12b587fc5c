package council.procurement.notice;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.notice.NoticeTimeline.Line;
import council.procurement.notice.NoticeTimeline.Standing;
import council.procurement.register.ContractFixture;
import council.procurement.rules.NoticeType;
import council.procurement.rules.notices.NoticeDuty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** All notices in the life of a contract that was imported: each has a line, with its reason. */
@OctantTest
class LifeOfContractTest {

    private static final long OVER_FIVE_MILLION = 600_000_000;

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private NoticeTimeline timeline;

    @BeforeEach
    void beginToday() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-20T09:00:00Z")));
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void largeContractUnderTheActIsToldOfEveryNotice() {
        Map<NoticeDuty, Line> lines = lines("PA2023", "SERVICES", OVER_FIVE_MILLION);

        assertThat(lines.keySet()).containsExactlyInAnyOrder(NoticeDuty.values());
        assertThat(standing(lines, Standing.TO_COME))
                .containsExactlyInAnyOrder(NoticeDuty.PERFORMANCE, NoticeDuty.TERMINATION);
        assertThat(standing(lines, Standing.DEPENDS))
                .containsExactlyInAnyOrder(
                        NoticeDuty.DETAILS,
                        NoticeDuty.COPY_OF_CONTRACT,
                        NoticeDuty.PAYMENTS,
                        NoticeDuty.FAILURE,
                        NoticeDuty.CHANGE,
                        NoticeDuty.COPY_OF_CHANGE);
        assertThat(get(lines, NoticeDuty.TERMINATION).dueBy()).isNotNull();
        assertThat(get(lines, NoticeDuty.PERFORMANCE).dueBy()).isNotNull();
        assertThat(lines.values()).allSatisfy(line -> {
            assertThat(line.because()).endsWith(".").hasSizeGreaterThan(30);
            assertThat(line.clause()).contains("202");
            assertThat(line.because().startsWith("depends: ")).isEqualTo(line.standing() == Standing.DEPENDS);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            DETAILS          | depends: The register does not say on which day the contract was entered into, nor whether this was published then. It is due within the 30 days beginning with the day the contract is entered into; 120 days for light touch contracts.
            COPY_OF_CONTRACT | depends: The register does not say on which day the contract was entered into, nor whether this was published then. It is due within the 90 days beginning with the day the contract is entered into; 180 days for light touch contracts.
            FAILURE          | depends: When the supplier broke the contract or performed poorly, it is due within the 30 days beginning with the day on which the supplier’s breach or failure led to it. It is not needed in these cases: The contract is a light touch contract. If the whole contract was ended for breach, the contract termination notice says so instead (reg 39(9)).
            COPY_OF_CHANGE   | depends: When the contract was modified, it is due within the 90 days beginning with the day the contract is modified. It is not needed in these cases: The contract is worth £5 million or less, or no contract change notice was needed.
            TENDER           | It comes before a contract is entered into, and this one has been. No such notice of its procurement is on record here.
            PIPELINE         | The council publishes it for all of its contracts together and not for one; it is among the notices of the council.
            """)
    void reasonIsSaid(NoticeDuty duty, String because) {
        assertThat(get(lines("PA2023", "SERVICES", OVER_FIVE_MILLION), duty).because())
                .isEqualTo(because);
    }

    @Test
    void paymentsCountForContractsBegunSinceTheDutyAlone() {
        Line before = line("2026-03-31", NoticeDuty.PAYMENTS);
        Line since = line("2026-04-01", NoticeDuty.PAYMENTS);

        assertThat(before.standing()).isEqualTo(Standing.NOT_NEEDED);
        assertThat(before.because())
                .startsWith("The contract began before 1 April 2026")
                .contains("secondary sources");
        assertThat(since.standing()).isEqualTo(Standing.DEPENDS);
        assertThat(since.dueBy()).isEqualTo(LocalDate.of(2027, 1, 29));
        assertThat(since.because()).startsWith("depends: When more than £30,000 is paid at once in this quarter");
    }

    @ParameterizedTest
    @EnumSource(NoticeDuty.class)
    void contractUnderEarlierLawNeedsNone(NoticeDuty duty) {
        Line line = get(lines("PCR2015", "SERVICES", OVER_FIVE_MILLION), duty);

        assertThat(line.standing()).isEqualTo(Standing.NOT_NEEDED);
        assertThat(line.because()).contains("earlier law");
        assertThat(line.dueBy()).isNull();
    }

    @Test
    void copiesAndPerformanceAreForMoreThanFiveMillion() {
        Map<NoticeDuty, Line> lines = lines("PA2023", "SERVICES", 500_000_000);

        assertThat(standing(lines, Standing.NOT_NEEDED))
                .contains(NoticeDuty.COPY_OF_CONTRACT, NoticeDuty.COPY_OF_CHANGE, NoticeDuty.PERFORMANCE)
                .doesNotContain(NoticeDuty.DETAILS, NoticeDuty.CHANGE, NoticeDuty.FAILURE);
    }

    @Test
    void lightTouchContractIsChangedAndFailsWithoutANotice() {
        Map<NoticeDuty, Line> lines = lines("PA2023", "LIGHT_TOUCH", OVER_FIVE_MILLION);

        assertThat(standing(lines, Standing.NOT_NEEDED))
                .contains(NoticeDuty.CHANGE, NoticeDuty.FAILURE, NoticeDuty.PERFORMANCE);
    }

    @Test
    void smallContractNeedsNothingButMayGrow() {
        Map<NoticeDuty, Line> lines = lines("PA2023", "SERVICES", 5_000_000);

        assertThat(standing(lines, Standing.DEPENDS)).containsExactly(NoticeDuty.BELOW_THRESHOLD_DETAILS);
        assertThat(get(lines, NoticeDuty.CHANGE).because())
                .endsWith("A modification that would make it one does need this notice.");
    }

    @Test
    void whereTheLawIsNotStatedThatIsTheFirstQuestion() {
        String reference = contracts
                .aContract()
                .with("start_date", LocalDate.of(2026, 5, 1))
                .with("kind", "SERVICES")
                .with("value_inc_vat_pence", OVER_FIVE_MILLION)
                .registered()
                .value();

        assertThat(get(byDuty(reference), NoticeDuty.CHANGE).because())
                .startsWith("depends: The register does not say under which law the contract was procured.")
                .contains("When the contract is about to be modified");
    }

    @Test
    void contractThatIsOverIsNotModifiedAnyMore() {
        String reference = contracts
                .aContract()
                .with("regime", "PA2023")
                .with("kind", "SERVICES")
                .with("value_inc_vat_pence", OVER_FIVE_MILLION)
                .with("ended_on", LocalDate.of(2026, 10, 31))
                .registered()
                .value();

        Map<NoticeDuty, Line> lines = byDuty(reference);

        assertThat(lines.keySet()).containsExactlyInAnyOrder(NoticeDuty.values());
        assertThat(standing(lines, Standing.NOT_NEEDED)).contains(NoticeDuty.CHANGE, NoticeDuty.COPY_OF_CHANGE);
        assertThat(get(lines, NoticeDuty.TERMINATION).dueBy()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(get(lines, NoticeDuty.PERFORMANCE).because())
                .startsWith("depends: The contract is over, and no such notice is on record here.");
    }

    @Test
    void codesAreAllSeventeenAndThoseWithoutADayStandInTheirOrder() {
        List<Line> lines = timeline.of(reference("PA2023", "SERVICES", OVER_FIVE_MILLION));

        assertThat(lines.stream().map(Line::code).collect(Collectors.toSet()))
                .hasSize(NoticeType.values().length)
                .hasSize(17);
        assertThat(lines.stream().filter(line -> line.dueBy() == null).map(Line::notice))
                .isSorted();
    }

    private Line line(String start, NoticeDuty duty) {
        return get(
                byDuty(contracts
                        .aContract()
                        .with("regime", "PA2023")
                        .with("kind", "SERVICES")
                        .with("start_date", LocalDate.parse(start))
                        .with("value_inc_vat_pence", OVER_FIVE_MILLION)
                        .registered()
                        .value()),
                duty);
    }

    private Map<NoticeDuty, Line> lines(String regime, String kind, long pence) {
        return byDuty(reference(regime, kind, pence));
    }

    private String reference(String regime, String kind, long pence) {
        return contracts
                .aContract()
                .with("regime", regime)
                .with("kind", kind)
                .with("start_date", LocalDate.of(2026, 5, 1))
                .with("value_inc_vat_pence", pence)
                .registered()
                .value();
    }

    private Map<NoticeDuty, Line> byDuty(String reference) {
        return timeline.of(reference).stream().collect(Collectors.toMap(Line::notice, Function.identity()));
    }

    private static Line get(Map<NoticeDuty, Line> lines, NoticeDuty duty) {
        return Objects.requireNonNull(lines.get(duty));
    }

    private static List<NoticeDuty> standing(Map<NoticeDuty, Line> lines, Standing standing) {
        return lines.values().stream()
                .filter(line -> line.standing() == standing)
                .map(Line::notice)
                .toList();
    }
}
