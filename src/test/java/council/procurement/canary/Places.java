package council.procurement.canary;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import council.procurement.register.RuleAnswers;
import council.procurement.timeline.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is for nobody in particular, and so must not have anything confidential in it: the engine's tables with all variables
 * and their history, the timeline, answers of rules, notices, logs.
 */
@Component
public class Places {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final RuleAnswers answers;
    private final ListAppender<ILoggingEvent> logs = new ListAppender<>();

    Places(JdbcClient jdbc, Timeline timeline, RuleAnswers answers) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.answers = answers;
    }

    /** From now on all that Octant logs is kept, down to the smallest trace, and nowhere else. */
    public void listen() {
        logs.list.clear();
        logs.start();
        root().addAppender(logs);
        own().addAppender(logs);
        own().setAdditive(false);
        own().setLevel(Level.TRACE);
    }

    /** Logs are kept no more. */
    public void stop() {
        root().detachAppender(logs);
        own().detachAppender(logs);
        own().setAdditive(true);
        own().setLevel(null);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger own() {
        return (Logger) LoggerFactory.getLogger("council.procurement");
    }

    /** All that stands there now; of timeline, answers and notices what is about that case. */
    public String about(String reference) {
        var all = new StringBuilder(engine());
        all.append(timeline.of(reference));
        all.append(answers.of(reference));
        all.append(
                jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from notice_obligation t where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single());
        return all.append(logged()).toString();
    }

    /** The same without the timeline. */
    public String engineAndLogs() {
        return engine() + logged();
    }

    private String engine() {
        var all = new StringBuilder();
        for (String table : jdbc.sql("""
                        select table_name from information_schema.tables
                         where table_schema = 'public' and table_name like 'act\\_%'
                           and table_name not like 'act\\_ge\\_%' and table_name not like 'act\\_re\\_%'
                        """).query(String.class).list()) {
            all.append(jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single());
        }
        return all.append(jdbc.sql(
                                "select coalesce(string_agg(convert_from(bytes_, 'LATIN1'), ' '), '') from act_ge_bytearray"
                                        + " where deployment_id_ is null")
                        .query(String.class)
                        .single())
                .toString();
    }

    private String logged() {
        var all = new StringBuilder();
        synchronized (logs) {
            new ArrayList<>(logs.list)
                    .forEach(event -> all.append(event.getFormattedMessage())
                            .append(Arrays.toString(event.getArgumentArray()))
                            .append(
                                    event.getThrowableProxy() == null
                                            ? ""
                                            : event.getThrowableProxy().getMessage()));
        }
        return all.toString();
    }
}
