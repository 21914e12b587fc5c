package council.procurement.step.tender;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Clarification;
import council.procurement.sourcing.Clarifications;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** List {@value #ID}: what suppliers ask about a tender, without their names, and what all of them are answered. */
@Component
class ClarificationsSheet implements Sheet {

    static final String ID = "clarifications";

    private static final int LONGEST = 4000;

    private final Clarifications clarifications;
    private final Procurements procurements;
    private final TenderStages stages;
    private final Clock clock;

    ClarificationsSheet(Clarifications clarifications, Procurements procurements, TenderStages stages, Clock clock) {
        this.clarifications = clarifications;
        this.procurements = procurements;
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Questions and answers";
    }

    @Override
    public String question() {
        return "What do suppliers ask, and what do all of them get as an answer?";
    }

    @Override
    public String why() {
        return "Every answer goes to all suppliers at the same time, without saying who asked: they are treated the same"
                + " (Procurement Act 2023 s12(2)). Leave out what would tell who asked.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.id(Cells.ROW),
                SheetColumn.day("asked", "Asked on"),
                SheetColumn.longText("question", "Question, without the supplier's name", LONGEST),
                SheetColumn.longText("answer", "Answer to all", LONGEST).optional(),
                SheetColumn.day("answered", "Sent to all on")
                        .hint("Once an answer has been sent, it stays as it is. Put it right by another row.")
                        .optional());
    }

    /** Suppliers read it as well; it is for everybody who works at the council. */
    @Override
    public boolean mayRead(Person person, String reference) {
        return Arrays.stream(StaffGroup.values())
                        .filter(group -> group != StaffGroup.ADMINISTRATORS)
                        .anyMatch(person::isIn)
                && procurements.find(reference).isPresent();
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        Instant until = procurements.get(reference).timetable().tendersUntil();
        if (!InviteesSheet.isAsking(person)) {
            return Optional.of("Procuring officers and corporate procurement answer suppliers.");
        } else if (!stages.reached(reference, TenderStage.PERIOD_BEGUN)) {
            return Optional.of("Suppliers have not been asked yet.");
        } else if (until != null && !clock.instant().isBefore(until)) {
            return Optional.of("The deadline for tenders has passed: " + WrittenDate.of(until) + ".");
        }
        return Optional.empty();
    }

    @Override
    public List<String> remarks(Person person, String reference) {
        Procurement.Timetable timetable = procurements.get(reference).timetable();
        var remarks = new ArrayList<String>();
        if (timetable.clarificationsUntil() != null) {
            remarks.add("Suppliers may ask until " + WrittenDate.of(timetable.clarificationsUntil()) + ".");
        }
        if (timetable.tendersUntil() != null) {
            remarks.add("Tenders may be sent until " + WrittenDate.of(timetable.tendersUntil()) + ".");
        }
        return remarks;
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return clarifications.of(reference).stream()
                .map(one -> new Cells()
                        .with(Cells.ROW, one.number())
                        .with("asked", one.asked())
                        .with("question", one.question())
                        .with("answer", one.answer())
                        .with("answered", one.answered())
                        .row())
                .toList();
    }

    @Override
    public String summary(Person person, String reference) {
        List<Clarification> all = clarifications.of(reference);
        long open = all.stream().filter(one -> one.answered() == null).count();
        return all.isEmpty() ? "no questions yet" : all.size() + " asked, " + open + " without an answer";
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        Map<Integer, Clarification> before = clarifications.of(reference).stream()
                .collect(Collectors.toMap(Clarification::number, Function.identity()));
        var faults = new SheetFaults();
        var after = new ArrayList<Clarification>();
        int next = before.keySet().stream().reduce(0, Math::max) + 1;
        for (int i = 0; i < rows.size(); i++) {
            var row = new CheckedRow(rows.get(i));
            String number = row.textOrNull(Cells.ROW);
            Clarification one = new Clarification(
                    number == null ? next++ : Integer.parseInt(number),
                    row.day("asked"),
                    row.textOrEmpty("question"),
                    row.textOrNull("answer"),
                    row.dayOrNull("answered"));
            check(reference, i + 1, one, before.remove(one.number()), faults);
            after.add(one);
        }
        before.values().stream()
                .filter(gone -> gone.answered() != null)
                .forEach(gone -> faults.add("The answer that was sent on " + WrittenDate.of(gone.answered())
                        + " is missing. Suppliers have it, so it stays on the list."));
        faults.refuse();
        clarifications.write(reference, after, person.id());
    }

    private void check(
            String reference, int row, Clarification one, @Nullable Clarification before, SheetFaults faults) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        if (before != null && before.answered() != null) {
            if (!before.equals(one)) {
                faults.add(
                        row,
                        "this answer was sent to all suppliers. Leave it as it was, and put it right in another row.");
            }
            return;
        }
        Instant until = procurements.get(reference).timetable().clarificationsUntil();
        boolean isNew = before == null || !before.asked().equals(one.asked());
        if (one.asked().isAfter(today)) {
            faults.add(row, "Asked on", "this day is still to come.");
        } else if (isNew && until != null && one.asked().isAfter(CouncilTime.dayOf(until))) {
            faults.add(
                    row,
                    "Asked on",
                    "suppliers could ask until " + WrittenDate.of(until) + ". A later question is not answered.");
        }
        if ((one.answer() == null) != (one.answered() == null)) {
            faults.add(
                    row,
                    one.answer() == null ? "Answer to all" : "Sent to all on",
                    one.answer() == null
                            ? "say what the answer is, or leave out the day."
                            : "say on which day all suppliers got it, or leave out the answer until they have.");
        } else if (one.answered() != null && one.answered().isAfter(today)) {
            faults.add(row, "Sent to all on", "this day is still to come.");
        } else if (one.answered() != null && one.answered().isBefore(one.asked())) {
            faults.add(row, "Sent to all on", "this day is before the question was asked.");
        }
    }
}
