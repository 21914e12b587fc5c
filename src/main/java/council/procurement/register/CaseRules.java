package council.procurement.register;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.Money;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Fault;
import council.procurement.rules.catalogue.Reply;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Rules as cases ask them: what is answered is kept with the case, so that it can be shown and asked again years later. */
@Service
public class CaseRules {

    private final Catalogue catalogue;
    private final RuleAnswers answers;

    CaseRules(Catalogue catalogue, RuleAnswers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    /**
     * Asks a rule for a case and keeps the answer, in the caller's transaction. The same answer to the same question for
     * the same purpose is kept once.
     *
     * @param reference the contract's or cycle's reference
     * @param ruleId the rule's id
     * @param inputs what it asks, by name: days, money, numbers, flags, texts and constants; null counts as not given
     * @param askedFor what the answer is used for, in plain words, such as <i>Approve variation 3</i>
     * @throws RefusedSubmissionException if the law's own figures for those days are not published yet
     * @throws IllegalArgumentException if there is no such rule, or it cannot work with those inputs
     */
    public Reply.Answer ask(
            String reference, String ruleId, Map<String, ? extends @Nullable Object> inputs, String askedFor) {
        Reply.Answer answer = consider(ruleId, inputs);
        answers.keep(reference, askedFor, answer);
        return answer;
    }

    /**
     * Asks a rule for a form that shows what it says; nothing is kept, because nothing is done yet.
     *
     * @throws RefusedSubmissionException if the law's own figures for those days are not published yet
     * @throws IllegalArgumentException if there is no such rule, or it cannot work with those inputs
     */
    public Reply.Answer consider(String ruleId, Map<String, ? extends @Nullable Object> inputs) {
        Reply reply = catalogue
                .find(ruleId)
                .orElseThrow(() -> new IllegalArgumentException("There is no rule " + ruleId))
                .ask(asWritten(inputs));
        if (reply instanceof Reply.Answer answer) {
            return answer;
        } else if (reply instanceof Reply.NotYetKnown unknown) {
            throw new RefusedSubmissionException(unknown.sentence());
        }
        throw new IllegalArgumentException("Rule " + ruleId + ": "
                + ((Reply.Faulty) reply).faults().stream().map(Fault::sentence).collect(Collectors.joining(" ")));
    }

    /** What rules answered a case, in the order in which it asked. */
    public List<RuleAnswer> of(String reference) {
        return answers.of(reference);
    }

    /** Inputs as rules read them: days as texts, money in pounds, constants by name. */
    static Map<String, @Nullable Object> asWritten(Map<String, ? extends @Nullable Object> inputs) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        inputs.forEach((name, value) -> written.put(name, asWritten(value)));
        return written;
    }

    private static @Nullable Object asWritten(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return day.toString();
        } else if (value instanceof Money money) {
            return money.inPounds();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
