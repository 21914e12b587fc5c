package council.procurement.approval;

import static council.procurement.approval.ApprovalFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.OctantTest;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.Timers;
import council.procurement.http.Caller;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may record that somebody stands in for them, for how long, and what comes of it in lists of tasks. */
@OctantTest
class DelegationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Person DIRECTOR = new Person("director", Set.of("directors"));
    private static final Person HEAD = new Person("head", Set.of("heads-of-service"));

    @Autowired
    private Delegations delegations;

    @Autowired
    private StandInOffers offers;

    @Autowired
    private StandInsForApprovals standIns;

    @Autowired
    private Approvals approvals;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private FilterService filters;

    @LocalServerPort
    private int port;

    @BeforeEach
    void beginToday() {
        at(TODAY);
        endAll();
    }

    @AfterEach
    void letTimeRun() {
        at(TODAY);
        endAll();
        ClockUtil.reset();
    }

    @Test
    void standsInFromTheFirstDayToTheLast() {
        record("head", TODAY.plusDays(3), TODAY.plusDays(7));

        assertThat(groupsOn(TODAY.plusDays(2))).isEmpty();
        assertThat(groupsOn(TODAY.plusDays(3))).containsExactly("directors");
        assertThat(groupsOn(TODAY.plusDays(7))).containsExactly("directors");
        assertThat(groupsOn(TODAY.plusDays(8))).isEmpty();
        at(TODAY.plusDays(3));
        assertThat(standIns.groups("head", "renewal"))
                .as("only where approvals are given")
                .isEmpty();
        assertThat(delegations.notOver())
                .filteredOn(one -> one.absent().equals("director"))
                .singleElement()
                .satisfies(one -> assertThat(one.recordedBy()).isEqualTo("director"));
    }

    @Test
    void endsAtOnceWhenOneOfTheTwoEndsIt() {
        record("head", TODAY, TODAY.plusDays(7));
        long number = delegations.of(DIRECTOR).get(0).number();

        assertRefused(
                () -> delegations.end(new Person("legal", Set.of("legal")), number),
                "There is no delegation of that number that is yours to end.");
        delegations.end(HEAD, number);

        assertThat(groupsOn(TODAY)).isEmpty();
        assertRefused(() -> delegations.end(DIRECTOR, number), "This delegation is over already.");
        record("head", TODAY, TODAY.plusDays(7));
    }

    @Test
    void whatIsNotPossibleIsRefusedWithItsField() {
        assertRefused(() -> record("director", TODAY, TODAY), "Stand-in: choose somebody else than yourself.");
        assertRefused(
                () -> record("nobody", TODAY, TODAY), "Stand-in: choose somebody who works with tasks in Octant.");
        assertRefused(
                () -> record("auditor", TODAY, TODAY), "Stand-in: choose somebody who works with tasks in Octant.");
        assertRefused(
                () -> record("director2", TODAY, TODAY),
                "Stand-in: Dorothea Dalrymple is in “Directors” like you and approves without standing in for anybody.");
        assertRefused(() -> record("head", TODAY.minusDays(1), TODAY), "First day: give today or a later day.");
        assertRefused(
                () -> record("head", TODAY, TODAY.minusDays(1)), "Last day: give 20 November 2026 or a later day.");
        assertRefused(
                () -> record("head", TODAY, TODAY.plusYears(1).plusDays(1)),
                "Last day: somebody stands in for a year at most. Give 20 November 2027 or an earlier day; for longer, an"
                        + " administrator changes the groups.");
        assertRefused(
                () -> delegations.record(DIRECTOR, "head", StaffGroup.FINANCE, TODAY, TODAY),
                "Approvals as: you do not approve as “Finance”, or nobody else may do that in your place.");
        assertRefused(
                () -> delegations.record(
                        new Person("member", Set.of("members")), "head", StaffGroup.MEMBERS, TODAY, TODAY),
                "Approvals as: you do not approve as “Members”, or nobody else may do that in your place.");
        assertThat(delegations.of(DIRECTOR)).allMatch(one -> one.ended() != null);
    }

    @Test
    void onePersonStandsInAtATime() {
        record("head", TODAY.plusDays(3), TODAY.plusDays(7));

        assertRefused(
                () -> record("legal", TODAY.plusDays(7), TODAY.plusDays(9)),
                "First day: Hannah Hollis stands in for you already from 23 November 2026 to 27 November 2026. End that"
                        + " first, or choose other days.");
        assertRefused(() -> record("legal", TODAY, TODAY.plusDays(3)), "stands in for you already");
        record("legal", TODAY.plusDays(8), TODAY.plusDays(9));
        record("legal", TODAY, TODAY.plusDays(2));
    }

    @Test
    void whoLeavesTheGroupIsNotStoodInForAnyMore() {
        String id = "leaver-" + UUID.randomUUID();
        identities.saveUser(identities.newUser(id));
        identities.createMembership(id, "directors");
        var leaver = new Person(id, Set.of("directors"));
        delegations.record(leaver, "head", StaffGroup.DIRECTORS, TODAY, TODAY);
        assertThat(groupsOn(TODAY)).containsExactly("directors");

        identities.deleteMembership(id, "directors");

        assertThat(groupsOn(TODAY)).isEmpty();
        delegations.end(leaver, delegations.of(leaver).get(0).number());
    }

    @Test
    void approvalsAreInTheListOfWhoStandsInAndInNobodyElses() {
        String reference = "LIST-" + UUID.randomUUID();
        long number = approvals.ask(request(reference, ApprovalSubject.AWARD, 180_000));
        runtime.startProcessInstanceByKey("approval", reference, Timers.NUMBER.of(number));
        record("head", TODAY, TODAY);

        offers.keep();

        assertThat(listed("head", "heads-of-service", reference)).isEqualTo(1);
        assertThat(listed("director", "directors", reference)).isEqualTo(1);
        assertThat(listed("legal", "legal", reference)).isZero();
        at(TODAY.plusDays(1));
        offers.keep();
        assertThat(listed("head", "heads-of-service", reference)).isZero();
    }

    @Test
    void pageTakesAnAbsenceAndShowsWhatIsWrongWithIt() {
        Caller director = Caller.signedIn(port, "director", "tasklist");

        HttpResponse<String> wrong =
                director.submit("/delegations", "group=directors&standIn=head&from=31%2F02%2F2027&to=23%2F11%2F2026&");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("First day: give a day such as", "value=\"31/02/2027\"");
        assertThat(director.submit("/delegations", "group=lunch&standIn=head&from=2026-11-20&to=2026-11-20&")
                        .body())
                .contains("Approvals as: choose one of your groups.");

        HttpResponse<String> taken =
                director.submit("/delegations", "group=directors&standIn=head&from=23%2F11%2F2026&to=27%2F11%2F2026&");
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(Caller.signedIn(port, "auditor", "cockpit")
                        .get("/delegations")
                        .body())
                .contains("Dafydd Drummond", "Hannah Hollis", "27 November 2026", "Only they can")
                .doesNotContain("Will you be away?");

        long number = delegations.of(DIRECTOR).get(0).number();
        assertThat(Caller.signedIn(port, "legal", "tasklist")
                        .submit("/delegations/" + number + "/end", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.submit("/delegations/" + number + "/end", "").statusCode())
                .isEqualTo(302);
        assertThat(director.submit("/delegations/" + number + "/end", "").statusCode())
                .isEqualTo(409);
        assertThat(director.get("/delegations").body()).contains("Hannah Hollis as Directors", "ended on");
    }

    private void record(String standIn, LocalDate from, LocalDate to) {
        delegations.record(DIRECTOR, standIn, StaffGroup.DIRECTORS, from, to);
    }

    private Set<String> groupsOn(LocalDate day) {
        at(day);
        return standIns.groups("head", "approval");
    }

    /** How many approvals under a reference somebody finds by Tasklist's filter. */
    private long listed(String person, String group, String reference) {
        String filter = filters.createTaskFilterQuery()
                .filterName("Approvals")
                .singleResult()
                .getId();
        identities.setAuthentication(person, List.of(group));
        try {
            return filters.count(filter, tasks.createTaskQuery().processInstanceBusinessKey(reference));
        } finally {
            identities.clearAuthentication();
        }
    }

    private void endAll() {
        delegations.of(DIRECTOR).stream()
                .filter(one -> one.ended() == null && !one.to().isBefore(TODAY))
                .forEach(one -> delegations.end(DIRECTOR, one.number()));
        offers.keep();
    }

    private static void at(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(CouncilTime.closeOf(day)));
    }

    private static void assertRefused(Runnable attempt, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(attempt::run)
                .withMessageContaining(sentence);
    }
}
