package council.procurement.security;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Which of the identity provider's groups make somebody a member of which of Octant's. */
@Component
@Profile("sso")
class SsoGroups {

    private final Map<StaffGroup, List<String>> entries = new EnumMap<>(StaffGroup.class);

    /** @throws IllegalStateException if a group is named that Octant does not have, or none at all */
    SsoGroups(SsoProperties properties) {
        properties.groups().forEach((name, claimed) -> entries.put(group(name), claimed));
        if (entries.isEmpty()) {
            throw new IllegalStateException(
                    "octant.sso.groups names no group, so that nobody could sign in. Give for each"
                            + " group the entries of the claim that make somebody a member.");
        }
    }

    /** An environment variable cannot have the dash of a group's id. */
    private static StaffGroup group(String name) {
        for (StaffGroup group : StaffGroup.values()) {
            if (letters(group.id()).equals(letters(name))) {
                return group;
            }
        }
        throw new IllegalStateException("octant.sso.groups names “" + name + "”, but Octant has no such group.");
    }

    private static String letters(String id) {
        return id.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    /** Octant's groups of somebody whose claim has these entries; empty for none. */
    Set<StaffGroup> of(List<String> claimed) {
        Set<StaffGroup> groups = EnumSet.noneOf(StaffGroup.class);
        entries.forEach((group, makers) -> {
            if (claimed.stream().anyMatch(makers::contains)) {
                groups.add(group);
            }
        });
        return groups;
    }
}
