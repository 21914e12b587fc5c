package council.procurement.breakglass;

import council.procurement.security.StaffGroup;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of break-glass reads.
 *
 * @param readers whose members may ask: by default auditors, and legal, to which a monitoring officer belongs. Administrators
 *     never may
 * @param alerted whose members are alerted at once and check it; nobody checks what they read themselves
 * @param open how long they may read once they have asked
 * @param checkWithinWorkingDays within how many working days the second person checks it, before corporate procurement is called
 */
@ConfigurationProperties("octant.break-glass")
record BreakGlassProperties(
        @DefaultValue({"auditors", "legal"}) Set<StaffGroup> readers,
        @DefaultValue({"directors", "legal"}) Set<StaffGroup> alerted,
        @DefaultValue("2h") Duration open,
        @DefaultValue("1") int checkWithinWorkingDays) {

    BreakGlassProperties {
        if (alerted.isEmpty() || alerted.contains(StaffGroup.ADMINISTRATORS)) {
            throw new IllegalArgumentException(
                    "octant.break-glass.alerted: name at least one group, and not administrators, who read nothing confidential.");
        }
    }
}
