package council.procurement.sourcing;

import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.ConflictOfInterest.Nature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The conflicts of interest of everybody who acts for the council in a procurement or influences it, but for what members of the
 * panel declare themselves. Confidential.
 */
@Component
class ConflictsSheet implements Sheet {

    private static final int LONGEST = 2000;

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
        return "Who has an interest that could influence this procurement, and what is done about it?";
    }

    @Override
    public String why() {
        return "A conflicts assessment is prepared before the tender or transparency notice, kept under review, and confirmed"
                + " again with later notices (Procurement Act 2023 section 83). It includes what a reasonable person might"
                + " wrongly think to be one.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        var natures = new LinkedHashMap<String, String>();
        natures.put(Nature.ACTUAL.name(), "Actual: it is there");
        natures.put(Nature.POTENTIAL.name(), "Potential: it may come about");
        natures.put(Nature.PERCEIVED.name(), "Perceived: somebody may think that it is there");
        return List.of(
                SheetColumn.text("person", "Whose interest it is", 200),
                SheetColumn.choice("nature", "How real it is", natures),
                SheetColumn.longText("conflict", "What it is", LONGEST),
                SheetColumn.longText("mitigation", "What is done about it", LONGEST));
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return (keeps(person) || readers.stream().anyMatch(some -> some.mayRead(person, reference)))
                && procurements.find(reference).isPresent();
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        return keeps(person) ? Optional.empty() : Optional.of("Corporate procurement and legal keep this list.");
    }

    private static boolean keeps(Person person) {
        return person.isIn(StaffGroup.CORPORATE_PROCUREMENT) || person.isIn(StaffGroup.LEGAL);
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return conflicts.of(reference).stream()
                .map(one -> Map.of(
                        "person",
                        one.person(),
                        "nature",
                        one.nature().name(),
                        "conflict",
                        one.conflict(),
                        "mitigation",
                        one.mitigation()))
                .toList();
    }

    @Override
    public List<String> remarks(Person person, String reference) {
        return conflicts
                .assessment(reference)
                .map(latest -> List.of(
                        conflicts.changedSinceConfirmed(reference)
                                ? "Something has changed since version " + latest.version() + " was confirmed."
                                : "Version " + latest.version() + " is confirmed."))
                .orElse(List.of("No conflicts assessment is confirmed yet."));
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var all = new ArrayList<ConflictOfInterest>();
        for (Map<String, Object> row : rows) {
            all.add(new ConflictOfInterest(
                    all.size() + 1,
                    String.valueOf(row.get("person")),
                    Nature.valueOf(String.valueOf(row.get("nature"))),
                    String.valueOf(row.get("conflict")),
                    String.valueOf(row.get("mitigation"))));
        }
        conflicts.write(reference, all, person.id());
    }
}
