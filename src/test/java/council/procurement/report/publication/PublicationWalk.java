package council.procurement.report.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.http.Caller;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.register.EndedInstance;
import council.procurement.rules.CouncilTime;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What both kinds of publication have in common: every path of their models, on the days when the clocks change too. */
abstract class PublicationWalk extends ProcessWalk {

    private static final Map<String, Object> FIT = Map.of("decision", "WITHOUT_FLAGGED", "note", "Looks right.");
    private static final Map<String, Object> CHASED = Map.of("chased", "The team will look at it by Friday.");
    private static final Map<String, Object> FOUND = Map.of("found", "Nothing wrong; two titles were mended.");

    /** Years after which no other test of this class has published anything. */
    private static int year = 2027;

    @LocalServerPort
    private int port;

    @Autowired
    protected Publications publications;

    /** The kind that the class walks. */
    protected abstract PublicationKind kind();

    /** The part of names of tasks that is the kind's own: {@code Register}. */
    protected abstract String named();

    @Override
    protected String process() {
        return kind().path() + "-publication";
    }

    /** Every test has years of its own, so that none finds another's quarter published. */
    @BeforeEach
    void inAYearOfItsOwn() {
        year += 2;
        at(LocalDate.of(year, 11, 20), 9);
    }

    protected int year() {
        return year;
    }

    @Test
    void checkedPublicationWaitsForTheEndOfTheQuarter() {
        ProcessInstance publication = quarterNearsItsEnd();
        ContractReference reference = reference(publication);
        assertThat(reference.value()).isEqualTo(kind().path() + "-publication " + year + "-12-31");

        complete(PROCUREMENT, reference, "Task_Check" + named() + "Publication", FIT);
        assertThat(due(reference, "Event_PublicationDue")).isEqualTo(Instant.parse((year + 1) + "-01-01T00:00:00Z"));
        assertThat(get(kind().listed() + "/" + year + "-12-31").statusCode()).isEqualTo(404);
        fire(reference, "Event_PublicationDue");

        assertThat(publication).isEnded().hasPassed("EndEvent_" + named() + "Published");
        assertThat(get(kind().listed()).body())
                .contains(
                        "Quarter to 31 December " + year,
                        "Checked by the council’s procurement team on 15 December " + year);
        assertThat(get(kind().listed() + "/" + year + "-12-31.csv").statusCode())
                .isEqualTo(200);
        assertThat(story(reference))
                .contains("The publication was checked; it is to be published without what is flagged. Looks right.")
                .anyMatch(sentence -> sentence.startsWith("The " + kind().words() + " was published with "));
    }

    @Test
    void whatNobodyChecksPublishesItselfAndIsLookedOverAfterwards() {
        ProcessInstance publication = quarterNearsItsEnd();
        ContractReference reference = reference(publication);

        fire(reference, "BoundaryEvent_CheckLate");
        complete(HEAD, reference, "Task_Chase" + named() + "Check", CHASED);
        fire(reference, "BoundaryEvent_PublicationDueUnchecked");

        assertThat(openTasks(reference)).containsExactly("Task_LookOver" + named() + "Publication");
        String address = kind().listed() + "/" + year + "-12-31";
        assertThat(get(address).body()).contains("Nobody had checked it when it was published.");
        complete(HEAD, reference, "Task_LookOver" + named() + "Publication", FOUND);
        assertThat(publication).isEnded().hasPassed("EndEvent_" + named() + "PublicationLookedOver");
        assertThat(get(address).body()).contains("it was looked over on 1 January " + (year + 1));
    }

    @Test
    void chaseEndsWithTheCheck() {
        ProcessInstance publication = quarterNearsItsEnd();
        ContractReference reference = reference(publication);
        fire(reference, "BoundaryEvent_CheckLate");

        complete(PROCUREMENT, reference, "Task_Check" + named() + "Publication", FIT);
        fire(reference, "Event_PublicationDue");

        assertThat(publication).isEnded();
        assertThat(openTasks(reference)).isEmpty();
    }

    @Test
    void quarterIsPublishedOnce() {
        ProcessInstance first = quarterNearsItsEnd();
        ProcessInstance second = begin();

        assertThat(second).isEnded().hasPassed("EndEvent_PublishedAlready");
        assertThat(first).isNotEnded();
    }

    @Test
    void whenTimeJumpsOverTheEndOfAQuarterThatQuarterIsPublishedAtOnce() {
        at(LocalDate.of(year + 1, 2, 20), 9);
        ContractReference reference = reference(begin());

        assertThat(publications.get(reference.value()).quarterEnd()).isEqualTo(LocalDate.of(year, 12, 31));
        fire(reference, "BoundaryEvent_PublicationDueUnchecked");
        assertThat(publications.get(reference.value()).snapshot()).isNotNull();
    }

    @Test
    void whatSomebodyAsksForIsPublishedAsSoonAsItIsChecked() {
        start(PROCUREMENT, Map.of("reason", "Two values were wrong in the last one."));
        start(PROCUREMENT, Map.of("reason", "And once more on the same day."));
        var second = new ContractReference(kind().path() + "-publication " + year + "-11-20-2");

        complete(PROCUREMENT, second, "Task_Check" + named() + "Publication", Map.of("decision", "WITH_FLAGGED"));
        fire(second, "Event_PublicationDue");

        assertThat(get(kind().listed() + "/" + year + "-11-20-2").body()).contains("Besides the quarters");
        assertThat(get(kind().listed() + "/" + year + "-11-20").statusCode())
                .as("not yet checked")
                .isEqualTo(404);
        var first = new ContractReference(kind().path() + "-publication " + year + "-11-20");
        assertThat(due(first, "BoundaryEvent_PublicationDueUnchecked"))
                .isEqualTo(publications.get(first.value()).times().uncheckedAt())
                .isAfter(Instant.parse(year + "-11-24T00:00:00Z"));
    }

    @Test
    void publicationIsForCorporateProcurementToAskFor() {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(OFFICER, Map.of("reason", "Because I would like to.")));
    }

    /** In March and October the clocks change days before the quarter ends, or weeks after it began; midnight stays London's. */
    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "03-15, 03-31, 03-31T23:00:00Z",
        "06-15, 06-30, 06-30T23:00:00Z",
        "09-15, 09-30, 09-30T23:00:00Z",
        "12-15, 12-31, +01-01T00:00:00Z"
    })
    void quartersEndAtMidnightInLondon(String begins, String ends, String moment) {
        at(LocalDate.parse(year + "-" + begins).minusDays(1), 12);
        Job start = startTimer();
        management.recalculateJobDuedate(start.getId(), false);
        assertThat(CouncilTime.dayOf(startTimer().getDuedate().toInstant())).isEqualTo(year + "-" + begins);

        at(LocalDate.parse(year + "-" + begins), 9);
        ContractReference reference = reference(begin());

        assertThat(publications.get(reference.value()).quarterEnd()).isEqualTo(year + "-" + ends);
        assertThat(due(reference, "BoundaryEvent_PublicationDueUnchecked"))
                .isEqualTo(moment.startsWith("+") ? (year + 1) + "-" + moment.substring(1) : year + "-" + moment);
    }

    private ProcessInstance quarterNearsItsEnd() {
        at(LocalDate.of(year, 12, 15), 8);
        return begin();
    }

    private Job startTimer() {
        return management.createJobQuery().processDefinitionKey(process()).timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
    }

    /** Lets the timer of the start fire, and runs what it begins. */
    protected ProcessInstance begin() {
        Set<String> before = all().keySet();
        management.executeJob(startTimer().getId());
        Map<String, HistoricProcessInstance> begun = all();
        begun.keySet().removeAll(before);
        assertThat(begun).hasSize(1);
        HistoricProcessInstance instance = begun.values().iterator().next();
        ProcessInstance running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        return running == null ? new EndedInstance(instance) : running;
    }

    private Map<String, HistoricProcessInstance> all() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process())
                .list()
                .stream()
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getId, Function.identity(), (a, b) -> a, HashMap::new));
    }

    protected static ContractReference reference(ProcessInstance publication) {
        return new ContractReference(Objects.requireNonNull(publication.getBusinessKey()));
    }

    protected HttpResponse<String> get(String path) {
        return Caller.anonymous(port).get(path);
    }
}
