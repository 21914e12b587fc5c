package council.procurement.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.OctantTest;
import council.procurement.register.ContractFixture;
import council.procurement.rules.CouncilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the decision on a contract is, in the figure of its month and in the lists alike. Others' contracts are in the same
 * database, so that the figure is compared with before.
 */
@OctantTest
class EndingContractsTest {

    private static final int MONTHS = 36;

    @Autowired
    private EndingContracts ending;

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private LocalDate end = LocalDate.EPOCH;

    @BeforeEach
    void dayIsKnown() {
        today = CouncilTime.dayOf(clock.instant());
        end = today.plusMonths(17);
    }

    @Test
    void contractWithoutAnyDateOrReviewIsNotOpenedAndNeverLate() {
        expect(Decision.NOT_OPENED, false, contract -> dates(contract, null, false, null));
    }

    /** Whether the date of an unopened review is settled makes no difference: nothing was opened. */
    @ParameterizedTest
    @CsvSource({"-1, false, true", "0, false, false", "1, false, false", "-1, true, true", "0, true, false"})
    void reviewThatIsNotOpenedIsLateFromTheDayAfterItOpens(int opens, boolean settled, boolean late) {
        expect(Decision.NOT_OPENED, late, contract -> dates(contract, opens, settled, -5));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false", ", false"})
    void openReviewIsLateFromTheDayAfterTheLastDayToDecide(@Nullable Integer decideBy, boolean late) {
        expect(Decision.OPEN, late, contract -> {
            dates(contract, -100, true, decideBy);
            review(contract, 1);
        });
    }

    @Test
    void openReviewComesBeforeWhatAnEarlierOneDecidedAndBeforeADateThatIsOpenAgain() {
        expect(Decision.OPEN, false, contract -> {
            dates(contract, -100, false, 1);
            decision(decided(contract, 1), 1, "EXTEND");
            review(contract, 2);
        });
    }

    @ParameterizedTest
    @CsvSource({"INSOURCE, IN_HOUSE", "EXTEND, OTHERWISE", "REPROCURE, OTHERWISE", "CEASE, OTHERWISE"})
    void decidedReviewIsNeverLate(String made, Decision expected) {
        expect(expected, false, contract -> {
            dates(contract, -100, true, -5);
            decision(decided(contract, 1), 1, made);
        });
    }

    @Test
    void decisionStandsWhereNoDateIsReckoned() {
        expect(Decision.IN_HOUSE, false, contract -> {
            dates(contract, null, false, null);
            decision(decided(contract, 1), 1, "INSOURCE");
        });
    }

    @Test
    void lastVersionOfTheLastReviewCounts() {
        expect(Decision.IN_HOUSE, false, contract -> {
            dates(contract, -100, true, -5);
            decision(decided(contract, 1), 3, "EXTEND");
            long last = decided(contract, 2);
            decision(last, 1, "CEASE");
            decision(last, 2, "INSOURCE");
        });
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "200, false"})
    void extendedContractHasANewEndToDecideAbout(int opens, boolean late) {
        expect(Decision.NOT_OPENED, late, contract -> {
            dates(contract, opens, false, 400);
            decision(decided(contract, 1), 1, "EXTEND");
        });
    }

    @Test
    void contractPastItsEndAndNotClosedCountsInTheFirstMonth() {
        end = today.minusMonths(3);

        expect(Decision.NOT_OPENED, true, contract -> dates(contract, -800, false, -400));
    }

    @Test
    void lastDayOfTheLastMonthCounts() {
        end = YearMonth.from(today).plusMonths(MONTHS).atDay(1).minusDays(1);

        expect(Decision.NOT_OPENED, false, contract -> dates(contract, 200, false, 500));
    }

    @Test
    void contractsBeyondTheLastMonthAndThoseThatAreOverAreNotThere() {
        List<EndingMonth> before = ending.byMonth(MONTHS);
        String beyond = contract(YearMonth.from(today).plusMonths(MONTHS).atDay(1));
        String over = contract(end);
        for (String reference : List.of(beyond, over)) {
            dates(contracts.idOf(reference), -1, false, null);
        }
        jdbc.sql("update contract set ended_on = ? where reference = ?")
                .params(today, over)
                .update();

        assertThat(ending.byMonth(MONTHS)).isEqualTo(before);
        assertThat(ending.first(MONTHS, null, null, false, Integer.MAX_VALUE).first())
                .extracting(Ending::reference)
                .doesNotContain(beyond, over);
        assertThat(ending.first(MONTHS, null, null, true, Integer.MAX_VALUE).first())
                .extracting(Ending::reference)
                .doesNotContain(beyond, over);
    }

    /** A contract of which that is true counts once, where it is expected, and is in those lists only. */
    private void expect(Decision decision, boolean late, LongConsumer given) {
        YearMonth month = end.isBefore(today) ? YearMonth.from(today) : YearMonth.from(end);
        Map<Decision, Long> before = ofMonth(month);
        long lateBefore = late(month);
        String reference = contract(end);
        given.accept(contracts.idOf(reference));

        assertThat(ofMonth(month))
                .isEqualTo(Arrays.stream(Decision.values())
                        .collect(Collectors.toMap(
                                Function.identity(), one -> before.getOrDefault(one, 0L) + (one == decision ? 1 : 0))));
        assertThat(late(month)).isEqualTo(lateBefore + (late ? 1 : 0));
        for (Decision one : Decision.values()) {
            assertThat(isListed(reference, month, one, false)).isEqualTo(one == decision);
            assertThat(isListed(reference, month, one, true)).isEqualTo(one == decision && late);
            assertThat(ending.first(MONTHS, month, one, false, 1).all())
                    .isEqualTo(Math.toIntExact(ofMonth(month).getOrDefault(one, 0L)));
        }
        assertThat(ending.first(MONTHS, month, null, true, 1).all()).isEqualTo((int) late(month));
        assertThat(ending.first(MONTHS, month, null, false, Integer.MAX_VALUE).first())
                .filteredOn(row -> row.reference().equals(reference))
                .extracting(Ending::decision, Ending::late)
                .containsExactly(tuple(decision, late));
    }

    private boolean isListed(String reference, YearMonth month, @Nullable Decision decision, boolean late) {
        return ending.first(MONTHS, month, decision, late, Integer.MAX_VALUE).first().stream()
                .anyMatch(row -> row.reference().equals(reference));
    }

    private Map<Decision, Long> ofMonth(YearMonth month) {
        return ending.byMonth(MONTHS).stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .map(EndingMonth::contracts)
                .orElse(Map.of());
    }

    private long late(YearMonth month) {
        return ending.byMonth(MONTHS).stream()
                .filter(one -> one.month().equals(month))
                .mapToLong(EndingMonth::late)
                .sum();
    }

    private String contract(LocalDate lastDay) {
        return contracts
                .aContract()
                .with("title", "Lifts " + UUID.randomUUID())
                .running(today.minusYears(3), lastDay)
                .registered()
                .value();
    }

    /** Days from today on; null for no such date. */
    private void dates(long contract, @Nullable Integer opens, boolean settled, @Nullable Integer decideBy) {
        jdbc.sql("delete from contract_date where contract_id = ?")
                .param(contract)
                .update();
        date(contract, "REVIEW_OPENS", opens, settled);
        date(contract, "DECIDE_BY", decideBy, false);
    }

    private void date(long contract, String kind, @Nullable Integer days, boolean settled) {
        if (days != null) {
            jdbc.sql("""
                            insert into contract_date (contract_id, kind, day, due_at, armed_from, process, timer, settled_at)
                            values (?, ?, ?, now(), now(), 'cycle', 'ReviewDue', case when ? then now() end)
                            """).params(contract, kind, today.plusDays(days), settled).update();
        }
    }

    private long review(long contract, int number) {
        return jdbc.sql("insert into review (contract_id, number, opened_on) values (?, ?, ?) returning id")
                .params(contract, number, today)
                .query(Long.class)
                .single();
    }

    private long decided(long contract, int number) {
        long review = review(contract, number);
        jdbc.sql("update review set decided_on = ? where id = ?")
                .params(today, review)
                .update();
        return review;
    }

    private void decision(long review, int version, String decision) {
        jdbc.sql("""
                        insert into review_decision (review_id, version, decision, reasons, evidence, evidence_reference, author,
                                                     decided_by, decided_on)
                        values (?, ?, ?, 'Because', repeat('The market does it for less. ', 3), 'SP 1', 'contracts', 'board', ?)
                        """).params(review, version, decision, today).update();
    }
}
