package council.procurement.portfolio;

import static council.procurement.portfolio.Column.count;
import static council.procurement.portfolio.Column.day;
import static council.procurement.portfolio.Column.days;
import static council.procurement.portfolio.Column.reference;
import static council.procurement.portfolio.Column.text;

import council.procurement.portfolio.Chart.Series;
import council.procurement.portfolio.Chart.Shape;
import council.procurement.portfolio.StandingCases.Case;
import council.procurement.portfolio.StandingCases.Summary;
import council.procurement.portfolio.Table.Row;
import council.procurement.portfolio.View.Figure;
import council.procurement.portfolio.View.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Where everything stands, and for how long. */
@Component
class StepsPage implements Shows {

    private static final int ON_THE_BOARD = 60;
    private static final List<Column> CASES = List.of(
            reference(),
            text("What"),
            text("Step"),
            days("Days in this step"),
            text("How it stands"),
            text("What is next"),
            day("Due"));

    private final StandingCases cases;

    StepsPage(StandingCases cases) {
        this.cases = cases;
    }

    @Override
    public String id() {
        return "steps";
    }

    @Override
    public View show() {
        List<Summary> steps = cases.bySteps();
        List<Case> pressing = cases.pressing(ON_THE_BOARD);
        long late = sum(steps, Summary::red);
        long soon = sum(steps, Summary::amber);
        return new View(
                id(),
                "Portfolio",
                "Where does everything stand, and for how long?",
                List.of(
                        new Figure("Cases under way", String.valueOf(sum(steps, Summary::count)), Tone.NONE, "cases"),
                        new Figure("Late", String.valueOf(late), Tone.RED.unlessNone(late), "cases?tone=RED"),
                        new Figure("Due soon", String.valueOf(soon), Tone.AMBER.unlessNone(soon), "cases?tone=AMBER")),
                List.of(
                        new Panel(
                                "by-step",
                                "Cases by step",
                                "A contract that is managed while its renewal is decided counts in both steps. Late: a task"
                                        + " of the case is past its day. Due soon: one is due within 14 days.",
                                chart(steps),
                                new Table(
                                        List.of(
                                                text("Step"),
                                                count("Cases"),
                                                count("Late"),
                                                count("Due soon"),
                                                days("Half of them are here for at least (days)"),
                                                days("The oldest for (days)")),
                                        steps.stream().map(StepsPage::row).toList())),
                        new Panel(
                                "board",
                                "Board: what is late or due soon",
                                "The " + ON_THE_BOARD + " most pressing cases, each under the step it stands at.",
                                null,
                                table(pressing))));
    }

    @Override
    public Optional<Table> list(String list, Map<String, String> asked, int most) {
        if (!list.equals("cases")) {
            return Optional.empty();
        }
        var wanted = new Asked(asked);
        return Optional.of(table(cases.all(wanted.number("step"), wanted.one(Tone.class, "tone"))));
    }

    private static Table table(List<Case> cases) {
        return new Table(
                CASES,
                cases.stream()
                        .map(one -> new Row(
                                Arrays.asList(
                                        one.reference(),
                                        one.title(),
                                        one.step().words(),
                                        one.days(),
                                        one.tone().words(),
                                        one.next(),
                                        one.due()),
                                one.tone(),
                                null))
                        .toList());
    }

    private static Row row(Summary one) {
        return new Row(
                Arrays.asList(
                        one.step().words(), one.count(), one.red(), one.amber(), one.medianDays(), one.oldestDays()),
                one.red() > 0 ? Tone.RED : Tone.AMBER.unlessNone(one.amber()),
                "cases?step=" + one.step().number());
    }

    private static Chart chart(List<Summary> steps) {
        return new Chart(
                Shape.BARS,
                "cases",
                steps.stream().map(one -> one.step().words()).toList(),
                List.of(
                        new Series("Late", steps.stream().map(Summary::red).toList()),
                        new Series(
                                "Due soon", steps.stream().map(Summary::amber).toList()),
                        new Series(
                                "On time",
                                steps.stream()
                                        .map(one -> one.count() - one.red() - one.amber())
                                        .toList())));
    }

    private static long sum(List<Summary> steps, ToLongFunction<Summary> what) {
        return steps.stream().mapToLong(what).sum();
    }
}
