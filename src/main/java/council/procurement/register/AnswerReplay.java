package council.procurement.register;

import council.procurement.register.ReplayedAnswer.Result;
import council.procurement.rules.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks rules again what cases have asked them, and says which answers would be other ones now. Changes nothing. */
@Service
public class AnswerReplay {

    private static final int AT_ONCE = 1_000;

    private final RuleAnswers answers;
    private final Catalogue catalogue;

    AnswerReplay(RuleAnswers answers, Catalogue catalogue) {
        this.answers = answers;
        this.catalogue = catalogue;
    }

    /**
     * What came of asking again.
     *
     * @param counts how many answers came to each result
     * @param answers those that were wanted, in the order in which they were given
     */
    public record Replayed(Map<Result, Long> counts, List<ReplayedAnswer> answers) {

        public Replayed {
            counts = Collections.unmodifiableMap(new EnumMap<>(counts));
            answers = List.copyOf(answers);
        }
    }

    /** A case's answers, the same ones too. */
    @Transactional(readOnly = true)
    public Replayed of(String reference) {
        var counts = none();
        var replayed = new ArrayList<ReplayedAnswer>();
        for (RuleAnswer kept : answers.of(reference)) {
            replayed.add(ReplayedAnswer.of(kept, catalogue));
        }
        replayed.forEach(answer -> counts.merge(answer.result(), 1L, Long::sum));
        return new Replayed(counts, replayed);
    }

    /**
     * The answers of all cases; of these, those that are not the same.
     *
     * @param most how many of them at most
     */
    @Transactional(readOnly = true)
    public Replayed all(int most) {
        var counts = none();
        var changed = new ArrayList<ReplayedAnswer>();
        List<RuleAnswer> some = answers.after(0, AT_ONCE);
        while (!some.isEmpty()) {
            for (RuleAnswer kept : some) {
                ReplayedAnswer replayed = ReplayedAnswer.of(kept, catalogue);
                counts.merge(replayed.result(), 1L, Long::sum);
                if (replayed.result() != Result.SAME && changed.size() < most) {
                    changed.add(replayed);
                }
            }
            some = answers.after(some.get(some.size() - 1).number(), AT_ONCE);
        }
        return new Replayed(counts, changed);
    }

    private static Map<Result, Long> none() {
        var counts = new EnumMap<Result, Long>(Result.class);
        for (Result result : Result.values()) {
            counts.put(result, 0L);
        }
        return counts;
    }
}
