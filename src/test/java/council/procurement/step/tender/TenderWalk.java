package council.procurement.step.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskDesk;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderHandlers;
import council.procurement.sourcing.TenderRoute;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.Tenders;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What walks through step 4 have in common: a procurement that is released, and lists that people write. */
abstract class TenderWalk extends ProcessWalk {

    static final LocalDate DEADLINE = TODAY.plusDays(28);
    static final Instant NOON = DEADLINE.atTime(12, 0).atZone(CouncilTime.LONDON).toInstant();

    static final Person OFFICER_2 = person("officer2", "procuring-officers");
    static final Person EVALUATOR_1 = person("evaluator1", "evaluators");
    static final Person EVALUATOR_2 = person("evaluator2", "evaluators");
    static final Person EVALUATOR_3 = person("evaluator3", "evaluators");
    static final Person MODERATOR = person("moderator", "moderators");
    static final Person CORPORATE = PROCUREMENT;
    static final Person ADMIN = person("admin", "camunda-admin");

    @Autowired
    ProcurementFixture fixture;

    @Autowired
    Procurements procurements;

    @Autowired
    Tenders tenders;

    @Autowired
    TenderHandlers handlers;

    @Autowired
    TenderStages stages;

    @Autowired
    List<Sheet> sheets;

    @Autowired
    PlatformTransactionManager transactions;

    /** A procurement whose tender is released: services worth so many pounds without VAT, by that route. */
    ContractReference released(TenderRoute route, long pounds) {
        return draft(route, pounds).opened();
    }

    ProcurementFixture.Draft draft(TenderRoute route, long pounds) {
        return fixture.aProcurement()
                .estimatedAt(ContractKind.SERVICES, pounds)
                .by(route)
                .prepared(TODAY, DEADLINE)
                .declared()
                .with("released_at", Timestamp.from(TODAY.atStartOfDay(CouncilTime.LONDON).toInstant()));
    }

    ProcessInstance begin(ContractReference reference, String process) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, reference.value());
    }

    /** A tender that was opened, in the words of the tests: who, and for how many pounds. */
    static Map.Entry<String, Integer> bid(String bidder, int pounds) {
        return Map.entry(bidder, pounds);
    }

    /** A procurement whose tenders were opened by {@code officer} and {@code procurement}. */
    @SafeVarargs
    final ContractReference opened(ContractReference reference, Map.Entry<String, Integer>... bids) {
        in(() -> {
            handlers.declare(reference.value(), "officer", null);
            handlers.declare(reference.value(), "procurement", null);
            stages.reach(reference.value(), TenderStage.PERIOD_BEGUN, "octant");
            stages.reach(reference.value(), TenderStage.RECORDED, "officer");
            procurements.published(reference.value(), TODAY);
            procurements.opened(reference.value(), NOON.plusSeconds(3600));
            jdbc.sql("""
                            insert into tender_opening (reference, first_opener, first_at, first_count, second_opener,
                                                        second_at, in_time, late)
                            values (?, 'officer', now(), ?, 'procurement', now(), ?, 0)
                            """)
                    .params(reference.value(), bids.length, bids.length)
                    .update();
            for (int i = 0; i < bids.length; i++) {
                tender(reference, i + 1, bids[i].getKey(), bids[i].getValue(), NOON.minusSeconds(60), "officer");
            }
        });
        at(DEADLINE.plusDays(3), 9);
        return reference;
    }

    void tender(
            ContractReference reference, int number, String bidder, @Nullable Integer pounds, Instant received, String by) {
        tenders.write(
                reference.value(),
                new Tender(
                        number,
                        new Tender.Bidder(bidder, "0100000" + number, null, "SG1 1AA", "bids@example.org", true, false, true),
                        received,
                        received.isAfter(NOON),
                        pounds == null ? null : Money.pounds(pounds),
                        null),
                by);
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
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    Sheet sheet(String id) {
        return sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst().orElseThrow();
    }

    /** The rows of a list as somebody reads them on its page; none for a list that is not theirs. */
    List<Map<String, String>> rows(Person person, String id, ContractReference reference) {
        return sheet(id).mayRead(person, reference.value())
                ? sheet(id).rows(person, reference.value())
                : List.of();
    }

    /** Somebody keeps rows on the page of a list. */
    void save(Person person, String id, ContractReference reference, List<Map<String, Object>> rows) {
        assertThat(sheet(id).mayRead(person, reference.value()))
                .as("%s may read %s", person.id(), id)
                .isTrue();
        assertThat(sheet(id).closed(person, reference.value())).as("%s is open", id).isEmpty();
        in(() -> sheet(id).save(person, reference.value(), rows));
    }

    /** That somebody cannot keep rows, with words of the reasons. */
    void refused(Person person, String id, ContractReference reference, List<Map<String, Object>> rows, String... words) {
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

    /** The rows of a list whose rows are given, each changed by somebody who fills them in. */
    List<Map<String, Object>> filled(
            Person person, String id, ContractReference reference, UnaryOperator<Map<String, Object>> change) {
        var filled = new ArrayList<Map<String, Object>>();
        for (Map<String, String> row : rows(person, id, reference)) {
            filled.add(change.apply(new LinkedHashMap<>(row)));
        }
        assertThat(filled).as("rows of %s for %s", id, person.id()).isNotEmpty();
        return filled;
    }

    /** A row with its cells, by name and value. */
    static Map<String, Object> row(Object... cells) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(String.valueOf(cells[i]), cells[i + 1]);
        }
        return row;
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
