package council.procurement.step.preparation;

import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What members of a panel have declared, and whether each may take part in spite of it. Confidential. */
@Component
class PanelConflictsSheet implements Sheet {

    static final String ID = "panel-conflicts";

    private static final String MITIGATION = "What is done about it, or why they may not";
    private static final int LEAST_SAID = 10;
    private static final int MOST_SAID = 2000;

    private final Panel panel;
    private final Preparations preparations;
    private final ListRights rights;
    private final PeopleNames people;

    PanelConflictsSheet(Panel panel, Preparations preparations, ListRights rights, PeopleNames people) {
        this.panel = panel;
        this.preparations = preparations;
        this.rights = rights;
        this.people = people;
    }

    /** Whether somebody may take part in spite of a conflict. */
    private enum Decision {
        MAY_TAKE_PART,
        MAY_NOT_TAKE_PART
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Declared conflicts";
    }

    @Override
    public String question() {
        return "May those who declared a conflict take part in spite of it?";
    }

    @Override
    public String why() {
        return "The council takes all reasonable steps to identify conflicts of interest and to see that they put nobody at an"
                + " advantage or disadvantage (Procurement Act 2023 sections 81 to 83). Nobody decides on their own.";
    }

    @Override
    public boolean hasGivenRows() {
        return true;
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.id("person"),
                SheetColumn.text("name", "Who", 200).shown(),
                SheetColumn.longText("conflict", "What they declared", MOST_SAID)
                        .shown(),
                SheetColumn.choice(
                                "decision",
                                "Decision",
                                Map.of(
                                        Decision.MAY_TAKE_PART.name(),
                                        "May take part",
                                        Decision.MAY_NOT_TAKE_PART.name(),
                                        "May not take part"))
                        .optional(),
                SheetColumn.longText("mitigation", MITIGATION, MOST_SAID).optional());
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return (person.isIn(StaffGroup.CORPORATE_PROCUREMENT) || person.isIn(StaffGroup.LEGAL))
                && preparations.find(reference).isPresent();
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        return rights.closed(reference);
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return declared(reference).stream()
                .map(member -> WrittenRows.shown(
                        "person",
                        member.person(),
                        "name",
                        people.of(member.person()),
                        "conflict",
                        member.conflict(),
                        "decision",
                        member.cleared() == null
                                ? null
                                : member.cleared() ? Decision.MAY_TAKE_PART : Decision.MAY_NOT_TAKE_PART,
                        "mitigation",
                        member.mitigation()))
                .toList();
    }

    private List<PanelMember> declared(String reference) {
        return panel.of(reference).stream()
                .filter(member -> Boolean.TRUE.equals(member.hasConflict()))
                .toList();
    }

    @Override
    public String summary(Person person, String reference) {
        List<PanelMember> all = declared(reference);
        return all.stream().filter(member -> member.cleared() != null).count() + " of " + all.size() + " decided";
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var faults = new ArrayList<String>();
        int number = 0;
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            number++;
            String decision = row.textOrNull("decision");
            if (decision == null) {
                continue;
            }
            String who = row.text("person");
            String mitigation = row.textOrNull("mitigation");
            if (who.equals(person.id())) {
                faults.add("Row " + number + ": nobody decides on their own conflict.");
            } else if (mitigation == null || mitigation.length() < LEAST_SAID) {
                faults.add("Row " + number + ", " + MITIGATION + ": say so in " + LEAST_SAID + " characters at least.");
            } else {
                panel.clear(reference, who, decision.equals(Decision.MAY_TAKE_PART.name()), mitigation, person.id());
            }
        }
        WrittenRows.refuse(faults);
    }
}
