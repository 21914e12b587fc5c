package council.procurement.contract.insourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.register.Lessons;
import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/contract/insourcing.bpmn}. */
class InsourcingProcessTest extends ProcessWalk {

    private static final LocalDate GO_LIVE = LocalDate.of(2028, 4, 3);
    private static final Map<String, Object> PLANNED = Map.of(
            "specification",
            "Grass, beds and trees of all 42 parks, to Green Flag standard.",
            "budget",
            310_000.5,
            "targetGoLive",
            GO_LIVE.toString(),
            "transitionLead",
            "Jo Smith");
    private static final Map<String, Object> STAFF = Map.of(
            "staffInScope", 12,
            "tupe", "YES",
            "pensions", "All twelve join the Local Government Pension Scheme.",
            "consultationStarts", "2028-01-10");
    private static final Map<String, Object> EXIT = Map.of(
            "supplierToldOn", "2026-11-20",
            "assets", "Four mowers and the keys of the depot, on the last day.",
            "data", "Tree survey as a spreadsheet, by 1 March 2028.",
            "licences", "None to transfer; route software bought anew.",
            "exitLead", "Jo Smith");
    private static final Map<String, Object> WRITTEN = Map.of(
            "worked", "Consulting staff a year ahead: nobody left.",
            "didNotWork", "The mowers came a month late; order before consulting.",
            "savingsAYear", -2_500,
            "doAgain", "YES_BUT_OTHERWISE");

    @Autowired
    private Messages messages;

    @Autowired
    private Lessons lessons;

    @Autowired
    private InsourcingDue due;

    @Override
    protected String process() {
        return "insourcing";
    }

    @Test
    void serviceComesInHouseStepByStepAndTheRoadmapFollows() {
        ContractReference reference = decided();
        ProcessInstance insourcing = instance(reference, "insourcing");
        assertThat(state(reference)).isEqualTo("DECIDED");
        complete(OFFICER, reference, "Task_PlanTransition", PLANNED);
        assertThat(state(reference)).isEqualTo("PLANNED");
        complete(CONTRACTS, reference, "Task_PlanStaffTransfer", STAFF);
        assertThat(state(reference)).isEqualTo("PLANNED");
        complete(CONTRACTS, reference, "Task_ActivateExitPlan", EXIT);
        assertThat(state(reference)).isEqualTo("READY");
        at(GO_LIVE, 10);
        complete(
                CONTRACTS,
                reference,
                "Task_ConfirmGoLive",
                Map.of("wentLiveOn", "2028-04-03", "leftToDo", "Signs at the parks, by May."));
        assertThat(state(reference)).isEqualTo("LIVE");

        complete(CONTRACTS, reference, "Task_WriteCaseStudy", WRITTEN);

        assertThat(state(reference)).isEqualTo("WRITTEN_UP");
        assertThat(insourcing).isEnded().hasPassed("EndEvent_ServiceRunsInHouse");
        assertThat(story(reference))
                .contains(
                        "The transition is planned: the service goes live in house on 3 April 2028, with a budget of"
                                + " £310,000.50.",
                        "The transfer of staff is planned: 12 in scope; TUPE is expected to apply.",
                        "The exit plan is active: the supplier was told that the service comes in house.",
                        "The service has run in house since 3 April 2028. Something is left to do.",
                        "The case study is written. Savings a year: -£2,500.");
    }

    @Test
    void untilItIsPlannedTheServiceIsToGoLiveTheDayAfterTheContractEnds() {
        ContractReference reference = decided();

        assertThat(shown(OFFICER, reference, "Task_PlanTransition")).containsEntry("targetGoLive", "2029-04-01");
    }

    @Test
    void serviceOfAContractWithoutAnEndHasNoDayUntilItIsPlanned() {
        ContractReference reference =
                contracts.aContract().running(LocalDate.of(2020, 4, 1), null).registered();
        messages.startProcess("insourcing", reference.value(), Map.of());

        assertThat(shown(OFFICER, reference, "Task_PlanTransition")).doesNotContainKey("targetGoLive");
        assertThatIllegalStateException().isThrownBy(() -> due.goLive(reference.value()));
    }

    @Test
    void goLiveIsDueAtFiveOnThePlannedDay() {
        ContractReference reference = prepared();

        assertThat(task(reference, "Task_ConfirmGoLive").getDueDate())
                .isEqualTo(Date.from(CouncilTime.closeOf(GO_LIVE)));
        assertThat(shown(CONTRACTS, reference, "Task_ConfirmGoLive")).containsEntry("targetGoLive", "3 April 2028");
    }

    @Test
    void transitionIsPlannedForADayToCome() {
        ContractReference reference = decided();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(
                        OFFICER, reference, "Task_PlanTransition", with(PLANNED, "targetGoLive", TODAY.toString())))
                .withMessage("Go-live: give a day after today.");

        assertThat(state(reference)).isEqualTo("DECIDED");
        complete(
                OFFICER,
                reference,
                "Task_PlanTransition",
                with(PLANNED, "targetGoLive", TODAY.plusDays(1).toString()));
    }

    @Test
    void supplierIsNotToldInTheFuture() {
        ContractReference reference = decided();
        complete(OFFICER, reference, "Task_PlanTransition", PLANNED);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(
                        CONTRACTS, reference, "Task_ActivateExitPlan", with(EXIT, "supplierToldOn", "2026-11-21")))
                .withMessage("Supplier told on: give today or an earlier day.");
    }

    @Test
    void serviceIsNotLiveBeforeItIs() {
        ContractReference reference = prepared();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(
                        () -> complete(CONTRACTS, reference, "Task_ConfirmGoLive", Map.of("wentLiveOn", "2026-11-21")))
                .withMessage("Went live on: give today or an earlier day.");

        complete(CONTRACTS, reference, "Task_ConfirmGoLive", Map.of("wentLiveOn", "2026-11-20"));
        assertThat(story(reference)).contains("The service has run in house since 20 November 2026.");
        assertThat(shown(CONTRACTS, reference, "Task_WriteCaseStudy")).containsEntry("wentLiveOn", "20 November 2026");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"NO, TUPE is not expected to apply.", "TO_BE_ADVISED, legal will say whether TUPE applies."})
    void staffAreConsultedUnlessTupeDoesNotApply(String tupe, String words) {
        ContractReference reference = decided();
        complete(OFFICER, reference, "Task_PlanTransition", PLANNED);
        Map<String, Object> staff = with(STAFF, "tupe", tupe);
        if (tupe.equals("NO")) {
            staff.remove("consultationStarts");
        }

        complete(CONTRACTS, reference, "Task_PlanStaffTransfer", staff);

        assertThat(story(reference)).contains("The transfer of staff is planned: 12 in scope; " + words);
    }

    @Test
    void consultationHasToStartWhereTupeMayApply() {
        ContractReference reference = decided();
        complete(OFFICER, reference, "Task_PlanTransition", PLANNED);
        Map<String, Object> staff = with(STAFF, "tupe", "TO_BE_ADVISED");
        staff.remove("consultationStarts");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(CONTRACTS, reference, "Task_PlanStaffTransfer", staff))
                .withMessage("Consultation starts: give a date.");
    }

    @Test
    void caseStudyIsShownToThoseWhoDecideOnTheNextService() {
        ContractReference reference = contracts
                .aContract()
                .with("service_category_label", "Parks of " + UUID.randomUUID())
                .registered();
        messages.startProcess("insourcing", reference.value(), Map.of());
        complete(OFFICER, reference, "Task_PlanTransition", PLANNED);
        complete(CONTRACTS, reference, "Task_PlanStaffTransfer", STAFF);
        complete(CONTRACTS, reference, "Task_ActivateExitPlan", EXIT);
        complete(CONTRACTS, reference, "Task_ConfirmGoLive", Map.of("wentLiveOn", "2026-11-20"));

        complete(CONTRACTS, reference, "Task_WriteCaseStudy", WRITTEN);

        assertThat(lessons.forStep(8, contracts.now(reference).category(), 2))
                .containsExactlyInAnyOrder(
                        "Grounds maintenance: Brought in house; what worked: Consulting staff a year ahead: nobody"
                                + " left.",
                        "Grounds maintenance: Brought in house; what did not work: The mowers came a month late; order"
                                + " before consulting.");
    }

    private ContractReference decided() {
        ContractReference reference = contracts.aContract().registered();
        messages.startProcess("insourcing", reference.value(), Map.of());
        return reference;
    }

    private ContractReference prepared() {
        ContractReference reference = decided();
        complete(OFFICER, reference, "Task_PlanTransition", PLANNED);
        complete(CONTRACTS, reference, "Task_ActivateExitPlan", EXIT);
        complete(CONTRACTS, reference, "Task_PlanStaffTransfer", STAFF);
        return reference;
    }

    private Map<String, Object> shown(Person person, ContractReference reference, String key) {
        return desk.open(person, task(reference, key).getId());
    }

    private String state(ContractReference reference) {
        return jdbc.sql("""
                        select r.state from insourcing_roadmap r join contract c on c.id = r.contract_id
                         where c.reference = ?
                        """).param(reference.value()).query(String.class).single();
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return changed;
    }
}
