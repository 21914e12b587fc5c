package council.procurement.step.tender;

import static council.procurement.sourcing.TenderRoute.OPEN_TENDER;
import static council.procurement.sourcing.TenderRoute.QUOTES;
import static council.procurement.step.tender.TenderFixture.DEADLINE;
import static council.procurement.step.tender.TenderFixture.RELEASED;
import static council.procurement.step.tender.TenderFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.OctantTest;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractReference;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.sourcing.Clarification;
import council.procurement.sourcing.Clarifications;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.Tenders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the lists of step 4 take and what they refuse, on both sides of every limit. */
@OctantTest
class TenderListsTest {

    private static final Person OFFICER = new Person("officer", Set.of("procuring-officers"));
    private static final Person OFFICER_2 = new Person("officer2", Set.of("procuring-officers"));
    private static final Person PROCUREMENT = new Person("procurement", Set.of("corporate-procurement"));
    private static final Person EVALUATOR_3 = new Person("evaluator3", Set.of("evaluators"));
    private static final Person MODERATOR = new Person("moderator", Set.of("moderators"));

    @Autowired
    private TenderFixture fixture;

    @Autowired
    private Tenders tenders;

    @Autowired
    private TenderEntries entries;

    @Autowired
    private InvitedSuppliers invited;

    @Autowired
    private Clarifications clarifications;

    @Autowired
    private Panel panel;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anHourPastTheDeadline() {
        now(DEADLINE, 13, 0);
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    private static void now(LocalDate day, int hour, int minute) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(hour, minute).atZone(CouncilTime.LONDON).toInstant()));
    }

    private ContractReference receiving() {
        ContractReference reference =
                fixture.begun(fixture.released(OPEN_TENDER, 100_000).opened());
        fixture.save(OFFICER, DeclarationSheet.ID, reference, List.of(row("interest", "NO")));
        fixture.save(OFFICER_2, DeclarationSheet.ID, reference, List.of(row("interest", "NO")));
        return reference;
    }

    private static Map<String, Object> bid(String bidder, String time, Object... more) {
        Map<String, Object> row = row("supplier", bidder, "receivedOn", DEADLINE, "receivedAt", time);
        row.putAll(row(more));
        return row;
    }

    private void refused(
            Person person, String list, ContractReference reference, Map<String, Object> row, String words) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> fixture.save(person, list, reference, List.of(row)))
                .withMessageContaining(words);
    }

    @ParameterizedTest(name = "at {0}: late {1}")
    @CsvSource({"11:59, false", "12:00, false", "12:01, true"})
    void tenderIsLateFromTheMinuteAfterTheDeadline(String time, boolean late) {
        ContractReference reference = receiving();

        fixture.save(OFFICER, TendersSheet.ID, reference, List.of(bid("Rise and Fall Ltd", time)));

        assertThat(tenders.of(reference.value())).singleElement().satisfies(tender -> {
            assertThat(tender.late()).isEqualTo(late);
            assertThat(tender.isConsidered()).isEqualTo(!late);
        });
    }

    @Test
    void priceOfALateTenderIsNotTaken() {
        ContractReference reference = receiving();

        refused(
                OFFICER,
                TendersSheet.ID,
                reference,
                bid("Rise and Fall Ltd", "12:01", "price", Money.pounds(50_000)),
                "Row 1, Price over the whole life, without VAT: this tender came in after the deadline, which is the same for"
                        + " all (Procurement Act 2023 s54(2))");
        assertThat(tenders.of(reference.value())).isEmpty();
    }

    @Test
    void tenderThatTurnsOutLateWhenItIsOpenedLosesItsPrice() {
        ContractReference reference = receiving();
        fixture.save(
                OFFICER,
                TendersSheet.ID,
                reference,
                List.of(bid("Rise and Fall Ltd", "12:00", "price", Money.pounds(50_000))));

        jdbc.sql("update procurement set tenders_until = tenders_until - interval '1 minute' where reference = ?")
                .param(reference.value())
                .update();
        fixture.in(() -> entries.seal(reference.value()));

        assertThat(tenders.get(reference.value(), 1)).satisfies(tender -> {
            assertThat(tender.late()).isTrue();
            assertThat(tender.price()).isNull();
        });
    }

    @Test
    void momentThatCannotBeIsRefused() {
        ContractReference reference = receiving();

        refused(OFFICER, TendersSheet.ID, reference, bid("Rise and Fall Ltd", "13:01"), "this moment is still to come");
        refused(
                OFFICER,
                TendersSheet.ID,
                reference,
                row("supplier", "Rise and Fall Ltd", "receivedOn", RELEASED.minusDays(1), "receivedAt", "23:59"),
                "suppliers were asked on 20 November 2026 only");
        refused(
                OFFICER,
                TendersSheet.ID,
                reference,
                bid("Rise and Fall Ltd", "noon"),
                "give hour and minute, such as 11:58");
        refused(
                OFFICER,
                TendersSheet.ID,
                reference,
                bid("Rise and Fall Ltd", "11:00", "companyNumber", "123"),
                "give eight letters and digits");
        fixture.save(
                OFFICER,
                TendersSheet.ID,
                reference,
                List.of(
                        row("supplier", "Rise and Fall Ltd", "receivedOn", RELEASED, "receivedAt", "00:00"),
                        bid("B", "13:00")));
        assertThat(tenders.of(reference.value())).hasSize(2);
    }

    @Test
    void laterEntryOfABidderTakesThePlaceOfTheEarlierOneOfTheSamePersonOnly() {
        ContractReference reference = receiving();
        fixture.save(
                OFFICER,
                TendersSheet.ID,
                reference,
                List.of(bid("Rise and Fall Ltd", "10:00", "price", Money.pounds(50_000))));
        fixture.save(
                OFFICER,
                TendersSheet.ID,
                reference,
                List.of(bid("RISE AND FALL LTD", "11:00", "price", Money.pounds(49_000))));
        fixture.save(OFFICER_2, TendersSheet.ID, reference, List.of(bid("Rise and Fall Ltd", "11:30")));

        assertThat(tenders.of(reference.value()))
                .extracting(Tender::number, Tender::price)
                .containsExactly(tuple(1, Money.pounds(49_000)), tuple(2, null));
        refused(
                OFFICER,
                TendersSheet.ID,
                reference,
                bid("Green & Sons Ltd", "11:00", "withdrawn", true),
                "you have not entered a tender of this bidder");
        fixture.save(
                OFFICER_2, TendersSheet.ID, reference, List.of(bid("Rise and Fall Ltd", "11:30", "withdrawn", true)));
        assertThat(tenders.considered(reference.value()))
                .extracting(Tender::number)
                .containsExactly(1);
    }

    @Test
    void bidderIsNamedOnceInAList() {
        ContractReference reference = receiving();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> fixture.save(
                        OFFICER,
                        TendersSheet.ID,
                        reference,
                        List.of(bid("Rise and Fall Ltd", "10:00"), bid("rise and fall ltd", "11:00"))))
                .withMessageContaining("Row 2, Bidder: this bidder is in a row above");
        assertThat(tenders.of(reference.value())).isEmpty();
    }

    @Test
    void whoeverEntersSeesAReceiptAndNothingElse() {
        ContractReference reference = receiving();
        fixture.save(
                OFFICER,
                TendersSheet.ID,
                reference,
                List.of(bid("Rise and Fall Ltd", "10:00", "price", Money.pounds(50_000))));

        assertThat(fixture.rows(OFFICER, TendersSheet.ID, reference)).isEmpty();
        assertThat(fixture.sheet(TendersSheet.ID).remarks(OFFICER, reference.value()))
                .containsExactly(
                        "You entered a tender on 18 December 2026 at 13:00 that came in on 18 December 2026 at 10:00;"
                                + " it is sealed.");
        assertThat(fixture.sheet(TendersSheet.ID).remarks(OFFICER_2, reference.value()))
                .isEmpty();
    }

    @Test
    void onlyWhoHasDeclaredAndEvaluatesNothingEntersTenders() {
        ContractReference reference = receiving();
        var onPanel = new Person("evaluator1", Set.of("procuring-officers"));

        refused(PROCUREMENT, TendersSheet.ID, reference, bid("A", "10:00"), "Only who has declared");
        refused(onPanel, TendersSheet.ID, reference, bid("A", "10:00"), "not for you to read");
        fixture.save(
                PROCUREMENT,
                DeclarationSheet.ID,
                reference,
                List.of(row("interest", "YES", "conflict", "My sister works for one of them.")));
        refused(
                PROCUREMENT,
                TendersSheet.ID,
                reference,
                bid("A", "10:00"),
                "Only who has declared to have no interest");
        fixture.reach(reference, TenderStage.RECORDED);
        refused(
                OFFICER,
                TendersSheet.ID,
                reference,
                bid("A", "10:00"),
                "It was confirmed that all tenders are on the list");
    }

    @Test
    void onlyInvitedSuppliersTenderWhereSuppliersAreInvited() {
        ContractReference reference =
                fixture.begun(fixture.released(QUOTES, 60_000).opened());
        fixture.in(() -> invited.write(
                reference.value(),
                List.of(new Invitee(1, "Rise and Fall Ltd", "01234567", "a@example.org", false, false, true))));
        fixture.save(OFFICER, DeclarationSheet.ID, reference, List.of(row("interest", "NO")));

        refused(
                OFFICER,
                TendersSheet.ID,
                reference,
                bid("Green & Sons Ltd", "10:00"),
                "only suppliers that were invited");
        fixture.save(
                OFFICER,
                TendersSheet.ID,
                reference,
                List.of(bid("Rise & Fall Limited", "10:00", "companyNumber", "1234567")));
        assertThat(tenders.of(reference.value()))
                .singleElement()
                .satisfies(tender -> assertThat(tender.bidder().companyNumber()).isEqualTo("01234567"));
    }

    @Test
    void declarationSaysWhatTheInterestIs() {
        ContractReference reference = receiving();

        refused(PROCUREMENT, DeclarationSheet.ID, reference, row("interest", "YES"), "say what your interest is");
        refused(
                PROCUREMENT,
                DeclarationSheet.ID,
                reference,
                row("interest", "NO", "conflict", "A cousin."),
                "Leave this empty, or answer yes");
        fixture.save(
                MODERATOR,
                DeclarationSheet.ID,
                reference,
                List.of(row("interest", "YES", "conflict", "I owned shares.")));
        assertThat(panel.member(reference.value(), "moderator"))
                .hasValueSatisfying(member -> assertThat(member.maySeeTenders()).isFalse());
        assertThat(fixture.rows(MODERATOR, DeclarationSheet.ID, reference))
                .containsExactly(Map.of("interest", "YES", "conflict", "I owned shares."));
        assertThat(fixture.rows(OFFICER, DeclarationSheet.ID, reference)).containsExactly(Map.of("interest", "NO"));
    }

    private ContractReference asked() {
        now(RELEASED.plusDays(20), 12, 0);
        return fixture.begun(fixture.released(OPEN_TENDER, 100_000).opened());
    }

    @Test
    void questionsAreTakenUntilTheLastDayForThem() {
        ContractReference reference = asked();
        LocalDate last = DEADLINE.minusDays(7);
        now(last.plusDays(1), 12, 0);

        refused(
                OFFICER,
                ClarificationsSheet.ID,
                reference,
                row("asked", last.plusDays(1), "question", "How many lifts?"),
                "suppliers could ask until 11 December 2026 at 12:00. A later question is not answered");
        refused(
                OFFICER,
                ClarificationsSheet.ID,
                reference,
                row("asked", last.plusDays(2), "question", "How many lifts?"),
                "still to come");
        fixture.save(
                OFFICER, ClarificationsSheet.ID, reference, List.of(row("asked", last, "question", "How many lifts?")));
        assertThat(clarifications.of(reference.value())).hasSize(1);
    }

    @Test
    void answerHasItsDayAndStaysOnceItWasSent() {
        ContractReference reference = asked();
        LocalDate today = RELEASED.plusDays(20);
        Map<String, Object> sent =
                row("asked", RELEASED, "question", "How many lifts?", "answer", "Twelve.", "answered", RELEASED);

        refused(
                OFFICER,
                ClarificationsSheet.ID,
                reference,
                without(sent, "answered"),
                "Row 1, Sent to all on: say on which day");
        refused(OFFICER, ClarificationsSheet.ID, reference, without(sent, "answer"), "Row 1, Answer to all: say what");
        refused(OFFICER, ClarificationsSheet.ID, reference, with(sent, "answered", today.plusDays(1)), "still to come");
        refused(
                OFFICER,
                ClarificationsSheet.ID,
                reference,
                with(sent, "answered", RELEASED.minusDays(1)),
                "before the question was asked");
        fixture.save(OFFICER, ClarificationsSheet.ID, reference, List.of(sent));

        refused(
                OFFICER,
                ClarificationsSheet.ID,
                reference,
                with(sent, "row", "1", "answer", "Thirteen."),
                "this answer was sent to all suppliers");
        refused(
                OFFICER,
                ClarificationsSheet.ID,
                reference,
                row("asked", today, "question", "Which ones?"),
                "The answer that was sent on 20 November 2026 is missing");
        fixture.save(
                OFFICER,
                ClarificationsSheet.ID,
                reference,
                List.of(row("asked", today, "question", "Which ones?"), with(sent, "row", "1")));
        assertThat(clarifications.of(reference.value()))
                .extracting(Clarification::number, Clarification::question)
                .containsExactly(tuple(1, "How many lifts?"), tuple(2, "Which ones?"));
    }

    private static Map<String, Object> with(Map<String, Object> row, Object... cells) {
        Map<String, Object> changed = row();
        changed.putAll(row);
        changed.putAll(row(cells));
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> row, String key) {
        Map<String, Object> changed = with(row);
        changed.remove(key);
        return changed;
    }

    @ParameterizedTest(name = "at {0}:{1} closed: {2}")
    @CsvSource({"11, 59, false", "12, 0, true"})
    void nothingIsAnsweredFromTheDeadlineOn(int hour, int minute, boolean closed) {
        ContractReference reference = asked();
        now(DEADLINE, hour, minute);

        assertThat(fixture.sheet(ClarificationsSheet.ID)
                        .closed(OFFICER, reference.value())
                        .isPresent())
                .isEqualTo(closed);
        assertThat(fixture.sheet(ClarificationsSheet.ID).closed(MODERATOR, reference.value()))
                .hasValueSatisfying(why -> assertThat(why).contains("answer suppliers"));
    }

    @Test
    void listOfSuppliersIsOfSuppliersThatCanBeInvited() {
        ContractReference reference = fixture.released(QUOTES, 60_000).opened();
        Map<String, Object> one = row("name", "Rise and Fall Ltd", "email", "a@example.org");

        refused(OFFICER, InviteesSheet.ID, reference, with(one, "email", "a.example.org"), "give an e-mail address");
        refused(
                OFFICER,
                InviteesSheet.ID,
                reference,
                with(one, "companyNumber", "1234"),
                "give eight letters and digits");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> fixture.save(
                        OFFICER, InviteesSheet.ID, reference, List.of(one, with(one, "name", "RISE AND FALL LTD"))))
                .withMessageContaining("Row 2, Supplier: this supplier is on the list already");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "LOCAL_SUPPLIERS, false, false, true",
        "SMALL_ENTERPRISES, true, false, false",
        "VOLUNTARY_SECTOR, false, true, false"
    })
    void reservedProcurementInvitesThoseItIsReservedFor(String reserved, boolean sme, boolean vcse, boolean local) {
        ContractReference reference = fixture.released(QUOTES, 60_000)
                .with("minimum_quotes", 1)
                .with("invite_local_supplier", false)
                .with("reserved_for", reserved)
                .opened();
        var other = new Invitee(1, "Rise and Fall Ltd", null, "a@example.org", false, false, false);
        fixture.in(() -> invited.write(reference.value(), List.of(other)));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> fixture.in(() -> invited.send(reference.value(), null, "officer")))
                .withMessageContaining("row 1: this procurement is reserved for");
        fixture.in(() -> invited.write(
                reference.value(), List.of(new Invitee(1, "A", null, "a@example.org", sme, vcse, local))));
        fixture.in(() -> invited.send(reference.value(), null, "officer"));
        assertThat(invited.sent(reference.value())).isPresent();
    }

    @Test
    void localSupplierIsAmongThoseInvitedOrThereIsAReason() {
        ContractReference reference =
                fixture.released(QUOTES, 60_000).with("minimum_quotes", 2).opened();
        var far = new Invitee(1, "A", null, "a@example.org", false, false, false);
        fixture.in(() -> invited.write(
                reference.value(), List.of(far, new Invitee(2, "B", null, "b@example.org", false, false, true))));
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> fixture.in(() -> invited.send(reference.value(), "There is none.", "officer")))
                .withMessageContaining("one is on the list");

        fixture.in(() -> invited.write(
                reference.value(), List.of(far, new Invitee(2, "B", null, "b@example.org", false, false, false))));
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> fixture.in(() -> invited.send(reference.value(), null, "officer")))
                .withMessageContaining("Why no local supplier is invited: the council's rules ask for one");
        fixture.in(() -> invited.send(reference.value(), "No firm in the county mends lifts.", "officer"));
        assertThat(invited.sent(reference.value()))
                .contains(ClockUtil.getCurrentTime().toInstant());
    }

    @Test
    void priceIsPutRightWithAReasonAndBothFiguresStay() {
        ContractReference reference = fixture.opened(
                fixture.released(OPEN_TENDER, 100_000).opened(),
                Map.entry("Rise and Fall Ltd", 90_000),
                Map.entry("Green & Sons Ltd", 100_000));
        assertThat(fixture.rows(EVALUATOR_3, PriceCheckSheet.ID, reference))
                .as("before quality is agreed")
                .isEmpty();
        fixture.reach(reference, TenderStage.MODERATED);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(
                        () -> fixture.save(EVALUATOR_3, PriceCheckSheet.ID, reference, prices(reference, 95_000, null)))
                .withMessageContaining("Row 1, Why it differs from what was entered: say why");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() ->
                        fixture.save(EVALUATOR_3, PriceCheckSheet.ID, reference, prices(reference, 90_000, "As sent.")))
                .withMessageContaining("the price does not differ");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() ->
                        fixture.save(PROCUREMENT, PriceCheckSheet.ID, reference, prices(reference, 95_000, "Sum.")))
                .withMessageContaining("who assesses prices puts them right");
        fixture.save(
                EVALUATOR_3, PriceCheckSheet.ID, reference, prices(reference, 95_000, "The sum had left out year 3."));

        assertThat(tenders.get(reference.value(), 1).price()).isEqualTo(Money.pounds(95_000));
        assertThat(jdbc.sql("select before_pence, after_pence, corrected_by from price_correction where reference = ?")
                        .param(reference.value())
                        .query()
                        .listOfRows())
                .containsExactly(
                        Map.of("before_pence", 9_000_000L, "after_pence", 9_500_000L, "corrected_by", "evaluator3"));
        assertThat(fixture.rows(EVALUATOR_3, PriceCheckSheet.ID, reference))
                .extracting(row -> row.get("price"), row -> row.get("points"), row -> row.get("belowMean"))
                .containsExactly(tuple("95000.00", "100.00", "2.56"), tuple("100000.00", "95.00", "not below"));
    }

    private List<Map<String, Object>> prices(ContractReference reference, long first, @Nullable String reason) {
        return fixture.filled(
                EVALUATOR_3,
                PriceCheckSheet.ID,
                reference,
                row -> "1".equals(row.get("row")) ? priced(row, first, reason) : row);
    }

    private static Map<String, Object> priced(Map<String, Object> row, long pounds, @Nullable String reason) {
        Map<String, Object> changed = with(row, "price", Money.pounds(pounds));
        return reason == null ? changed : with(changed, "reason", reason);
    }

    @Test
    void momentsAreReadInLondon() {
        assertThat(ClockTime.of(LocalDate.of(2026, 7, 1), "12:00")).contains(Instant.parse("2026-07-01T11:00:00Z"));
        assertThat(ClockTime.of(LocalDate.of(2026, 12, 1), "23:59")).contains(Instant.parse("2026-12-01T23:59:00Z"));
        assertThat(ClockTime.of(LocalDate.of(2026, 12, 1), "24:00")).isEmpty();
        assertThat(ClockTime.of(LocalDate.of(2026, 12, 1), "9:00")).isEmpty();
    }
}
