package council.procurement.web;

import council.procurement.register.AnswerReplay;
import council.procurement.register.ReplayedAnswer;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What rules answered cases, asked again: for those who look over the council's shoulder. Changes nothing. */
@RestController
class AnswersApi {

    private static final int MOST = 500;

    private final AnswerReplay replay;

    AnswersApi(AnswerReplay replay) {
        this.replay = replay;
    }

    /**
     * What came of asking again.
     *
     * @param counts how many answers came to each result
     * @param answers of one case all of them; of all cases those that are not the same, 500 at most
     */
    record Replay(Map<ReplayedAnswer.Result, Long> counts, List<Line> answers) {}

    /**
     * An answer, asked again.
     *
     * @param reference the contract's or cycle's reference
     * @param askedFor what it was used for
     * @param askedAt when
     * @param rule the rule's id
     * @param version the version that answered
     * @param inputs what the rule was given
     * @param outcome what it answered
     * @param result whether the same is answered now, and if not, which law the case goes by
     * @param versionNow the rule's version now; null if there is no such rule any more
     * @param outcomeNow what it answers now; null if it answers nothing
     * @param because what follows for the case
     */
    record Line(
            String reference,
            String askedFor,
            Instant askedAt,
            String rule,
            String version,
            Map<String, @Nullable Object> inputs,
            Map<String, @Nullable Object> outcome,
            ReplayedAnswer.Result result,
            @Nullable String versionNow,
            @Nullable Map<String, @Nullable Object> outcomeNow,
            String because) {

        private static Line of(ReplayedAnswer replayed) {
            return new Line(
                    replayed.kept().reference(),
                    replayed.kept().askedFor(),
                    replayed.kept().asked(),
                    replayed.kept().rule(),
                    replayed.kept().version(),
                    replayed.kept().inputs(),
                    replayed.kept().outcome(),
                    replayed.result(),
                    replayed.version(),
                    replayed.outcome(),
                    replayed.because());
        }
    }

    @Operation(
            summary =
                    "Answers that cases were given, asked again: the same, or other ones, and which law the case keeps")
    @GetMapping("/api/rules/answers/replay")
    Replay replay(@RequestParam(required = false) @Nullable String reference) {
        AnswerReplay.Replayed replayed = reference == null ? replay.all(MOST) : replay.of(reference);
        return new Replay(
                replayed.counts(), replayed.answers().stream().map(Line::of).toList());
    }
}
