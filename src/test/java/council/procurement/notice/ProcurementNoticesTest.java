package council.procurement.notice;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.notice.NoticeTimeline.Standing;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.rules.notices.NoticeFinding;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.TenderRoute;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which notices a procurement calls for before there is a contract, and what they say. */
@OctantTest
class ProcurementNoticesTest {

    private static final LocalDate PUBLISH = LocalDate.of(2026, 12, 1);
    private static final LocalDate DEADLINE = LocalDate.of(2027, 1, 15);

    @Autowired
    private ProcurementFixture procurements;

    @Autowired
    private ProcurementNotices notices;

    @Autowired
    private NoticeDrafts drafts;

    @Autowired
    private NoticeTimeline timeline;

    @Autowired
    private Obligations obligations;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void beginToday() {
        ClockUtil.setCurrentTime(Date.from(java.time.Instant.parse("2026-11-20T09:00:00Z")));
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "services, £{0} without VAT, {1}: {2}")
    @CsvSource({
        "180000, OPEN_PROCEDURE, TENDER",
        "173100, OPEN_PROCEDURE, TENDER",
        "173099, OPEN_TENDER, BELOW_THRESHOLD_TENDER",
        "25000, OPEN_TENDER, BELOW_THRESHOLD_TENDER",
        "180000, DIRECT_AWARD, TRANSPARENCY"
    })
    void noticeThatBeginsAProcurementFollowsValueAndRoute(long pounds, TenderRoute route, NoticeDuty expected) {
        String reference = procurements
                .aProcurement()
                .estimatedAt(ContractKind.SERVICES, pounds)
                .by(route)
                .opened()
                .value();

        assertThat(notices.consider(reference, NoticeEvent.TENDER_PREPARED))
                .filteredOn(NoticeFinding::isOpen)
                .extracting(NoticeFinding::duty)
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "services, £{0} without VAT, {1}: none")
    @CsvSource({"24999, OPEN_TENDER", "60000, QUOTES"})
    void whatIsSmallOrNotAdvertisedHasNoNotice(long pounds, TenderRoute route) {
        String reference = procurements
                .aProcurement()
                .estimatedAt(ContractKind.SERVICES, pounds)
                .by(route)
                .opened()
                .value();

        assertThat(notices.open(reference, NoticeEvent.TENDER_PREPARED)).isEmpty();
    }

    @Test
    void tenderNoticeSaysWhatTheCaseKnows() {
        String reference = tendered();

        Obligation notice = notices.openForCaller(reference, NoticeEvent.TENDER_PREPARED, NoticeDuty.TENDER)
                .orElseThrow();

        assertThat(drafts.content(notice))
                .containsEntry("title", "Maintenance of lifts")
                .containsEntry("valueIncVat", "£216,000")
                .containsEntry("submissionDeadline", "15 January 2027 at 12:00")
                .containsEntry("procedure", "the open procedure")
                .containsEntry(
                        "awardCriteria",
                        "How the work is done: 50 per cent; Jobs for local people: 10 per cent; Price: 40 per cent")
                .doesNotContainKey("supplier");
        assertThat(notices.openForCaller(reference, NoticeEvent.TENDER_PREPARED, NoticeDuty.TENDER))
                .as("opened a second time")
                .isEmpty();
    }

    @Test
    void whoWonIsSaidOnlyOnceTheAwardIsDecided() {
        ContractReference reference = procurements
                .aProcurement()
                .estimatedAt(ContractKind.SERVICES, 180_000)
                .by(TenderRoute.OPEN_PROCEDURE)
                .prepared(PUBLISH, DEADLINE)
                .declared()
                .evaluated()
                .opened();
        Obligation notice = notices.openForCaller(reference.value(), NoticeEvent.AWARD_DECIDED, NoticeDuty.AWARD)
                .orElseThrow();
        assertThat(drafts.content(notice).values()).noneMatch(text -> text.contains("Rise and Fall"));

        jdbc.sql("update procurement set awarded_on = ? where reference = ?")
                .params(PUBLISH, reference.value())
                .update();

        assertThat(drafts.content(notice))
                .containsEntry("supplier", "Rise and Fall Ltd (Companies House 01234567)")
                .containsEntry("valueIncVat", "£204,000")
                .containsEntry("decidedOn", "1 December 2026")
                .doesNotContainKey("unsuccessfulSuppliers");
    }

    @Test
    void timelineTellsWhatLiesAheadAndWhatIsNotNeeded() {
        Map<NoticeDuty, Standing> standings = timeline.of(tendered()).stream()
                .collect(Collectors.toMap(NoticeTimeline.Line::notice, NoticeTimeline.Line::standing));

        assertThat(standings)
                .containsEntry(NoticeDuty.MARKET_ENGAGEMENT, Standing.NOT_NEEDED)
                .containsEntry(NoticeDuty.TENDER, Standing.TO_COME)
                .containsEntry(NoticeDuty.BELOW_THRESHOLD_TENDER, Standing.NOT_NEEDED)
                .containsEntry(NoticeDuty.AWARD, Standing.TO_COME)
                .containsEntry(NoticeDuty.DETAILS, Standing.TO_COME)
                .containsEntry(NoticeDuty.COPY_OF_CONTRACT, Standing.NOT_NEEDED);
    }

    @Test
    void stoppedProcurementWithdrawsWhatIsOpenAndTellsSuppliersWhoWereInvited() {
        String reference = tendered();
        Obligation tender = notices.openForCaller(reference, NoticeEvent.TENDER_PREPARED, NoticeDuty.TENDER)
                .orElseThrow();
        jdbc.sql("update notice_obligation set state = 'PUBLISHED', notice_number = ?, published_at = now(),"
                        + " closed_at = now(), closed_by = 'procurement' where id = ?")
                .params("9%05d-2026".formatted(tender.id()), tender.id())
                .update();
        Obligation award = notices.openForCaller(reference, NoticeEvent.AWARD_DECIDED, NoticeDuty.AWARD)
                .orElseThrow();

        notices.stopped(reference);

        assertThat(obligations.get(award.id()).state()).isEqualTo(Obligation.State.WITHDRAWN);
        assertThat(obligations.of(reference))
                .filteredOn(Obligation::isOpen)
                .extracting(Obligation::duty)
                .containsExactly(NoticeDuty.PROCUREMENT_TERMINATION);
    }

    @Test
    void stoppedProcurementOfWhichNobodyWasToldOwesNothing() {
        String reference = tendered();

        notices.stopped(reference);

        assertThat(obligations.of(reference)).noneMatch(Obligation::isOpen);
    }

    private String tendered() {
        return procurements
                .aProcurement()
                .estimatedAt(ContractKind.SERVICES, 180_000)
                .by(TenderRoute.OPEN_PROCEDURE)
                .prepared(PUBLISH, DEADLINE)
                .opened()
                .value();
    }
}
