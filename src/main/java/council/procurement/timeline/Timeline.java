package council.procurement.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline in PostgreSQL. The application's role can add to it and read it, and nothing else. */
@Repository
public class Timeline {

    /** Only entries of tasks name an instance, and only they are in the index by instance. */
    static final String ACTS = """
            select reference, happened_at, entered_at, who, sentence, task_id, task_key, task_name, process_instance_id
              from timeline
             where task_id is not null
               and process_instance_id = :processInstance
               and task_key in (:taskKeys)
               and who = :who
             order by entry desc
            """;

    static final String DOERS = """
            select distinct who
              from timeline
             where task_id is not null
               and process_instance_id = :processInstance
               and task_key in (:taskKeys)
             order by who
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an entry, in the caller's transaction. */
    public void add(TimelineEntry entry) {
        TimelineEntry.TaskSource task = entry.task();
        jdbc.sql("""
                        insert into timeline
                               (reference, happened_at, entered_at, who, sentence,
                                task_id, task_key, task_name, process_instance_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.reference(),
                        Timestamp.from(entry.happened()),
                        Timestamp.from(entry.entered()),
                        entry.who(),
                        entry.sentence(),
                        task == null ? null : task.id(),
                        task == null ? null : task.key(),
                        task == null ? null : task.name(),
                        task == null ? null : task.processInstance())
                .update();
    }

    /** Adds what Octant itself has just done. */
    public void addByOctant(String reference, String sentence) {
        addNow(reference, TimelineEntry.OCTANT, sentence);
    }

    /** Adds what a person has just done, outside any task. */
    public void addNow(String reference, String who, String sentence) {
        addNow(reference, who, sentence, null);
    }

    /** Adds what a person has just done, at the task or start form it came from. */
    public void addNow(String reference, String who, String sentence, TimelineEntry.@Nullable TaskSource source) {
        Instant now = clock.instant();
        add(new TimelineEntry(reference, now, now, who, sentence, source));
    }

    /** All that happened under a reference, in the order it was entered. */
    public List<TimelineEntry> of(String reference) {
        return jdbc.sql("""
                        select reference, happened_at, entered_at, who, sentence,
                               task_id, task_key, task_name, process_instance_id
                          from timeline
                         where reference = ?
                         order by entry
                        """).param(reference).query(Timeline::entry).list();
    }

    /** The entry that a completed task left; empty for a task that was never completed. */
    public Optional<TimelineEntry> completionOf(String taskId) {
        return jdbc.sql("""
                        select reference, happened_at, entered_at, who, sentence,
                               task_id, task_key, task_name, process_instance_id
                          from timeline
                         where task_id = ?
                         order by entry
                         limit 1
                        """).param(taskId).query(Timeline::entry).optional();
    }

    /** What a person did in a process instance from tasks of the given keys; the latest first. */
    public List<TimelineEntry> actsOf(String who, String processInstance, Collection<String> taskKeys) {
        return jdbc.sql(ACTS)
                .param("processInstance", processInstance)
                .param("taskKeys", taskKeys)
                .param("who", who)
                .query(Timeline::entry)
                .list();
    }

    /** User names of all who did tasks of the given keys in a process instance, each once. */
    public List<String> doersOf(String processInstance, Collection<String> taskKeys) {
        return jdbc.sql(DOERS)
                .param("processInstance", processInstance)
                .param("taskKeys", taskKeys)
                .query(String.class)
                .list();
    }

    private static TimelineEntry entry(ResultSet row, int index) throws SQLException {
        return new TimelineEntry(
                row.getString("reference"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("who"),
                row.getString("sentence"),
                task(row));
    }

    private static TimelineEntry.@Nullable TaskSource task(ResultSet row) throws SQLException {
        String id = row.getString("task_id");
        return id == null
                ? null
                : new TimelineEntry.TaskSource(
                        id,
                        row.getString("task_key"),
                        row.getString("task_name"),
                        row.getString("process_instance_id"));
    }
}
