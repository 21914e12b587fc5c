package council.procurement.register;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Fault;
import council.procurement.rules.catalogue.Reply;
import council.procurement.rules.catalogue.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was kept, and what its rule answers to the same question now.
 *
 * @param kept the answer as it was
 * @param result whether it is the same, and if not, which of the two the case goes by
 * @param version the rule's version now; null if there is no such rule any more
 * @param outcome what the rule answers now; null if it answers nothing
 * @param because what follows for the case, in a sentence
 */
public record ReplayedAnswer(
        RuleAnswer kept,
        Result result,
        @Nullable String version,
        @Nullable Map<String, @Nullable Object> outcome,
        String because) {

    /** What came of asking again. */
    public enum Result {
        /** The same is answered. */
        SAME,
        /** Another answer, but by a version that does not reach back to the case: the case keeps the law it has. */
        KEEPS_ITS_LAW,
        /** Another answer, which holds for the case as well: somebody has to look at it again. */
        LOOK_AGAIN,
        /** The rule cannot be asked that any more; the case keeps the answer it has. */
        NOT_ANSWERED
    }

    /** Asks again. */
    static ReplayedAnswer of(RuleAnswer kept, Catalogue catalogue) {
        Optional<Rule> found = catalogue.find(kept.rule());
        if (found.isEmpty()) {
            return new ReplayedAnswer(
                    kept,
                    Result.NOT_ANSWERED,
                    null,
                    null,
                    "There is no such rule any more; the case keeps its answer.");
        }
        Rule rule = found.get();
        Reply reply = rule.ask(kept.inputs());
        if (reply instanceof Reply.Answer now) {
            return compared(kept, rule, now);
        }
        String why = reply instanceof Reply.NotYetKnown unknown
                ? unknown.sentence()
                : ((Reply.Faulty) reply).faults().stream().map(Fault::sentence).collect(Collectors.joining(" "));
        return new ReplayedAnswer(
                kept,
                Result.NOT_ANSWERED,
                rule.standing().version(),
                null,
                "The rule no longer answers this; the case keeps its answer. " + why);
    }

    private static ReplayedAnswer compared(RuleAnswer kept, Rule rule, Reply.Answer now) {
        if (comparable(now.outcome()).equals(comparable(kept.outcome()))) {
            return new ReplayedAnswer(kept, Result.SAME, now.version(), now.outcome(), "The same is answered.");
        }
        Rule.Standing standing = rule.standing();
        LocalDate decides = decides(kept);
        boolean reaches =
                !decides.isBefore(standing.from()) && (standing.until() == null || !decides.isAfter(standing.until()));
        return new ReplayedAnswer(
                kept,
                reaches ? Result.LOOK_AGAIN : Result.KEEPS_ITS_LAW,
                now.version(),
                now.outcome(),
                reaches ? lookAgain(kept, standing) : keeps(kept, standing, decides));
    }

    /** The day whose law a case comes under for its life: the day its procurement began, else the day it asked. */
    private static LocalDate decides(RuleAnswer kept) {
        LocalDate began = kept.standing().began();
        if (began != null) {
            return began;
        }
        Regime regime = kept.standing().regime();
        LocalDate asked = CouncilTime.dayOf(kept.asked());
        LocalDate lastBefore = Threshold.ACT_BEGINS.minusDays(1);
        return regime != null && regime != Regime.PA2023 && asked.isAfter(lastBefore) ? lastBefore : asked;
    }

    private static String keeps(RuleAnswer kept, Rule.Standing standing, LocalDate decides) {
        return "The case comes under the law of " + WrittenDate.of(decides) + "; version " + standing.version()
                + " applies from " + WrittenDate.of(standing.from())
                + (standing.until() == null ? "" : " to " + WrittenDate.of(standing.until()))
                + ". The case keeps version " + kept.version() + " and its answer.";
    }

    private static String lookAgain(RuleAnswer kept, Rule.Standing standing) {
        return kept.version().equals(standing.version())
                ? "Version " + standing.version()
                        + " answers otherwise than it did, so what it works on has changed, such as"
                        + " the bank holidays. Look at the case again."
                : "Version " + standing.version() + " applies from " + WrittenDate.of(standing.from())
                        + " and so to this case as well. Look at it again.";
    }

    /** Days as texts and amounts without trailing noughts, so that what was kept compares with what is answered. */
    private static Object comparable(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            var comparable = new LinkedHashMap<String, Object>();
            fields.forEach((name, field) -> comparable.put(String.valueOf(name), comparable(field)));
            return comparable;
        } else if (value instanceof List<?> list) {
            return list.stream().map(ReplayedAnswer::comparable).toList();
        } else if (value instanceof Money money) {
            return comparable(money.inPounds());
        } else if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return value instanceof Boolean ? value : String.valueOf(value);
    }
}
