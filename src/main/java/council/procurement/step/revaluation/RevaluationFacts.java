package council.procurement.step.revaluation;

import static council.procurement.step.revaluation.RevaluationVariables.NUMBER;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of the process {@code revaluation} show. */
@Component
class RevaluationFacts {

    private final RevaluationBook book;
    private final PeopleNames people;

    RevaluationFacts(RevaluationBook book, PeopleNames people) {
        this.book = book;
        this.people = people;
    }

    /** {@code reference}, {@code before}, {@code now}, {@code who}, {@code when}, {@code reason}, {@code changed} and {@code same}. */
    @Transactional(readOnly = true)
    Map<String, Object> of(TaskContext task) {
        long number = NUMBER.in(task);
        Revaluation revaluation = book.get(number);
        List<Finding> findings = book.findings(number);
        Revaluation.Value before = revaluation.before();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("reference", revaluation.reference());
        shown.put("before", before == null ? "not estimated" : before.words());
        shown.put("now", revaluation.now().words());
        shown.put("who", people.of(revaluation.by()));
        shown.put("when", WrittenDate.of(revaluation.at()));
        shown.put("reason", revaluation.reason());
        shown.put("changed", list(findings, true));
        shown.put("same", list(findings, false));
        return shown;
    }

    /** Whether any rule says something else than before. */
    boolean anythingChanged(TaskContext task) {
        return book.findings(NUMBER.in(task)).stream().anyMatch(Finding::isChanged);
    }

    private static Object list(List<Finding> findings, boolean changed) {
        List<String> words = findings.stream()
                .filter(one -> one.isChanged() == changed)
                .map(Finding::words)
                .toList();
        return words.isEmpty() ? "nothing" : Markdown.list(words);
    }
}
