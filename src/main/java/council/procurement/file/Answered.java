package council.procurement.file;

import council.procurement.register.RuleAnswer;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;

/**
 * What a rule answered where something was decided.
 *
 * @param askedFor what the answer was used for
 * @param because why it is so
 * @param citation where that stands
 * @param rule the rule's id
 * @param when when it was asked
 */
public record Answered(String askedFor, String because, String citation, String rule, String when) {

    static Answered of(RuleAnswer answer) {
        return new Answered(
                answer.askedFor(),
                answer.because(),
                answer.citation(),
                answer.rule(),
                WrittenDate.of(CouncilTime.dayOf(answer.asked())));
    }
}
