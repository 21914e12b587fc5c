package council.procurement.approval;

import council.procurement.rules.Approvers;
import council.procurement.security.StaffGroup;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The staff groups that the table of approvers names. */
final class ApproverGroups {

    private ApproverGroups() {}

    /** All that may be asked, from the service to the elected members. */
    static List<StaffGroup> all() {
        return Approvers.groups().stream().map(ApproverGroups::group).toList();
    }

    /** One place for each person, in the order of the table. */
    static List<StaffGroup> seats(Approvers approvers) {
        return approvers.seats().entrySet().stream()
                .flatMap(seat -> Collections.nCopies(seat.getValue(), group(seat.getKey())).stream())
                .toList();
    }

    /**
     * Those as whose member somebody else may stand in. Elected members are not among them: who may take a decision of theirs
     * is for the council's constitution, and not for an arrangement between two people.
     */
    static List<StaffGroup> withStandIns() {
        return all().stream().filter(group -> group != StaffGroup.MEMBERS).toList();
    }

    /** The same of those that somebody belongs to. */
    static List<StaffGroup> withStandIns(Stream<StaffGroup> groups) {
        List<StaffGroup> possible = withStandIns();
        return groups.filter(possible::contains).sorted().toList();
    }

    /** {@code headsOfService} is the group of heads of service. */
    private static StaffGroup group(String name) {
        return StaffGroup.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }
}
