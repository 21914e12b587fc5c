package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.process.ProcessWalk;
import council.procurement.rules.CouncilTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks {@code bpmn/portfolio/retention.bpmn}: what has ended is kept for its time, and then removed. */
class RetentionProcessTest extends ProcessWalk {

    @Autowired
    private HistoryService history;

    @Autowired
    private Clock clock;

    @Override
    protected String process() {
        return "retention";
    }

    @Test
    void endedCaseIsKeptForSevenYearsAndRemovedAfterwards() {
        String reference = "KEEP-" + UUID.randomUUID();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("bridge", reference)
                .getId();
        engine.getRuntimeService().deleteProcessInstance(instance, "over");
        assertThat(ended(reference).getRemovalTime())
                .as("nothing is worked out when the instance ends")
                .isNull();

        fallOfNight();
        workThroughBatches();

        LocalDate day = TODAY.plusDays(2557);
        assertThat(ended(reference).getRemovalTime()).isEqualTo(Date.from(CouncilTime.startOf(day)));
        moveTo(CouncilTime.startOf(day).minusSeconds(60));
        cleanUp();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .as("a minute before its time")
                .isOne();
        moveTo(CouncilTime.startOf(day).plusSeconds(60));
        cleanUp();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .as("a minute after its time")
                .isZero();
    }

    @Test
    void runningCaseIsNotTouched() {
        String reference = "KEEP-" + UUID.randomUUID();
        engine.getRuntimeService().startProcessInstanceByKey("bridge", reference, Map.of());

        fallOfNight();
        workThroughBatches();

        assertThat(ended(reference).getRemovalTime()).isNull();
    }

    @Test
    void fileThatNobodyCommittedIsRemovedAMonthLater() {
        Instant night = CouncilTime.startOf(TODAY).plus(Duration.ofHours(4));
        long recent = dryRun(night.minus(Duration.ofDays(30)));
        long old = dryRun(night.minus(Duration.ofDays(30)).minusSeconds(1));
        moveTo(night);

        fallOfNight();

        assertThat(partsOf(recent)).isOne();
        assertThat(partsOf(old)).isZero();
    }

    @Test
    void draftThatNobodyWentOnWithIsRemovedNinetyDaysLater() {
        Instant night = CouncilTime.startOf(TODAY).plus(Duration.ofHours(4));
        Instant limit = night.minus(Duration.ofDays(90));
        String recent = draft(limit);
        String old = draft(limit.minusSeconds(1));
        moveTo(night);

        fallOfNight();

        for (String table : new String[] {"task_draft", "start_draft", "sheet_draft"}) {
            assertThat(draftsIn(table, recent)).as(table).isOne();
            assertThat(draftsIn(table, old)).as(table).isZero();
        }
    }

    /** One of a task, one of a start form and one of a list, by somebody of that name. */
    private String draft(Instant saved) {
        String person = "keeper-" + UUID.randomUUID();
        String reference = "KEEP-" + UUID.randomUUID();
        engine.getRuntimeService().startProcessInstanceByKey("bridge", reference);
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        jdbc.sql("insert into task_draft (task_id, person, fields, shown, saved_at) values (?, ?, '{}', '{}', ?)")
                .params(task, person, Timestamp.from(saved))
                .update();
        jdbc.sql(
                        "insert into start_draft (process, person, fields, shown, saved_at) values ('bridge', ?, '{}', '{}', ?)")
                .params(person, Timestamp.from(saved))
                .update();
        jdbc.sql("""
                        insert into sheet_draft (sheet, person, fields, shown, saved_at)
                        values ('criteria KEEP', ?, '{"rows": []}', '{"token": ""}', ?)
                        """).params(person, Timestamp.from(saved)).update();
        return person;
    }

    private long draftsIn(String table, String person) {
        return jdbc.sql("select count(*) from " + table + " where person = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private long dryRun(Instant finished) {
        Timestamp then = Timestamp.from(finished);
        long id = jdbc.sql("""
                        insert into register_import (mode, state, phase, file_name, file_bytes, uploaded_by, uploaded_at,
                                                     finished_at)
                        values ('DRY_RUN', 'DONE', 'FINISHED', 'register.csv', 1, 'contracts', ?, ?)
                        returning id
                        """).params(then, then).query(Long.class).single();
        jdbc.sql("insert into register_import_part (import_id, number, content) values (?, 1, 'x')")
                .param(id)
                .update();
        return id;
    }

    private long partsOf(long importId) {
        return jdbc.sql("select count(*) from register_import_part where import_id = ?")
                .param(importId)
                .query(Long.class)
                .single();
    }

    private HistoricProcessInstance ended(String reference) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    private void fallOfNight() {
        Job night = management
                .createJobQuery()
                .processDefinitionKey("retention")
                .timers()
                .singleResult();
        management.executeJob(night.getId());
    }

    /** All of it: others may have ended more cases on this day than a batch makes jobs for at a time. */
    private void workThroughBatches() {
        for (Batch batch : management.createBatchQuery().list()) {
            for (List<Job> jobs = jobsOf(batch); !jobs.isEmpty(); jobs = jobsOf(batch)) {
                jobs.forEach(job -> management.executeJob(job.getId()));
            }
        }
    }

    private List<Job> jobsOf(Batch batch) {
        return Stream.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())
                .flatMap(definition -> management.createJobQuery().jobDefinitionId(definition).list().stream())
                .toList();
    }

    /** The engine removes so many at a time. */
    private void cleanUp() {
        int times = 0;
        do {
            history.cleanUpHistoryAsync(true);
            history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));
        } while (++times < 50 && areAnyToGo());
    }

    private boolean areAnyToGo() {
        return jdbc.sql("select exists (select from act_hi_procinst where removal_time_ <= ?)")
                .param(Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
