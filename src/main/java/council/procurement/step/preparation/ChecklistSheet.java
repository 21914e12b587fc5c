package council.procurement.step.preparation;

import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of what a tender is checked against, each item of which is answered. */
abstract class ChecklistSheet implements Sheet {

    private static final int LEAST_SAID = 10;
    private static final int MOST_SAID = 1000;

    private final Checklist checklist;
    private final Checklists checklists;
    private final Preparations preparations;
    private final ListRights rights;

    ChecklistSheet(Checklist checklist, Checklists checklists, Preparations preparations, ListRights rights) {
        this.checklist = checklist;
        this.checklists = checklists;
        this.preparations = preparations;
        this.rights = rights;
    }

    /** Whether an item matters. */
    private enum Applies {
        YES,
        NO
    }

    @Override
    public final boolean hasGivenRows() {
        return true;
    }

    @Override
    public final List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.id("number"),
                SheetColumn.text("statement", "What is to be so", MOST_SAID).shown(),
                SheetColumn.text("source", "Who says so", MOST_SAID).shown(),
                SheetColumn.choice("applies", "Does it matter here?", Map.of("YES", "Yes", "NO", "No"))
                        .optional(),
                SheetColumn.longText("explanation", "How it is seen to, or why it does not matter", MOST_SAID)
                        .optional());
    }

    @Override
    public final boolean mayRead(Person person, String reference) {
        return rights.mayRead(person, reference);
    }

    @Override
    public final Optional<String> closed(Person person, String reference) {
        return rights.closed(person, reference);
    }

    @Override
    public final List<Map<String, String>> rows(Person person, String reference) {
        return checklists.of(reference, checklist).stream()
                .map(item -> WrittenRows.shown(
                        "number",
                        item.number(),
                        "statement",
                        item.statement(),
                        "source",
                        item.source(),
                        "applies",
                        item.applies() == null ? null : item.applies() ? Applies.YES : Applies.NO,
                        "explanation",
                        item.explanation()))
                .toList();
    }

    @Override
    public final String summary(Person person, String reference) {
        List<ChecklistItem> items = checklists.of(reference, checklist);
        return items.stream().filter(ChecklistItem::isAnswered).count() + " of " + items.size() + " answered";
    }

    @Override
    public final void save(Person person, String reference, List<Map<String, Object>> rows) {
        var faults = new ArrayList<String>();
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            int number = Integer.parseInt(row.text("number"));
            String explanation = row.textOrNull("explanation");
            String applies = row.textOrNull("applies");
            fault(number, applies, explanation).ifPresent(faults::add);
            if (applies == null || explanation == null) {
                checklists.unanswer(reference, checklist, number);
            } else {
                checklists.answer(reference, checklist, number, applies.equals(Applies.YES.name()), explanation);
            }
        }
        WrittenRows.refuse(faults);
        preparations.workedOn(reference, person.id(), id());
    }

    private static Optional<String> fault(int number, @Nullable String applies, @Nullable String explanation) {
        if (applies == null && explanation == null) {
            return Optional.empty();
        } else if (applies == null) {
            return Optional.of(
                    "Row " + number + ", Does it matter here?: choose an answer, or take the explanation away.");
        } else if (explanation == null || explanation.length() < LEAST_SAID) {
            return Optional.of("Row " + number + ", How it is seen to, or why it does not matter: say so in "
                    + LEAST_SAID + " characters at least.");
        }
        return Optional.empty();
    }
}
