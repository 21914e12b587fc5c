package council.procurement.rules;

import static council.procurement.rules.ModificationGround.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.time.api.constraints.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Procurement Act 2023 as functions: both sides of every limit, and what holds for all values. */
class LawTest {

    private static final WorkingDays DAYS = WorkingDays.published();

    @ParameterizedTest(name = "{0} begun {1}: £{2}")
    @CsvSource({
        "GOODS, 2024-01-01, 214904, PCR2015",
        "GOODS, 2025-02-23, 214904, PCR2015",
        "GOODS, 2025-02-24, 214904, PA2023",
        "GOODS, 2025-12-31, 214904, PA2023",
        "GOODS, 2026-01-01, 207720, PA2023",
        "SERVICES, 2025-12-31, 214904, PA2023",
        "SERVICES, 2026-01-01, 207720, PA2023",
        "WORKS, 2025-12-31, 5372609, PA2023",
        "WORKS, 2026-01-01, 5193000, PA2023",
        "LIGHT_TOUCH, 2025-12-31, 663540, PA2023",
        "LIGHT_TOUCH, 2027-12-31, 663540, PA2023",
        "CONCESSION, 2025-02-23, 5372609, OTHER",
        "CONCESSION, 2025-12-31, 5372609, PA2023",
        "CONCESSION, 2026-01-01, 5193000, PA2023",
        "LIGHT_TOUCH_CONCESSION, 2026-01-01, 5372609, PA2023"
    })
    void thresholdAndLawGoByTheDayTheProcurementBegan(ContractKind kind, LocalDate on, long pounds, Regime regime) {
        Money threshold = Money.pounds(pounds);
        Coverage at = Coverage.of(kind, threshold, on);
        Coverage below = Coverage.of(kind, new Money(threshold.pence() - 1), on);

        assertThat(Threshold.of(kind, on)).isEqualTo(threshold);
        assertThat(at.covered()).isTrue();
        assertThat(at.notifiable()).isFalse();
        assertThat(below.covered()).isFalse();
        assertThat(below.notifiable()).isEqualTo(regime == Regime.PA2023 && !kind.isConcession());
        assertThat(at.regime()).isEqualTo(regime);
    }

    @Test
    void thresholdsOfOtherTimesAreNotGuessed() {
        assertThatExceptionOfType(UnknownThresholdsException.class)
                .isThrownBy(() -> Threshold.of(ContractKind.GOODS, LocalDate.of(2028, 1, 1)))
                .withMessageContaining("those from 1 January 2028 on are not known yet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.of(ContractKind.GOODS, LocalDate.of(2023, 12, 31)))
                .withMessage("No thresholds are held for 31 December 2023.");
    }

    @Property
    void moreMoneyNeverLeavesTheLaw(
            @ForAll ContractKind kind,
            @ForAll @LongRange(max = 900_000_000) long pence,
            @ForAll @DateRange(min = "2024-01-01", max = "2027-12-31") LocalDate on) {
        Money value = new Money(pence);
        Coverage now = Coverage.of(kind, value, on);

        assertThat(now.covered() && now.notifiable()).isFalse();
        assertThat(now.next(kind, value).isEmpty()).isEqualTo(now.covered());
        now.next(kind, value).ifPresent(next -> {
            Coverage then = Coverage.of(kind, new Money(pence + next.more().pence()), on);
            Coverage justShort = Coverage.of(kind, new Money(pence + next.more().pence() - 1), on);
            assertThat(next.covered() ? then.covered() : then.notifiable()).isTrue();
            assertThat(justShort).isEqualTo(now);
        });
    }

    @Property
    void standstillHasEightWorkingDaysAndEndsOnOne(
            @ForAll @DateRange(min = "2025-02-24", max = "2028-12-01") LocalDate published) {
        Standstill standstill = Standstill.after(published, DAYS);
        LocalDate lastDay = standstill.mayEnterFrom().minusDays(1);

        assertThat(lastDay).isEqualTo(standstill.lastDay());
        assertThat(DAYS.isWorkingDay(lastDay)).isTrue();
        assertThat(published.datesUntil(standstill.mayEnterFrom()).filter(DAYS::isWorkingDay))
                .hasSize(8);
    }

    @ParameterizedTest(
            name = "light touch {0}, electronic {1}, documents {2}, planned {3}, urgent {4}, dynamic {6} -> {7}")
    @CsvSource({
        "true,  false, false, false, false, false, false, 0",
        "false, true,  true,  false, false, false, false, 25",
        "false, true,  false, false, false, false, false, 30",
        "false, false, true,  false, false, false, false, 30",
        "false, false, false, false, false, false, false, 35",
        "false, false, false, true,  false, false, false, 10",
        "false, false, false, false, true,  false, false, 10",
        "false, false, false, false, false, true,  false, 10",
        "false, false, false, false, false, false, true,  10"
    })
    void shortestPeriodThatAppliesCounts(
            boolean lightTouch,
            boolean electronic,
            boolean documents,
            boolean planned,
            boolean urgent,
            boolean preselected,
            boolean dynamic,
            int days) {
        var given = new TenderPeriod.Circumstances(
                lightTouch, electronic, documents, planned, urgent, preselected, dynamic);

        assertThat(TenderPeriod.from(LocalDate.of(2026, 11, 20), given).minimumDays())
                .isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} £{1} -> £{2}, {3} of {4} months, {5}: {6}, notice {7}, copy {8}")
    @CsvSource(
            nullValues = "-",
            value = {
                // a tenth, or for works three twentieths, either way
                "SERVICES, 1000000, 1100000,    0,  48, -, BELOW_THRESHOLD, false, false",
                "SERVICES, 1000000, 1100000.01, 0,  48, -, -, false, false",
                "SERVICES, 1000000, 900000,     0,  48, -, BELOW_THRESHOLD, false, false",
                "SERVICES, 1000000, 899999.99,  0,  48, -, -, false, false",
                "WORKS,    6000000, 6900000,    0,  48, -, BELOW_THRESHOLD, false, false",
                "WORKS,    6000000, 6900000.01, 0,  48, -, -, false, false",
                "GOODS,    1000000, 1100000.01, 0,  48, NOT_SUBSTANTIAL, NOT_SUBSTANTIAL, true, false",
                // a tenth of the maximum term
                "GOODS,    1000000, 1000000,    4,  40, -, NOT_SUBSTANTIAL, false, false",
                "GOODS,    1000000, 1000000,    5,  40, -, BELOW_THRESHOLD, true, false",
                "GOODS,    1000000, 1000000,   -4,  40, -, NOT_SUBSTANTIAL, false, false",
                "GOODS,    1000000, 1200000,    5,  40, NOT_SUBSTANTIAL, -, false, false",
                // half as much again for some grounds of Schedule 8, any amount for others
                "SERVICES, 1000000, 1500000,    0,  48, UNFORESEEABLE, UNFORESEEABLE, true, false",
                "SERVICES, 1000000, 1500000.01, 0,  48, UNFORESEEABLE, -, false, false",
                "SERVICES, 1000000, 1500000,    0,  48, KNOWN_RISK, KNOWN_RISK, true, false",
                "SERVICES, 1000000, 1500000.01, 0,  48, KNOWN_RISK, -, false, false",
                "SERVICES, 1000000, 1500000,    0,  48, ADDITIONAL_NEEDS, ADDITIONAL_NEEDS, true, false",
                "SERVICES, 1000000, 1500000.01, 0,  48, ADDITIONAL_NEEDS, -, false, false",
                "SERVICES, 1000000, 3000000,    0,  48, PROVIDED_FOR, PROVIDED_FOR, true, false",
                "SERVICES, 1000000, 3000000,    0,  48, URGENCY, URGENCY, true, false",
                "SERVICES, 1000000, 1050000,    0,  48, PROVIDED_FOR, PROVIDED_FOR, false, false",
                // another supplier is always published
                "SERVICES, 1000000, 1000000,    0,  48, CORPORATE_RESTRUCTURING, CORPORATE_RESTRUCTURING, true, false",
                // a copy where a notice is due and the contract is or becomes worth more than £5 million
                "SERVICES, 4000000, 5000000,    0,  48, UNFORESEEABLE, UNFORESEEABLE, true, false",
                "SERVICES, 4000000, 5000000.01, 0,  48, UNFORESEEABLE, UNFORESEEABLE, true, true",
                "SERVICES, 5000000.01, 4000000, 0,  48, NOT_SUBSTANTIAL, NOT_SUBSTANTIAL, true, true",
                "SERVICES, 9000000, 9100000,    0,  48, -, BELOW_THRESHOLD, false, false",
                // light touch contracts are free; contracts that stay below the threshold are not the Act's concern
                "LIGHT_TOUCH, 900000, 9000000, 99,  48, -, LIGHT_TOUCH, false, false",
                "GOODS,    100000, 207719.99,  24,  24, -, NOT_COVERED, false, false",
                "GOODS,    100000, 207720,      0,  24, -, -, false, false",
                "GOODS,    207720, 100000,      0,  24, -, -, false, false"
            })
    void modificationsGoByTheirSizeAndTheirGround(
            ContractKind kind,
            BigDecimal before,
            BigDecimal after,
            int months,
            int maximum,
            @Nullable ModificationGround named,
            @Nullable ModificationGround ground,
            boolean notice,
            boolean copy) {
        Money increase = Money.of(after.subtract(before).max(BigDecimal.ZERO));
        var change = new ContractChange(kind, Money.of(before), Money.of(after), maximum, months, named, increase);

        assertThat(Modification.of(change)).isEqualTo(new Modification(ground != null, ground, notice, copy));
    }

    @ParameterizedTest(name = "small changes so far £{0}: {1}")
    @CsvSource({"207719.99, true", "207720, false"})
    void smallChangesTogetherStayBelowTheThreshold(BigDecimal soFar, boolean permitted) {
        var change = new ContractChange(
                ContractKind.GOODS, Money.pounds(3_000_000), Money.pounds(3_100_000), 48, 0, null, Money.of(soFar));

        assertThat(Modification.of(change).permitted()).isEqualTo(permitted);
    }

    @Property
    void nothingIsPublishedAboutWhatMayNotBeDone(
            @ForAll ContractKind kind,
            @ForAll @LongRange(min = 1, max = 2_000_000_000) long before,
            @ForAll @LongRange(max = 2_000_000_000) long after,
            @ForAll @IntRange(min = -48, max = 480) int months) {
        var change = new ContractChange(
                kind, new Money(before), new Money(after), 48, months, null, new Money(Math.max(0, after - before)));
        Modification modification = Modification.of(change);

        assertThat(modification.permitted()).isEqualTo(modification.ground() != null);
        assertThat(modification.changeNotice() && !modification.permitted()).isFalse();
        assertThat(modification.publishCopy() && !modification.changeNotice()).isFalse();
        if (!change.isWithinValueLimit()) {
            assertThat(modification.ground()).isIn(null, LIGHT_TOUCH, NOT_COVERED);
        }
    }

    @ParameterizedTest(name = "{0} £{1}: {2} KPIs")
    @CsvSource(
            nullValues = "-",
            value = {
                "SERVICES, 5000000, 0, -",
                "SERVICES, 5000000.01, 3, 12",
                "WORKS, 5000000.01, 3, 12",
                "CONCESSION, 9000000, 0, -",
                "LIGHT_TOUCH, 9000000, 0, -",
                "LIGHT_TOUCH_CONCESSION, 9000000, 0, -"
            })
    void kpisAreForLargeContracts(ContractKind kind, BigDecimal value, int kpis, @Nullable Integer months) {
        assertThat(KpiDuty.of(kind, Money.of(value))).isEqualTo(new KpiDuty(kpis, months));
    }

    @Test
    void paymentsAreReportedForHalfYearsSinceTheDutyBegan() {
        assertThat(PaymentsComplianceNotice.publishBy(LocalDate.of(2026, 3, 31)))
                .isEqualTo("2026-04-29");
        assertThat(PaymentsComplianceNotice.publishBy(LocalDate.of(2026, 9, 30)))
                .isEqualTo("2026-10-29");
        assertThat(PaymentsComplianceNotice.endsPeriod(LocalDate.of(2025, 9, 30)))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentsComplianceNotice.publishBy(LocalDate.of(2026, 6, 30)))
                .withMessage("No reporting period ends on 30 June 2026.");
    }
}
