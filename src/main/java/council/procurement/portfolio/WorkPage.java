package council.procurement.portfolio;

import static council.procurement.portfolio.Column.count;
import static council.procurement.portfolio.Column.day;
import static council.procurement.portfolio.Column.days;
import static council.procurement.portfolio.Column.reference;
import static council.procurement.portfolio.Column.text;

import council.procurement.portfolio.Chart.Series;
import council.procurement.portfolio.Chart.Shape;
import council.procurement.portfolio.OpenWork.Sum;
import council.procurement.portfolio.OpenWork.Team;
import council.procurement.portfolio.OpenWork.Waiting;
import council.procurement.portfolio.Table.Row;
import council.procurement.portfolio.View.Figure;
import council.procurement.portfolio.View.Panel;
import council.procurement.security.PeopleNames;
import council.procurement.security.StaffGroup;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has how much to do, and where work waits. */
@Component
class WorkPage implements Shows {

    private static final int KINDS = 20;

    private final OpenWork work;
    private final PeopleNames people;

    WorkPage(OpenWork work, PeopleNames people) {
        this.work = work;
        this.people = people;
    }

    @Override
    public String id() {
        return "work";
    }

    @Override
    public View show() {
        Sum sum = work.sum();
        List<Team> teams = work.byTeam();
        List<Waiting> kinds = work.byKind(KINDS);
        return new View(
                id(),
                "Work",
                "Who has how much to do, and where does work wait?",
                List.of(
                        new Figure("Open tasks", String.valueOf(sum.tasks()), Tone.NONE, "tasks"),
                        new Figure(
                                "Overdue",
                                String.valueOf(sum.overdue()),
                                Tone.RED.unlessNone(sum.overdue()),
                                "tasks?overdue=yes"),
                        new Figure("Held by nobody", String.valueOf(sum.unheld()), Tone.NONE, "tasks?unheld=yes"),
                        new Figure(
                                "Overdue and held by nobody",
                                String.valueOf(sum.unheldAndOverdue()),
                                Tone.RED.unlessNone(sum.unheldAndOverdue()),
                                "tasks?overdue=yes&unheld=yes")),
                List.of(
                        new Panel(
                                "teams",
                                "Open tasks by team and age",
                                "A task for several teams counts for each of them.",
                                chart(teams),
                                new Table(
                                        List.of(
                                                text("Team"),
                                                count("Open tasks"),
                                                count("Less than 7 days"),
                                                count("7 to 30 days"),
                                                count("Longer"),
                                                count("Overdue"),
                                                count("Held by nobody")),
                                        teams.stream().map(WorkPage::row).toList())),
                        new Panel(
                                "bottlenecks",
                                "Where work waits longest",
                                "By kind of task, the one first whose open tasks have waited longest: half of them for at"
                                        + " least so many days.",
                                null,
                                new Table(
                                        List.of(
                                                text("Task"),
                                                text("Process"),
                                                count("Open"),
                                                count("Overdue"),
                                                days("Half wait for at least (days)"),
                                                days("The oldest for (days)")),
                                        kinds.stream().map(WorkPage::row).toList()))));
    }

    @Override
    public Optional<Table> list(String list, Map<String, String> asked, int most) {
        if (!list.equals("tasks")) {
            return Optional.empty();
        }
        var wanted = new Asked(asked);
        return Optional.of(new Table(
                List.of(
                        reference(),
                        text("Task"),
                        text("Process"),
                        text("Held by"),
                        days("Open for (days)"),
                        day("Due"),
                        text("How it stands")),
                work
                        .all(
                                wanted.text("team"),
                                wanted.text("task"),
                                "yes".equals(wanted.text("overdue")),
                                "yes".equals(wanted.text("unheld")))
                        .stream()
                        .map(one -> new Row(
                                Arrays.asList(
                                        one.reference(),
                                        one.task(),
                                        one.process(),
                                        one.holder() == null ? "Nobody" : people.of(one.holder()),
                                        one.days(),
                                        one.due(),
                                        one.tone().words()),
                                one.tone(),
                                null))
                        .toList()));
    }

    private static Row row(Team one) {
        return new Row(
                Arrays.asList(
                        name(one), one.tasks(), one.week(), one.month(), one.longer(), one.overdue(), one.unheld()),
                Tone.RED.unlessNone(one.overdue()),
                "tasks?team=" + one.team());
    }

    private static Row row(Waiting one) {
        return new Row(
                Arrays.asList(
                        one.task(), one.process(), one.tasks(), one.overdue(), one.medianDays(), one.oldestDays()),
                Tone.RED.unlessNone(one.overdue()),
                "tasks?task=" + URLEncoder.encode(one.task(), StandardCharsets.UTF_8));
    }

    private static Chart chart(List<Team> teams) {
        return new Chart(
                Shape.BARS,
                "tasks",
                teams.stream().map(WorkPage::name).toList(),
                List.of(
                        new Series(
                                "Less than 7 days",
                                teams.stream().map(Team::week).toList()),
                        new Series(
                                "7 to 30 days", teams.stream().map(Team::month).toList()),
                        new Series("Longer", teams.stream().map(Team::longer).toList())));
    }

    private static String name(Team team) {
        return StaffGroup.titleOf(team.team());
    }
}
