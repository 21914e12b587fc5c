package council.procurement.rules.notices;

import council.procurement.rules.PolicyTables;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which notices an event calls for, by the table {@code notices-required}.
 *
 * <p>Source: each row of the table names its own.
 */
public final class NoticesRequired {

    private static final String TABLE = "notices-required";

    private final PolicyTables tables;

    public NoticesRequired(PolicyTables tables) {
        this.tables = tables;
    }

    /** What the event calls for in a case, and what it does not, in the order in which notices are published. */
    public List<NoticeFinding> by(NoticeEvent event, NoticeCase facts) {
        return event.duties().stream().map(duty -> of(duty, facts)).toList();
    }

    /** Whether that notice is due in a case. */
    public NoticeFinding of(NoticeDuty duty, NoticeCase facts) {
        Map<String, Object> row = tables.row(TABLE, facts.facts(duty));
        return new NoticeFinding(
                duty, NoticeFinding.Outcome.valueOf(text(row, "outcome")), text(row, "because"), text(row, "clause"));
    }

    private static String text(Map<String, Object> row, String output) {
        return (String) Objects.requireNonNull(row.get(output));
    }
}
