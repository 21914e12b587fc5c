package council.procurement.portfolio;

import static council.procurement.portfolio.Column.count;
import static council.procurement.portfolio.Column.day;
import static council.procurement.portfolio.Column.money;
import static council.procurement.portfolio.Column.reference;
import static council.procurement.portfolio.Column.text;

import council.procurement.portfolio.Chart.Series;
import council.procurement.portfolio.Chart.Shape;
import council.procurement.portfolio.Table.Row;
import council.procurement.portfolio.View.Figure;
import council.procurement.portfolio.View.Panel;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What ends in the next three years, and what is decided about it. */
@Component
class ExpiryPage implements Shows {

    private static final int MONTHS = 36;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final EndingContracts contracts;
    private final Moments moments;

    ExpiryPage(EndingContracts contracts, Moments moments) {
        this.contracts = contracts;
        this.moments = moments;
    }

    @Override
    public String id() {
        return "expiry";
    }

    @Override
    public View show() {
        List<EndingMonth> counted = contracts.byMonth(MONTHS);
        List<YearMonth> months = Stream.iterate(YearMonth.from(moments.today()), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        long late = counted.stream().mapToLong(EndingMonth::late).sum();
        return new View(
                id(),
                "Expiry",
                "What ends in the next " + MONTHS + " months, and is it decided what follows?",
                List.of(
                        new Figure(
                                "Contracts that end",
                                String.valueOf(counted.stream()
                                        .mapToLong(EndingMonth::all)
                                        .sum()),
                                Tone.NONE,
                                "ending"),
                        new Figure("Late reviews", String.valueOf(late), Tone.RED.unlessNone(late), "ending?late=yes"),
                        new Figure("Under review", of(counted, Decision.OPEN), Tone.NONE, "ending?decision=OPEN"),
                        new Figure(
                                "Decided: in house",
                                of(counted, Decision.IN_HOUSE),
                                Tone.NONE,
                                "ending?decision=IN_HOUSE")),
                List.of(new Panel(
                        "by-month",
                        "Contracts that end, by month",
                        "The first month also has those that are past their last day and not closed. A review is late if it"
                                + " is not opened on its day, or nothing is decided after the last day to decide.",
                        chart(counted, months),
                        new Table(
                                columns(),
                                months.stream()
                                        .map(month -> row(counted, month))
                                        .toList()))));
    }

    @Override
    public Optional<Table> list(String list, Map<String, String> asked, int most) {
        if (!list.equals("ending")) {
            return Optional.empty();
        }
        var wanted = new Asked(asked);
        Beginning<Ending> ending = contracts.first(
                MONTHS,
                wanted.month("month"),
                wanted.one(Decision.class, "decision"),
                "yes".equals(wanted.text("late")),
                most);
        return Optional.of(new Table(
                List.of(
                        reference(),
                        text("Contract"),
                        text("Supplier"),
                        day("Ends"),
                        text("What follows"),
                        day("Review opens"),
                        day("Decide by"),
                        money("Value without VAT")),
                ending.first().stream().map(ExpiryPage::row).toList(),
                ending.all()));
    }

    private static Row row(Ending one) {
        return new Row(
                Arrays.asList(
                        one.reference(),
                        one.title(),
                        one.supplier(),
                        one.end(),
                        one.decision().words() + (one.late() ? ", late" : ""),
                        one.opens(),
                        one.decideBy(),
                        Pounds.of(one.pence())),
                one.late() ? Tone.RED : Tone.NONE,
                null);
    }

    private static List<Column> columns() {
        var columns = new ArrayList<>(List.of(text("Month")));
        Arrays.stream(Decision.values()).forEach(decision -> columns.add(count(decision.words())));
        columns.add(count("Late"));
        return columns;
    }

    private static Row row(List<EndingMonth> counted, YearMonth month) {
        var cells = new ArrayList<Object>(List.of(WRITTEN.format(month)));
        for (Decision decision : Decision.values()) {
            cells.add(number(counted, month, decision));
        }
        long late = counted.stream()
                .filter(one -> one.month().equals(month))
                .mapToLong(EndingMonth::late)
                .sum();
        cells.add(late);
        return new Row(cells, Tone.RED.unlessNone(late), "ending?month=" + month);
    }

    private static Chart chart(List<EndingMonth> counted, List<YearMonth> months) {
        return new Chart(
                Shape.COLUMNS,
                "contracts",
                months.stream().map(WRITTEN::format).toList(),
                Arrays.stream(Decision.values())
                        .map(decision -> new Series(
                                decision.words(),
                                months.stream()
                                        .map(month -> number(counted, month, decision))
                                        .toList()))
                        .toList());
    }

    private static long number(List<EndingMonth> counted, YearMonth month, Decision decision) {
        return counted.stream()
                .filter(one -> one.month().equals(month))
                .mapToLong(one -> one.of(decision))
                .sum();
    }

    private static String of(List<EndingMonth> counted, Decision decision) {
        return String.valueOf(
                counted.stream().mapToLong(one -> one.of(decision)).sum());
    }
}
