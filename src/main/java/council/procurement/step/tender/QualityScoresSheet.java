package council.procurement.step.tender;

import council.procurement.security.Person;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.TenderAccess;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** List {@value #ID}: an evaluator's own scores of quality and social value, without prices. Nobody else reads it. */
@Component
class QualityScoresSheet implements Sheet {

    static final String ID = "scores-quality";

    private static final int LONGEST_REASON = 4000;
    private static final int HIGHEST = 100;

    private final Scores scores;
    private final Seats seats;
    private final TenderAccess access;

    QualityScoresSheet(Scores scores, Seats seats, TenderAccess access) {
        this.scores = scores;
        this.seats = seats;
        this.access = access;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Your scores";
    }

    @Override
    public String question() {
        return "How good is each tender?";
    }

    @Override
    public String why() {
        return "You score alone, by what was published to bidders (Procurement Act 2023 s23); nobody sees your scores before"
                + " all are in, and you see nobody's. Your reasons may be told to the bidder.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.id(Cells.ROW),
                SheetColumn.text("bidder", "Bidder", 300).shown(),
                SheetColumn.text("criterion", "Criterion", 500).shown(),
                SheetColumn.longText("guidance", "What a score means", 4000).shown(),
                SheetColumn.number("score", "Score", 0, HIGHEST, 0).optional(),
                SheetColumn.longText("reason", "Reason", LONGEST_REASON).optional());
    }

    @Override
    public boolean hasGivenRows() {
        return true;
    }

    /** Evaluators who have been asked to score, and each of them their own scores only. */
    @Override
    public boolean mayRead(Person person, String reference) {
        return (seats.isAwaited(reference, person.id())
                        || seats.submitted(reference).contains(person.id()))
                && access.maySeeTenders(person, reference);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        return seats.isAwaited(reference, person.id())
                ? Optional.empty()
                : Optional.of("Your scores are in. Nobody scores twice, and nothing of them is changed.");
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        Map<String, Score> own = scores.of(reference, person.id()).stream()
                .collect(Collectors.toMap(score -> score.tender() + "-" + score.criterion(), Function.identity()));
        return scores.pairs(reference).stream()
                .map(pair -> row(pair, own.get(pair.key())))
                .toList();
    }

    private static Map<String, String> row(Scores.Pair pair, @Nullable Score score) {
        return new Cells()
                .with(Cells.ROW, pair.key())
                .with("bidder", OpenedTenders.name(pair.tender()))
                .with("criterion", name(pair.criterion()))
                .with("guidance", pair.criterion().guidance())
                .with("score", score == null ? null : score.points())
                .with("reason", score == null || score.reason().isEmpty() ? null : score.reason())
                .row();
    }

    /** What a criterion is called in lists, with its weight and scale. */
    static String name(AwardCriterion criterion) {
        return criterion.number() + " " + criterion.name() + ", "
                + criterion.weight().toPlainString() + " per cent, scored from 0 to " + criterion.scale();
    }

    @Override
    public String summary(Person person, String reference) {
        return Cells.filled(rows(person, reference), "reason") + " scored";
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        Map<String, Scores.Pair> pairs =
                scores.pairs(reference).stream().collect(Collectors.toMap(Scores.Pair::key, Function.identity()));
        var faults = new SheetFaults();
        var written = new ArrayList<Score>();
        for (int i = 0; i < rows.size(); i++) {
            var row = new CheckedRow(rows.get(i));
            Scores.Pair pair = pairs.get(row.textOrEmpty(Cells.ROW));
            BigDecimal points = row.numberOrNull("score");
            String reason = row.textOrEmpty("reason");
            if (pair == null) {
                faults.add(i + 1, "this tender or criterion is not scored any more. Open the list again.");
            } else if (points == null && !reason.isEmpty()) {
                faults.add(i + 1, "Score", "give the score that the reason is for.");
            } else if (points != null && isOffTheScale(points, pair.criterion())) {
                faults.add(
                        i + 1,
                        "Score",
                        "the scale that was published ends at "
                                + pair.criterion().scale() + ". Give a whole number from 0 to "
                                + pair.criterion().scale() + ".");
            } else if (points != null) {
                written.add(new Score(pair.tender().number(), pair.criterion().number(), person.id(), points, reason));
            }
        }
        faults.refuse();
        scores.write(reference, person.id(), written);
    }

    /** Whether a score is none of those that were published: more than the scale, less than nought, or in between. */
    static boolean isOffTheScale(BigDecimal points, AwardCriterion criterion) {
        return points.signum() < 0
                || points.compareTo(BigDecimal.valueOf(criterion.scale())) > 0
                || points.stripTrailingZeros().scale() > 0;
    }
}
