package council.procurement.breakglass;

import static council.procurement.breakglass.BreakGlassVariables.NUMBER;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of the process {@code break-glass} show: who, why and what kind, nothing of what was read. */
@Component
class BreakGlassTaskFacts {

    private final BreakGlassBook book;
    private final PeopleNames people;

    BreakGlassTaskFacts(BreakGlassBook book, PeopleNames people) {
        this.book = book;
        this.people = people;
    }

    /** {@code reference}, {@code who}, {@code reason}, {@code asked}, {@code until} and {@code reads}. */
    @Transactional(readOnly = true)
    Map<String, Object> of(TaskContext task) {
        BreakGlassAccess access = book.get(NUMBER.in(task));
        var shown = new LinkedHashMap<String, Object>();
        shown.put("reference", access.reference());
        shown.put("who", people.of(access.person()));
        shown.put("reason", access.reason());
        shown.put("asked", WrittenDate.of(access.asked()));
        shown.put("until", WrittenDate.of(access.until()));
        shown.put("reads", reads(access.reads()));
        return shown;
    }

    private static Object reads(List<BreakGlassAccess.Read> reads) {
        return reads.isEmpty()
                ? "nothing so far"
                : Markdown.list(reads.stream()
                        .map(read -> read.kind().words() + ", on " + WrittenDate.of(read.at()))
                        .toList());
    }
}
