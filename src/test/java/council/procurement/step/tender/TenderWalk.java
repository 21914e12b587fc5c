package council.procurement.step.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskDesk;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.security.Person;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.TenderRoute;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.Tenders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** What walks through step 4 have in common: a procurement that is released, and lists that people write. */
abstract class TenderWalk extends ProcessWalk {

    static final LocalDate DEADLINE = TenderFixture.DEADLINE;
    static final Instant NOON = TenderFixture.NOON;

    static final Person OFFICER_2 = person("officer2", "procuring-officers");
    static final Person EVALUATOR_1 = person("evaluator1", "evaluators");
    static final Person EVALUATOR_2 = person("evaluator2", "evaluators");
    static final Person EVALUATOR_3 = person("evaluator3", "evaluators");
    static final Person MODERATOR = person("moderator", "moderators");
    static final Person CORPORATE = PROCUREMENT;
    static final Person ADMIN = person("admin", "camunda-admin");

    @Autowired
    TenderFixture fixture;

    @Autowired
    Procurements procurements;

    @Autowired
    Tenders tenders;

    @Autowired
    TenderStages stages;

    ContractReference released(TenderRoute route, long pounds) {
        return fixture.released(route, pounds).opened();
    }

    ProcessInstance begin(ContractReference reference, String process) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, reference.value());
    }

    /** A tender that was opened, in the words of the tests: who, and for how many pounds. */
    static Map.Entry<String, Integer> bid(String bidder, int pounds) {
        return Map.entry(bidder, pounds);
    }

    /** Three days after the deadline, with tenders that were opened. */
    @SafeVarargs
    final ContractReference opened(ContractReference reference, Map.Entry<String, Integer>... bids) {
        fixture.opened(reference, bids);
        at(DEADLINE.plusDays(3), 9);
        return reference;
    }

    TaskDesk desk() {
        return desk;
    }

    @Override
    protected void complete(Person person, ContractReference reference, String key, Map<String, Object> fields) {
        super.complete(person, reference, key, fields);
    }

    @Override
    protected void runBackground(ContractReference reference) {
        super.runBackground(reference);
    }

    void in(Runnable work) {
        fixture.in(work);
    }

    Sheet sheet(String id) {
        return fixture.sheet(id);
    }

    List<Map<String, String>> rows(Person person, String id, ContractReference reference) {
        return fixture.rows(person, id, reference);
    }

    void save(Person person, String id, ContractReference reference, List<Map<String, Object>> rows) {
        fixture.save(person, id, reference, rows);
    }

    /** That somebody cannot keep rows, with words of the reasons. */
    void refused(
            Person person, String id, ContractReference reference, List<Map<String, Object>> rows, String... words) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> save(person, id, reference, rows))
                .satisfies(refusal -> assertThat(refusal.sentence()).contains(words));
    }

    /** That somebody cannot complete a task, with words of the reasons. */
    void refused(Person person, ContractReference reference, String key, Map<String, Object> fields, String... words) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(person, reference, key, fields))
                .satisfies(refusal -> assertThat(refusal.sentence()).contains(words));
    }

    List<Map<String, Object>> filled(
            Person person, String id, ContractReference reference, UnaryOperator<Map<String, Object>> change) {
        return fixture.filled(person, id, reference, change);
    }

    static Map<String, Object> row(Object... cells) {
        return TenderFixture.row(cells);
    }

    static Map<String, Object> with(Map<String, Object> row, Object... cells) {
        var changed = new LinkedHashMap<>(row);
        changed.putAll(row(cells));
        return changed;
    }

    /** The evaluator's own task, which is assigned to them. */
    Task taskOf(Person evaluator, ContractReference reference) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_ScoreQuality")
                .taskAssignee(evaluator.id())
                .singleResult();
        assertThat(task).as("task of %s", evaluator.id()).isNotNull();
        return task;
    }

    void declare(Person person, ContractReference reference) {
        save(person, DeclarationSheet.ID, reference, List.of(row("interest", "NO")));
    }

    static Person person(String id, String... groups) {
        return new Person(id, Set.copyOf(Arrays.asList(groups)));
    }
}
