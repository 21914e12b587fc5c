package council.procurement.portfolio;

import static council.procurement.portfolio.Column.day;
import static council.procurement.portfolio.Column.reference;
import static council.procurement.portfolio.Column.text;

import council.procurement.engine.NodeNames;
import council.procurement.portfolio.Table.Row;
import council.procurement.portfolio.Troubles.FailedWork;
import council.procurement.portfolio.Troubles.Trouble;
import council.procurement.portfolio.View.Figure;
import council.procurement.portfolio.View.Panel;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is stuck, in words: what Octant was to do by itself and could not. */
@Component
class TroublePage implements Shows {

    private final Troubles troubles;
    private final NodeNames names;

    TroublePage(Troubles troubles, NodeNames names) {
        this.troubles = troubles;
        this.names = names;
    }

    @Override
    public String id() {
        return "trouble";
    }

    @Override
    public View show() {
        List<Trouble> all = all();
        return new View(
                id(),
                "Trouble",
                "What could Octant not do by itself?",
                List.of(
                        new Figure(
                                "Stuck",
                                String.valueOf(count(all, Tone.RED)),
                                Tone.RED.unlessNone(count(all, Tone.RED)),
                                "troubles?tone=RED"),
                        new Figure(
                                "Tried again by itself",
                                String.valueOf(count(all, Tone.AMBER)),
                                Tone.AMBER.unlessNone(count(all, Tone.AMBER)),
                                "troubles?tone=AMBER")),
                List.of(new Panel(
                        "troubles",
                        "What went wrong and is not put right yet",
                        "The technical cause is in Octant's log and, for work in a process, with the incident in Cockpit.",
                        null,
                        table(all))));
    }

    @Override
    public Optional<Table> list(String list, Map<String, String> asked, int most) {
        if (!list.equals("troubles")) {
            return Optional.empty();
        }
        Tone tone = new Asked(asked).one(Tone.class, "tone");
        return Optional.of(table(
                all().stream().filter(one -> tone == null || one.tone() == tone).toList()));
    }

    private List<Trouble> all() {
        return Stream.concat(troubles.failedWork().stream().map(this::said), troubles.others().stream())
                .sorted(Comparator.comparing(Trouble::tone).thenComparing(Trouble::since))
                .toList();
    }

    private Trouble said(FailedWork failed) {
        boolean isStuck = failed.triesLeft() == 0;
        return new Trouble(
                failed.reference(),
                "“" + names.of(failed.definition(), failed.activity()) + "” in the process “" + failed.process()
                        + "” failed.",
                failed.since(),
                isStuck
                        ? "It is not tried any more. Whoever runs Octant removes the cause and has it tried again."
                        : "It is tried again by itself" + on(failed.nextTry()) + ", " + times(failed.triesLeft()) + ".",
                isStuck ? Tone.RED : Tone.AMBER);
    }

    private static String on(@Nullable LocalDate day) {
        return day == null ? "" : " on " + WrittenDate.of(day);
    }

    private static String times(int tries) {
        return tries == 1 ? "once more" : "up to " + tries + " times more";
    }

    private static long count(List<Trouble> troubles, Tone tone) {
        return troubles.stream().filter(one -> one.tone() == tone).count();
    }

    private static Table table(List<Trouble> troubles) {
        return new Table(
                List.of(reference(), text("What went wrong"), day("Since"), text("What happens next")),
                troubles.stream()
                        .map(one -> new Row(
                                Arrays.asList(one.reference(), one.what(), one.since(), one.next()), one.tone(), null))
                        .toList());
    }
}
