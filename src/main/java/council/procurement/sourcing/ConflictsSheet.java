package council.procurement.sourcing;

import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sheet {@code conflicts}: the conflicts of interest known in a procurement. Confidential. */
@Component
class ConflictsSheet implements Sheet {

    private final Conflicts conflicts;
    private final Procurements procurements;
    private final ObjectProvider<ConflictReaders> readers;

    ConflictsSheet(Conflicts conflicts, Procurements procurements, ObjectProvider<ConflictReaders> readers) {
        this.conflicts = conflicts;
        this.procurements = procurements;
        this.readers = readers;
    }

    @Override
    public String id() {
        return "conflicts";
    }

    @Override
    public String title() {
        return "Conflicts of interest";
    }

    @Override
    public String question() {
        return "Whose interests could sway this procurement, and what is done about it?";
    }

    @Override
    public String why() {
        return "The council has to identify conflicts of interest of all who act for it or influence decisions, perceived ones"
                + " too, and to keep them under review until the contract ends (Procurement Act 2023 s81 to s83). Only who"
                + " brought the need in, corporate procurement, legal and those who decide read this list.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.text("person", "Whose interest", 200),
                SheetColumn.choice(
                        "nature",
                        "Is it actual, potential or perceived?",
                        Map.of("ACTUAL", "Actual", "POTENTIAL", "Potential", "PERCEIVED", "Perceived")),
                SheetColumn.longText("conflict", "What is it?", 2000),
                SheetColumn.longText("mitigation", "What is done about it?", 2000));
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return procurements
                .find(reference)
                .filter(procurement -> keeps(person, procurement)
                        || readers.stream().anyMatch(some -> some.mayRead(person, reference)))
                .isPresent();
    }

    private static boolean keeps(Person person, Procurement procurement) {
        return person.id().equals(procurement.openedBy())
                || person.isIn(StaffGroup.CORPORATE_PROCUREMENT)
                || person.isIn(StaffGroup.LEGAL);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        Procurement procurement = procurements.get(reference);
        if (!keeps(person, procurement)) {
            return Optional.of("Who brought the need in, corporate procurement and legal keep this list.");
        }
        return procurement.progress().entered() == null
                ? Optional.empty()
                : Optional.of("The contract is signed; a conflict that comes up now belongs to the contract.");
    }

    /** Conflicts are kept under review until the termination of the procurement is published (s83). */
    @Override
    public boolean outlivesItsCycle() {
        return true;
    }

    @Override
    public List<String> remarks(Person person, String reference) {
        return List.of(conflicts
                .assessment(reference)
                .map(latest -> conflicts.changedSinceConfirmed(reference)
                        ? "Something has changed since version " + latest.version()
                                + " of the assessment was confirmed."
                        : "Version " + latest.version() + " of the assessment is confirmed.")
                .orElse("No conflicts assessment is confirmed yet."));
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return conflicts.of(reference).stream()
                .map(one -> Map.of(
                        "person", one.person(),
                        "nature", one.nature().name(),
                        "conflict", one.conflict(),
                        "mitigation", one.mitigation()))
                .toList();
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var all = new ArrayList<ConflictOfInterest>();
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            all.add(new ConflictOfInterest(
                    all.size() + 1,
                    row.text("person"),
                    row.choice("nature", ConflictOfInterest.Nature.class),
                    row.text("conflict"),
                    row.text("mitigation")));
        }
        conflicts.write(reference, all, person.id());
    }
}
