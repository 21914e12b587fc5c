package council.procurement.portfolio;

import static council.procurement.portfolio.Column.count;
import static council.procurement.portfolio.Column.day;
import static council.procurement.portfolio.Column.percent;
import static council.procurement.portfolio.Column.reference;
import static council.procurement.portfolio.Column.text;

import council.procurement.portfolio.Chart.Series;
import council.procurement.portfolio.Chart.Shape;
import council.procurement.portfolio.OverdueDates.Overdue;
import council.procurement.portfolio.OwedNotices.Counted;
import council.procurement.portfolio.OwedNotices.Keeping;
import council.procurement.portfolio.Table.Row;
import council.procurement.portfolio.View.Figure;
import council.procurement.portfolio.View.Panel;
import council.procurement.register.DateKind;
import council.procurement.rules.notices.NoticeDuty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The council's duties: notices, and dates of contracts that have passed. */
@Component
class DutiesPage implements Shows {

    private final OwedNotices notices;
    private final OverdueDates dates;

    DutiesPage(OwedNotices notices, OverdueDates dates) {
        this.notices = notices;
        this.dates = dates;
    }

    @Override
    public String id() {
        return "duties";
    }

    @Override
    public View show() {
        List<Counted> counted = notices.byDuty();
        List<OverdueDates.Counted> passed = dates.byKind();
        long overdue = passed.stream().mapToLong(OverdueDates.Counted::dates).sum();
        long late = sum(counted, one -> one.keeping() == Keeping.OVERDUE);
        long soon = sum(counted, one -> one.keeping() == Keeping.SOON);
        return new View(
                id(),
                "Duties",
                "Which duties are due, which are overdue, and how well were they kept?",
                List.of(
                        new Figure(
                                "Notices overdue",
                                String.valueOf(late),
                                Tone.RED.unlessNone(late),
                                "notices?keeping=OVERDUE"),
                        new Figure(
                                "Notices due soon",
                                String.valueOf(soon),
                                Tone.AMBER.unlessNone(soon),
                                "notices?keeping=SOON"),
                        new Figure(
                                "Notices on time", onTime(counted, one -> true), Tone.NONE, "notices?keeping=ON_TIME"),
                        new Figure(
                                "Dates of contracts overdue",
                                String.valueOf(overdue),
                                Tone.RED.unlessNone(overdue),
                                "dates")),
                List.of(
                        new Panel(
                                "notices",
                                "Notices by kind",
                                "Those that are open, and those of the last twelve months. On time: published on the last"
                                        + " day or before, of all that were due by now. Notices that only may be due are not"
                                        + " counted.",
                                chart(counted),
                                new Table(
                                        columns(),
                                        duties(counted).stream()
                                                .map(duty -> row(counted, duty))
                                                .toList())),
                        new Panel(
                                "dates",
                                "Dates of contracts that have passed",
                                "What should have been done by now and is not on record.",
                                null,
                                new Table(
                                        List.of(text("What"), count("Overdue"), day("Since")),
                                        passed.stream().map(DutiesPage::row).toList()))));
    }

    @Override
    public Optional<Table> list(String list, Map<String, String> asked, int most) {
        var wanted = new Asked(asked);
        return switch (list) {
            case "notices" ->
                Optional.of(notices(wanted.one(NoticeDuty.class, "duty"), wanted.one(Keeping.class, "keeping")));
            case "dates" -> Optional.of(table(dates.first(wanted.one(DateKind.class, "kind"), most)));
            default -> Optional.empty();
        };
    }

    private Table notices(@Nullable NoticeDuty duty, @Nullable Keeping keeping) {
        return new Table(
                List.of(
                        reference(),
                        text("Notice"),
                        day("Due"),
                        text("How it stands"),
                        day("Published"),
                        text("Why it is due")),
                notices.all(duty, keeping).stream()
                        .map(one -> new Row(
                                Arrays.asList(
                                        one.reference(),
                                        name(one.duty()),
                                        one.due(),
                                        one.keeping().words(),
                                        one.published(),
                                        one.why()),
                                tone(one.keeping()),
                                null))
                        .toList());
    }

    private static Row row(OverdueDates.Counted passed) {
        return new Row(
                Arrays.asList(passed.kind().title(), passed.dates(), passed.oldest()),
                Tone.RED,
                "dates?kind=" + passed.kind());
    }

    private static Table table(Beginning<Overdue> overdue) {
        return new Table(
                List.of(reference(), text("Contract"), text("What"), day("Was due")),
                overdue.first().stream()
                        .map(one -> new Row(
                                Arrays.asList(
                                        one.reference(), one.title(), one.kind().title(), one.day()),
                                Tone.RED,
                                null))
                        .toList(),
                overdue.all());
    }

    private static List<Column> columns() {
        var columns = new ArrayList<>(List.of(text("Notice")));
        Arrays.stream(Keeping.values()).forEach(keeping -> columns.add(count(keeping.words())));
        columns.add(percent("On time"));
        return columns;
    }

    private static Row row(List<Counted> counted, NoticeDuty duty) {
        var cells = new ArrayList<@Nullable Object>(List.of(name(duty)));
        for (Keeping keeping : Keeping.values()) {
            cells.add(sum(counted, one -> one.duty() == duty && one.keeping() == keeping));
        }
        cells.add(share(counted, one -> one.duty() == duty));
        boolean late = sum(counted, one -> one.duty() == duty && one.keeping() == Keeping.OVERDUE) > 0;
        return new Row(cells, late ? Tone.RED : Tone.NONE, "notices?duty=" + duty);
    }

    private static Chart chart(List<Counted> counted) {
        List<NoticeDuty> duties = duties(counted);
        return new Chart(
                Shape.BARS,
                "notices",
                duties.stream().map(DutiesPage::name).toList(),
                Arrays.stream(Keeping.values())
                        .map(keeping -> new Series(
                                keeping.words(),
                                duties.stream()
                                        .map(duty ->
                                                sum(counted, one -> one.duty() == duty && one.keeping() == keeping))
                                        .toList()))
                        .toList());
    }

    private static List<NoticeDuty> duties(List<Counted> counted) {
        return counted.stream().map(Counted::duty).distinct().sorted().toList();
    }

    private static String name(NoticeDuty duty) {
        return duty.type() + " " + duty.title();
    }

    private static Tone tone(Keeping keeping) {
        return switch (keeping) {
            case OVERDUE -> Tone.RED;
            case SOON -> Tone.AMBER;
            default -> Tone.NONE;
        };
    }

    private static String onTime(List<Counted> counted, Predicate<Counted> which) {
        Long share = share(counted, which);
        return share == null ? "None were due" : share + " %";
    }

    /** Hundredths of all that were due by now; null if none were. */
    private static @Nullable Long share(List<Counted> counted, Predicate<Counted> which) {
        long kept = sum(counted, which.and(one -> one.keeping() == Keeping.ON_TIME));
        long missed =
                sum(counted, which.and(one -> one.keeping() == Keeping.TOO_LATE || one.keeping() == Keeping.OVERDUE));
        return kept + missed == 0 ? null : kept * 100 / (kept + missed);
    }

    private static long sum(List<Counted> counted, Predicate<Counted> which) {
        return counted.stream().filter(which).mapToLong(Counted::notices).sum();
    }
}
