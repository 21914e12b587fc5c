package council.procurement.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.TenderRoute;
import council.procurement.security.StaffGroup;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import java.util.EnumSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Walks every path of {@code bpmn/shared/break-glass.bpmn}. */
class BreakGlassProcessTest extends ProcessWalk {

    private static final Person AUDITOR = person("auditor", "auditors");
    private static final Person LEGAL = person("legal", "legal");
    private static final String REASON = "A supplier says that a score was changed after moderation.";
    private static final Map<String, Object> JUSTIFIED =
            Map.of("justified", "YES", "finding", "The complaint is on file, I asked the auditor.");
    private static final Map<String, Object> UNJUSTIFIED =
            Map.of("justified", "NO", "finding", "There is no such complaint at all.");

    @Autowired
    private BreakGlass breakGlass;

    @Autowired
    private ProcurementFixture procurements;

    private ContractReference reference = new ContractReference("none");

    @BeforeEach
    void tendersAreEvaluated() {
        reference = released().evaluated().opened();
    }

    private ProcurementFixture.Draft released() {
        return procurements
                .aProcurement()
                .estimatedAt(ContractKind.SERVICES, 400_000)
                .by(TenderRoute.OPEN_PROCEDURE)
                .prepared(TODAY.minusDays(60), TODAY.minusDays(20))
                .declared();
    }

    @Override
    protected String process() {
        return "break-glass";
    }

    @Test
    void secondPersonIsAlertedAtOnceAndFindsItJustified() {
        ProcessInstance alert = ask(AUDITOR);

        assertThat(alert).isWaitingAtExactly("Task_CheckBreakGlassRead");
        assertThat(task(reference, "Task_CheckBreakGlassRead").getDueDate())
                .isEqualTo(CouncilTime.closeOf(LocalDate.of(2026, 11, 23)));
        ConfidentialTable tenders = read(ConfidentialKind.TENDERS);
        assertThat(tenders.rows()).isNotEmpty();
        assertThat(read(ConfidentialKind.SCORES).rows()).isNotEmpty();
        assertThat(read(ConfidentialKind.DECLARATIONS).rows())
                .anySatisfy(row -> assertThat(row).contains("on the panel"));
        assertThat(read(ConfidentialKind.APPROVALS).rows()).isEmpty();
        read(ConfidentialKind.TENDERS);
        complete(LEGAL, reference, "Task_CheckBreakGlassRead", JUSTIFIED);

        assertThat(alert).isEnded().hasPassed("EndEvent_ReadChecked").hasNotPassed("Task_ChaseUnansweredAlert");
        assertThat(read(ConfidentialKind.SCORES).rows()).isNotEmpty();
        assertThat(story(reference))
                .contains(
                        "Break-glass: may read confidential facts until 20 November 2026 at 11:00. The reason given: "
                                + REASON,
                        "Break-glass: read the tenders.",
                        "Break-glass: read the declarations of interests.",
                        "Break-glass: a second person found it justified: The complaint is on file, I asked the auditor.")
                .filteredOn(sentence -> sentence.startsWith("Break-glass: read the"))
                .hasSize(6);
        assertThat(String.join(" ", story(reference)))
                .doesNotContain(tenders.rows().get(0).get(0))
                .doesNotContain(tenders.rows().get(0).get(2));
    }

    @Test
    void whatIsNotJustifiedEndsAtOnce() {
        ProcessInstance alert = ask(AUDITOR);
        read(ConfidentialKind.TENDERS);

        complete(DIRECTOR, reference, "Task_CheckBreakGlassRead", UNJUSTIFIED);

        assertThat(alert).isEnded();
        refusedRead(AUDITOR, ConfidentialKind.TENDERS, "or not any more");
        assertThat(story(reference)).last().asString().contains("not justified, so that it ended at once: There is no");
        ask(AUDITOR);
        assertThat(read(ConfidentialKind.TENDERS).rows()).isNotEmpty();
    }

    @Test
    void unansweredAlertIsChased() {
        ProcessInstance alert = ask(AUDITOR);
        assertThat(due(reference, "BoundaryEvent_AlertUnanswered"))
                .isEqualTo(CouncilTime.endOf(LocalDate.of(2026, 11, 23)));

        fire(reference, "BoundaryEvent_AlertUnanswered");
        complete(
                PROCUREMENT,
                reference,
                "Task_ChaseUnansweredAlert",
                Map.of("agreed", "Legal checks it this afternoon."));

        assertThat(alert).isWaitingAtExactly("Task_CheckBreakGlassRead").hasPassed("EndEvent_AlertChased");
        complete(LEGAL, reference, "Task_CheckBreakGlassRead", JUSTIFIED);
        assertThat(alert).isEnded();
    }

    @Test
    void groupsThatTheSettingNamesAreAlerted() {
        ask(AUDITOR);
        String task = task(reference, "Task_CheckBreakGlassRead").getId();
        assertThat(groups(task)).containsExactly("directors", "legal");

        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    alertedBy(EnumSet.of(StaffGroup.LEGAL, StaffGroup.CORPORATE_PROCUREMENT))
                            .notify(context.getTaskManager().findTaskById(task));
                    return true;
                });

        assertThat(groups(task)).containsExactly("corporate-procurement", "legal");
        complete(PROCUREMENT, reference, "Task_CheckBreakGlassRead", JUSTIFIED);
    }

    @Test
    void somebodyIsAlertedAndNeverAdministrators() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alertedBy(EnumSet.noneOf(StaffGroup.class)))
                .withMessageStartingWith("octant.break-glass.alerted: name at least one group");
        assertThatIllegalArgumentException().isThrownBy(() -> alertedBy(EnumSet.of(StaffGroup.ADMINISTRATORS)));
    }

    private static AlertGroupsListener alertedBy(Set<StaffGroup> groups) {
        return new AlertGroupsListener(
                new BreakGlassProperties(EnumSet.of(StaffGroup.AUDITORS), groups, Duration.ofHours(2), 1));
    }

    private List<String> groups(String task) {
        return engine.getTaskService().getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .sorted()
                .toList();
    }

    @Test
    void nobodyChecksWhatTheyReadThemselves() {
        ask(LEGAL);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(LEGAL, reference, "Task_CheckBreakGlassRead", JUSTIFIED))
                .withMessageContaining("You broke the glass yourself.");
        complete(DIRECTOR, reference, "Task_CheckBreakGlassRead", JUSTIFIED);
    }

    @Test
    void accessEndsWhenItsTimeIsOver() {
        ask(AUDITOR);
        moveTo(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(2)).minusSeconds(1));
        read(ConfidentialKind.TENDERS);

        moveTo(ClockUtil.getCurrentTime().toInstant().plusSeconds(1));

        refusedRead(AUDITOR, ConfidentialKind.TENDERS, "or not any more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Because.", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "I want to see it"})
    void reasonHasToBeASentence(String reason) {
        refusedAsk(AUDITOR, reason, Ground.NOT_ACCEPTABLE, "say it in a sentence");
    }

    @Test
    void onlyWhoMayAsksAndOnlyOnce() {
        for (Person other : List.of(
                person("admin", "camunda-admin"),
                new Person("admin", Set.of("camunda-admin", "auditors")),
                PROCUREMENT,
                OFFICER,
                HEAD,
                DIRECTOR,
                person("manager", "managers"),
                new Person("evaluator1", Set.of("auditors")))) {
            refusedAsk(other, REASON, Ground.NOT_ALLOWED, "");
            refusedRead(other, ConfidentialKind.TENDERS, "Say first why");
        }
        refusedAsk(AUDITOR, "x ".repeat(501), Ground.NOT_ACCEPTABLE, "at most 1000");
        ask(AUDITOR);
        refusedAsk(AUDITOR, REASON, Ground.ALREADY_DONE, "You may read already");
        refusedRead(LEGAL, ConfidentialKind.TENDERS, "Say first why");
    }

    @Test
    void sealedTendersStaySealed() {
        reference = released().opened();
        ask(AUDITOR);

        for (ConfidentialKind kind : List.of(ConfidentialKind.TENDERS, ConfidentialKind.SCORES)) {
            refusedRead(AUDITOR, kind, "The tenders are not opened yet.");
        }
        assertThat(read(ConfidentialKind.DECLARATIONS).rows()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"break_glass", "break_glass_read", "break_glass_check"})
    void databaseOnlyAdds(String table) {
        ask(AUDITOR);
        read(ConfidentialKind.TENDERS);

        for (String attempt : List.of("delete from " + table, "truncate " + table + " cascade")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(attempt).update());
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("insert into break_glass_check (break_glass, checked_by, justified, finding,"
                                + " checked_at) select number, person, true, 'Fine', now() from break_glass"
                                + " where reference = ?")
                        .param(reference.value())
                        .update());
    }

    private ProcessInstance ask(Person person) {
        breakGlass.ask(person, reference.value(), REASON);
        return instance(reference, process());
    }

    private ConfidentialTable read(ConfidentialKind kind) {
        return breakGlass.read(AUDITOR, reference.value(), kind);
    }

    private void refusedAsk(Person person, String reason, Ground ground, String words) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> breakGlass.ask(person, reference.value(), reason))
                .satisfies(refusal -> {
                    assertThat(refusal.ground()).isEqualTo(ground);
                    assertThat(refusal.sentence()).contains(words);
                });
    }

    private void refusedRead(Person person, ConfidentialKind kind, String words) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> breakGlass.read(person, reference.value(), kind))
                .satisfies(refusal -> assertThat(refusal.sentence()).contains(words));
    }
}
