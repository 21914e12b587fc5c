package council.procurement.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import council.procurement.OctantTest;
import council.procurement.approval.ApprovalFixture;
import council.procurement.approval.Approvals;
import council.procurement.engine.Timers;
import council.procurement.http.Caller;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calendars as another hand's parser reads them. */
@OctantTest
class CalendarTest {

    private static final Person FINANCE = new Person("finance", Set.of("finance"));
    private static final LocalDate DUE = LocalDate.of(2027, 7, 1);

    private final String reference = "CALENDAR-" + UUID.randomUUID();

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private CalendarEntries entries;

    @Autowired
    private Approvals approvals;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    private Task task;

    @BeforeEach
    void askFinance() {
        long number = approvals.ask(ApprovalFixture.request(reference, ApprovalSubject.AWARD, 180_000));
        runtime.startProcessInstanceByKey("approval", reference, Timers.NUMBER.of(number));
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskCandidateGroup("finance")
                .singleResult();
        due(DUE);
        feeds.of(FINANCE).forEach(feed -> feeds.revoke(FINANCE, feed.id()));
    }

    @Test
    void changedDaysMoveAndSettledOnesAreGone() {
        String secret = feeds.make(FINANCE, "person");

        VEvent first = events(secret).get(0);
        assertThat(first.getSummary().getValue()).isEqualTo(reference + ": Give approval");
        assertThat(first.getSequence().getValue()).isZero();
        assertThat(day(first)).isEqualTo(DUE);
        assertThat(first.getDateStart().getValue().hasTime()).isFalse();
        assertThat(feeds.read(secret, "https://octant").orElseThrow()).contains("DTSTART;VALUE=DATE:20270701");

        due(DUE.plusDays(1));
        VEvent moved = events(secret).get(0);
        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(day(moved)).isEqualTo(DUE.plusDays(1));

        runtime.deleteProcessInstance(task.getProcessInstanceId(), "over");
        entries.keep();
        assertThat(events(secret)).isEmpty();
    }

    @Test
    void groupHasItsOwnAndNobodyElseMakesOne() {
        assertThat(events(feeds.make(FINANCE, "finance"))).hasSize(1);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> feeds.make(FINANCE, "legal")))
                .hasMessageContaining("Calendar: choose");
        assertThat(feeds.read(feeds.make(FINANCE, "council"), "https://octant").orElseThrow())
                .contains("X-WR-CALNAME:Octant: contracts and notices")
                .doesNotContain(reference);
        String outsider = feeds.make(new Person("finance", Set.of("legal")), "legal");
        assertThat(feeds.read(outsider, "https://octant"))
                .as("who has left the group")
                .isEmpty();
    }

    @Test
    void addressAnswersWithoutSigningInUntilItIsRevoked() {
        Caller finance = Caller.signedIn(port, "finance", "tasklist");
        String page = finance.submit("/reminders/calendars", "scope=person&").body();
        String path = page.replaceAll("(?s).*(/calendar/[A-Za-z0-9_-]{43}\\.ics).*", "$1");

        var calendar = Caller.anonymous(port).get(path);
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(calendar.body()).contains("BEGIN:VCALENDAR");

        long id = feeds.of(FINANCE).get(0).id();
        assertThat(finance.submit("/reminders/calendars/" + id + "/revoke", "").statusCode())
                .isEqualTo(302);
        assertThat(Caller.anonymous(port).get(path).statusCode()).isEqualTo(404);
    }

    private void due(LocalDate day) {
        Task now = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        now.setDueDate(Date.from(CouncilTime.closeOf(day)));
        tasks.saveTask(now);
        entries.keep();
    }

    private List<VEvent> events(String secret) {
        ICalendar calendar = Biweekly.parse(feeds.read(secret, "https://octant").orElseThrow())
                .first();
        return calendar.getEvents().stream()
                .filter(event -> event.getSummary().getValue().startsWith(reference))
                .toList();
    }

    /** The parser gives whole days as midnights of the machine's zone. */
    private static LocalDate day(VEvent event) {
        return event.getDateStart()
                .getValue()
                .toInstant()
                .atZone(ZoneId.systemDefault())
                .toLocalDate();
    }
}
