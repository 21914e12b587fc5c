package council.procurement.register;

import static council.procurement.register.DateKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All dates of a contract, from the contract and from nothing else. */
class ContractDatesTest {

    private static final WorkingDays DAYS = WorkingDays.published();
    private static final LocalDate REGISTERED = LocalDate.of(2026, 11, 20);

    @Test
    void runningContractHasEveryDateOnce() {
        Contract contract = contract(LocalDate.of(2025, 4, 1), LocalDate.of(2029, 3, 31), 90, 12, null)
                .with(
                        List.of(
                                new ExtensionOption(1, 24, LocalDate.of(2028, 9, 30), ExtensionOption.State.OPEN),
                                new ExtensionOption(2, 24, LocalDate.of(2030, 9, 30), ExtensionOption.State.LAPSED)),
                        List.of(
                                new Contract.Duty(1, LocalDate.of(2029, 3, 31)),
                                new Contract.Duty(2, LocalDate.of(2029, 4, 1))));

        assertThat(days(ContractDates.of(contract, DAYS)))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(REVIEW_OPENS, LocalDate.of(2027, 3, 31)),
                        Map.entry(DateKind.OBLIGATION_DUE, LocalDate.of(2029, 3, 31)),
                        Map.entry(DECIDE_BY, LocalDate.of(2027, 9, 30)),
                        Map.entry(BOARD_STEPS_IN, LocalDate.of(2028, 3, 31)),
                        Map.entry(OPTION_WARNING, LocalDate.of(2028, 9, 1)),
                        Map.entry(OPTION_DECIDE_BY, LocalDate.of(2028, 9, 30)),
                        Map.entry(NOTICE_WARNING, LocalDate.of(2028, 12, 1)),
                        Map.entry(NOTICE_BY, LocalDate.of(2028, 12, 29)),
                        Map.entry(PERFORMANCE_REVIEW, LocalDate.of(2027, 11, 19)),
                        Map.entry(ENDS, LocalDate.of(2029, 3, 31))));
    }

    @Test
    void contractThatIsOverOwesItsCloseOut() {
        Contract contract =
                contract(LocalDate.of(2023, 4, 1), LocalDate.of(2027, 3, 31), 90, 12, LocalDate.of(2027, 3, 31));

        assertThat(days(ContractDates.of(contract, DAYS)))
                .containsOnlyKeys(REVIEW_OPENS, DECIDE_BY, BOARD_STEPS_IN, FINAL_ASSESSMENT_BY)
                .containsEntry(FINAL_ASSESSMENT_BY, LocalDate.of(2027, 4, 29));
    }

    @Test
    void contractWithoutAnEndIsReviewedEveryYearAndNeverEnds() {
        Contract contract = contract(LocalDate.of(2019, 4, 1), null, 90, 12, null);

        assertThat(days(ContractDates.of(contract, DAYS)))
                .containsOnlyKeys(REVIEW_OPENS, DECIDE_BY, BOARD_STEPS_IN, PERFORMANCE_REVIEW)
                .containsEntry(REVIEW_OPENS, LocalDate.of(2027, 4, 1));
    }

    @Test
    void councilsOwnReviewDateComesFirst() {
        Contract contract = contract(LocalDate.of(2025, 4, 1), LocalDate.of(2029, 3, 31), null, 12, null);
        Contract given = new Contract(
                contract.id(),
                contract.reference(),
                contract.title(),
                null,
                null,
                contract.term(),
                contract.worth(),
                new Contract.Management(null, null, Tier.BRONZE, 12, LocalDate.of(2027, 6, 1), null, null),
                null,
                List.of(),
                List.of());

        assertThat(days(ContractDates.of(given, DAYS))).containsEntry(PERFORMANCE_REVIEW, LocalDate.of(2027, 6, 1));
    }

    @Property
    void datesComeInOrderOnDaysOfLondonAndNeverTwice(@ForAll("contracts") Contract contract) {
        List<ContractDate> dates = ContractDates.of(contract, DAYS);

        assertThat(dates).extracting(date -> date.kind() + "/" + date.number()).doesNotHaveDuplicates();
        for (ContractDate date : dates) {
            assertThat(date.due()).isIn(CouncilTime.startOf(date.day()), CouncilTime.endOf(date.day()));
            assertThat(date.armedFrom()).isBeforeOrEqualTo(date.due());
        }
        Map<DateKind, LocalDate> days = days(dates);
        assertThat(days.get(REVIEW_OPENS)).isBeforeOrEqualTo(days.get(DECIDE_BY));
        assertThat(days.get(DECIDE_BY)).isBeforeOrEqualTo(days.get(BOARD_STEPS_IN));
        if (days.containsKey(ENDS)) {
            assertThat(days.get(BOARD_STEPS_IN)).isBeforeOrEqualTo(days.get(ENDS));
        }
        if (days.containsKey(NOTICE_BY)) {
            assertThat(days.get(NOTICE_WARNING)).isBefore(days.get(NOTICE_BY));
            assertThat(days.get(NOTICE_BY)).isBeforeOrEqualTo(days.get(ENDS));
            assertThat(days.get(NOTICE_BY).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    @Property
    void sameContractAlwaysHasTheSameDates(@ForAll("contracts") Contract contract) {
        assertThat(ContractDates.of(contract, DAYS)).isEqualTo(ContractDates.of(contract, DAYS));
    }

    @Provide
    Arbitrary<Contract> contracts() {
        return Combinators.combine(
                        Dates.dates().between(LocalDate.of(2024, 1, 1), LocalDate.of(2040, 12, 31)),
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(0, 365).injectNull(0.3),
                        Arbitraries.of(1, 3, 12),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((start, length, notice, months, endless, over) -> {
                    LocalDate end = endless ? null : start.plusDays(length);
                    return contract(start, end, notice, months, over && end != null ? end : null);
                });
    }

    private static Contract contract(
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable Integer noticeDays,
            int reviewEveryMonths,
            @Nullable LocalDate ended) {
        return new Contract(
                1,
                new ContractReference("TRY-1"),
                "Grounds maintenance",
                "Green & Sons Ltd",
                "Parks",
                new Contract.Term(start, end, start, noticeDays, REGISTERED, ended, null),
                new Contract.Worth(null, null),
                new Contract.Management(null, null, Tier.BRONZE, reviewEveryMonths, null, null, null),
                null,
                List.of(),
                List.of());
    }

    private static Map<DateKind, LocalDate> days(List<ContractDate> dates) {
        return dates.stream().collect(Collectors.toMap(ContractDate::kind, ContractDate::day));
    }
}
