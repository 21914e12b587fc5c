package council.procurement.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.OctantTest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The timeline is added to, and nothing else. */
@OctantTest
class TimelineTest {

    private final String reference = "TIME-" + UUID.randomUUID();

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Flyway flyway;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void entriesStayInTheOrderTheyWereEnteredIn() {
        Instant happened = Instant.parse("2026-01-05T10:00:00Z");
        Instant entered = Instant.parse("2026-02-05T10:00:00Z");

        timeline.add(new TimelineEntry(reference, entered, entered, "contracts", "First entered.", null));
        timeline.add(new TimelineEntry(reference, happened, entered, "contracts", "Happened before it.", null));

        assertThat(timeline.of(reference))
                .extracting(TimelineEntry::sentence)
                .containsExactly("First entered.", "Happened before it.");
        assertThat(timeline.of(reference).get(1).happened()).isEqualTo(happened);
    }

    @Test
    void taskLeavesOneEntryAtMost() {
        Instant now = Instant.parse("2026-11-20T10:00:00Z");
        var task = new TimelineEntry.TaskSource(reference, "Task_Try", "Try", "instance");
        timeline.add(new TimelineEntry(reference, now, now, "contracts", "Once.", task));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(
                        () -> timeline.add(new TimelineEntry(reference, now, now, "contracts", "And again.", task)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update timeline set sentence = 'Rewritten.'",
                "delete from timeline",
                "truncate timeline",
                "alter table timeline disable trigger all",
                "drop table timeline"
            })
    void applicationsRoleCannotRewriteIt(String attempt) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(attempt).update())
                .withStackTraceContaining("timeline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update timeline set sentence = 'Rewritten.'", "delete from timeline", "truncate timeline"})
    void notEvenItsOwnerRewritesItByAStatement(String attempt) {
        DataSource owner = flyway.getConfiguration().getDataSource();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> JdbcClient.create(owner).sql(attempt).update())
                .withStackTraceContaining("The timeline is only added to");
    }

    @Test
    void everyTableAndColumnOfOursIsExplained() {
        assertThat(jdbc.sql("""
                                select c.relname || coalesce('.' || a.attname, '')
                                  from pg_class c
                                  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                                  left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                 where c.relkind = 'r' and c.relname not like 'act\\_%'
                                   and c.relname <> 'flyway_schema_history'
                                   and a.attname not in ('id', 'contract_id', 'review_id', 'import_id', 'debrief_id')
                                   and (obj_description(c.oid) is null or col_description(c.oid, a.attnum) is null)
                                 order by 1
                                """).query(String.class).list()).isEmpty();
    }

    /** The timeline only ever grows, and each task with four eyes asks what was done before it. */
    @ParameterizedTest
    @ValueSource(strings = {Timeline.ACTS, Timeline.DOERS})
    void whatWasDoneInAnInstanceIsFoundWithoutReadingAll(String question) {
        List<String> plan = Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain " + question)
                    .param("processInstance", "one")
                    .param("taskKeys", List.of("Task_Approve", "Task_Draft"))
                    .param("who", "contracts")
                    .query(String.class)
                    .list();
        }));

        assertThat(plan).anyMatch(line -> line.contains("timeline_process_instance"));
    }
}
