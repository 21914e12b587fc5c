package council.procurement.portfolio;

import static council.procurement.portfolio.Column.count;
import static council.procurement.portfolio.Column.day;
import static council.procurement.portfolio.Column.days;
import static council.procurement.portfolio.Column.reference;
import static council.procurement.portfolio.Column.text;

import council.procurement.portfolio.FinishedCases.Finished;
import council.procurement.portfolio.FinishedCases.Outcomes;
import council.procurement.portfolio.Table.Row;
import council.procurement.portfolio.View.Figure;
import council.procurement.portfolio.View.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is finished, and how long it took: Cockpit itself only shows what runs. */
@Component
class FinishedPage implements Shows {

    private final FinishedCases cases;

    FinishedPage(FinishedCases cases) {
        this.cases = cases;
    }

    @Override
    public String id() {
        return "finished";
    }

    @Override
    public View show() {
        List<Outcomes> outcomes = cases.byOutcome();
        return new View(
                id(),
                "Finished",
                "What is finished, and how long did it take?",
                List.of(new Figure(
                        "Finished cycles",
                        String.valueOf(
                                outcomes.stream().mapToLong(Outcomes::cases).sum()),
                        Tone.NONE,
                        "finished")),
                List.of(
                        new Panel(
                                "durations",
                                "How long steps took",
                                "Each time a case left a step, by the year in which it did; what was abandoned within a step"
                                        + " is left out.",
                                null,
                                new Table(
                                        List.of(
                                                text("Year"),
                                                text("Step"),
                                                count("Cases"),
                                                days("Half took at most (days)"),
                                                days("The longest (days)")),
                                        cases.byStep().stream()
                                                .map(one -> new Row(
                                                        Arrays.asList(
                                                                String.valueOf(one.year()),
                                                                one.step().words(),
                                                                one.cases(),
                                                                one.medianDays(),
                                                                one.longestDays()),
                                                        Tone.NONE,
                                                        null))
                                                .toList())),
                        new Panel(
                                "outcomes",
                                "How cycles ended",
                                "By the year in which they were closed.",
                                null,
                                new Table(
                                        List.of(text("Year"), text("Outcome"), count("Cycles")),
                                        outcomes.stream()
                                                .map(one -> new Row(
                                                        Arrays.asList(
                                                                String.valueOf(one.year()), one.outcome(), one.cases()),
                                                        Tone.NONE,
                                                        "finished?year=" + one.year()))
                                                .toList()))));
    }

    @Override
    public Optional<Table> list(String list, Map<String, String> asked, int most) {
        if (!list.equals("finished")) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                List.of(reference(), text("What"), day("Opened"), day("Closed"), days("Took (days)"), text("Outcome")),
                cases.all(new Asked(asked).number("year")).stream()
                        .map(FinishedPage::row)
                        .toList()));
    }

    private static Row row(Finished one) {
        return new Row(
                Arrays.asList(one.reference(), one.title(), one.opened(), one.closed(), one.days(), one.outcome()),
                Tone.NONE,
                null);
    }
}
