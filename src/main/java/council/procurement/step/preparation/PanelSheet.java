package council.procurement.step.preparation;

import council.procurement.security.GroupMembers;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.PanelPart;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who evaluates the tenders. What they declared is not on it, only that they did, and that only for the officer. */
@Component
class PanelSheet implements Sheet {

    static final String ID = "panel";

    private static final int MOST_PEOPLE = 20;

    private final Panel panel;
    private final PanelChanges changes;
    private final Incumbents incumbents;
    private final Procurements procurements;
    private final Preparations preparations;
    private final ListRights rights;
    private final GroupMembers members;
    private final PeopleNames people;

    PanelSheet(
            Panel panel,
            PanelChanges changes,
            Incumbents incumbents,
            Procurements procurements,
            Preparations preparations,
            ListRights rights,
            GroupMembers members,
            PeopleNames people) {
        this.panel = panel;
        this.changes = changes;
        this.incumbents = incumbents;
        this.procurements = procurements;
        this.preparations = preparations;
        this.rights = rights;
        this.members = members;
        this.people = people;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Evaluation panel";
    }

    @Override
    public String question() {
        return "Who evaluates the tenders?";
    }

    @Override
    public String why() {
        return "Two people at least score quality, each alone and without seeing prices; somebody else assesses prices; one person"
                + " moderates. Nobody sees a tender before they have declared their interests (Procurement Act 2023 sections"
                + " 81 to 83).";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.choice("person", "Who", candidates())
                        .hint("Only people of the groups evaluators and moderators can be chosen."),
                SheetColumn.choice("part", "What they do", parts()),
                SheetColumn.text("declared", "Interests declared", 10).shown());
    }

    private Map<String, String> candidates() {
        var byName = new TreeMap<String, String>();
        for (StaffGroup group : List.of(StaffGroup.EVALUATORS, StaffGroup.MODERATORS)) {
            members.of(group).forEach(person -> byName.put(people.of(person) + " (" + person + ")", person));
        }
        var choices = new LinkedHashMap<String, String>();
        byName.forEach((name, person) -> choices.put(person, name));
        return choices;
    }

    private static Map<String, String> parts() {
        var choices = new LinkedHashMap<String, String>();
        choices.put(PanelPart.QUALITY.name(), "Scores quality");
        choices.put(PanelPart.PRICE.name(), "Assesses prices");
        choices.put(PanelPart.MODERATOR.name(), "Moderates");
        return choices;
    }

    @Override
    public int mostRows() {
        return MOST_PEOPLE;
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return rights.mayRead(person, reference);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        return rights.panelClosed(person, reference);
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        boolean seesDeclarations = seesDeclarations(person, procurements.get(reference));
        return panel.of(reference).stream()
                .map(member -> WrittenRows.shown(
                        "person",
                        member.person(),
                        "part",
                        member.part(),
                        "declared",
                        seesDeclarations ? member.declared() ? "Yes" : "No" : null))
                .toList();
    }

    /** Of a successor cycle, which nobody opened, all officers. */
    private static boolean seesDeclarations(Person person, Procurement procurement) {
        return person.isIn(StaffGroup.CORPORATE_PROCUREMENT)
                || person.id().equals(procurement.openedBy())
                || (procurement.openedBy().equals("octant") && person.isIn(StaffGroup.PROCURING_OFFICERS));
    }

    @Override
    public List<String> remarks(Person person, String reference) {
        var remarks = new ArrayList<>(PanelShape.of(panel.of(reference)).faults());
        incumbents
                .on(procurements.get(reference))
                .forEach(one -> remarks.add(people.of(one) + " looks after the contract that is expiring."));
        return remarks;
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var wanted = new LinkedHashMap<String, PanelPart>();
        var faults = new ArrayList<String>();
        int number = 0;
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            number++;
            String who = row.text("person");
            PanelPart part = row.choice("part", PanelPart.class);
            StaffGroup group = part == PanelPart.MODERATOR ? StaffGroup.MODERATORS : StaffGroup.EVALUATORS;
            if (!members.of(group).contains(who)) {
                faults.add("Row " + number + ", What they do: " + people.of(who) + " is not in the group “"
                        + group.title() + "”, which is for this.");
            }
            if (wanted.put(who, part) != null) {
                faults.add("Row " + number + ", Who: " + people.of(who)
                        + " stands there twice. Nobody does two things on a panel.");
            }
        }
        WrittenRows.refuse(faults);
        changes.become(reference, wanted, person.id());
        preparations.workedOn(reference, person.id(), ID);
    }

    /** The people of the panel and what each does, for forms. */
    static List<String> words(List<PanelMember> panel, PeopleNames people) {
        Map<String, String> names =
                people.of(panel.stream().map(PanelMember::person).toList());
        return panel.stream()
                .map(member -> names.getOrDefault(member.person(), member.person()) + " "
                        + member.part().words())
                .toList();
    }
}
