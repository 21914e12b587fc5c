package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.sourcing.ModeratedScore;
import council.procurement.sourcing.ModeratedScores;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelPart;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a panel comes from single scores, which stay as they are, to scores it agrees on. */
@Service
class Moderation {

    private final Scores scores;
    private final ModeratedScores moderated;
    private final Panel panel;
    private final TenderStages stages;

    Moderation(Scores scores, ModeratedScores moderated, Panel panel, TenderStages stages) {
        this.scores = scores;
        this.moderated = moderated;
        this.panel = panel;
        this.stages = stages;
    }

    /**
     * One tender by one criterion, with what each evaluator gave and what the panel agreed on.
     *
     * @param pair the tender and the criterion
     * @param single what each evaluator gave
     * @param agreed what the panel agreed on; empty before
     */
    record Row(Scores.Pair pair, List<Score> single, Optional<ModeratedScore> agreed) {

        /** The mean of the single scores, to two places, rounded half up. */
        BigDecimal mean() {
            BigDecimal sum = single.stream().map(Score::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            return single.isEmpty() ? sum : sum.divide(BigDecimal.valueOf(single.size()), 2, RoundingMode.HALF_UP);
        }

        /** By how much the agreed score lies above the mean; negative below, empty before there is one. */
        Optional<BigDecimal> difference() {
            return agreed.map(score -> score.score().subtract(mean()));
        }

        /** A difference with its sign, such as +0.50. */
        static String signed(BigDecimal difference) {
            return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
        }
    }

    /** All that is moderated, by tender and criterion. */
    List<Row> rows(String reference) {
        List<Score> all = scores.submitted(reference);
        List<ModeratedScore> agreed = moderated.of(reference);
        return scores.pairs(reference).stream()
                .map(pair -> new Row(
                        pair,
                        all.stream()
                                .filter(score -> score.tender() == pair.tender().number()
                                        && score.criterion() == pair.criterion().number())
                                .toList(),
                        agreed.stream()
                                .filter(score -> score.tender() == pair.tender().number()
                                        && score.criterion() == pair.criterion().number())
                                .findFirst()))
                .toList();
    }

    /** Whether that person moderates the procurement's panel. */
    boolean isModerator(String reference, String person) {
        return panel.member(reference, person)
                .filter(member -> member.part() == PanelPart.MODERATOR)
                .isPresent();
    }

    /** Writes what the panel agrees on so far, in place of what it did before. */
    @Transactional
    void write(String reference, List<ModeratedScore> agreed, String by) {
        Set<String> kept = agreed.stream()
                .map(score -> score.tender() + "-" + score.criterion())
                .collect(Collectors.toSet());
        scores.pairs(reference).stream()
                .filter(pair -> !kept.contains(pair.key()))
                .forEach(pair -> moderated.remove(
                        reference, pair.tender().number(), pair.criterion().number()));
        agreed.forEach(score -> moderated.write(reference, score, by));
    }

    /**
     * Ends the moderation; from now on prices may be read.
     *
     * @throws RefusedSubmissionException if anything has no agreed score yet
     */
    @Transactional
    void finish(String reference, String by) {
        long missing =
                rows(reference).stream().filter(row -> row.agreed().isEmpty()).count();
        if (missing > 0) {
            throw new RefusedSubmissionException("Agreed scores: in " + missing + (missing == 1 ? " row" : " rows")
                    + " the agreed score is missing. Agree on all of them first.");
        }
        stages.reach(reference, TenderStage.MODERATED, by);
    }
}
