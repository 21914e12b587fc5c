package council.procurement.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.approval.ApprovalFixture;
import council.procurement.approval.Approvals;
import council.procurement.approval.Delegations;
import council.procurement.engine.TaskDesk;
import council.procurement.engine.Timers;
import council.procurement.http.Caller;
import council.procurement.reminder.Digest.Line;
import council.procurement.reminder.Digest.Urgency;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is in whose summary, and what is not. */
@OctantTest
class DigestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Person DIRECTOR = new Person("director", Set.of("directors"));
    private static final Person FINANCE = new Person("finance", Set.of("finance"));

    private final String reference = "DIGEST-" + UUID.randomUUID();

    @Autowired
    private Digests digests;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Delegations delegations;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskDesk desk;

    @LocalServerPort
    private int port;

    @BeforeEach
    void beginToday() {
        at(TODAY);
    }

    @AfterEach
    void letTimeRun() {
        at(TODAY);
        delegations.of(DIRECTOR).stream()
                .filter(one -> one.ended() == null && !one.to().isBefore(TODAY))
                .forEach(one -> delegations.end(DIRECTOR, one.number()));
        reminders.choose(FINANCE, true);
        ClockUtil.reset();
    }

    @Test
    void groupTasksReachTheMembersUntilSomebodyTakesThem() {
        askForAward("officer");

        assertThat(waiting("finance")).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Give approval");
            assertThat(line.waitsFor()).isEqualTo("Finance");
            assertThat(line.urgency()).isEqualTo(Urgency.LATER);
        });
        assertThat(waiting("officer")).isEmpty();

        desk.claim(FINANCE, waiting("finance").get(0).task());

        assertThat(waiting("finance")).isEmpty();
        assertThat(yours("finance")).extracting(Line::waitsFor).containsExactly("");
        at(LocalDate.of(2026, 12, 3));
        assertThat(yours("finance")).extracting(Line::urgency).containsExactly(Urgency.SOON);
        at(LocalDate.of(2027, 1, 4));
        assertThat(yours("finance")).extracting(Line::urgency).containsExactly(Urgency.LATE);
    }

    @Test
    void nobodyIsRemindedToApproveTheirOwnWork() {
        askForAward("officer", "director");

        assertThat(waiting("director")).isEmpty();
        assertThat(waiting("director2")).isNotEmpty();
    }

    @Test
    void whoStandsInIsTold() {
        askForAward("officer");
        delegations.record(DIRECTOR, "contracts", StaffGroup.DIRECTORS, TODAY, TODAY);
        String task = waiting("director").get(0).task();
        tasks.addCandidateUser(task, "contracts");

        assertThat(waiting("contracts")).extracting(Line::waitsFor).containsExactly("Directors, for whom you stand in");
        assertThat(reminders.of(DIRECTOR).away()).isTrue();
        at(TODAY.plusDays(1));
        assertThat(reminders.of(DIRECTOR).away()).isFalse();
    }

    @Test
    void mailSaysTasksAndReferencesAndNothingConfidential() {
        askForAward("officer");
        Line line = waiting("finance").get(0);

        Letter letter = DigestLetter.of(new Digest(TODAY, List.of(), List.of(line)), "https://octant.council.example");

        assertThat(letter.subject()).isEqualTo("Octant: 1 task – " + reference);
        assertThat(letter.body())
                .contains(
                        reference + ": Give approval. Due on 7 December 2026 at 17:00. (Finance)",
                        "https://octant.council.example/camunda/app/tasklist/default/#/?task=" + line.task(),
                        "https://octant.council.example/reminders",
                        "London time")
                .doesNotContain("Greenfield", "87.25", "179,999", "grounds");
    }

    @Test
    void longSummariesEndWithAWayToTheRest() {
        List<Line> many = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> new Line("t" + i, "SBC-" + i, "Assess performance", null, Urgency.LATER, ""))
                .toList();

        Letter letter = DigestLetter.of(new Digest(TODAY, many, List.of()), "https://octant");

        assertThat(letter.subject()).isEqualTo("Octant: 60 tasks – SBC-0 and 59 more");
        assertThat(letter.body())
                .contains("SBC-49:", "and 10 more, in Tasklist")
                .doesNotContain("SBC-50:");
    }

    @Test
    void pageShowsWhatWouldBeSentAndTakesTheChoice() {
        askForAward("officer");
        Caller finance = Caller.signedIn(port, "finance", "tasklist");

        assertThat(finance.get("/reminders").body())
                .contains(
                        "finance@council.example",
                        reference + ": Give approval",
                        "/camunda/app/tasklist/default/#/?task=",
                        "Due on 7 December 2026 at 17:00");
        assertThat(finance.submit("/reminders", "digest=perhaps&").statusCode()).isEqualTo(400);
        assertThat(finance.submit("/reminders", "digest=no&").statusCode()).isEqualTo(302);
        assertThat(reminders.of(FINANCE).wanted()).isFalse();
        assertThat(finance.get("/reminders").body()).containsPattern("value=\"no\"[^>]*checked");
    }

    private void askForAward(String... authors) {
        long number = approvals.ask(
                ApprovalFixture.request(reference, ApprovalSubject.AWARD, 180_000, ApprovalFixture.SECRET, authors));
        runtime.startProcessInstanceByKey("approval", reference, Timers.NUMBER.of(number));
    }

    private List<Line> waiting(String person) {
        return mine(digests.of(person).waiting());
    }

    private List<Line> yours(String person) {
        return mine(digests.of(person).yours());
    }

    /** Other tests' tasks are in the same application. */
    private List<Line> mine(List<Line> lines) {
        return lines.stream().filter(line -> line.reference().equals(reference)).toList();
    }

    private static void at(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(CouncilTime.startOf(day).plusSeconds(9 * 3600)));
    }
}
