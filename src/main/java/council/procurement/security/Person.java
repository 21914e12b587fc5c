package council.procurement.security;

import java.util.Set;

/**
 * Somebody who is signed in.
 *
 * @param id the user name
 * @param groups ids of the groups the person belongs to
 */
public record Person(String id, Set<String> groups) {

    public Person {
        groups = Set.copyOf(groups);
    }

    /** Whether the person belongs to the group. */
    public boolean isIn(StaffGroup group) {
        return groups.contains(group.id());
    }
}
