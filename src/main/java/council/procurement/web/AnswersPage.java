package council.procurement.web;

import council.procurement.register.AnswerReplay;
import council.procurement.register.ReplayedAnswer;
import council.procurement.register.ReplayedAnswer.Result;
import council.procurement.rules.WrittenDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What rules answered cases, asked again: for those who look over the council's shoulder. Changes nothing. */
@Controller
class AnswersPage {

    private static final int MOST = 200;

    private final AnswerReplay replay;

    AnswersPage(AnswerReplay replay) {
        this.replay = replay;
    }

    /**
     * A result and how many answers came to it.
     *
     * @param words what it means
     * @param answers how many
     */
    record Count(String words, long answers) {}

    /**
     * An answer for people.
     *
     * @param reference the contract's or cycle's reference
     * @param askedFor what it was used for, and when
     * @param rule the rule and the version that answered
     * @param kept why, as it was said then
     * @param result what is answered now
     * @param because what follows
     */
    record Line(String reference, String askedFor, String rule, String kept, String result, String because) {

        private static Line of(ReplayedAnswer replayed) {
            return new Line(
                    replayed.kept().reference(),
                    replayed.kept().askedFor() + ", on "
                            + WrittenDate.of(replayed.kept().asked()),
                    replayed.kept().rule() + ", version " + replayed.kept().version() + ": "
                            + replayed.kept().citation(),
                    replayed.kept().because(),
                    words(replayed.result()),
                    replayed.result() == Result.SAME ? "" : replayed.because());
        }
    }

    @GetMapping("/rules/answers")
    String show(@RequestParam(defaultValue = "") String reference, Model model) {
        String wanted = reference.strip();
        AnswerReplay.Replayed replayed = wanted.isEmpty() ? replay.all(MOST) : replay.of(wanted);
        model.addAttribute("reference", wanted);
        model.addAttribute(
                "counts",
                replayed.counts().entrySet().stream()
                        .map(count -> new Count(words(count.getKey()), count.getValue()))
                        .toList());
        List<Line> lines = replayed.answers().stream().map(Line::of).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("more", wanted.isEmpty() && lines.size() == MOST);
        return "answers";
    }

    private static String words(Result result) {
        return switch (result) {
            case SAME -> "The same";
            case KEEPS_ITS_LAW -> "Another answer; the case keeps its law";
            case LOOK_AGAIN -> "Another answer; look again";
            case NOT_ANSWERED -> "Not answered any more";
        };
    }
}
