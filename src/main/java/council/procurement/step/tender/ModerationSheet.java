package council.procurement.step.tender;

import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.ModeratedScore;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.TenderAccess;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** List {@value #ID}: all single scores beside each other, and what the panel agrees on. */
@Component
class ModerationSheet implements Sheet {

    static final String ID = "moderation";

    private final Moderation moderation;
    private final TenderAccess access;
    private final TenderStages stages;
    private final PeopleNames people;

    ModerationSheet(Moderation moderation, TenderAccess access, TenderStages stages, PeopleNames people) {
        this.moderation = moderation;
        this.access = access;
        this.stages = stages;
        this.people = people;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Scores beside each other";
    }

    @Override
    public String question() {
        return "What does the panel agree on?";
    }

    @Override
    public String why() {
        return "The panel agrees on one score for each tender and criterion, by what was published to bidders, and says why;"
                + " every bidder is told (Procurement Act 2023 s50). The single scores stay on record as they were given.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.id(Cells.ROW),
                SheetColumn.text("bidder", "Bidder", 300).shown(),
                SheetColumn.text("criterion", "Criterion", 500).shown(),
                SheetColumn.longText("guidance", "What a score means", 4000).shown(),
                SheetColumn.longText("single", "Single scores", 40_000).shown(),
                SheetColumn.text("mean", "Mean", 10).shown(),
                SheetColumn.number("agreed", "Agreed score", 0, 100, 0).optional(),
                SheetColumn.text("difference", "Difference from the mean", 10).shown(),
                SheetColumn.longText("reason", "Reason, as the bidder is told", 4000)
                        .optional());
    }

    @Override
    public boolean hasGivenRows() {
        return true;
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return access.maySeeScores(person, reference);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        if (stages.reached(reference, TenderStage.MODERATED)) {
            return Optional.of("The panel has agreed on its scores.");
        } else if (!moderation.isModerator(reference, person.id())) {
            return Optional.of("The moderator of the panel writes down what it agrees on.");
        }
        return Optional.empty();
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return moderation.rows(reference).stream().map(this::row).toList();
    }

    private Map<String, String> row(Moderation.Row row) {
        return new Cells()
                .with(Cells.ROW, row.pair().key())
                .with("bidder", OpenedTenders.name(row.pair().tender()))
                .with("criterion", QualityScoresSheet.name(row.pair().criterion()))
                .with("guidance", row.pair().criterion().guidance())
                .with("single", single(row.single()))
                .with("mean", row.mean().toPlainString())
                .with("agreed", row.agreed().map(ModeratedScore::score).orElse(null))
                .with("difference", row.difference().map(Moderation.Row::signed).orElse(null))
                .with("reason", row.agreed().map(ModeratedScore::reason).orElse(null))
                .row();
    }

    private String single(List<Score> scores) {
        return scores.stream()
                .map(score -> people.of(score.evaluator()) + ": "
                        + score.points().stripTrailingZeros().toPlainString() + ". " + score.reason())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String summary(Person person, String reference) {
        return Cells.filled(rows(person, reference), "agreed") + " agreed";
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        Map<String, Scores.Pair> pairs = moderation.rows(reference).stream()
                .map(Moderation.Row::pair)
                .collect(Collectors.toMap(Scores.Pair::key, Function.identity()));
        var faults = new SheetFaults();
        var agreed = new ArrayList<ModeratedScore>();
        for (int i = 0; i < rows.size(); i++) {
            var row = new CheckedRow(rows.get(i));
            Scores.Pair pair = pairs.get(row.textOrEmpty(Cells.ROW));
            BigDecimal points = row.numberOrNull("agreed");
            String reason = row.textOrEmpty("reason");
            if (pair == null) {
                faults.add(i + 1, "this tender or criterion is not scored any more. Open the list again.");
            } else if (points != null && QualityScoresSheet.isOffTheScale(points, pair.criterion())) {
                faults.add(
                        i + 1,
                        "Agreed score",
                        "the scale that was published ends at "
                                + pair.criterion().scale() + ". Give a whole number from 0 to "
                                + pair.criterion().scale() + ".");
            } else if (points != null && reason.isEmpty()) {
                faults.add(i + 1, "Reason, as the bidder is told", "say why the panel agreed on this score.");
            } else if (points == null && !reason.isEmpty()) {
                faults.add(i + 1, "Agreed score", "give the score that the reason is for.");
            } else if (points != null) {
                agreed.add(new ModeratedScore(
                        pair.tender().number(), pair.criterion().number(), points, reason));
            }
        }
        faults.refuse();
        moderation.write(reference, agreed, person.id());
    }
}
